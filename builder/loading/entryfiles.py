"""From the bytes of one content file to the entries in it, not checked yet."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TypeAlias

from builder.entries import Book, Kind
from builder.fieldnames import all_names, known_names
from builder.keeping.session import hold
from builder.model import Address, Data, DataPath, Document, Problem, Source, Span
from builder.suggest import suggest
from builder.words import with_article
from builder.yamlfile import Lost, read_yaml
from builder.yamlfile.outdented import gather_entries, gather_fields

RawFile: TypeAlias = tuple[PurePosixPath, bytes]
"""A file and what is in it."""


@dataclass(frozen=True)
class Contents:
    """What one file holds. `lost` has addresses, or a whole kind, that could not be read."""

    entries: tuple[Source, ...] = ()
    books: tuple[Source, ...] = ()
    problems: tuple[Problem, ...] = ()
    lost: frozenset[Address] = frozenset()


def join(parts: Iterable[Contents]) -> Contents:
    """Put together what several files hold."""
    found = tuple(parts)
    return Contents(
        tuple(entry for part in found for entry in part.entries),
        tuple(book for part in found for book in part.books),
        tuple(problem for part in found for problem in part.problems),
        frozenset(address for part in found for address in part.lost),
    )


@hold
def read_entry(raw: bytes, file: PurePosixPath, kind: Kind) -> Contents:
    """Read a file that holds one entry."""
    address = f"{kind.name}/{file.stem}"
    document, problems = read_yaml(raw, file, all_names(kind.model))
    if document is None or not isinstance(document.data, dict):
        return Contents(problems=problems, lost=frozenset((address,)))
    return Contents((Source(address, document.data, (), document),), (), problems)


@hold
def read_book(raw: bytes, file: PurePosixPath, kind: Kind) -> Contents:
    """Read a file that holds many entries, under the name of their kind."""
    document, problems = read_yaml(raw, file, all_names(kind.model))
    if document is None or not isinstance(document.data, dict):
        return Contents(problems=problems, lost=frozenset((kind.name,)))
    key = _find_key(document.data, kind)
    found = document.data.get(key)
    outside, inside = gather_entries(document, key), gather_fields(document, key, kind)
    left = {key, *outside.entries}
    about = {name: value for name, value in document.data.items() if name not in left}
    book = Source(kind.book_address(file.stem), about, (), document)
    problems = (*problems, *outside.problems, *inside.problems)
    if key in document.data and key != kind.name:
        problems = (*problems, _explain_key(document, key, kind))
    elif not isinstance(found, dict | Lost) and not outside.entries:
        problems = (*problems, _explain_book(document, kind, found))
    if not isinstance(found, dict) and not outside.entries:
        return Contents((), (book,), problems, frozenset((kind.name,)))
    placed = (
        *(((key, name), data) for name, data in inside.entries.items()),
        *(((name,), data) for name, data in outside.entries.items()),
    )
    entries = (_read_in_book(path, data, book, kind) for path, data in placed)
    return join((Contents((), (book,), problems), *entries))


def _find_key(data: dict[str, Data], kind: Kind) -> str:
    """Find the field that holds the entries of a book, even if its name is misspelt."""
    if kind.name in data:
        return kind.name
    return suggest(kind.name, (name for name in data if name not in known_names(Book))) or kind.name


def _explain_key(document: Document, key: str, kind: Kind) -> Problem:
    span = document.key_spans[(key,)]
    fix = f"did you mean “{kind.name}”?"
    return document.problem(span, "unknown-field", f"“{key}” is not a field here", fix)


def _read_in_book(path: DataPath, data: Data, book: Source, kind: Kind) -> Contents:
    address = f"{kind.name}/{path[-1]}"
    if isinstance(data, dict):
        return Contents((Source(address, data, path, book.document, book.address),))
    if isinstance(data, Lost):
        return Contents(lost=frozenset((address,)))
    problem = book.document.problem(
        book.key_span(path),
        "not-fields",
        f"“{path[-1]}” is read as the id of {with_article(kind.singular)}, and no fields follow",
        f"indent the fields of {with_article(kind.singular)} deeper than its id",
    )
    return Contents(problems=(problem,), lost=frozenset((address,)))


def _explain_book(document: Document, kind: Kind, found: Data | None) -> Problem:
    """Say why no entries were found in a book."""
    example = (
        f"{kind.name}:, below it each id with a colon, below that the fields of the {kind.singular}"
    )
    if found is None:
        message = f"the field “{kind.name}” is missing: it holds the entries of this file"
        return document.problem(Span(1, 1), "missing-field", message, f"write {example}")
    span = document.key_spans[(kind.name,)]
    if isinstance(found, list):
        message = f"“{kind.name}” holds a list, but each {kind.singular} must stand under its id"
        return document.problem(span, "not-fields", message, f"without dashes: write {example}")
    message = f"“{kind.name}” holds no {kind.singular}"
    return document.problem(span, "empty-value", message, f"write {example}")
