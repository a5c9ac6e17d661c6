"""Lessons: what a class can do with the article in one or two periods."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from builder.entries import Entry, Kind
from builder.fields import (
    AnyRef,
    ArticleRef,
    Edtf,
    Plain,
    Prose,
    QuizRef,
    Record,
    Sources,
    StandardRef,
    TeacherProse,
    TermRef,
)
from builder.interface.words import mark
from builder.model import Address

Minutes: TypeAlias = Annotated[int, Field(ge=1, le=600)]
Strategy: TypeAlias = Literal[
    "sourcing",
    "contextualisation",
    "close reading",
    "corroboration",
    "observe, reflect, question",
    "origin, purpose, value, limitation",
]


class Objective(Record):
    """What students will be able to do."""

    text: Prose
    """One thing that they will be able to do."""
    standards: tuple[StandardRef, ...] = ()
    """The standards of a curriculum that it serves."""


class Step(Record):
    """One part of the lesson, with the time it takes."""

    title: Plain
    """What the step is called, in a few words."""
    minutes: Minutes
    """How long it takes."""
    do: Prose
    """What the students do, told to the teacher."""
    materials: tuple[AnyRef, ...] = ()
    """The entries and articles that it needs."""


class Extract(Record):
    """One text of the source set: paragraphs of the article, or a claim."""

    title: Plain
    """What the text is called, in a few words."""
    paragraphs: tuple[Annotated[int, Field(ge=1)], ...] = ()
    """The numbers of the paragraphs of the article; or else `entry`."""
    entry: AnyRef | None = None
    """The claim, question or other entry to read instead."""
    head_note: Prose
    """Who made it, when, for whom: what a reader needs before reading."""
    strategies: Annotated[tuple[Strategy, ...], Field(min_length=1)]
    """How to read it; each brings its own questions and sentence starters."""


class Grades(Record):
    """From which grade of school to which."""

    first: Annotated[int, Field(ge=1, le=13)]
    """The lowest grade."""
    last: Annotated[int, Field(ge=1, le=13)]
    """The highest grade."""


class Lesson(Entry):
    """One lesson: a central question, and the way to an answer."""

    article: ArticleRef
    """The article that the lesson works with."""
    order: Annotated[int, Field(ge=0)] = 100
    """Lessons are listed by this number, then by title."""
    question: Plain
    """The central question, which can be answered in the lesson and has no easy answer."""
    summary: Prose
    """One plain sentence that says what the lesson is about."""
    minutes: Minutes
    """The whole time; the minutes of the steps add up to it."""
    grades: Grades
    """For which grades of school."""
    content_note: Plain | None = None
    """What violence or suffering is described, so that readers can prepare."""
    objectives: Annotated[tuple[Objective, ...], Field(min_length=1)]
    """What students will be able to do at the end."""
    words: tuple[TermRef, ...] = ()
    """Words to know before the lesson."""
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    """The parts of the lesson, in order."""
    extracts: Annotated[tuple[Extract, ...], Field(min_length=1)]
    """The source set."""
    discussion: tuple[Prose, ...] = ()
    """Questions to talk about; they are never marked."""
    exit_ticket: Prose
    """What each student writes before leaving."""
    supports: Prose
    """Help for students who need it."""
    extensions: Prose
    """More for students who want it."""
    quizzes: tuple[QuizRef, ...] = ()
    """The quizzes that belong to the lesson."""
    teacher_note: TeacherProse
    """How to prepare, what to watch for, and what good answers look like."""
    reviewed: Edtf
    """The day on which somebody last went through the lesson."""
    sources: Sources
    """Ids of the bibliography that carry this."""

    @property
    def standards(self) -> tuple[Address, ...]:
        """The standards that the objectives serve, each once, in their order."""
        named = (address for objective in self.objectives for address in objective.standards)
        return tuple(dict.fromkeys(named))


LESSONS = Kind(
    name="lessons",
    singular=mark("lesson"),
    title=mark("Lessons"),
    model=Lesson,
    folder="lessons",
    books=False,
    page="lessons/{id}",
    sort_key=lambda lesson: (lesson.order, lesson.title.casefold()),
)
