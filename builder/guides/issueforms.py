"""The forms on GitHub in which somebody who never saw YAML can propose an entry."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

import yaml

from builder.entries import Kind
from builder.kinds.actors import ACTORS
from builder.kinds.events import EVENTS
from builder.kinds.places import PLACES
from builder.kinds.sources import SOURCES
from builder.kinds.terms import TERMS
from builder.model import File
from builder.telling.described import Described, describe_fields
from builder.telling.fieldforms import LINKED_TEXT, LIST

FOLDER = ".github/ISSUE_TEMPLATE"
REMARK = "# Made from the models by `python3 run.py schemas`: change those, not this file.\n"
ID_LABEL = "Id"
FILE_LABEL = "Into which file"


@dataclass(frozen=True, slots=True)
class Element:
    """One question of a form, as GitHub calls its parts."""

    type: str
    id: str
    label: str
    description: str
    required: bool


@dataclass(frozen=True)
class IssueForm:
    """One form: what it proposes, how it calls itself, and which fields it asks for."""

    kind: Kind
    name: str
    asked: tuple[str, ...]

    @property
    def title_label(self) -> str:
        """The heading of the first answer, by which the form is known again."""
        return f"Name of the {self.kind.singular}"

    @cached_property
    def fields(self) -> tuple[Described, ...]:
        """The fields that the form asks for, in its order."""
        known = {field.name: field for field in describe_fields(self.kind.model)}
        return tuple(known[name] for name in self.asked)

    @cached_property
    def labels(self) -> dict[str, str]:
        """What stands above each answer, and the field that it belongs to; two are no fields."""
        named = {label_field(field.name): field.name for field in self.fields}
        where = {FILE_LABEL: FILE_LABEL} if self.kind.books else {}
        return {self.title_label: "title", ID_LABEL: ID_LABEL, **where, **named}


FORMS = (
    IssueForm(
        TERMS,
        "Explain a word",
        ("summary", "here", "aliases", "pronunciation", "confidence", "sources"),
    ),
    IssueForm(
        EVENTS,
        "Add an event",
        ("when", "summary", "what", "why", "where", "who", "lane", "confidence", "sources"),
    ),
    IssueForm(
        ACTORS,
        "Add a person or a group",
        (
            *("type", "role", "side", "summary", "aliases", "on_the_day", "wanted", "before"),
            *("after", "born", "died", "living", "confidence", "sources"),
        ),
    ),
    IssueForm(
        PLACES,
        "Add a place",
        (
            *("type", "summary", "why", "aliases", "precision", "country", "region"),
            *("then_and_now", "confidence", "sources"),
        ),
    ),
    IssueForm(
        SOURCES,
        "Add a source",
        (
            *("type", "weight", "publisher", "container-title", "issued", "accessed", "page"),
            *("URL", "DOI", "ISBN", "note"),
        ),
    ),
)
"""The entries that can be proposed with a form."""


PAGE_LABEL = "Which page?"
"""The heading of the first answer of a correction, which is no entry."""


def draw_issue_forms() -> Iterator[File]:
    """Write each form as GitHub reads it."""
    drawn = {f"add-{form.kind.singular.replace(' ', '-')}": draw_form(form) for form in FORMS}
    for name, form in {**drawn, "correct-a-fact": draw_correction()}.items():
        text = yaml.safe_dump(form, allow_unicode=True, sort_keys=False, width=110)
        yield File(PurePosixPath(FOLDER, f"{name}.yml"), REMARK + text)


def draw_correction() -> dict[str, Any]:
    """Draw the form for what is wrong on a page."""
    who = "Who says so, where and when. A link is best; a book needs the number of the page."
    asked = (
        ("input", "page", PAGE_LABEL, "Copy its address from the browser."),
        ("textarea", "words", "What does it say?", "Copy the words that are wrong."),
        ("textarea", "correction", "What is right?", "In your own words."),
        ("textarea", "source", "How do you know?", who),
    )
    return {
        "name": "Correct a fact",
        "description": "Something on the website is wrong, or its source does not say it.",
        "title": "Correction: ",
        "body": [_draw_element(Element(*words, required=True)) for words in asked],
    }


def draw_form(form: IssueForm) -> dict[str, Any]:
    """Draw one form."""
    singular, folder = form.kind.singular, form.kind.folder
    title = Element("input", "title", form.title_label, "As it is to be printed.", required=True)
    words = "A short name in small letters, digits and hyphens. Empty: made of the name."
    entry_id = Element("input", "entry-id", ID_LABEL, words, required=False)
    words = f"The name of a file in content/{folder}/. Empty: those who read this choose."
    file = Element("input", "file", FILE_LABEL, words, required=False)
    first = (title, entry_id, file) if form.kind.books else (title, entry_id)
    return {
        "name": form.name,
        "description": (form.kind.model.__doc__ or "").splitlines()[0],
        "title": f"New {singular}: ",
        "body": [*map(_draw_element, first), *map(_ask, form.fields)],
    }


def label_field(name: str) -> str:
    """Give the words above a field: `on_the_day` becomes `On the day`."""
    words = name.replace("_", " ").replace("-", " ")
    return words[0].upper() + words[1:]


def _ask(field: Described) -> dict[str, Any]:
    """Draw the question for a field."""
    one_of = bool(field.choices) and not field.repeated
    long = field.repeated or field.form.endswith(LINKED_TEXT)
    kind = "dropdown" if one_of else "textarea" if long else "input"
    words = field.words if one_of else f"{field.words}{_say_form(field)}"
    drawn = _draw_element(
        Element(kind, field.name, label_field(field.name), words, required=field.required)
    )
    if one_of:
        drawn["attributes"]["options"] = list(field.choices)
    return drawn


def _say_form(field: Described) -> str:
    """Say what belongs into a field, where that is not just a text."""
    form = field.form.removeprefix(f"{LIST}: ")
    several = " One a line." if field.repeated else ""
    return several if form.startswith("a text") else f" Write {form}.{several}"


def _draw_element(element: Element) -> dict[str, Any]:
    return {
        "type": element.type,
        "id": element.id,
        "attributes": {"label": element.label, "description": element.description},
        "validations": {"required": element.required},
    }
