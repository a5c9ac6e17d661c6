"""Syllables are guessed from letters: right for most words, and known to be wrong for some."""

import pytest

from builder.text.syllables import count_syllables

RIGHT = {
    1: "a made asked called true while moved the strength tribes makes queue",
    2: "table settled being people prism houses wanted client going safely spokesman city’s",
    3: "area casual radio idea somebody beautiful civilian enemies",
    4: "casualty impossible information television",
    5: "opportunity civilisation university",
}
WRONG = {"hundred": 1, "hatred": 1, "everything": 4, "coalition": 3, "fired": 1}
"""Words that the rules take for shorter or longer than they are: nobody should trust one word."""


@pytest.mark.parametrize(("count", "words"), RIGHT.items())
def test_common_words(count: int, words: str) -> None:
    """Silent letters are not counted, and vowels that are spoken apart are."""
    assert {word: count_syllables(word) for word in words.split()} == dict.fromkeys(
        words.split(), count
    )


@pytest.mark.parametrize(("word", "count"), WRONG.items())
def test_words_that_are_guessed_wrong(word: str, count: int) -> None:
    """What the rules get wrong is known: when a change mends one of these, it moves up."""
    assert count_syllables(word) == count


def test_everything_has_a_syllable() -> None:
    """Figures, initials and words in other letters count as one."""
    assert [count_syllables(word) for word in ("1969", "B", "кот", "")] == [1, 1, 1, 1]
