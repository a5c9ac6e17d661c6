"""Starting an entry writes one file, never over another, and says plainly why it does not."""

from pathlib import Path

import pytest

from builder.entries import Kind
from builder.kinds import KINDS
from builder.load import load_content
from builder.start import CannotStart, Wish, start_entry
from builder.validate import validate
from tests.sites import copy_example


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Give a copy of the example's content."""
    return copy_example(tmp_path) / "content"


def _wish(kind: Kind, book: str) -> Wish:
    return Wish(kind.singular, "brand-new", book if kind.books else "")


@pytest.mark.parametrize("book", ["landing", "new-book"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_new_entry_is_read_and_says_what_is_missing(kind: Kind, book: str, content: Path) -> None:
    """The loader finds the entry without a mistake in it; then the check names its empty fields."""
    target = start_entry(content, _wish(kind, book))
    loaded = load_content(content, KINDS)
    assert loaded.problems == ()
    assert f"{kind.name}/brand-new" in {source.address for source in loaded.sources}
    _, problems = validate(loaded, KINDS)
    assert {problem.file.name for problem in problems} == {target.name}
    assert "empty-value" in {problem.code for problem in problems}


REFUSED = (
    (Wish("astronaut", "x", ""), "no kind “astronaut”"),
    (Wish("actor", "Neil Armstrong", ""), "not a valid id"),
    (Wish("actor", "con", ""), "Windows keeps"),
    (Wish("actor", "../x", ""), "not a valid id"),
    (Wish("actor", "armstrong", ""), "exists already"),
    (Wish("article", "wire", ""), "exists already"),
    (Wish("term", "orbit", "flight"), "exists already"),
    (Wish("term", "orbit", "other"), "exists already"),
    (Wish("term", "crater", ""), "--book which file a term goes into: there is flight"),
    (Wish("term", "crater", "../../x"), "not a valid id"),
    (Wish("actor", "new", "crew"), "leave out --book"),
)


@pytest.mark.parametrize(("wish", "words"), REFUSED)
def test_a_wrong_wish_is_refused(wish: Wish, words: str, content: Path) -> None:
    """Nothing is written, and the message says what right looks like."""
    before = _read_all(content)
    with pytest.raises(CannotStart, match=words):
        start_entry(content, wish)
    assert _read_all(content) == before


def test_a_missing_folder_is_not_made(tmp_path: Path) -> None:
    """A mistyped folder is named; no second content/ begins there."""
    with pytest.raises(CannotStart, match="no folder"):
        start_entry(tmp_path / "contnet", Wish("actor", "x", ""))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("broken", [b"title: [\n", b"title: \xff\nterms:\n  a:\n    title: A\n"])
def test_a_book_with_a_mistake_is_left_alone(broken: bytes, content: Path) -> None:
    """A file that cannot be read is not made worse."""
    book = content / "glossaries" / "flight.yml"
    book.write_bytes(broken)
    with pytest.raises(CannotStart, match="has a mistake in it"):
        start_entry(content, Wish("term", "crater", "flight"))
    assert book.read_bytes() == broken


def test_an_entry_with_mistakes_is_not_written_over(content: Path) -> None:
    """A file that cannot be read keeps its id."""
    (content / "actors" / "lost.yml").write_text("- a\n", encoding="utf-8")
    with pytest.raises(CannotStart, match="exists already"):
        start_entry(content, Wish("actor", "lost", ""))


def _read_all(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
