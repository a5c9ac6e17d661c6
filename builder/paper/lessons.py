"""Lessons on paper: what students read, what they write on, and the plan of the teacher."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from builder.entries import Entry
from builder.interface.words import mark
from builder.kinds.lessons import LESSONS, Extract, Lesson
from builder.paper.reading import Reading, prepare_reading
from builder.paper.sort import Sort
from builder.paper.view import PaperView
from builder.rendering.strategies import GUIDES, Guide


@dataclass(frozen=True, slots=True)
class ExtractOnPaper:
    """One text of the source set: paragraphs with their numbers, or an entry made ready."""

    number: int
    extract: Extract
    paragraphs: tuple[tuple[int, Markup], ...]
    reading: Reading | None
    guides: tuple[Guide, ...]


def _describe_handout(view: PaperView, lesson: Lesson) -> Mapping[str, object]:
    return {"texts": tuple(_list_texts(view, lesson)), "language": view.language(lesson.article)}


def _describe_worksheet(_: PaperView, lesson: Lesson) -> Mapping[str, object]:
    return {"guides": [[GUIDES[one] for one in text.strategies] for text in lesson.extracts]}


def _describe_plan(view: PaperView, lesson: Lesson) -> Mapping[str, object]:
    return {"standards": [view.entry(address) for address in lesson.standards]}


def _list_texts(view: PaperView, lesson: Lesson) -> Iterator[ExtractOnPaper]:
    printed = view.paragraphs(lesson.article)
    for number, extract in enumerate(lesson.extracts, start=1):
        paragraphs = tuple((one, printed[one]) for one in extract.paragraphs)
        entry: Entry | None = view.entry(extract.entry) if extract.entry else None
        reading = prepare_reading(view, entry) if entry else None
        guides = tuple(GUIDES[one] for one in extract.strategies)
        yield ExtractOnPaper(number, extract, paragraphs, reading, guides)


HANDOUT = Sort("handout", mark("Handout"), LESSONS, _describe_handout)
WORKSHEET = Sort("worksheet", mark("Worksheet"), LESSONS, _describe_worksheet)
PLAN = Sort("plan", mark("Lesson plan with notes"), LESSONS, _describe_plan, for_teachers=True)
