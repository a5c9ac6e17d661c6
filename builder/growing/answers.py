"""Answers in words, `then.status=confirmed`, put where a model has a place for them."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from builder.fields import Record
from builder.model import Data
from builder.suggest import suggest
from builder.telling.described import Described, describe_fields

Answer: TypeAlias = tuple[str, str]
"""The name of a field and what belongs into it; `.` leads to a field inside: `quotes.1.exact`."""


class CannotStart(Exception):
    """The entry cannot be started; the message says why, and what right looks like."""


def split_answer(text: str) -> Answer:
    """Part what somebody typed: `NAME=VALUE`."""
    name, sign, value = text.partition("=")
    if not sign:
        raise CannotStart(f"“{text}” says no value: write the name of a field, = and its value.")
    return name.strip(), value


def arrange_answers(model: type[Record], answers: Iterable[Answer]) -> dict[str, Data]:
    """Put answers into the fields of a model; a field given twice is a list; empty ones drop out.

    In a list whose items have fields, a number says which item is meant; without it, the first.
    """
    values: dict[str, Data] = {}
    fields = describe_fields(model)
    for name, text in answers:
        if text.strip():
            _put(values, fields, (name.split("."), text))
    return values


def list_open(model: type[Record], values: Mapping[str, Data]) -> tuple[str, ...]:
    """List the fields that must be written and have no value yet."""
    fields = describe_fields(model)
    return tuple(one.name for one in fields if one.required and one.name not in values)


def _put(
    values: dict[str, Data], fields: tuple[Described, ...], answer: tuple[list[str], str]
) -> None:
    (name, *rest), text = answer
    field = _find(fields, name)
    if not field.inner or (not rest and field.repeated):
        _put_text(values, field, answer)
        return
    if not rest:
        names = ", ".join(f"{name}.{one.name}" for one in field.inner)
        raise CannotStart(f"“{name}” has fields of its own: {names}.")
    group = _open_item(values, field, rest) if field.repeated else _open_group(values, name)
    inside = rest[1:] if field.repeated and rest[0].isdecimal() else rest
    if not inside:
        raise CannotStart(f"Say which field of “{name}” is meant: {name}.1.{field.inner[0].name}")
    _put(group, field.inner, (inside, text))


def _put_text(values: dict[str, Data], field: Described, answer: tuple[list[str], str]) -> None:
    (name, *rest), text = answer
    if rest:
        raise CannotStart(f"“{name}” has no fields of its own: leave out “.{'.'.join(rest)}”.")
    before = values.get(name, [])
    if not field.repeated:
        if name in values:
            raise CannotStart(f"“{name}” is given twice.")
        values[name] = text
    elif isinstance(before, list):
        values[name] = [*before, text]


def _open_group(values: dict[str, Data], name: str) -> dict[str, Data]:
    group = values.setdefault(name, {})
    return group if isinstance(group, dict) else {}


def _open_item(values: dict[str, Data], field: Described, rest: list[str]) -> dict[str, Data]:
    """Give the item of a list that is meant, and begin it if it is the next one."""
    items = values.setdefault(field.name, [])
    number = int(rest[0]) if rest[0].isdecimal() else 1
    if not isinstance(items, list) or not 1 <= number <= len(items) + 1:
        raise CannotStart(f"The items of “{field.name}” are numbered 1, 2, 3 and so on.")
    if number > len(items):
        items.append({})
    item = items[number - 1]
    if not isinstance(item, dict):
        raise CannotStart(f"Item {number} of “{field.name}” is a text already.")
    return item


def _find(fields: tuple[Described, ...], name: str) -> Described:
    found = next((field for field in fields if field.name == name), None)
    if found:
        return found
    names = [field.name for field in fields]
    meant = suggest(name, names)
    hint = f"Did you mean “{meant}”?" if meant else f"The fields are {', '.join(names)}."
    raise CannotStart(f"“{name}” is not a field here. {hint}")
