"""Everything that the content says, one kind a file: as a table and as JSON, with YAML's names."""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from builder.entries import Entry, Kind
from builder.exports.claims import disarm
from builder.fieldnames import given_names
from builder.model import File
from builder.publishing.withheld import drop_withheld
from builder.rendering.addresses import Location
from builder.rendering.atlas import Atlas

DATA = PurePosixPath("data")
TABLE, OBJECTS = ENDINGS = (".csv", ".json")
"""The endings of the two files of a kind."""
FIRST = ("id", "book", "url")
"""What every row begins with, before the fields of its kind."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """All entries of a kind, as files."""

    kind: Kind
    entries: int
    files: tuple[File, ...]


def make_datasets(atlas: Atlas) -> tuple[Dataset, ...]:
    """Write the files of every kind that has entries; paths count from the top of the site."""
    return tuple(_make_datasets(atlas))


def _make_datasets(atlas: Atlas) -> Iterator[Dataset]:
    for kind in atlas.linked.site.kinds:
        if rows := [describe(atlas, entry) for entry in atlas.linked.site.of_kind(kind.name)]:
            table = File(DATA / f"{kind.name}{TABLE}", write_table(kind, rows))
            yield Dataset(kind, len(rows), (table, write_json(atlas, kind, rows)))


def explain_fields(kind: Kind) -> Mapping[str, str]:
    """List the fields of a kind by the names they have in the files, each with what it means."""
    given = given_names(kind.model)
    return {
        info.alias or name: info.description or ""
        for name, info in kind.model.model_fields.items()
        if name not in given
    }


def describe(atlas: Atlas, entry: Entry) -> Mapping[str, Any]:
    """Give the fields of an entry as they are written, after its id, its book and its page.

    A field that nobody filled in is left out, and so is what the public edition keeps back.
    """
    fields = entry.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    if atlas.linked.site.edition == "public":
        fields = drop_withheld(entry, fields)
    location = atlas.site_map.get(entry.address)
    first = {"id": entry.id, "book": entry.book, "url": _locate(location) if location else ""}
    rest = {name: value for name, value in fields.items() if name not in ("address", "book")}
    return {name: value for name, value in first.items() if value} | rest


def write_json(atlas: Atlas, kind: Kind, rows: Sequence[Mapping[str, Any]]) -> File:
    """Write the entries as one object, with the title of the site and the terms of use."""
    settings = atlas.linked.site.settings
    whole = {"site": settings.title, "licence": settings.licence, kind.name: rows}
    text = json.dumps(whole, ensure_ascii=False, indent=1)
    return File(DATA / f"{kind.name}{OBJECTS}", f"{text}\n".encode())


def write_table(kind: Kind, rows: Sequence[Mapping[str, Any]]) -> bytes:
    """Write one line an entry; the mark at the start tells spreadsheets that it is UTF-8."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    columns = (*FIRST, *explain_fields(kind))
    writer.writerow(columns)
    writer.writerows([disarm(_flatten(row.get(name, ""))) for name in columns] for row in rows)
    return f"\ufeff{stream.getvalue()}".encode()


def _locate(location: Location) -> str:
    fragment = f"#{location.fragment}" if location.fragment else ""
    return f"{location.page}/{fragment}"


def _flatten(value: Any) -> str:
    """Put a value into one cell: words as they are, a list of words by `; `, all else as JSON."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "; ".join(value)
    return json.dumps(value, ensure_ascii=False)
