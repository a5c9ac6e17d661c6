"""The schemas help in an editor: they take what the builder takes and refuse what it refuses."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from builder.guides.schemas import SCHEMAS, SETTINGS_NAME, draw_kind, name_schema
from builder.kinds import KINDS
from builder.loading.load import SETTINGS_FILE
from tests.sites import EXAMPLE, ROOT

FOLDERS = (
    *(ROOT / "content", EXAMPLE / "content", ROOT / "tests/fixtures/linked/content"),
    *sorted(ROOT.glob("examples/*/content")),
)
NAMES = (SETTINGS_NAME, *(kind.name for kind in KINDS))


def _judge(name: str, files: list[Path]) -> dict[str, object]:
    """Ask what an editor would say to some files."""
    command = [sys.executable, "-m", "check_jsonschema", "--output-format", "json"]
    schema = ROOT / SCHEMAS / name_schema(name)
    done = subprocess.run(
        [*command, "--schemafile", str(schema), *map(str, files)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    found: dict[str, object] = json.loads(done.stdout)
    return found


def _list_files(name: str, folder: Path) -> list[Path]:
    """List the files that a schema is for; of a text, its fields in front are put into a file."""
    if name == SETTINGS_NAME:
        files = [content / SETTINGS_FILE for content in FOLDERS]
        return [file for file in files if file.is_file()]
    kind = next(one for one in KINDS if one.name == name)
    files = [file for content in FOLDERS for file in sorted((content / kind.folder).glob("*.yml"))]
    texts = [file for content in FOLDERS for file in sorted((content / kind.folder).glob("*.md"))]
    for number, text in enumerate(texts):
        front = folder / f"{number}.yml"
        front.write_text(text.read_text(encoding="utf-8").split("---\n")[1], encoding="utf-8")
        files.append(front)
    return files


@pytest.mark.parametrize("name", NAMES)
def test_every_file_of_the_content_is_accepted(name: str, tmp_path: Path) -> None:
    """No editor marks a line of this repository's content, or of the examples."""
    files = _list_files(name, tmp_path)
    assert files
    assert _judge(name, files)["errors"] == []


ACTOR = """\
title: Gene Kranz
type: person
role: flight director
summary: Directed the landing.
confidence: high
sources: [nasa-1969]
"""
REFUSED = {
    "an unknown field": ("actors", ACTOR + "hobby: chess\n"),
    "a missing field": ("actors", ACTOR.replace("confidence: high\n", "")),
    "an empty field": ("actors", ACTOR + "side:\n"),
    "blanks instead of a text": ("actors", ACTOR + 'side: "  "\n'),
    "a word that cannot be chosen": ("actors", ACTOR.replace("high", "hihg")),
    "a text instead of a list": ("actors", ACTOR.replace("[nasa-1969]", "nasa-1969")),
    "a list without items": ("actors", ACTOR.replace("[nasa-1969]", "[]")),
    "a list instead of a text": ("actors", ACTOR.replace("flight director", "[flight, director]")),
    "an id with capitals": ("actors", ACTOR.replace("nasa-1969", "NASA")),
    "a reference to another kind": ("actors", ACTOR.replace("nasa-1969", "actors/nasa")),
    "a reference without its kind": ("actors", ACTOR + "see_also: [orbit]\n"),
    "a date of another form": ("actors", ACTOR + "born: 17.8.1933\n"),
    "neither yes nor no": ("actors", ACTOR + "auto_link: perhaps\n"),
    "a mistake inside a group": ("actors", ACTOR + "roles: [{title: x}]\n"),
    "a code that is no language": ("actors", ACTOR + "script: [{text: x, lang: English}]\n"),
    "an unknown field in an alias": ("actors", ACTOR + "aliases: [{name: x, lnik: no}]\n"),
    "a field that follows from the file": ("actors", ACTOR + "address: actors/kranz\n"),
    "a number that is too large": (
        "places",
        "title: P\nplaces:\n  x:\n    title: X\n    type: city\n    summary: s\n    why: w\n"
        "    coordinates: {latitude: 91, longitude: 0, sources: [a]}\n    precision: city\n"
        "    confidence: high\n    sources: [a]\n",
    ),
    "an id that is none": ("standards", "title: S\nstandards:\n  A B: {}\n"),
    "a book without entries": ("standards", "title: S\nstandards: {}\n"),
    "a book without its field": ("standards", "title: S\n"),
    "an address that is none": (
        "sources",
        "title: S\nsources:\n  a: {title: A, type: book, weight: weak, URL: javascript:1}\n",
    ),
    "settings without a licence": ("site", "title: T\ndescription: D\n"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_the_models_refuse_is_refused(case: str, tmp_path: Path) -> None:
    """An editor marks the same mistakes as the command `check`."""
    name, text = REFUSED[case]
    file = tmp_path / "x.yml"
    file.write_text(text, encoding="utf-8")
    assert _judge(name, [file])["errors"]


ACCEPTED = {
    "the example itself": ("actors", ACTOR),
    "a year, which looks like a number": ("actors", ACTOR + "born: 1933\nside: 1984\n"),
    "yes without quotes": ("actors", ACTOR + "living: yes\nauto_link: no\n"),
    "an alias as a text": ("actors", ACTOR + "aliases: [Kranz, {name: Gene, link: no}]\n"),
    "a reference that leads nowhere: only `check` knows": (
        "actors",
        ACTOR + "see_also: [terms/x]\n",
    ),
    "a day that was not: only `check` knows": ("actors", ACTOR + "born: 1933-02-30\n"),
    "somebody who died before: only `check` knows": ("actors", ACTOR + "born: 1933\ndied: 1932\n"),
}


def test_what_a_schema_cannot_know_is_left_to_the_check(tmp_path: Path) -> None:
    """No editor marks what is right, nor what only the whole content can tell."""
    files = [tmp_path / f"{number}.yml" for number in range(len(ACCEPTED))]
    for file, (_, text) in zip(files, ACCEPTED.values(), strict=True):
        file.write_text(text, encoding="utf-8")
    assert _judge("actors", files)["errors"] == []


def test_hovering_tells_what_a_field_is_for() -> None:
    """Every field of a schema has the words of its model."""
    for kind in KINDS:
        schema = draw_kind(kind)
        entry = schema["$defs"][kind.model.__name__] if kind.books else schema
        missing = [name for name, one in entry["properties"].items() if not one.get("description")]
        assert missing == []
