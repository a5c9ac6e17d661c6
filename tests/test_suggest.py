"""What somebody probably meant."""

import pytest

from builder.ids import explain_id, make_id
from builder.suggest import suggest
from builder.words import enumerate_words, shorten

KNOWN = ("armstrong", "buzz-aldrin", "collins", "nasa", "sea-of-tranquility", "sources", "summary")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("amstrong", "armstrong"),
        ("armstorng", "armstrong"),
        ("sumary", "summary"),
        ("source", "sources"),
        ("colins", "collins"),
        ("nsaa", "nasa"),
        ("aldrin-buzz", "buzz-aldrin"),
        ("tranquility-of-sea", "sea-of-tranquility"),
        ("gagarin", None),
        ("x", None),
        ("", None),
        ("address", None),
    ],
)
def test_suggestions(typed: str, meant: str | None) -> None:
    """A few letters off, or the words in another order, is recognised; anything else is not."""
    assert suggest(typed, KNOWN) == meant


def test_nothing_is_suggested_out_of_nothing() -> None:
    """Without words that exist there is no suggestion."""
    assert suggest("moon", ()) is None


@pytest.mark.parametrize(
    "right", ["moon", "apollo-11", "a", "11", "e2001-11-09-fall", "com", "lpt10"]
)
def test_right_ids(right: str) -> None:
    """Small letters, digits and single hyphens make an id."""
    assert explain_id(right) is None


@pytest.mark.parametrize(
    ("wrong", "code", "better"),
    [
        ("Moon", "bad-id", "moon"),
        ("The Moon", "bad-id", "the-moon"),
        ("moon_base", "bad-id", "moon-base"),
        ("moon--base", "bad-id", "moon-base"),
        ("-moon", "bad-id", "moon"),
        ("Théâtre", "bad-id", "theatre"),
        ("../../index", "bad-id", "index"),
        ("moon.yml", "bad-id", "moon-yml"),
        ("moon\n", "bad-id", "moon"),
        ("ماه", "bad-id", "another id"),
        ("", "bad-id", "another id"),
        ("con", "reserved-name", "con-1"),
        ("lpt1", "reserved-name", "lpt1-1"),
    ],
)
def test_wrong_ids(wrong: str, code: str, better: str) -> None:
    """Every other id is refused, with one that would be right."""
    explained = explain_id(wrong)
    assert explained
    assert explained[0] == code
    assert better in explained[2]
    if code == "bad-id" and make_id(wrong):
        assert explain_id(make_id(wrong)) is None


def test_parts_of_sentences() -> None:
    """Lists read like a sentence, and long words are cut."""
    assert enumerate_words(["a"]) == "a"
    assert enumerate_words(["a", "b", "c"]) == "a, b or c"
    assert shorten("a\n  b") == "a b"
    assert len(shorten("x" * 1_000_000)) == 60
