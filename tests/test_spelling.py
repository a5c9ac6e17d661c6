"""Misspelt words are found, and names never are."""

from pathlib import Path

import pytest

from builder.commands.spelling import find_misspellings, list_known_words
from builder.model import Problem
from builder.pipeline import read_site
from tests.sites import EXAMPLE

WRONG = "he will recieve it"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with the names it needs, and nothing in it."""
    (tmp_path / "content").mkdir()
    return tmp_path / "content"


def _find(folder: Path, text: str, *known: str) -> tuple[Problem, ...]:
    (folder / "a.yml").write_text(text, encoding="utf-8")
    return find_misspellings(folder, frozenset(known))


def test_a_misspelt_word_is_named_with_its_place(folder: Path) -> None:
    """File, line and column, counted in characters, and the word that may be meant."""
    (problem,) = _find(folder, f"title: x\nsummary: “…” {WRONG}\n")
    assert (str(problem.file), problem.line, problem.column) == ("content/a.yml", 2, 22)
    assert problem.message == "“recieve” looks misspelt"
    assert problem.fix.startswith("“receive”, if")
    assert problem.excerpt[problem.column - 1 :][: problem.width] == "recieve"


def test_other_english_is_named(folder: Path) -> None:
    """American spelling is asked about, British spelling is not."""
    assert [one.message for one in _find(folder, "text: their defense\n")] == [
        "“defense” looks misspelt"
    ]
    assert _find(folder, "text: their defence\n") == ()


def test_a_known_word_is_left_out_as_it_is_written(folder: Path) -> None:
    """“Department of Defense” being known does not make “defense” right."""
    text = "text: the Defense of the defense\n"
    assert [one.column for one in _find(folder, text, "Defense")] == [26]


def test_how_a_word_is_said_is_no_spelling(folder: Path) -> None:
    """Pronunciations are no words."""
    assert _find(folder, "pronunciation: muh-recieve\n") == ()


def test_names_ids_and_works_are_known() -> None:
    """Titles, other names, ids and what stands on the cover of a work are known; prose is not."""
    site = read_site(EXAMPLE / "content").site
    known = list_known_words(site)
    assert {"Armstrong", "Neil", "armstrong"} <= known
    assert not {"because", "which"} & known
