"""Make entries with every field filled in, or with the required ones only, from the models."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

import yaml

from builder.entries import Kind
from builder.fieldnames import given_names
from builder.fields import Edtf, Record, To
from builder.growing.scaffold import IN_THE_TEXT
from builder.kinds import KINDS

Data: TypeAlias = str | list[Any] | dict[str, Any]

TEXTS = tuple(kind.name for kind in KINDS if ".md" in kind.endings)
TARGETS = {
    "actors": "actors/armstrong",
    "terms": "terms/orbit",
    "places": "places/moon",
    "events": "events/launch",
    "claims": "claims/fuel",
    "articles": "articles/landing",
    "explainers": "explainers/how-it-flew",
    "sources": "sources/nasa-1969",
    "quizzes": "quizzes/landing-check",
    "standards": "standards/read-1",
}
GIVEN: dict[str, Data] = {
    "script.lang": "ru",
    "actors.born": "1930-01-20",
    "actors.died": "2012-08-25",
    "within_day.before": ["events/touchdown"],
    "within_day.time_zone": "+04:30",
    "as_reported.words": "on Sunday",
    "sources.URL": "https://www.example.org/work",
    "sources.accessed": "1999-01-01",
    "claims.article": "orbit",
    "claims.quotes": [{"exact": "Collins called Houston", "paragraph": "2"}],
    "annotations.quote": {"exact": "reported", "paragraph": "1", "suffix": "."},
    "paragraphs.waived": [{"words": "Sunday", "why": "Everybody knows."}],
    "uses.quote": {"exact": "crew mate", "paragraph": "2"},
    "questions.answers": [
        {"answer": "Words in questions.answers.answer", "when": "1969-07-20", "claim": "fuel"},
        {
            "answer": "so and so much",
            "when": "1994",
            "who": "Words in questions.answers.who",
            "said_by": ["armstrong"],
            "via": ["nasa"],
            "says": "Words in questions.answers.says",
            "how_known": "saw",
            "sources": ["nasa-1969"],
        },
    ],
    "translations.language": "he",
    "translations.texts": [
        {
            "of": "terms/orbit",
            "field": field,
            "text": "Words in translations.texts.text",
            "original": "Words in translations.texts.original",
        }
        for field in ("title", "summary")
    ],
    "lessons.extracts": [
        {
            "title": "Words in lessons.extracts.title",
            "paragraphs": ["1", "2"],
            "head_note": "Words in lessons.extracts.head-note",
            "strategies": ["sourcing"],
        }
    ],
    "quizzes.questions": [
        {
            "id": "one",
            "type": "choice",
            "ask": "Words in quizzes.questions.ask",
            "options": [
                {
                    "text": "Words in quizzes.questions.options.text",
                    "right": "yes",
                    "feedback": "Words in quizzes.questions.options.feedback",
                },
                {"text": "another", "feedback": "Words in another.feedback"},
            ],
            "answer": "Words in quizzes.questions.answer",
            "paragraphs": ["1"],
            "entries": ["terms/orbit"],
        },
        {
            "id": "two",
            "type": "matching",
            "ask": "Match them.",
            "pairs": [
                {"left": "Words in pairs.left", "right": "Words in pairs.right"},
                {"left": "a", "right": "b"},
            ],
            "distractors": ["Words in distractors"],
            "answer": "So it is.",
            "paragraphs": ["1"],
        },
        {
            "id": "three",
            "type": "ordering",
            "ask": "Order them.",
            "order": ["Words in order", "c"],
            "answer": "So it is.",
            "paragraphs": ["1"],
        },
        {
            "id": "four",
            "type": "short answer",
            "ask": "Say it.",
            "accept": ["Words in accept"],
            "answer": "So it is.",
            "paragraphs": ["1"],
        },
    ],
    "levels.paragraphs": [
        {
            "paragraph": "1",
            "text": "Words in levels.paragraphs.text: the Sea of Tranquility, Armstrong reported.",
        },
        {
            "paragraph": "2",
            "text": "For about 17 seconds, Mission control, Armstrong and Aldrin agreed, he said.",
            "claims": [
                {"claim": "fuel", "words": "17 seconds"},
                {"claim": "smooth", "words": "Aldrin agreed"},
            ],
        },
        {
            "paragraph": "3",
            "text": "Collins saw it.",
            "claims": [{"claim": "nothing-seen", "words": "saw it"}],
        },
        {"paragraph": "4", "text": "the command module"},
        {"paragraph": "5", "text": "the lunar module"},
    ],
    "places.precision": "approximate",
    "maps.projection": {
        "parallel_south": "26",
        "parallel_north": "33",
        "latitude": "29",
        "longitude": "-88",
    },
    "views.box": {"west": "-97", "south": "25", "east": "-79", "north": "33"},
    "maps.relief": {
        "file": "relief.png",
        "box": {"west": "-97", "south": "25", "east": "-79", "north": "33"},
    },
    "layers.file": "coast.geojson",
    "layers.style": "borders",
    "names.latitude": "30",
    "names.longitude": "-89",
    "movements.kind": "capture",
    "movements.from": {"latitude": "26", "longitude": "-84", "words": "Words in from"},
    "movements.to": "places/houston",
    "movements.bend": "0.1",
    "date.event": "events/touchdown",
    "annotations.formerly": [],
    "inventories.formerly": [],
    "plans.formerly": [],
    "plans.items": [{"id": "x", "entry": "actors/armstrong"}],
}
"""Fields that cannot hold just anything: the value must fit the example, or the other fields."""


@dataclass(frozen=True)
class Filling:
    """How an entry is filled: a word for its texts, and whether only required fields are."""

    word: str
    required_only: bool


def add_entry(content: Path, kind: Kind, filling: Filling) -> None:
    """Put an entry of a kind into a copy of the example: in a file of its own, or in a book."""
    values = fill(kind.model, kind.name, filling)
    if ".md" in kind.endings:
        text = f"---\n{_dump(values)}---\nWords of the {filling.word} article.\n"
        (content / kind.folder / f"{filling.word}.md").write_text(text, encoding="utf-8")
    elif kind.books:
        file = next(iter(sorted((content / kind.folder).glob("*.yml"))))
        book = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - texts only
        book[kind.name][filling.word] = values
        file.write_text(_dump(book), encoding="utf-8")
    else:
        (content / kind.folder / f"{filling.word}.yml").write_text(_dump(values), encoding="utf-8")


def fill(model: type[Record], where: str, filling: Filling) -> dict[str, Data]:
    """Give the values of one record; each text says which field it stands in."""
    in_the_text = IN_THE_TEXT if where in TEXTS else ()
    left_out = (*given_names(model), *in_the_text)
    return {
        field.alias or name: _fill_field(
            f"{where}.{field.alias or name}", (field.annotation, *field.metadata), filling
        )
        for name, field in model.model_fields.items()
        if name not in left_out and (field.is_required() or not filling.required_only)
    }


def _fill_field(where: str, meaning: Sequence[object], filling: Filling) -> Data:
    suffix = ".".join(where.split(".")[-2:])
    return GIVEN[suffix] if suffix in GIVEN else _fill_value(where, meaning, filling)


def _fill_value(where: str, meaning: Sequence[object], filling: Filling) -> Data:
    """Give a value of a type with its metadata."""
    annotation, *metadata = meaning
    target = next((item for item in metadata if isinstance(item, To)), None)
    if target:
        return TARGETS[target.kinds[0]]
    if get_origin(annotation) in (Union, UnionType):
        return _fill_value(where, (get_args(annotation)[0],), filling)
    if get_origin(annotation) is Annotated:
        return _fill_value(where, get_args(annotation), filling)
    if get_origin(annotation) is tuple:
        return [_fill_value(where, (get_args(annotation)[0],), filling)]
    if get_origin(annotation) is Literal:
        return str(get_args(annotation)[0])
    return _fill_plain(where, annotation, filling)


def _fill_plain(where: str, annotation: object, filling: Filling) -> Data:
    assert isinstance(annotation, type)
    if issubclass(annotation, Record):
        return fill(annotation, where, filling)
    if issubclass(annotation, Edtf):
        return "1969-07-20"
    if where.endswith(".formerly"):
        return f"actors/once-{where.partition('.')[0]}-{filling.word}"
    if annotation in (bool, int, float):
        return {"bool": "yes", "int": "1", "float": "1.5"}[annotation.__name__]
    return f"Words in {where} of the {filling.word} entry"


def _dump(values: Data) -> str:
    return yaml.safe_dump(values, allow_unicode=True, sort_keys=False)
