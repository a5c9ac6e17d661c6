"""The fields of a model as a contributor meets them, with those inside them."""

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic.fields import FieldInfo

from builder.fieldnames import given_names
from builder.fields import Record
from builder.telling.fieldforms import choices_of, describe, item_of, meaning_of, tell_purpose


@dataclass(frozen=True, slots=True)
class Described:
    """One field: what it is called, what it is for, what belongs into it, and what is inside.

    `choices` are the words of which it must be one, and `inner` the fields of a group, or of each
    item if it is `repeated`.
    """

    name: str
    words: str
    form: str
    required: bool
    repeated: bool
    choices: tuple[str, ...]
    inner: tuple["Described", ...]


def describe_fields(model: type[Record]) -> tuple[Described, ...]:
    """Describe the fields that may be written, those that must be written first."""
    given = given_names(model)
    found = (
        _describe_field(info.alias or name, info)
        for name, info in model.model_fields.items()
        if name not in given
    )
    return sort_required(found)


def sort_required(fields: Iterable[Described]) -> tuple[Described, ...]:
    """Put the fields that must be written before the others."""
    return tuple(sorted(fields, key=lambda field: not field.required))


def _describe_field(name: str, info: FieldInfo) -> Described:
    meaning = meaning_of(info)
    item = item_of(meaning)
    value = item or meaning
    group = value[0] if isinstance(value[0], type) and issubclass(value[0], Record) else None
    return Described(
        name,
        tell_purpose(info),
        describe(info),
        info.is_required(),
        item is not None,
        choices_of(value),
        describe_fields(group) if group else (),
    )
