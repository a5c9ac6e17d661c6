"""The lines around the fields of an article: each way to get them wrong has its own words."""

from pathlib import PurePosixPath

import pytest

from builder.loading.fences import explain_fences
from builder.yamlfile.decode import split_text

FILE = PurePosixPath("content/articles/a.md")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("Words.\n", 1, "must begin with its fields"),
        ("", 1, "must begin with its fields"),
        ("\n---\ntitle: a\n---\n", 1, "empty line"),
        ("----\ntitle: a\n----\nWords.\n", 1, "looks like the one above"),
        ("***\ntitle: a\n***\n", 1, "looks like the one above"),
        ("—\n", 1, "must begin with its fields"),
        ("---\ntitle: a\n-----\nWords.\n", 3, "looks like the one below"),
        ("---\ntitle: a\n\nWords.\n", 3, "do not end before the text"),
        ("---\ntitle: a\nWords begin here.\n", 3, "do not end before the text"),
        ("---\ntitle: a\n", 3, "do not end before the text"),
    ],
)
def test_a_wrong_fence_is_shown(text: str, line: int, words: str) -> None:
    """The message stands at the line where three hyphens are missing, or look like others."""
    problem = explain_fences(split_text(text), FILE)
    assert problem
    assert (problem.code, problem.line) == ("no-front-matter", line)
    assert words in problem.message
    assert "---" in problem.fix


@pytest.mark.parametrize(
    "text", ["---\ntitle: a\n---\n", "---\n---\n", "--- \na: b\n---  \nx\n---\n"]
)
def test_right_fences_are_right(text: str) -> None:
    """Two lines of three hyphens are enough; blanks behind them do no harm."""
    assert explain_fences(split_text(text), FILE) is None
