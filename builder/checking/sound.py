"""The fields in which nothing is wrong, of an entry in which something is.

With them, the rules for references and texts are checked in one run with everything else.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import ValidationError, create_model

from builder.fieldnames import find_model, given_names
from builder.fields import Record
from builder.model import Data, DataPath
from builder.site import Passage, walk


def read_sound_fields(
    data: dict[str, Data], model: type[Record], path: DataPath = ()
) -> Iterator[Passage]:
    """Give the texts of the fields that are right; a wrong one is searched for right parts."""
    for name, info in model.model_fields.items():
        written = info.alias or name
        if written in data and name not in given_names(model):
            alone = _make_alone(model, name)
            for place, text in _read_field(data[written], alone, written):
                yield (*path, *place), text


def _read_field(value: Data, alone: type[Record], name: str) -> Iterator[Passage]:
    """Give the texts of one field, or of its items and inner fields that are right."""
    try:
        yield from walk(alone.model_validate({name: value}))
    except ValidationError:
        group = find_model(alone, (name,))
        if isinstance(value, dict) and group:
            yield from read_sound_fields(value, group, (name,))
        elif isinstance(value, list) and len(value) > 1:
            for number, item in enumerate(value):
                for place, text in _read_field([item], alone, name):
                    yield (name, number, *place[2:]), text
        elif isinstance(value, list) and value and isinstance(value[0], dict) and group:
            yield from read_sound_fields(value[0], group, (name, 0))


@cache
def _make_alone(model: type[Record], name: str) -> type[Record]:
    """Make a model that has one field of another."""
    info = model.model_fields[name]
    field: dict[str, Any] = {name: (info.annotation, info)}
    alone: type[Record] = create_model(f"{model.__name__}_{name}", __base__=Record, **field)
    return alone
