"""Words that only look Latin are asked about; words of other alphabets are left alone."""

import pytest

from builder.checking.lookalikes import find_look_alike


@pytest.mark.parametrize(
    ("text", "word", "letter"),
    [
        ("the \u0441\u043e\u0440 came", "\u0441\u043e\u0440", "CYRILLIC SMALL LETTER ES (U+0441)"),
        ("\u0391\u03a4", "\u0391\u03a4", "GREEK CAPITAL LETTER ALPHA (U+0391)"),
        ("one \u0430 two", "\u0430", "CYRILLIC SMALL LETTER A (U+0430)"),
    ],
)
def test_a_word_in_disguise_is_asked_about(text: str, word: str, letter: str) -> None:
    """A word of letters that all have Latin twins is named, with the first of them."""
    mistake = find_look_alike(text)
    assert mistake
    assert mistake.code == "look-alike"
    assert f"“{word}” looks like one in Latin letters, but has {letter}" in mistake.message
    assert "type the word again" in mistake.fix
    assert (mistake.words, mistake.line) == (word, 1)


@pytest.mark.parametrize(
    ("text", "word", "plain"),
    [
        ("to the \uff2d\uff4f\uff4f\uff4e.", "\uff2d\uff4f\uff4f\uff4e", "Moon"),
        ("low \U0001d428rbit", "\U0001d428rbit", "orbit"),
        ("\u24b6pollo", "\u24b6pollo", "Apollo"),
    ],
)
def test_letters_for_formulas_get_plain_ones(text: str, word: str, plain: str) -> None:
    """Broad, bold and ringed letters are named with the word as it should be typed."""
    mistake = find_look_alike(text)
    assert mistake
    assert f"“{word}”" in mistake.message
    assert f"write plain letters: {plain};" in mistake.fix


@pytest.mark.parametrize(
    "text",
    [
        *("orbit", "Müller", "", "Луна", "сор и Луна", "ο Αριστοτέλης", "מאה", "月", "3 × 4"),
        "about ½ of Nº 2, 20 °C",
    ],
)
def test_words_of_other_alphabets_are_left_alone(text: str) -> None:
    """A text that shows by another word which alphabet it is in, or that has no twins, is right."""
    assert find_look_alike(text) is None
