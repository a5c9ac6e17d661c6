"""JSON Schemas for editors: one for each kind, and one for the settings.

They say what a file may hold by itself. What they cannot know, `check` knows: whether an entry that
is referred to exists, whether words stand in an article, how fields depend on one another.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, TypeAlias

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from builder.entries import Book, Kind
from builder.fieldnames import given_names
from builder.fields import ID_PATTERN, Record
from builder.growing.scaffold import IN_THE_TEXT
from builder.kinds import KINDS
from builder.model import File
from builder.site import Settings

Schema: TypeAlias = dict[str, Any]

SCHEMAS = "schemas"
DRAFT = "http://json-schema.org/draft-07/schema#"
"""The version of JSON Schema that the editors know best."""
FILLED = {"pattern": r"\S", "patternErrorMessage": "Write something here"}
SETTINGS_NAME = "site"
ANY_TEXT = ["string", "number", "boolean"]
"""What editors take a text for: `1994` is a text here, and a number to them."""


class _EditorSchema(GenerateJsonSchema):
    """Schemas as they help at writing: no empty values, yes and no, numbers where text may be."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        found = super().str_schema(schema)
        filled = FILLED if found.pop("minLength", 0) else {}
        return {**filled, **found, "type": ANY_TEXT}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:  # noqa: ARG002 - so pydantic calls it
        return {"enum": ["yes", "no", True, False]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - so pydantic calls it
        return False


def draw_schemas() -> Iterator[File]:
    """Write the schema of each kind and of the settings."""
    schemas = {SETTINGS_NAME: draw_settings(), **{kind.name: draw_kind(kind) for kind in KINDS}}
    for name, schema in schemas.items():
        text = json.dumps({"$schema": DRAFT, **schema}, ensure_ascii=False, indent=1)
        yield File(PurePosixPath(SCHEMAS, name_schema(name)), f"{text}\n")


def name_schema(name: str) -> str:
    """Name the file of a schema."""
    return f"{name}.json"


def draw_kind(kind: Kind) -> Schema:
    """Draw the schema of the files of a kind: one entry, a book of entries, or fields of a text."""
    entry = _draw_record(kind.model)
    if kind.books:
        return _draw_book(kind, entry)
    for name in IN_THE_TEXT if ".md" in kind.endings else ():
        entry["properties"].pop(name, None)
    required = [name for name in entry.get("required", ()) if name in entry["properties"]]
    return {**entry, "required": [] if ".txt" in kind.endings else required}


def draw_settings() -> Schema:
    """Draw the schema of site.yml, which may hold the fields of articles as well."""
    settings = _draw_record(Settings)
    for kind in KINDS:
        if ".txt" in kind.endings:
            article = draw_kind(kind)
            settings["$defs"] = {**settings.get("$defs", {}), **article.pop("$defs", {})}
            listed = settings["properties"][kind.name]
            settings["properties"][kind.name] = {"anyOf": [listed, _draw_entries(article)]}
    return settings


def _draw_book(kind: Kind, entry: Schema) -> Schema:
    name = kind.model.__name__
    parts = {**entry.pop("$defs", {}), name: entry}
    book = _draw_record(Book)
    entries = _draw_entries({"$ref": f"#/$defs/{name}"})
    return {
        **book,
        "properties": {**book["properties"], kind.name: {**entries, "minProperties": 1}},
        "required": [*book["required"], kind.name],
        "$defs": {**book.get("$defs", {}), **parts},
    }


def _draw_entries(entry: Schema) -> Schema:
    """Draw fields whose names are ids, each with the fields of an entry."""
    names = {"pattern": f"^{ID_PATTERN}$"}
    return {"type": "object", "propertyNames": names, "additionalProperties": entry}


def _draw_record(model: type[Record]) -> Schema:
    """Draw the schema of a model without the fields that no file holds."""
    schema: Schema = model.model_json_schema(schema_generator=_EditorSchema)
    given = given_names(model)
    properties: Mapping[str, Schema] = schema["properties"]
    kept = {name: one for name, one in properties.items() if name not in given}
    required = [name for name in schema.get("required", ()) if name not in given]
    return {**schema, "properties": kept, "required": required}
