"""Entries and fields in a wrong column are told once, and read as they were meant."""

from pathlib import PurePosixPath

from builder.kinds.terms import TERMS
from builder.loading.entryfiles import Contents, read_book

FILE = PurePosixPath("content/glossaries/flight.yml")


def _read(text: str) -> Contents:
    return read_book(text.encode(), FILE, TERMS)


def _told(contents: Contents) -> list[tuple[int, str]]:
    return [(one.line, one.code) for one in contents.problems]


def test_entries_in_the_first_column_are_entries() -> None:
    """Ids that begin in the column of the name above them are read, and told at the first."""
    found = _read("title: A\nterms:\norbit:\n  title: a\nhatch:\n  title: b\n")
    assert [one.address for one in found.entries] == ["terms/orbit", "terms/hatch"]
    assert _told(found) == [(3, "bad-indentation")]
    assert found.lost == frozenset()


def test_one_entry_in_the_first_column_is_an_entry() -> None:
    """An entry added at the end without indentation belongs to those above it."""
    found = _read("title: A\nterms:\n  orbit:\n    title: a\nhatch:\n  title: b\n")
    assert [one.address for one in found.entries] == ["terms/orbit", "terms/hatch"]
    assert _told(found) == [(5, "bad-indentation")]
    assert list(found.books[0].data) == ["title"]


def test_fields_in_the_column_of_their_id_are_its_fields() -> None:
    """Fields that begin where the id begins are read as fields of that id."""
    found = _read("title: A\nterms:\n  orbit:\n  title: a\n  summary: b\n  hatch:\n    title: c\n")
    assert [one.address for one in found.entries] == ["terms/orbit", "terms/hatch"]
    assert found.entries[0].data == {"title": "a", "summary": "b"}
    assert _told(found) == [(4, "bad-indentation")]


def test_an_entry_may_have_the_name_of_a_field() -> None:
    """An id that is also the name of a field stays an id where it has fields of its own."""
    found = _read("title: A\nterms:\n  sources:\n    title: a\n  title:\n    title: b\n")
    assert [one.address for one in found.entries] == ["terms/sources", "terms/title"]
    assert found.problems == ()
