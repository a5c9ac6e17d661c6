"""Bands of grades: near what another program says, careful, silent where there is too little."""

import pytest

from builder.text.readability import (
    FEWEST,
    FORMULAS,
    HARDEST,
    Band,
    Counts,
    count_words,
    estimate_band,
    say_band,
    split_words,
)
from tests.sites import ROOT

TEXTS = ROOT / "tests" / "fixtures" / "readability"
"""Openings of four old texts: Potter 1902, Baum 1900, Lincoln 1863, the Declaration of 1776."""
BANDS = {
    "rabbit": Band(6, 8),
    "oz": Band(8, 10),
    "gettysburg": Band(8, 10),
    "declaration": Band(11, HARDEST),
}
FIGURES = {
    "rabbit": (7.2, 8.8, 8.2, 7.0),
    "oz": (10.0, 8.3, 11.8, 6.3),
    "gettysburg": (8.7, 10.4, 9.7, 7.8),
    "declaration": (26.3, 20.6, 31.6, 11.2),
}
"""What textstat 0.7 with the dictionary of Carnegie Mellon University says of each text, in the
order of FORMULAS."""
NEAR = 1.0
PLAIN = "The man put the cup on the table and went out of the house into the wet street. " * 7


def _read(name: str) -> list[str]:
    return (TEXTS / f"{name}.txt").read_text(encoding="utf-8").split("\n\n")


@pytest.mark.parametrize(("name", "band"), BANDS.items())
def test_texts_of_known_difficulty(name: str, band: Band) -> None:
    """A tale for children comes out below a speech, and a speech below a declaration of law."""
    assert estimate_band(_read(name)) == band


@pytest.mark.parametrize(("name", "figures"), FIGURES.items())
def test_formulas_agree_with_another_program(name: str, figures: tuple[float, ...]) -> None:
    """Each formula gives, to within a grade, what a program with a dictionary gives."""
    words = [w for text in _read(name) for w in split_words(text)]
    ours = [formula(count_words(words)) for formula in FORMULAS]
    assert max(abs(one - other) for one, other in zip(ours, figures, strict=True)) < NEAR


def test_names_widen_the_band() -> None:
    """Long names raise the upper end only: whether readers know them, no formula can tell."""
    plain = estimate_band((PLAIN,))
    named = estimate_band((PLAIN.replace("The man put", "The man Bartholomew Featherstone put"),))
    assert plain is not None
    assert named is not None
    assert named.first == plain.first
    assert named.last > plain.last


def test_a_short_text_has_no_band() -> None:
    """Of fewer than a hundred words nothing is said."""
    words = PLAIN.split()[: FEWEST - 1]
    assert estimate_band((" ".join(words),)) is None
    assert estimate_band((" ".join((*words, "more")),)) is not None


def test_abbreviations_end_no_sentence() -> None:
    """A stop after a title or an initial does not make a text easier."""
    titled = PLAIN.replace("The man", "The officer Gen. B. Low")
    whole = PLAIN.replace("The man", "The officer Gen B Low")
    assert estimate_band((titled,)) == estimate_band((whole,))


def test_a_band_is_never_narrow() -> None:
    """A band has at least three grades and stays on the scale, however easy or hard the text."""
    easy, hard = estimate_band(("We go. " * 60,)), estimate_band(("Incomprehensibility " * 120,))
    assert (easy, hard) == (Band(1, 3), Band(11, 13))


def test_the_counts() -> None:
    """Words, letters, syllables and long words are counted as the formulas want them."""
    counts = count_words([["We", "remember", "it"], ["It’s", "so"]])
    assert counts == Counts(sentences=2, words=5, letters=17, syllables=7, long_words=1)


@pytest.mark.parametrize(
    ("band", "words"),
    [(Band(7, 9), "about grades 7 to 9"), (Band(11, HARDEST), "about grade 11 and up")],
)
def test_a_band_in_words(band: Band, words: str) -> None:
    """A band is said as an estimate."""
    assert say_band(band) == words
