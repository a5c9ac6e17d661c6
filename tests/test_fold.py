"""Folding makes different ways of typing the same words equal, and knows the way back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder import fold as folding
from builder.fold import fold, fold_name, spell

LETTERS = st.sampled_from("aIiİıßẞﬁﬀΣςσŉǰΐé̈́̇̃ͅ־’‐\u00ad\u200b \u00a0\u2009\n\tÅKΩ한ᄒ\u1161\u11ab북-'")
texts = st.text(LETTERS, max_size=12) | st.text(max_size=12)
thorough = settings(max_examples=1000, derandomize=True, deadline=None)

SAME = [
    ("Jean-Luc", "jean\u2010luc"),
    ("Jean-Luc", "JEAN\u2013LUC"),
    ("O'Hara", "o\u2019hara"),
    ("Qal'a", "qal\u02bfa"),
    ("Buzz Aldrin", "buzz\u00a0\n \u2009aldrin"),
    ("Buzz Aldrin", "Buzz \u200b Aldrin"),
    ("Arm\u00adstrong", "armstrong"),
    ("Straße", "STRASSE"),
    ("STRAẞE", "strasse"),
    ("İstanbul", "istanbul"),
    ("İSTANBUL", "ISTANBUL"),
    ("München", "MU\u0308NCHEN"),
    ("e\u00ad\u0301t", "Ét"),
    ("한국", "\u1112\u1161\u11ab국"),
    ("Ὀδυσσεύς", "ὈΔΥΣΣΕΎΣ"),
    ("ﬁnal", "FINAL"),
    ("Å", "Å"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_same_words(one: str, other: str) -> None:
    """Two ways of typing a name fold to the same form."""
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(("one", "other"), [("Moon", "Mon"), ("a b", "ab"), ("a-b", "a b")])
def test_other_words(one: str, other: str) -> None:
    """Other letters and other gaps between words stay other names."""
    assert fold_name(one) != fold_name(other)


@thorough
@given(texts, st.data())
def test_the_way_back(text: str, data: st.DataObject) -> None:
    """A place of the folded text comes from a place of the source that folds to the same."""
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    place = folded.source(start, end)
    if place:
        assert fold(text[slice(*place)]).text == folded.text[start:end]


@thorough
@given(texts)
def test_short_cut(text: str) -> None:
    """A text that is folded letter by letter gives what the long way gives."""
    assert fold(text).text == folding._fold_with_map(text).text


@thorough
@given(st.text(st.characters(max_codepoint=127), max_size=12))
def test_spelling_short_cut(text: str) -> None:
    """A name in plain letters is spelled as every other name is."""
    assert spell(text) == folding._spell_with_marks(text)


@thorough
@given(texts)
def test_spelling_keeps_the_name(text: str) -> None:
    """The spelling of a name folds to the same form as the name, and is its own spelling."""
    assert fold_name(spell(text)) == fold_name(text)
    assert spell(spell(text)) == spell(text)


def test_a_letter_is_not_cut() -> None:
    """Half of a letter that folds to two has no place in the source."""
    folded = fold("Straße")
    assert folded.text == "strasse"
    assert folded.source(0, 5) is None
    assert folded.source(5, 7) is None
    assert folded.source(4, 6) == (4, 5)
