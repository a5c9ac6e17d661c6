"""Words that stand in no dictionary are found, and what is right is left alone."""

from pathlib import Path

import pytest

from builder.commands.spelling import list_known_words
from builder.commands.unknown import find_unknown_words
from builder.model import Problem
from builder.pipeline import read_site
from tests.sites import EXAMPLE, copy_example

SUMMARY = "The path on which one body goes round another."
ORBIT = "content/glossaries/flight.yml"


def _find(folder: Path, words: str, file: str = ORBIT, old: str = SUMMARY) -> tuple[Problem, ...]:
    """Look through the example after some words of it were written anew."""
    root = copy_example(folder)
    text = (root / file).read_text(encoding="utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, words, 1), encoding="utf-8")
    site = read_site(root / "content").site
    return find_unknown_words(site, list_known_words(site))


def test_the_example_has_no_unknown_word() -> None:
    """What is spelt right is not asked about."""
    site = read_site(EXAMPLE / "content").site
    assert find_unknown_words(site, list_known_words(site)) == ()


def test_a_word_without_a_letter_is_named_with_its_place(tmp_path: Path) -> None:
    """It is on no list of misspellings, and it is found: once, with what may be meant."""
    (problem,) = _find(tmp_path, "A wrng path, and wrng again.")
    assert problem.file.name == "flight.yml"
    assert problem.excerpt[problem.column - 1 :][: problem.width] == "wrng"
    assert problem.message == "“wrng” stands in no dictionary"
    assert problem.fix.startswith("“wrong”")
    assert problem.fix.endswith('under [default.extend-words]  wrng = "wrng"')


@pytest.mark.parametrize(
    "words",
    [
        "The colour of the neighbours’ harbour was recognised.",  # British
        "He will recieve it.",  # told by those who know misspellings
        "A path that the saturn stage took.",  # a name in small letters
        "An explainers page.",  # let pass in typos.toml
        "It isn't known, e.g. from https://wrng.example/wrng or wrng-9.",  # no words
        "Qwertzuiop asdfghjkl.",  # near to nothing
    ],
)
def test_what_is_no_slip_is_left_alone(tmp_path: Path, words: str) -> None:
    """British spelling, names, addresses and terms are not asked about."""
    assert _find(tmp_path, f'"{words}"') == ()


def test_a_site_in_another_language_is_not_asked(tmp_path: Path) -> None:
    """The dictionary is English."""
    title = "title: The landing"
    settings = "content/site.yml"
    assert _find(tmp_path, f"language: de\n{title} wrng", settings, title) == ()
