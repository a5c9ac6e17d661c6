"""Whether any words were taken from another text."""

import re
from collections.abc import Iterator

from builder.audits.finding import Audit, place
from builder.linking.linked import LinkedSite
from builder.model import Address
from builder.text import prose

RUN = 8
"""So many words in a row are no accident."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def audit_copies(linked: LinkedSite, other: str) -> Audit:
    """Find runs of eight words that stand in another text and in the prose of an entry.

    Capitals, punctuation and the form of apostrophes make no difference.
    """
    taken = frozenset(_list_runs(_read_words(other)))
    found = tuple(_list_copies(linked, taken))
    return Audit(
        "Words of the other text",
        (f"{len(linked.texts)} texts compared, {len(found)} runs of {RUN} words in common",),
        to_mend=tuple(f"{place(linked.site, one)}: {one}: “{words}”" for one, words in found),
    )


def _list_copies(linked: LinkedSite, taken: frozenset[str]) -> Iterator[tuple[Address, str]]:
    for (address, _), tokens in linked.texts.items():
        for paragraph in prose.plain_paragraphs(tokens):
            for run in _list_runs(_read_words(paragraph)):
                if run in taken:
                    yield address, run


def _list_runs(words: list[str]) -> Iterator[str]:
    for start in range(len(words) - RUN + 1):
        yield " ".join(words[start : start + RUN])


def _read_words(text: str) -> list[str]:
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]
