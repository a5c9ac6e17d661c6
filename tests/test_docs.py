"""The folder docs/ is read like content/: what cannot be a page is named, never skipped."""

import os
from pathlib import Path

import pytest

from builder.handwritten.docs import read_docs

ODD = (
    ("picture.png", b"\x89PNG", "wrong-ending"),
    ("page.MD", b"# Page\n", "wrong-ending"),
    ("My Page.md", b"# Page\n", "bad-id"),
    ("con.md", b"# Page\n", "reserved-name"),
    ("latin.md", "# Página\n".encode("latin-1"), "not-utf-8"),
    ("wide.md", "# Page\n".encode("utf-16"), "not-utf-8"),
    ("long.md", b"x" * 1_000_001, "too-large"),
)


@pytest.mark.parametrize(("name", "content", "code"), ODD)
def test_what_cannot_be_a_page_is_named(
    tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    """A file that cannot become a page is a problem with its name, not a silence."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / name).write_bytes(content)
    problems = read_docs(tmp_path / "docs").problems
    assert [(str(problem.file), problem.code) for problem in problems] == [(f"docs/{name}", code)]


def test_links_are_not_followed(tmp_path: Path) -> None:
    """A link to a file or a folder elsewhere publishes nothing of it."""
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "key.md").write_text("# Key\n", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "key.md").symlink_to(tmp_path / "secret" / "key.md")
    (tmp_path / "docs" / "folder").symlink_to(tmp_path / "secret")
    docs = read_docs(tmp_path / "docs")
    assert docs.sheets == ()
    assert [problem.code for problem in docs.problems] == ["symlink", "symlink"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """A mistyped folder does not become a site without its pages."""
    (problem,) = read_docs(tmp_path / "dosc").problems
    assert (str(problem.file), problem.code) == ("dosc", "missing-folder")


def test_files_of_systems_and_editors_are_left_out(tmp_path: Path) -> None:
    """Hidden files and those that systems leave behind are nobody's mistake."""
    for name in (".DS_Store", "Thumbs.db", ".hidden/x.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert read_docs(tmp_path).problems == ()
    assert read_docs(tmp_path).sheets == ()


def test_pages_are_folders_on_the_site(tmp_path: Path) -> None:
    """The line ends and the mark of other systems make no difference."""
    (tmp_path / "help").mkdir()
    (tmp_path / "help" / "index.md").write_bytes(b"\xef\xbb\xbf# Help\r\n\r\nText.\r\n")
    (tmp_path / "about.md").write_bytes(b"# About\n")
    docs = read_docs(tmp_path)
    assert {str(sheet.file): str(sheet.page) for sheet in docs.sheets} == {
        "about.md": "about",
        "help/index.md": "help",
    }
    assert docs.sheets[1].tokens[0].tag == "h1"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    """The rights of one file do not end the run."""
    (tmp_path / "about.md").write_text("# About\n", encoding="utf-8")
    (tmp_path / "about.md").chmod(0)
    assert [problem.code for problem in read_docs(tmp_path).problems] == ["unreadable"]
