"""The names in a text, told from other words by their capitals."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from builder.text.english import FORMS_OF_ADDRESS, NEVER_NAMES, PARTICLES
from builder.text.ranges import Range
from builder.text.sentences import sentence_edges

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-‑'’&][^\W_]+)*")
"""One word: with hyphens (Pre-Raphaelite), as an abbreviation (U.N.), with an apostrophe."""

_SHORT_FORM = re.compile(r"['’](?:s|d|m|ll|re|ve)$")
_GAP = re.compile(r"\.?\s{1,3}")
_OPENED = re.compile(r"[\s\"'“‘«„(\[]*$")
_BEFORE_A_SENTENCE = re.compile(r"(?:[:;,—–]|--)\s*$")
_BEFORE_A_CLAUSE = re.compile(r"(?:[:;—–]|--)\s*$")
_LEAD = 12
"""So many characters before a word are looked at for quotation marks and brackets."""

_NEVER = frozenset(NEVER_NAMES)
_PARTICLES = frozenset(PARTICLES)
_FORMS_OF_ADDRESS = frozenset(FORMS_OF_ADDRESS)


@dataclass(frozen=True, slots=True)
class Word:
    """A word that a name may have; `opens` says that a sentence begins with it."""

    start: int
    end: int
    text: str
    opens: bool

    @property
    def is_raised(self) -> bool:
        """Tell whether the word is written like a name."""
        return _is_raised(self.text)

    @property
    def is_raised_inside(self) -> bool:
        """Tell whether no sentence could have given the word its capitals: NATO, pro-European."""
        return any(letter.isupper() for letter in self.text[1:])


def find_names(
    paragraphs: Sequence[str], known: Sequence[Collection[int]]
) -> tuple[tuple[Range, ...], ...]:
    """Find the names in each paragraph; `known` gives where some begin that are known to be names.

    A word that only begins a sentence is none, unless it is raised elsewhere in the text too.
    """
    runs = tuple(tuple(_find_runs(text)) for text in paragraphs)
    raised = frozenset(
        word.text for found in runs for run in found for word in run if not word.opens
    )
    return tuple(
        tuple(_settle(found, raised, places)) for found, places in zip(runs, known, strict=True)
    )


def opens_sentence(text: str, start: int) -> bool:
    """Tell whether a word owes its capital to its place: first in a sentence or in its speech."""
    lead = text[max(0, start - _LEAD) : start]
    marks = _OPENED.search(lead)
    before = start - len(marks.group().lstrip() if marks else "")
    edges = sentence_edges(text)
    if edges[bisect_left(edges, before) % len(edges)] == before:
        return True
    is_speech = before < start
    sign = _BEFORE_A_SENTENCE if is_speech else _BEFORE_A_CLAUSE
    return bool(sign.search(text, max(0, before - _LEAD), before))


def _find_runs(text: str) -> Iterator[tuple[Word, ...]]:
    """Give the words that are written like names, those that belong together in one piece."""
    run: list[Word] = []
    for word in _read_words(text):
        if run and (word.opens or not _GAP.fullmatch(text, run[-1].end, word.start)):
            yield from _close(run)
            run = []
        run.append(word)
    yield from _close(run)


def _close(run: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """Give a run without the small words at its end, if anything of a name is in it."""
    last = max((n for n, word in enumerate(run, start=1) if word.is_raised), default=0)
    if last > 1 or (last and run[0].text.casefold() not in _FORMS_OF_ADDRESS):
        yield tuple(run[:last])


def _read_words(text: str) -> Iterator[Word]:
    """Give the words that a name may have: those written like one, and the small ones in names."""
    for match in _WORD.finditer(text):
        words = _SHORT_FORM.sub("", match.group())
        if _is_raised(words) or words in _PARTICLES:
            start = match.start()
            yield Word(start, start + len(words), words, opens_sentence(text, start))


def _is_raised(word: str) -> bool:
    """Tell whether a word is written like a name: NATO, Apollo, pro-European."""
    if word.islower():
        return False
    if word.isupper() and len(word) > 1:
        return True
    parts = re.split(r"[-‑]", word)
    return any(part[:1].isupper() for part in parts) and word.casefold() not in _NEVER


def _settle(
    runs: Sequence[Sequence[Word]], raised: frozenset[str], known: Collection[int]
) -> Iterator[Range]:
    for run in runs:
        first, *others = run
        is_name = (
            not first.opens
            or bool(others)
            or first.text in raised
            or first.start in known
            or first.is_raised_inside
        )
        if is_name:
            yield first.start, run[-1].end
