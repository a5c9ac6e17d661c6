"""A new entry is started with every field, and nothing in it is broken."""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

import pytest

from builder.entries import Kind
from builder.growing.scaffold import (
    IN_THE_TEXT,
    LATER,
    Beginning,
    extend_book,
    scaffold_book,
    scaffold_entry,
    scaffold_file,
    target_file,
)
from builder.kinds import KINDS
from builder.telling.described import Described, describe_fields
from builder.yamlfile import read_yaml

BOOKS = [kind for kind in KINDS if kind.books]
LINE = re.compile(r"(?:# )?[ -]*(?:# )?[ -]*(?P<name>[A-Za-z_-]+):  # \S.*")
"""A field to be filled in: its name, and what it is for."""
FILES = [kind for kind in KINDS if not kind.books]


def _name(kind: Kind) -> str:
    return kind.name


@pytest.mark.parametrize("kind", KINDS, ids=_name)
def test_every_field_is_there_and_explained(kind: Kind) -> None:
    """What must be filled in stands first; the rest are comments; fields inside fields as well."""
    lines = scaffold_entry(kind, {}).splitlines()
    written = [LINE.fullmatch(line) for line in lines]
    assert [line for line, found in zip(lines, written, strict=True) if not found] == []
    names = sorted(found.group("name") for found in written if found)
    left_out = (*LATER, *(IN_THE_TEXT if ".md" in kind.endings else ()))
    wanted = (one for one in describe_fields(kind.model) if one.name not in left_out)
    assert names == sorted(_list_names(wanted))
    comments = [line.startswith("# ") for line in lines]
    assert comments == sorted(comments)


def _list_names(fields: Iterable[Described]) -> Iterator[str]:
    for field in fields:
        yield field.name
        yield from _list_names(field.inner)


@pytest.mark.parametrize("kind", KINDS, ids=_name)
def test_what_is_known_is_not_asked_for(kind: Kind) -> None:
    """A field that has its value stands there with it, once, without an explanation."""
    lines = scaffold_entry(kind, {"title": "no: # comment"}).splitlines()
    found = [line for line in lines if line.startswith(("title:", "# title:"))]
    assert found == ['title: "no: # comment"']


@pytest.mark.parametrize("kind", FILES, ids=_name)
def test_a_file_can_be_read(kind: Kind) -> None:
    """The start of a file is YAML without a mistake."""
    text = scaffold_file(kind, Beginning("new-one", {}))
    front = text.split("---\n")[1] if ".md" in kind.endings else text
    document, problems = read_yaml(front.encode(), PurePosixPath("x.yml"), frozenset())
    assert problems == ()
    assert document is not None


@pytest.mark.parametrize("kind", BOOKS, ids=_name)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("width", [2, 4])
def test_a_book_grows(kind: Kind, ends: str, width: int) -> None:
    """A new entry stands after the others, indented as they are, and nothing else changes."""
    old = f"title: Book\n{kind.name}:\n{' ' * width}first:\n{' ' * 2 * width}title: One\n\n\n"
    old = old.replace("\n", ends)
    new = extend_book(old, kind, Beginning("second", {}))
    assert new is not None
    assert new.startswith(old.rstrip())
    assert new.count("\n") == new.count(ends)
    assert f"{ends}{' ' * width}second:{ends}" in new
    assert extend_book(new, kind, Beginning("third", {})) is not None


@pytest.mark.parametrize("kind", BOOKS, ids=_name)
def test_a_book_starts_with_an_entry(kind: Kind) -> None:
    """A new book holds its first entry, and a second one can be added."""
    book = scaffold_book(kind, Beginning("first", {}), "my-book")
    assert book.startswith("title: My book\n")
    assert extend_book(book, kind, Beginning("second", {})) is not None
    assert all(line == line.rstrip() for line in book.splitlines())


BROKEN = {
    "something-below": "title: B\nterms:\n  a:\n    title: A\nabout: below\n",
    "on-one-line": "title: B\nterms: {a: {title: A}}\n",
    "no-entries": "title: B\nterms:\n",
    "a-list": "title: B\nterms:\n  - a\n",
    "broken": "title: B\nterms:\n  a:\n  title: [A\n",
    "ended": "title: B\nterms:\n  a:\n    title: A\n...\n",
    "empty": "",
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_a_book_that_cannot_grow_is_left_alone(text: str) -> None:
    """Nothing is added where the entry would not be read as one."""
    terms = next(kind for kind in KINDS if kind.name == "terms")
    assert extend_book(text, terms, Beginning("new", {})) is None


def test_where_an_entry_goes() -> None:
    """A profile is a file of its own, an article is Markdown, a word goes into its glossary."""
    by_name = {kind.name: kind for kind in KINDS}
    assert target_file(by_name["actors"], "x", "") == PurePosixPath("actors/x.yml")
    assert target_file(by_name["articles"], "x", "") == PurePosixPath("articles/x.md")
    assert target_file(by_name["terms"], "x", "flight") == PurePosixPath("glossaries/flight.yml")
