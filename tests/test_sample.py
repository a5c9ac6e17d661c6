"""Statements drawn by lot can be checked by hand, one by one, against their sources."""

from pathlib import Path

import pytest

from builder.commands.sample import Statement, draw_statements, list_statements
from builder.linking.linked import LinkedSite
from builder.pipeline import read_site
from tests.sites import EXAMPLE, copy_example


@pytest.fixture(scope="module")
def linked() -> LinkedSite:
    """Read the example."""
    return read_site(EXAMPLE / "content")


def _find(linked: LinkedSite, entry: str, words: str) -> Statement:
    (found,) = [s for s in list_statements(linked) if s.entry == entry and words in s.words]
    return found


def test_the_same_lot_draws_the_same_statements(linked: LinkedSite) -> None:
    """A sample can be drawn again; another seed draws another one."""
    assert draw_statements(linked, 5, 1) == draw_statements(linked, 5, 1)
    assert draw_statements(linked, 5, 1) != draw_statements(linked, 5, 2)
    assert len(set(draw_statements(linked, 5, 1))) == 5


def test_no_more_is_drawn_than_there_is(linked: LinkedSite) -> None:
    """A sample larger than the content is the whole content."""
    everything = tuple(list_statements(linked))
    assert sorted(draw_statements(linked, 10**6, 1), key=str) == sorted(everything, key=str)


def test_words_before_a_citation_rest_on_it(linked: LinkedSite) -> None:
    """In a text with citations each statement names what is cited right after it."""
    statement = _find(linked, "terms/lunar-module", "The report names it once")
    assert statement.words == "The report names it once and calls it Eagle later."
    assert statement.sources == ("sources/nasa-1969",)


def test_a_text_without_citations_rests_on_the_sources_beside_it(linked: LinkedSite) -> None:
    """A summary rests on the sources of its entry, an account on its own."""
    assert _find(linked, "terms/orbit", "The path").sources == ("sources/chaikin-1994",)
    assert _find(linked, "claims/fuel", "about 45 seconds").sources == ("sources/chaikin-1994",)


def test_a_statement_says_where_it_stands(linked: LinkedSite) -> None:
    """The file and the line are those of the text."""
    statement = _find(linked, "terms/orbit", "The path")
    lines = (EXAMPLE / statement.file).read_text(encoding="utf-8").splitlines()
    assert "The path on which" in lines[statement.line - 1]


def test_several_citations_in_one_text(tmp_path: Path) -> None:
    """One text may hold several statements, each with its own sources."""
    root = copy_example(tmp_path)
    file = root / "content/glossaries/flight.yml"
    words = "Round and round. [@nasa-1969] Up and down. [@chaikin-1994; @nasa-1969] On."
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("The path on which one body goes round another.", words))
    found = [s for s in list_statements(read_site(root / "content")) if s.entry == "terms/orbit"]
    assert [(s.words, s.sources) for s in found] == [
        ("Round and round.", ("sources/nasa-1969",)),
        ("Up and down.", ("sources/chaikin-1994", "sources/nasa-1969")),
        ("On.", ("sources/chaikin-1994",)),
    ]
