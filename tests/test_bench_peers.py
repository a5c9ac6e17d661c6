"""Others are measured on the same text as ours, and one that cannot be had is named."""

import re

import pytest

from builder.bench.peers import compare_in_mkdocs, compare_readers, mark_names, measure_peers
from builder.bench.row import Lack


def read_count(words: str, before: str) -> int:
    """Read the figure that stands before some words of a row."""
    found = re.search(rf"([\d,]+) {before}", words)
    assert found, words
    return int(found[1].replace(",", ""))


def test_a_plugin_of_mkdocs_is_measured_on_the_same_text() -> None:
    """Every sentence has a mention: the plugin links all that are marked, ours the first ones."""
    theirs, ours = compare_in_mkdocs(articles=2, count=100)
    assert read_count(theirs.what, "mentions marked by hand") == 200
    assert re.search(r"plugin \d+\.\d+", theirs.what)
    assert 100 < read_count(ours.what, "mentions found") < 200
    assert theirs.other == ours.other
    assert min(theirs.cost, ours.cost, ours.other) > 0


def test_a_plugin_of_remark_is_measured_on_the_same_text() -> None:
    """It links every mention, with few names and with many."""
    rows = tuple(compare_readers(articles=2, counts=(100, 200)))
    assert [read_count(row.what, "links") for row in rows[0:3:2]] == [200, 200]
    assert rows[1].other == rows[0].cost
    assert rows[3].other == rows[2].cost
    assert (rows[4].cost, rows[4].other) == (rows[2].cost, rows[0].cost)


def test_names_are_marked_as_the_plugin_wants_it() -> None:
    """Whole words are marked, at the end of a sentence and of a paragraph as well."""
    marked = mark_names("Ab bababax Bax.\n\nBax baxe.", ["Bax"])
    assert marked == "Ab bababax <term:Bax>.\n\n<term:Bax> baxe."


def test_a_peer_that_cannot_be_had_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Node.js the page says so in its line, and the rest is measured."""
    monkeypatch.setenv("PATH", "")
    *others, lack = measure_peers()
    assert others
    assert isinstance(lack, Lack)
    assert "Node.js" in lack.why
