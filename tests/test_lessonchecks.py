"""Lessons that do not add up are refused: where, what is wrong, and what right looks like."""

from pathlib import Path

import pytest

from tests.sites import copy_example
from tests.test_questionchecks import change_content

LESSON = "content/lessons/how-much-fuel.yml"
MISTAKES = {
    "minutes-that-do-not-add-up": (
        *("minutes: 40", "minutes: 45"),
        *("line 5, `minutes` says 45, and the steps take 15 + 25 = 40", "minutes: 40"),
    ),
    "grades-the-wrong-way-round": (
        *("{first: 6, last: 8}", "{first: 8, last: 6}"),
        *("line 6, the first grade is 8, and the last one 6", "{first: 6, last: 8}"),
    ),
    "an-unknown-standard": (
        *("standards: [read-1]", "standards: [read-9]"),
        *("line 9, there is no standard “read-9”", "did you mean “read-1”"),
    ),
    "an-unknown-quiz": (
        *("[landing-check, landing-practice]", "[landing-chek]"),
        *("line 31, there is no quiz “landing-chek”", "did you mean “landing-check”"),
    ),
    "an-unknown-word": (
        *("words: [lunar-module]", "words: [lunar-modul]"),
        *("line 10, there is no term “lunar-modul”", "did you mean “lunar-module”"),
    ),
    "a-material-that-does-not-exist": (
        *("materials: [articles/landing]", "materials: [articles/landings]"),
        *("line 15, there is no article “landings”", "did you mean “landing”"),
    ),
    "a-paragraph-out-of-range": (
        *("paragraphs: [2]", "paragraphs: [9]"),
        *("line 19, “articles/landing” has no paragraph 9: its last one is 5", "beside the para"),
    ),
    "an-extract-without-a-text": (
        *("    paragraphs: [2]\n", ""),
        *("line 18, “What was heard” has no text", "paragraphs: [2, 3]"),
    ),
    "an-extract-with-two-texts": (
        *("    entry: claims/fuel", "    entry: claims/fuel\n    paragraphs: [1]"),
        *("line 22, “The claim” has both `paragraphs` and `entry`", "either"),
    ),
    "an-unknown-way-to-read": (
        *("[corroboration]", "[corroborating]"),
        *("line 25, “corroborating” is not one of the values", "did you mean “corroboration”"),
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_explained(tmp_path: Path, mistake: tuple[str, str, str, str]) -> None:
    """One mistake is one problem, with its file, line, what is wrong and what right looks like."""
    old, new, said, fix = mistake
    (problem,) = change_content(copy_example(tmp_path), LESSON, old, new)
    assert str(problem.file) == LESSON
    assert f"line {problem.line}, {problem.message}".startswith(said)
    assert fix in problem.fix
