"""How values read on a page."""

import pytest

from builder.fields import Plain
from builder.kinds.places import Coordinates
from builder.kinds.sources import Author, Bibliographic
from builder.text.phrases import cite_briefly, format_authors, format_coordinates, name_host

ARMSTRONG = {"family": "Armstrong", "given": "Neil"}
NASA = {"literal": "NASA"}


def _work(**fields: object) -> Bibliographic:
    given = {"address": "sources/x", "title": "A Work", "type": "book", "weight": "weak"}
    return Bibliographic.model_validate(given | fields)


POSITIONS = (
    (29.56, -95.09, "29.560° N, 95.090° W"),
    (-0.5, 0, "0.500° S, 0.000° E"),
    (0.67408, 23.47297, "0.674° N, 23.473° E"),
)


@pytest.mark.parametrize(("latitude", "longitude", "words"), POSITIONS)
def test_a_position(latitude: float, longitude: float, words: str) -> None:
    """A position has its hemispheres, and never a minus sign."""
    values = {"latitude": latitude, "longitude": longitude, "sources": ["sources/x"]}
    assert format_coordinates(Coordinates.model_validate(values)) == words


AUTHORS: tuple[tuple[list[dict[str, str]], str], ...] = (
    ([], ""),
    ([ARMSTRONG], "Armstrong, Neil. "),
    ([ARMSTRONG, NASA], "Armstrong, Neil; NASA. "),
    ([{"family": "Aldrin Jr."}], "Aldrin Jr. "),
    ([{"given": "Voltaire"}], "Voltaire. "),
    ([{}], ""),
    ([{}, NASA], "NASA. "),
)


@pytest.mark.parametrize(("authors", "words"), AUTHORS)
def test_the_authors_of_a_work(authors: list[dict[str, str]], words: str) -> None:
    """Family names come first, and one full stop ends the list."""
    assert format_authors(_work(author=authors)) == words


BRIEF: tuple[tuple[dict[str, object], str], ...] = (
    ({"title-short": "The log", "author": [NASA]}, "The log"),
    ({"author": [ARMSTRONG, NASA], "issued": "1969-07-20"}, "Armstrong 1969"),
    ({"author": [NASA], "issued": "1969-07~"}, "NASA 1969"),
    ({"author": [{}, NASA]}, "NASA"),
    ({"container-title": "Radio", "issued": "../1971"}, "Radio 1971"),
    ({"publisher": "Viking", "issued": "1969/1971"}, "Viking 1969"),
    ({"issued": "196X"}, "A Work 196X"),
    ({}, "A Work"),
)


@pytest.mark.parametrize(("fields", "words"), BRIEF)
def test_a_work_in_running_text(fields: dict[str, object], words: str) -> None:
    """A few words stand for a work: a short title, or who and when, or the title itself."""
    assert cite_briefly(_work(**fields)) == words


HOSTS = (
    ("https://www.example.org/a?b#c", "example.org"),
    ("http://example.org", "example.org"),
    ("https://example.org:8080/", "example.org:8080"),
    ("https://reader:secret@example.org/", "example.org"),
    ("https://[::1", "[::1"),
    ("https://example.org?query", "example.org"),
)


@pytest.mark.parametrize(("url", "host"), HOSTS)
def test_the_site_behind_an_address(url: str, host: str) -> None:
    """Readers see the name of the site, whatever stands around it."""
    assert name_host(Plain(url)) == host


def test_an_author_may_be_an_organisation() -> None:
    """A literal name is printed as it stands."""
    assert format_authors(_work(author=[Author.model_validate(NASA)])) == "NASA. "
