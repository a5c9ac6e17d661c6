"""The fields of a model as a contributor knows them: by the names they have in the YAML files."""

from functools import cache
from typing import Any, get_args

from pydantic.fields import FieldInfo

from builder.entries import Book, Entry
from builder.fields import Record
from builder.model import DataPath


@cache
def given_names(model: type[Record]) -> tuple[str, ...]:
    """List the fields that follow from where an entry is stored, and are written in no file."""
    if not issubclass(model, Entry | Book):
        return ()
    return tuple(name for name in ("address", "book") if name in model.model_fields)


@cache
def known_names(model: type[Record]) -> tuple[str, ...]:
    """List the fields that may be written."""
    given = given_names(model)
    return tuple(
        info.alias or name for name, info in model.model_fields.items() if name not in given
    )


@cache
def all_names(model: type[Record]) -> frozenset[str]:
    """List the fields that may be written in a file of entries: theirs, and all inside them."""
    found, waiting = {*known_names(Book)}, [model]
    seen: set[type[Record]] = set()
    while waiting:
        one = waiting.pop()
        seen.add(one)
        found.update(known_names(one))
        inner = (_record_in(info.annotation) for info in one.model_fields.values())
        waiting += [record for record in inner if record and record not in seen]
    return frozenset(found)


def find_model(model: type[Record], path: DataPath) -> type[Record] | None:
    """Find the model of the fields at a place inside an entry."""
    found: type[Record] | None = model
    for part in path:
        if isinstance(part, str):
            field = _field(found, part)
            found = _record_in(field.annotation) if field else None
    return found


def find_field(model: type[Record], path: DataPath) -> FieldInfo | None:
    """Find the declaration of the field at a place; None for an item of a list."""
    last = path[-1] if path else 0
    return _field(find_model(model, path[:-1]), last) if isinstance(last, str) else None


def _field(model: type[Record] | None, name: str) -> FieldInfo | None:
    fields = model.model_fields if model else {}
    found = (info for key, info in fields.items() if (info.alias or key) == name)
    return next(found, None)


def _record_in(annotation: Any) -> type[Record] | None:
    """Find the model that an annotation such as `tuple[Fact, ...]` speaks of."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    found = (_record_in(part) for part in get_args(annotation))
    return next((record for record in found if record), None)
