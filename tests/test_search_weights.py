"""What a word says about a find."""

from pathlib import PurePosixPath

from builder.search.finds import Find
from builder.search.sections import Section
from builder.search.weights import MOST_FINDS, Term, list_name_words, weigh_words


def _find(text: str, *names: str, title: str = "", boost: float = 1) -> Find:
    return Find(Section(PurePosixPath("a"), "", title, text), "A", names, boost)


def _weigh(*finds: Find) -> dict[str, Term]:
    return {term.word: term for term in weigh_words(finds)}


def test_names_come_before_headings_before_text() -> None:
    """Who looks for a name finds its entry first, whatever speaks of it."""
    terms = _weigh(_find("orbit " * 99), _find("", title="Orbit"), _find("", "orbit"), _find("x"))
    weights = terms["orbit"].weights
    assert weights[0] < weights[1] < weights[2]


def test_a_whole_name_comes_before_a_part_of_one() -> None:
    """“Moon” is the Moon before it is a part of “moon landing”."""
    weights = _weigh(_find("", "moon landing"), _find("", "Moon"), _find("x"))["moon"].weights
    assert weights[0] < weights[1]


def test_rare_words_say_more() -> None:
    """A word of few texts counts more than one of many."""
    terms = _weigh(_find("rare often"), _find("often"), _find("often"), _find("x"))
    assert terms["rare"].rarity > terms["often"].rarity
    assert terms["rare"].weights[0] > terms["often"].weights[0]


def test_short_texts_and_repeated_words_say_more() -> None:
    """A word is the more about a text, the larger its part of it is."""
    weights = _weigh(_find("a"), _find("a b c d e f"), _find("a a b c d e"), _find("x"))[
        "a"
    ].weights
    assert weights[1] < weights[2]
    assert weights[1] < weights[0]


def test_kinds_count_differently() -> None:
    """A word on a page of a kind that readers look for counts more."""
    weights = _weigh(_find("a"), _find("a", boost=4), _find("x"))["a"].weights
    assert weights[1] > 1.5 * weights[0]


def test_a_word_of_too_many_finds_keeps_the_best() -> None:
    """Its list is cut, and that a find is not in it says nothing any more."""
    finds = (
        *(_find("the the thing") for _ in range(MOST_FINDS)),
        *(_find("", "The") for _ in "ab"),
    )
    term = _weigh(*finds)["the"]
    assert term.rarity == 0
    assert len(term.weights) == MOST_FINDS
    assert {MOST_FINDS, MOST_FINDS + 1} <= term.weights.keys()


def test_words_come_as_a_browser_sorts_them() -> None:
    """Letters beyond the first plane stand before the last ones of it, as in JavaScript."""
    assert list(_weigh(_find("\ufe76x \U00010400 b a"), _find("y")))[:2] == ["a", "b"]
    assert list(_weigh(_find("ꟿ \U00010480")))[-1:] == ["\U00010480"]


def test_only_words_of_names_are_guessed() -> None:
    """A mistyped word is compared with the words of names, each once, and never with figures."""
    finds = [_find("text", "Neil Armstrong", "Armstrong", "Apollo-11"), _find("", "Neil 1969")]
    assert list_name_words(finds) == ("apollo", "armstrong", "neil")
