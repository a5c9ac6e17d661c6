"""Where a quote stands in an article: exactly one place, or an explanation of what is wrong."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from builder.fields import Quote
from builder.fold import fold, fold_name, spell

_SIMILAR = 60.0
"""From this likeness on (0 to 100), words are worth showing as what may have been meant."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Words of a text: the paragraph, from 1, and the characters in its plain text."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Misquote:
    """Why a quote has no place of its own: what is wrong, and what to do."""

    code: str
    message: str
    fix: str


def locate(quote: Quote, paragraphs: Sequence[str]) -> Place | Misquote:
    """Find the one place of a quote; blanks, hyphens and quotation marks need not be the same."""
    everywhere = tuple(_places(quote.exact, paragraphs))
    fitting = tuple(place for place in everywhere if _fits(quote, place, paragraphs))
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        return _explain_choice(fitting)
    if everywhere:
        return _explain_surroundings(quote, everywhere)
    return _explain_absence(quote, paragraphs)


def _places(words: str, paragraphs: Sequence[str]) -> Iterator[Place]:
    wanted, spelling = fold_name(words), spell(words)
    for number, text in enumerate(paragraphs, start=1):
        folded = _fold(text)
        for start in _starts(wanted, folded.text):
            place = folded.source(start, start + len(wanted))
            if place and spell(text[slice(*place)]) == spelling:
                yield Place(number, *place)


def _starts(wanted: str, text: str) -> Iterator[int]:
    start = text.find(wanted) if wanted else -1
    while start >= 0:
        if _is_whole(text, start, start + len(wanted)):
            yield start
        start = text.find(wanted, start + 1)


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (_is_inside_word(text, start) or _is_inside_word(text, end))


def _is_inside_word(text: str, edge: int) -> bool:
    return text[edge - 1 : edge].isalnum() and text[edge : edge + 1].isalnum()


def _fits(quote: Quote, place: Place, paragraphs: Sequence[str]) -> bool:
    text = paragraphs[place.paragraph - 1]
    before, after = fold_name(text[: place.start]), fold_name(text[place.end :])
    return (
        quote.paragraph in (None, place.paragraph)
        and before.endswith(fold_name(quote.prefix))
        and after.startswith(fold_name(quote.suffix))
    )


_fold = lru_cache(maxsize=512)(fold)
"""The paragraphs of an article are searched for every quote of it."""


def _explain_choice(places: Sequence[Place]) -> Misquote:
    return Misquote(
        "quote-ambiguous",
        f"these words stand {len(places)} times in the article: {_list_paragraphs(places)}",
        "say which place is meant: add `paragraph` with its number, or `prefix` with the words "
        "before it, or `suffix` with the words after it",
    )


def _explain_surroundings(quote: Quote, places: Sequence[Place]) -> Misquote:
    given = {"paragraph": quote.paragraph, "prefix": quote.prefix, "suffix": quote.suffix}
    names = " and ".join(f"`{name}`" for name, value in given.items() if value)
    return Misquote(
        "quote-not-found",
        f"these words stand in the article, {_list_paragraphs(places)}, "
        f"but that does not fit {names}",
        f"correct {names}, or leave it out if the words stand only once",
    )


def _explain_absence(quote: Quote, paragraphs: Sequence[str]) -> Misquote:
    message = f"the words “{quote.exact}” do not stand in the article"
    nearest = _find_nearest(quote.exact, paragraphs)
    if not nearest:
        return Misquote("quote-not-found", message, "copy the words from the article")
    words = paragraphs[nearest.paragraph - 1][nearest.start : nearest.end]
    return Misquote(
        "quote-not-found",
        f"{message}; the nearest are “{words}” in paragraph {nearest.paragraph}",
        "copy the words exactly as the article has them, capitals too",
    )


def _find_nearest(words: str, paragraphs: Sequence[str]) -> Place | None:
    """Find the words most like these: of equally good places, the first."""
    best, nearest = _SIMILAR, None
    for number, text in enumerate(paragraphs, start=1):
        folded = _fold(text)
        found = fuzz.partial_ratio_alignment(fold_name(words), folded.text, score_cutoff=best)
        if found and found.score > best and found.dest_end > found.dest_start:
            best = found.score
            start, end = folded.starts[found.dest_start], folded.ends[found.dest_end - 1]
            nearest = Place(number, *_widen_to_words(text, start, end))
    return nearest


def _widen_to_words(text: str, start: int, end: int) -> tuple[int, int]:
    before = re.search(r"\S*$", text[:start])
    after = re.match(r"\S*", text[end:])
    left = len(before.group()) if before else 0
    right = len(after.group()) if after else 0
    return start - left, end + right


def _list_paragraphs(places: Sequence[Place]) -> str:
    numbers = sorted({place.paragraph for place in places})
    if len(numbers) == 1:
        return f"in paragraph {numbers[0]}"
    first = ", ".join(map(str, numbers[:-1]))
    return f"in paragraphs {first} and {numbers[-1]}"
