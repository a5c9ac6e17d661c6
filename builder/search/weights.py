"""How much each word says about each find: rare words more than common ones, names most.

The words of a text are weighed as BM25 does, which lets a word that is repeated count less and
less, and a word in a short text more than in a long one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt
from typing import TypeAlias

from builder.search.finds import Find
from builder.search.words import fold_words

NAME, HEADING = 10.0, 2.0
"""The weight of a word that is a name, and of one in a heading; the most a text gives is 1."""
SATURATION, LENGTH = 1.2, 0.5
"""As in BM25: how soon repeating a word stops to count, and how much the length of a text does."""
MOST_FINDS = 1_000
"""A word in more finds than these keeps the best of them: nobody reads on beyond."""
FINENESS = 10
"""Weights are whole numbers: tenths."""

Weights: TypeAlias = Mapping[int, int]
"""The numbers of finds -> how much a word says about each."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word, the finds it is in, and how rare it is: 0 if it is in too many to list all."""

    word: str
    rarity: int
    weights: Weights


def weigh_words(finds: Sequence[Find]) -> Iterator[Term]:
    """Weigh every word of all finds, in the order in which a browser sorts words."""
    texts = [Counter(fold_words(find.text)) for find in finds]
    average = sum(text.total() for text in texts) / max(len(finds), 1) or 1.0
    parts: defaultdict[str, dict[int, float]] = defaultdict(dict)
    for number, (find, text) in enumerate(zip(finds, texts, strict=True)):
        for word, weight in _weigh_find(find, text, average).items():
            parts[word][number] = weight * sqrt(find.boost)
    for word in sorted(parts, key=lambda word: word.encode("utf-16-be")):
        rarity = log(1 + (len(finds) - len(parts[word]) + 0.5) / (len(parts[word]) + 0.5))
        is_cut = len(parts[word]) > MOST_FINDS
        known = 0 if is_cut else max(1, round(FINENESS * rarity))
        yield Term(word, known, _keep_best(parts[word], rarity))


def list_name_words(finds: Sequence[Find]) -> tuple[str, ...]:
    """List the words of all names, each once, without figures: another year is no slip."""
    names = (name for find in finds for name in find.names)
    return tuple(sorted({word for name in names for word in fold_words(name) if word.isalpha()}))


def _weigh_find(find: Find, text: Mapping[str, int], average: float) -> dict[str, float]:
    """Weigh the words of one find, however rare they are elsewhere."""
    longer = 1 - LENGTH + LENGTH * sum(text.values()) / average
    weights = {word: count / (count + SATURATION * longer) for word, count in text.items()}
    for word in fold_words(find.section.title):
        weights[word] = weights.get(word, 0) + HEADING
    for word, share in _weigh_names(find.names).items():
        weights[word] = weights.get(word, 0) + NAME * share
    return weights


def _weigh_names(names: Sequence[str]) -> dict[str, float]:
    """Weigh words of names: a word that is the whole name says twice what one of many says."""
    shares: dict[str, float] = {}
    for words in map(fold_words, names):
        for word in words:
            shares[word] = max(shares.get(word, 0), 0.5 + 0.5 / len(words))
    return shares


def _keep_best(weights: Mapping[int, float], rarity: float) -> Weights:
    best = sorted(weights, key=lambda number: (-weights[number], number))[:MOST_FINDS]
    return {n: max(1, round(FINENESS * rarity * weights[n])) for n in sorted(best)}
