"""The page for contributors: what is not explained yet, what is uncertain, and how to help."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePosixPath

from builder.covering.coverage import find_coverage
from builder.covering.findings import Coverage, Finding, State
from builder.entries import Entry
from builder.interface.words import mark, say
from builder.kinds.questions import Question
from builder.kinds.translations import Translation
from builder.linking.translated import Share, Stale, count_shares, find_stale
from builder.rendering.addresses import Location, relative_url
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft
from builder.rendering.view import View
from builder.site import Site

HELP_WANTED = PurePosixPath("contributing/help-wanted")
HELP_WANTED_NAME = "help-wanted"
"""What a handwritten page links to: `[Help wanted](@/help-wanted)`."""
TITLE = mark("Help wanted")
SORTS = {
    "figure": mark("Figures"),
    "quotation": mark("Quotations"),
    "name": mark("Names"),
    "attribution": mark("Verbs of attribution"),
}
LISTED = mark("Things that the inventory lists")


@dataclass(frozen=True, slots=True)
class Row:
    """How many things of one sort an article has, and what became of them."""

    sort: str
    explained: int
    waived: int
    holes: int


@dataclass(frozen=True, slots=True)
class Group:
    """What was found in one paragraph, and the address of the paragraph."""

    paragraph: int
    url: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Language:
    """What a translation lacks: texts whose originals were changed, and how much of each kind."""

    entry: Translation
    file: PurePosixPath
    stale: tuple[Stale, ...]
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The coverage of one article, ready to print."""

    entry: Entry
    coverage: Coverage
    rows: tuple[Row, ...]
    holes: tuple[Group, ...]
    waived: tuple[Group, ...]


def draft_help_wanted(atlas: Atlas) -> Iterator[Draft]:
    """Draft the page; it stands under the handwritten page on contributing, if there is one."""
    view, site = View(atlas, HELP_WANTED), atlas.linked.site
    above = next((s.page for s in atlas.sheets if s.page == HELP_WANTED.parent), None)
    uncertain = (
        (kind, tuple(e for e in site.of_kind(kind.name) if _is_uncertain(atlas, e)))
        for kind in site.kinds
    )
    context = {
        "reports": tuple(_report(view, one) for one in find_coverage(atlas.linked)),
        "uncertain": tuple((kind.title, entries) for kind, entries in uncertain if entries),
        "languages": tuple(_describe(site, one) for one in site.all(Translation)),
        "questions": tuple(one for one in site.all(Question) if one.outcome == "open"),
        "above": relative_url(HELP_WANTED, Location(above)) if above else "",
    }
    yield Draft(HELP_WANTED, say(TITLE), "help-wanted.md.j2", context, above)


def _describe(site: Site, entry: Translation) -> Language:
    file, _ = site.edit_line(entry.address)
    return Language(entry, file, tuple(find_stale(site, entry)), tuple(count_shares(site, entry)))


def _is_uncertain(atlas: Atlas, entry: Entry) -> bool:
    return getattr(entry, "confidence", "") == "low" and entry.address in atlas.site_map


def _report(view: View, coverage: Coverage) -> Report:
    return Report(
        view.atlas.entry(coverage.article),
        coverage,
        tuple(_count(coverage.findings)),
        tuple(_group(view, coverage, "hole")),
        tuple(_group(view, coverage, "waived")),
    )


def _count(findings: Sequence[Finding]) -> Iterator[Row]:
    counts = Counter((SORTS.get(one.what, LISTED), one.state) for one in findings)
    for sort in (*SORTS.values(), LISTED):
        row = Row(sort, counts[sort, "explained"], counts[sort, "waived"], counts[sort, "hole"])
        if row.explained or row.waived or row.holes:
            yield row


def _group(view: View, coverage: Coverage, state: State) -> Iterator[Group]:
    ordered = sorted(coverage.having(state), key=lambda one: one.paragraph)
    for paragraph, found in groupby(ordered, key=lambda one: one.paragraph):
        url = view.url(coverage.article, f"p{paragraph}")
        yield Group(paragraph, url, tuple(found))
