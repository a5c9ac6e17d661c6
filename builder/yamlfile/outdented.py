"""Entries and fields that begin in the column of what they belong to, found by their names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.entries import Book, Kind
from builder.fieldnames import known_names
from builder.model import Data, Document, Problem
from builder.words import with_article


@dataclass(frozen=True)
class Gathered:
    """The entries of a book with what belongs to them, and what was in a wrong column."""

    entries: Mapping[str, Data]
    problems: tuple[Problem, ...] = ()


def gather_entries(document: Document, key: str) -> Gathered:
    """Find entries in the column of the name they belong under."""
    data = document.data if isinstance(document.data, dict) else {}
    outside = (name for name in data if name != key and name not in known_names(Book))
    entries = {name: data[name] for name in outside if isinstance(data[name], dict)}
    if not entries or key not in data:
        return Gathered({})
    first = next(iter(entries))
    problem = document.problem(
        document.key_spans[(first,)],
        "bad-indentation",
        f"“{first}” begins in the same column as “{key}”, to which it should belong",
        f"let every id begin two spaces further in than “{key}”, and its fields two more",
    )
    return Gathered(entries, (problem,))


def gather_fields(document: Document, key: str, kind: Kind) -> Gathered:
    """Put fields that begin in the column of an id into the entry above them."""
    data = document.data if isinstance(document.data, dict) else {}
    found = data.get(key)
    if not isinstance(found, dict):
        return Gathered({})
    entries: dict[str, Data] = {}
    wrong: list[Problem] = []
    for owner, fields in _group(found, frozenset(known_names(kind.model))):
        entries[owner] = fields if fields else found[owner]
        if fields:
            wrong.append(_explain(document, (key, owner), next(iter(fields)), kind))
    return Gathered(entries, tuple(wrong))


def _group(found: dict[str, Data], names: frozenset[str]) -> Iterator[tuple[str, dict[str, Data]]]:
    """Give each id with the fields that stand in its column below it."""
    owner, fields = "", dict[str, Data]()
    for name, data in found.items():
        is_field = name in names and not isinstance(data, dict) and found.get(owner) == ""
        if is_field:
            fields[name] = data
            continue
        if owner:
            yield owner, fields
        owner, fields = name, {}
    if owner:
        yield owner, fields


def _explain(document: Document, path: tuple[str, str], first: str, kind: Kind) -> Problem:
    key, owner = path
    return document.problem(
        document.key_spans[(key, first)],
        "bad-indentation",
        f"“{first}” begins in the same column as the id “{owner}”, to which it should belong",
        f"indent the fields of {with_article(kind.singular)} two spaces deeper than its id",
    )
