"""What Visual Studio Code needs to help with the content: settings, extensions, snippets."""

import json
from collections.abc import Iterator
from itertools import count
from pathlib import PurePosixPath
from typing import Any

from builder.entries import Kind
from builder.growing.scaffold import list_fields
from builder.guides.schemas import SCHEMAS, SETTINGS_NAME, name_schema
from builder.kinds import KINDS
from builder.loading.load import SETTINGS_FILE
from builder.model import File
from builder.telling.described import Described

FOLDER = ".vscode"
EXTENSIONS = ("redhat.vscode-yaml", "editorconfig.editorconfig")
CONTENTS = ("content", "examples/*/content")
"""Where content is kept."""
WRITTEN = ("build/**", "site/**", "teacher-edition/**", f"{SCHEMAS}/**")
"""What the builder writes: a change there would be lost."""


def draw_editor_files() -> Iterator[File]:
    """Write the settings, the extensions to install, and a snippet for each kind."""
    files = {
        "settings.json": draw_settings(),
        "extensions.json": {"recommendations": list(EXTENSIONS)},
        "content.code-snippets": {kind.singular: draw_snippet(kind) for kind in KINDS},
    }
    for name, values in files.items():
        text = json.dumps(values, ensure_ascii=False, indent=2)
        yield File(PurePosixPath(FOLDER, name), f"{text}\n")


def draw_settings() -> dict[str, Any]:
    """Say which schema belongs to which folder, and how YAML is indented."""
    folders = {
        f"./{SCHEMAS}/{name_schema(kind.name)}": [
            f"{content}/{kind.folder}/*.yml" for content in CONTENTS
        ]
        for kind in KINDS
        if ".yml" in kind.endings
    }
    site = {
        f"./{SCHEMAS}/{name_schema(SETTINGS_NAME)}": [
            f"{content}/{SETTINGS_FILE}" for content in CONTENTS
        ]
    }
    return {
        "yaml.schemas": {**site, **folders},
        "yaml.schemaStore.enable": False,
        "yaml.format.enable": False,
        "[yaml]": {
            "editor.insertSpaces": True,
            "editor.tabSize": 2,
            "editor.detectIndentation": False,
            "editor.wordWrap": "on",
        },
        "files.readonlyInclude": dict.fromkeys(WRITTEN, True),
    }


def draw_snippet(kind: Kind) -> dict[str, Any]:
    """Draw what an entry needs, with a stop at each place that is to be filled in."""
    stops = count(1)
    fields = [field for field in list_fields(kind) if field.required]
    lines = [line for field in fields for line in _draw_field(field, stops)]
    if kind.books:
        lines = ["${0:id}:", *(f"  {line}" for line in lines)]
    if ".md" in kind.endings:
        lines = ["---", *lines, "---", "$0"]
    words = (kind.model.__doc__ or "").splitlines()[0]
    scope = "markdown" if ".md" in kind.endings else "yaml"
    return {"scope": scope, "prefix": kind.singular, "description": words, "body": lines}


def _draw_field(field: Described, stops: Iterator[int]) -> Iterator[str]:
    if not field.inner:
        stop = _draw_stop(field, next(stops))
        yield f"{field.name}: [{stop}]" if field.repeated else f"{field.name}: {stop}"
        return
    yield f"{field.name}:"
    needed = [one for one in field.inner if one.required] or field.inner[:1]
    lines = (line for one in needed for line in _draw_field(one, stops))
    for number, line in enumerate(lines):
        dash = ("- " if number == 0 else "  ") if field.repeated else ""
        yield f"  {dash}{line}"


def _draw_stop(field: Described, number: int) -> str:
    if not field.choices:
        return f"${number}"
    choices = (choice.replace(",", "\\,").replace("|", "\\|") for choice in field.choices)
    return f"${{{number}|{','.join(choices)}|}}"
