"""Ways of typing one word become one word."""

import pytest

from builder.search.words import fold_words

SAME = (
    ("Kondūz", "konduz"),
    ("Çelik’s", "celik"),
    ("O'Brien", "obrien"),
    ("ʿAli", "ali"),
    ("Straße", "strasse"),
    ("Ørsted", "orsted"),
    ("Łódź", "lodz"),
    ("İstanbul", "istanbul"),
    ("ﬁle", "file"),
    ("كندز", "کندز"),
    ("شريف", "شریف"),
    ("أسامة", "اسامه"),
    ("می\u200cرود", "میرود"),
    ("ΝΙΚΟΣ", "νικοσ"),
)


@pytest.mark.parametrize(("typed", "word"), SAME)
def test_a_word_has_one_form(typed: str, word: str) -> None:
    """Capitals, accents, possessives and the letters of another keyboard make no other word."""
    assert fold_words(typed) == [word]


def test_a_text_is_cut_into_words() -> None:
    """Hyphens and points part words, apostrophes do not; figures are words."""
    assert fold_words("Saint-Cyr, the U.S. and 1’000 rock’n’roll _x_") == [
        *("saint", "cyr", "the", "u", "s", "and"),
        *("1000", "rocknroll", "x"),
    ]
