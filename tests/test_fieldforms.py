"""Every field says what it is for and what belongs into it."""

from collections.abc import Iterator

import pytest

from builder.entries import Book
from builder.fieldnames import find_field
from builder.fields import Record
from builder.kinds import KINDS
from builder.site import Settings
from builder.telling.described import Described, describe_fields
from builder.telling.fieldforms import describe

MODELS: tuple[type[Record], ...] = (*(kind.model for kind in KINDS), Settings, Book)
FORMS = {
    ("actors", "role"): "a text",
    ("actors", "summary"): "a text, in which names become links",
    ("actors", "born"): "a date such as 1969-07-20",
    ("actors", "living"): "one of yes, no, unknown",
    ("actors", "auto_link"): "yes or no",
    ("actors", "sources"): "a list, each item on a line of its own behind “- ”: the id of a source",
    ("actors", "relations.actor"): "the id of an actor",
    ("events", "as_reported.paragraph"): "a number, at least 1",
    ("places", "coordinates"): "fields of its own",
    ("places", "coordinates.latitude"): "a number from -90 to 90",
    ("sources", "URL"): "a web address that begins with https://",
    ("annotations", "link"): "the address of an entry: its kind, a slash and its id, or none",
    ("maps", "steps.movements.from"): "a text, or fields of its own",
    ("maps", "steps.movements.bend"): "a number from -1 to 1",
}


def _list_all(fields: tuple[Described, ...], before: str) -> Iterator[tuple[str, Described]]:
    for field in fields:
        yield f"{before}.{field.name}", field
        yield from _list_all(field.inner, f"{before}.{field.name}")


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_says_what_it_is_for(model: type[Record]) -> None:
    """No field, at any depth, is without a sentence that ends as a sentence does."""
    found = tuple(_list_all(describe_fields(model), model.__name__))
    assert found
    assert [name for name, field in found if not field.words or not field.form] == []
    assert [name for name, field in found if field.words[-1] not in ".…"] == []


@pytest.mark.parametrize(("kind", "path"), FORMS)
def test_what_belongs_into_a_field(kind: str, path: str) -> None:
    """A contributor is told in plain words what to write."""
    model = next(one.model for one in KINDS if one.name == kind)
    field = find_field(model, tuple(path.split(".")))
    assert field
    assert describe(field) == FORMS[kind, path]


def test_what_must_be_written_stands_first() -> None:
    """Among the fields of an entry, and of a group inside it, the needed ones come first."""
    for model in MODELS:
        for fields in (describe_fields(model), *(one.inner for one in describe_fields(model))):
            needed = [field.required for field in fields]
            assert needed == sorted(needed, reverse=True)
