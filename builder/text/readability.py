"""How hard a text is to read, by formulas that count letters, syllables, words and sentences.

They know nothing of meaning, of names or of what a class has read before. So what comes out is no
grade but a band, and it is told to teachers and authors only.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor, sqrt
from statistics import median
from typing import TypeAlias

from builder.interface.words import say
from builder.keeping.memory import keep
from builder.text.sentences import sentence_edges
from builder.text.syllables import count_syllables

FEWEST = 100
"""Words: of a shorter text the formulas say nothing."""
NARROWEST = 2
"""Grades from the first to the last: no formula is more exact."""
EASIEST, HARDEST = 1, 13
"""The bounds of a band: the first grade, and what lies beyond the twelfth."""
LONG = 3
"""Syllables of a word that SMOG counts as long."""
_WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
_NAME = "Tom"
"""What stands in for a name where names are taken for easy words."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas count in a text."""

    sentences: int
    words: int
    letters: int
    syllables: int
    long_words: int


@dataclass(frozen=True, slots=True, order=True)
class Band:
    """From which grade of a school in the United States to which a text is likely to suit."""

    first: int
    last: int


Formula: TypeAlias = Callable[[Counts], float]


def say_band(band: Band) -> str:
    """Say a band as carefully as it is known: `about grades 7 to 9`."""
    if band.last == HARDEST:
        return say("about grade %(first)s and up", first=band.first)
    return say("about grades %(first)s to %(last)s", first=band.first, last=band.last)


def flesch_kincaid(counts: Counts) -> float:
    """Kincaid, Fishburne, Rogers, Chissom: Derivation of New Readability Formulas (1975)."""
    in_sentence, in_word = counts.words / counts.sentences, counts.syllables / counts.words
    return 0.39 * in_sentence + 11.8 * in_word - 15.59


def smog(counts: Counts) -> float:
    """McLaughlin: SMOG Grading, a New Readability Formula. Journal of Reading 12 (1969)."""
    return 1.043 * sqrt(30 * counts.long_words / counts.sentences) + 3.1291


def automated(counts: Counts) -> float:
    """Smith, Senter: Automated Readability Index. Aerospace Medical Research Lab. (1967)."""
    in_sentence, in_word = counts.words / counts.sentences, counts.letters / counts.words
    return 4.71 * in_word + 0.5 * in_sentence - 21.43


def coleman_liau(counts: Counts) -> float:
    """Coleman, Liau: A Computer Readability Formula. Journal of Applied Psychology 60 (1975)."""
    letters, sentences = counts.letters / counts.words, counts.sentences / counts.words
    return 5.88 * letters - 29.6 * sentences - 15.8


FORMULAS: tuple[Formula, ...] = (flesch_kincaid, smog, automated, coleman_liau)
"""Every formula that is asked; the middle of what they say counts."""


@keep
def estimate_band(paragraphs: Sequence[str]) -> Band | None:
    """Estimate for which grades a text is; None where it is too short to tell.

    The lower end takes every name for an easy word, the upper end for the word that its letters
    make it. How well readers know the names lies somewhere between.
    """
    sentences = tuple(words for text in paragraphs for words in split_words(text))
    if sum(map(len, sentences)) < FEWEST:
        return None
    easy = tuple(tuple(_ease(words)) for words in sentences)
    low, high = _ask(count_words(easy)), _ask(count_words(sentences))
    first = min(max(floor(low), EASIEST), HARDEST - NARROWEST)
    return Band(first, min(max(ceil(high), first + NARROWEST), HARDEST))


def count_words(sentences: Sequence[Sequence[str]]) -> Counts:
    """Count what the formulas ask for."""
    words = [word for sentence in sentences for word in sentence]
    syllables = [count_syllables(word) for word in words]
    return Counts(
        sentences=len(sentences),
        words=len(words),
        letters=sum(character.isalnum() for word in words for character in word),
        syllables=sum(syllables),
        long_words=sum(count >= LONG for count in syllables),
    )


def split_words(text: str) -> Iterator[tuple[str, ...]]:
    """Give the words of each sentence of a text."""
    for start, end in pairwise(sentence_edges(text)):
        if words := tuple(_WORD.findall(text[start:end])):
            yield words


def _ask(counts: Counts) -> float:
    return median(formula(counts) for formula in FORMULAS)


def _ease(words: Sequence[str]) -> Iterator[str]:
    """Put a short word where a name stands: what has a capital inside a sentence."""
    yield words[0]
    yield from (_NAME if word[0].isupper() and word != "I" else word for word in words[1:])
