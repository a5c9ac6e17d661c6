"""A quote has one place in an article, or an explanation."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.fields import Plain, Quote
from builder.text.quotes import Misquote, Place, locate

ARTICLE = (
    "The lander came down on Sunday. “It has landed,” Armstrong said.",
    "Aldrin’s first words from the Sea of\u00a0Tranquility were drier. He said it was fine.",
    "Later, he said, they slept. The lander was quiet; he said so twice.",
)


def _quote(exact: str, paragraph: int | None = None, prefix: str = "", suffix: str = "") -> Quote:
    return Quote(exact=Plain(exact), paragraph=paragraph, prefix=prefix, suffix=suffix)


def _words(place: Place | Misquote) -> tuple[int, str]:
    assert isinstance(place, Place), place
    return place.paragraph, ARTICLE[place.paragraph - 1][place.start : place.end]


@pytest.mark.parametrize(
    ("exact", "paragraph", "words"),
    [
        ("came down on Sunday", 1, "came down on Sunday"),
        ("Armstrong", 1, "Armstrong"),
        ('"It has landed,"', 1, "“It has landed,”"),
        ("Aldrin's first words", 2, "Aldrin’s first words"),
        ("Aldrin", 2, "Aldrin"),
        ("the Sea  of Tranquility", 2, "the Sea of\u00a0Tranquility"),
        ("He said", 2, "He said"),
    ],
)
def test_found(exact: str, paragraph: int, words: str) -> None:
    """Words are found however their blanks, apostrophes and quotation marks are typed."""
    assert _words(locate(_quote(exact), ARTICLE)) == (paragraph, words)


def test_the_place_is_in_the_text_as_printed() -> None:
    """A place counts characters of the paragraph as it is printed."""
    assert locate(_quote("were drier"), ARTICLE) == Place(2, 49, 59)
    assert ARTICLE[1][49:59] == "were drier"


def test_paragraph_tells_which() -> None:
    """The number of the paragraph chooses between places."""
    assert _words(locate(_quote("The lander", paragraph=3), ARTICLE)) == (3, "The lander")


def test_surroundings_tell_which() -> None:
    """The words before and after choose between places, blanks or not."""
    before = locate(_quote("he said", prefix="quiet; "), ARTICLE)
    after = locate(_quote("he said", suffix=", they slept"), ARTICLE)
    assert isinstance(before, Place)
    assert isinstance(after, Place)
    assert (before.paragraph, before.start) == (3, 50)
    assert (after.paragraph, after.start) == (3, 7)


def _explain(quote: Quote) -> tuple[str, str]:
    found = locate(quote, ARTICLE)
    assert isinstance(found, Misquote), found
    assert found.fix
    return found.code, found.message


def test_several_places() -> None:
    """Words that stand more than once are refused, with the paragraphs they stand in."""
    assert _explain(_quote("The lander")) == (
        "quote-ambiguous",
        "these words stand 2 times in the article: in paragraphs 1 and 3",
    )


def test_several_places_in_one_paragraph() -> None:
    """Words that stand twice in the paragraph given are refused too."""
    code, message = _explain(_quote("he said", paragraph=3))
    assert code == "quote-ambiguous"
    assert message == "these words stand 2 times in the article: in paragraph 3"


def test_wrong_surroundings() -> None:
    """Words that stand elsewhere than the quote says are refused, with where they stand."""
    assert _explain(_quote("Armstrong", paragraph=2, suffix="ran")) == (
        "quote-not-found",
        "these words stand in the article, in paragraph 1, "
        "but that does not fit `paragraph` and `suffix`",
    )


def test_slip() -> None:
    """Words that are nearly in the article are refused, with the nearest words."""
    code, message = _explain(_quote("came down on Monday"))
    assert code == "quote-not-found"
    assert "the nearest are “came down on Sunday.” in paragraph 1" in message


def test_capitals() -> None:
    """Words with other capitals are refused, with the words as printed."""
    assert "“Armstrong” in paragraph 1" in _explain(_quote("armstrong"))[1]


@pytest.mark.parametrize("exact", ["lande", "ander", "rmstron", "aid"])
def test_part_of_a_word(exact: str) -> None:
    """Half a word is not a quote."""
    assert _explain(_quote(exact))[0] == "quote-not-found"


def test_nothing_like_it() -> None:
    """Words that nothing resembles are refused without a guess."""
    assert _explain(_quote("Qxz")) == (
        "quote-not-found",
        "the words “Qxz” do not stand in the article",
    )


def test_no_article() -> None:
    """In an article without paragraphs nothing is found."""
    assert isinstance(locate(_quote("Moon"), ()), Misquote)


words = st.lists(st.sampled_from(("a", "b", "c's", "d-e", "“f”", "ß")), min_size=1, max_size=8)


@settings(max_examples=1000, derandomize=True, deadline=None)
@given(st.lists(words.map(" ".join), max_size=4), words.map(" ".join))
def test_one_place_or_an_explanation(paragraphs: list[str], exact: str) -> None:
    """A quote is found exactly if its words stand once, and its place holds the words."""
    found = locate(_quote(exact), paragraphs)
    padded = [f" {text} " for text in paragraphs]
    hits = sum(text.startswith(f" {exact} ", at) for text in padded for at in range(len(text)))
    if isinstance(found, Place):
        assert paragraphs[found.paragraph - 1][found.start : found.end] == exact
        assert hits <= 1
    else:
        assert (found.code == "quote-ambiguous") or hits == 0
