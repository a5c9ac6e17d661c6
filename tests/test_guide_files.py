"""What is made from the models is there, is up to date, and tells every field."""

import json
import re
from pathlib import Path, PurePosixPath

import pytest
import yaml
from typer.testing import CliRunner

from builder.__main__ import application
from builder.guides import EXAMPLES, draw_guides, find_stale
from builder.guides.editor import draw_settings, draw_snippet
from builder.guides.fieldpages import FOLDER, Topic, list_topics
from builder.guides.issueforms import FORMS, IssueForm, draw_form
from builder.kinds import KINDS
from builder.loading.load import load_content
from builder.publishing.write import add_files
from builder.telling.described import describe_fields
from builder.yamlfile import read_yaml
from tests.sites import ROOT

GUIDES = tuple(draw_guides(load_content(EXAMPLES, KINDS)))
TOPICS = tuple(list_topics(load_content(EXAMPLES, KINDS)))


def test_the_files_of_this_repository_are_up_to_date() -> None:
    """After a change in a model somebody gave the command `schemas`."""
    assert tuple(find_stale(GUIDES, ROOT)) == ()
    assert (
        CliRunner().invoke(application, ["schemas", "--check", "--output", str(ROOT)]).exit_code
        == 0
    )


def test_what_is_stale_is_named(tmp_path: Path) -> None:
    """A file that is missing, changed or left over is named, and the command that mends it."""
    add_files(GUIDES, tmp_path)
    (tmp_path / "schemas" / "actors.json").write_text("{}", encoding="utf-8")
    (tmp_path / "schemas" / "planets.json").write_text("{}", encoding="utf-8")
    (tmp_path / ".vscode" / "settings.json").unlink()
    result = CliRunner().invoke(application, ["schemas", "--check", "--output", str(tmp_path)])
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "schemas/actors.json",
        ".vscode/settings.json",
        "schemas/planets.json (delete it)",
        "Not up to date. Give the command: python3 run.py schemas",
    ]
    assert CliRunner().invoke(application, ["schemas", "--output", str(tmp_path)]).exit_code == 0
    assert tuple(find_stale(GUIDES, tmp_path)) == ("schemas/planets.json (delete it)",)


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
def test_a_page_tells_every_field_of_its_model(topic: Topic) -> None:
    """Each field has a heading, what it is for, and whether it is needed; so have those inside."""
    page = (ROOT / FOLDER / f"{topic.name}.md").read_text(encoding="utf-8")
    needed, _, others = page.partition("\n## What it may have\n")
    for field in describe_fields(topic.model):
        part = needed if field.required else others
        assert f"\n### {field.name}\n\n{field.words}" in part
        marks = [f"`{one.name}`{', needed' * one.required}: " for one in field.inner]
        assert [mark for mark in marks if f"\n- {mark}" not in part] == []
    headings = re.findall(r"^### (.*)$", page, re.MULTILINE)
    assert sorted(headings) == sorted(field.name for field in describe_fields(topic.model))


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
def test_examples_are_real(topic: Topic) -> None:
    """Each example on a page is YAML, and stands with the same value in the small site."""
    page = (ROOT / FOLDER / f"{topic.name}.md").read_text(encoding="utf-8")
    shown = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    assert shown
    for example in shown:
        document, problems = read_yaml(example.encode(), PurePosixPath("x.yml"), frozenset())
        assert problems == ()
        assert document is not None
        assert isinstance(document.data, dict)
        ((name, value),) = document.data.items()
        assert any(one.get(name) == value for one in topic.examples)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_form_asks_for_all_that_an_entry_needs(form: IssueForm) -> None:
    """What must be filled in is asked for; questions differ; every text is one for GitHub too."""
    needed = {field.name for field in describe_fields(form.kind.model) if field.required}
    assert needed <= {"title", *form.asked}
    body = yaml.safe_load(yaml.safe_dump(draw_form(form)))["body"]
    for part in ("id", "label"):
        found = [one["id"] if part == "id" else one["attributes"]["label"] for one in body]
        assert len(found) == len(set(found))
    assert [one["attributes"]["label"] for one in body] == list(form.labels)
    options = [option for one in body for option in one["attributes"].get("options", ())]
    assert all(isinstance(option, str) for option in options)


def test_each_folder_has_its_schema() -> None:
    """The editor finds the schema of every YAML file, and each schema it is told of exists."""
    told: dict[str, list[str]] = draw_settings()["yaml.schemas"]
    assert [name for name in told if not (ROOT / name).is_file()] == []
    folders = {glob for globs in told.values() for glob in globs}
    contents = (ROOT / "content", *ROOT.glob("examples/*/content"))
    files = [file.relative_to(ROOT) for one in contents for file in one.rglob("*.yml")]
    assert [file for file in files if not any(file.match(glob) for glob in folders)] == []


def test_a_snippet_has_all_that_an_entry_needs() -> None:
    """Typing the name of a kind gives its needed fields, with a stop for each and no stop twice."""
    for kind in KINDS:
        snippet = draw_snippet(kind)
        text = "\n".join(snippet["body"])
        needed = [field.name for field in describe_fields(kind.model) if field.required]
        assert [name for name in needed if name != "body" and f"{name}:" not in text] == []
        stops = re.findall(r"\$\{?(\d+)", text)
        assert len(stops) == len(set(stops))
    assert json.loads((ROOT / ".vscode" / "content.code-snippets").read_text(encoding="utf-8"))
