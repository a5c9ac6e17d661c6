"""Whether every entry names its sources, and every source is used."""

from builder.audits.finding import Audit, place
from builder.entries import Entry
from builder.kinds.annotations import Annotation
from builder.kinds.articles import Article
from builder.kinds.inventories import Inventory
from builder.kinds.plans import Plan
from builder.kinds.quizzes import Quiz
from builder.kinds.sources import Bibliographic
from builder.kinds.translations import Translation
from builder.linking.linked import LinkedSite

WITHOUT_SOURCES = (Annotation, Article, Bibliographic, Inventory, Plan, Quiz, Translation)
"""Entries that need none: marks, the text itself, works, lists for editors, quizzes, whose
answers name a paragraph, and translations, whose originals name theirs."""


def audit_bibliography(linked: LinkedSite) -> Audit:
    """Count the entries with sources and the sources that are cited."""
    stating = [e for e in linked.site.entries.values() if not isinstance(e, WITHOUT_SOURCES)]
    bare = [entry for entry in stating if not linked.sources_of(entry.address)]
    works = linked.site.all(Bibliographic)
    uncited = [work for work in works if not linked.cited_by(work.address)]
    unseen = [work for work in works if not work.seen]
    return Audit(
        "Sources",
        (
            f"{_percent(len(stating) - len(bare), len(stating))} of {len(stating)} entries that "
            f"state facts name their sources",
            f"{len(works)} works in the bibliography, {len(uncited)} of them uncited",
            f"{len(unseen)} works were relied on without a copy at hand, and are marked so",
        ),
        to_mend=(
            *(f"{_at(linked, entry)} names no source" for entry in bare),
            *(f"{_at(linked, work)} is cited nowhere" for work in uncited),
        ),
    )


def _at(linked: LinkedSite, entry: Entry) -> str:
    return f"{place(linked.site, entry.address)}: {entry.address}"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "100.0 %"
