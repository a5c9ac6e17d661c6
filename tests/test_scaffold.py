"""A new entry is started with every field, and nothing in it is broken."""

import re
from pathlib import PurePosixPath

import pytest

from builder.entries import Kind
from builder.fieldnames import known_names
from builder.kinds import KINDS
from builder.scaffold import (
    IN_THE_TEXT,
    LATER,
    extend_book,
    scaffold_book,
    scaffold_entry,
    scaffold_file,
    target_file,
)
from builder.yamlfile import read_yaml

BOOKS = [kind for kind in KINDS if kind.books]
FILES = [kind for kind in KINDS if not kind.books]


def _name(kind: Kind) -> str:
    return kind.name


@pytest.mark.parametrize("kind", KINDS, ids=_name)
def test_every_field_is_there_once(kind: Kind) -> None:
    """What must be filled in stands first; the rest are comments, by their names in YAML."""
    lines = scaffold_entry(kind).splitlines()
    names = [re.match(r"(?:# )?([\w-]+):", line) for line in lines]
    left_out = (*LATER, *(IN_THE_TEXT if ".md" in kind.endings else ()))
    wanted = [name for name in known_names(kind.model) if name not in left_out]
    assert sorted(name.group(1) for name in names if name) == sorted(wanted)
    assert len(names) == len(wanted)
    comments = [line.startswith("# ") for line in lines]
    assert comments == sorted(comments)


@pytest.mark.parametrize("kind", FILES, ids=_name)
def test_a_file_can_be_read(kind: Kind) -> None:
    """The start of a file is YAML without a mistake."""
    text = scaffold_file(kind, "new-one")
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
    new = extend_book(old, kind, "second")
    assert new is not None
    assert new.startswith(old.rstrip())
    assert new.count("\n") == new.count(ends)
    assert f"{ends}{' ' * width}second:{ends}" in new
    assert extend_book(new, kind, "third") is not None


@pytest.mark.parametrize("kind", BOOKS, ids=_name)
def test_a_book_starts_with_an_entry(kind: Kind) -> None:
    """A new book holds its first entry, and a second one can be added."""
    book = scaffold_book(kind, "first")
    assert book.startswith("title:\n")
    assert extend_book(book, kind, "second") is not None
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
    assert extend_book(text, terms, "new") is None


def test_where_an_entry_goes() -> None:
    """A profile is a file of its own, an article is Markdown, a word goes into its glossary."""
    by_name = {kind.name: kind for kind in KINDS}
    assert target_file(by_name["actors"], "x", "") == PurePosixPath("actors/x.yml")
    assert target_file(by_name["articles"], "x", "") == PurePosixPath("articles/x.md")
    assert target_file(by_name["terms"], "x", "flight") == PurePosixPath("glossaries/flight.yml")
