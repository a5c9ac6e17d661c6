"""A text outside the content is read with the names of a site: what it leaves open is listed."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from builder.__main__ import application
from tests.sites import EXAMPLE

WIRE = """\
SEAGULLS FLY

HOUSTON -- Neil Armstrong met 12
pilots of the lunar module.

"All is well," Yuri Gagarin said.
"""
MARKDOWN = """\
---
title: Seagulls
---

Neil *Armstrong* met [12
pilots](https://example.org) at "ease".
"""

WRONG: tuple[tuple[str, bytes, str], ...] = (
    ("wire.txt", "Ein Wörtchen.".encode("latin-1"), "wire.txt:1:6: [not-utf-8]"),
    ("wire.txt", "Words.".encode("utf-16"), "the file is saved as UTF-16"),
    ("wire.txt", b"", "the file is empty"),
    ("wire.txt", b"x" * 1_000_001, "the file has 1,000,001 bytes"),
    ("wire.txt", b"Words\x07 here.", "wire.txt:1:6: [invisible-character]"),
    ("wire.doc", b"Words.", "[wrong-ending] an article is a file that ends in .txt or .md"),
    ("wire.md", b"---\ntitle: [\n---\nWords.", "wire.md:4:1: [broken-line]"),
    ("wire.md", b"---\nWords.", "[no-front-matter]"),
)


def _cover(file: Path, *more: object) -> Result:
    words = ("coverage", file, "--content", EXAMPLE / "content", *more)
    return CliRunner().invoke(application, [str(word) for word in words])


def _write(folder: Path, name: str, content: bytes) -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_holes_of_a_text_are_listed(tmp_path: Path, line_end: str) -> None:
    """Each hole has its line, the names of the site are known, and the rest is a percentage."""
    text = WIRE.replace("\n", line_end)
    file = _write(tmp_path, "wire.txt", text.encode("utf-8"))
    result = _cover(file)
    assert result.exit_code == 1
    assert [line.partition(" hole: ")[0] for line in result.output.splitlines()] == [
        f"{file}:3: ¶1 figure “12”",
        f"{file}:6: ¶2 quotation “All is well,”",
        f"{file}:6: ¶2 name “Yuri Gagarin”",
        f"{file}:6: ¶2 attribution “said”",
        f"{file}: 6 items: 2 explained, 0 waived, 4 holes. 33.3 % covered.",
    ]


def test_markdown_is_read_without_its_signs(tmp_path: Path) -> None:
    """Fields in front, emphasis and links are no part of the text, and lines are counted right."""
    file = _write(tmp_path, "wire.md", MARKDOWN.encode("utf-8-sig"))
    lines = [line.partition(" hole: ")[0] for line in _cover(file).output.splitlines()]
    assert lines[:2] == [f"{file}:5: ¶1 figure “12”", f"{file}:6: ¶1 quotation “ease”"]
    assert lines[2].endswith("3 items: 1 explained, 0 waived, 2 holes. 33.3 % covered.")


@pytest.mark.parametrize(
    ("percent", "status"), [("0", 0), ("33.3", 0), ("33.4", 1), ("100", 1), ("101", 2), ("x", 2)]
)
def test_the_exit_status_follows_the_percentage(tmp_path: Path, percent: str, status: int) -> None:
    """Below so much the command fails; what is no percentage is a mistake in the call."""
    file = _write(tmp_path, "wire.txt", WIRE.encode("utf-8"))
    assert _cover(file, "--fail-under", percent).exit_code == status


@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_read_is_said_in_words(tmp_path: Path, case: tuple[str, bytes, str]) -> None:
    """A mistake in the file is named with its place, and nothing of it is counted."""
    name, content, message = case
    result = _cover(_write(tmp_path, name, content))
    assert result.exit_code == 1
    assert message in result.stderr
    assert result.stdout == ""


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A mistyped file is told in words."""
    result = _cover(tmp_path / "wier.txt")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{tmp_path / 'wier.txt'}: ")
