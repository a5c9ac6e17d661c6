"""Quizzes: questions on the article, each with its answer and where that stands."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from builder.entries import Entry, Kind
from builder.fields import (
    ID_PATTERN,
    AnyRef,
    ArticleRef,
    Plain,
    Prose,
    Record,
    TeacherProse,
    of_form,
)
from builder.interface.words import mark

QuestionType: TypeAlias = Literal[
    "choice", "several choices", "true or false", "matching", "ordering", "short answer", "open"
]


class Option(Record):
    """One answer that can be chosen."""

    text: Plain
    """The answer that can be chosen."""
    right: bool = False
    """yes: this one is right."""
    feedback: Prose
    """What to tell somebody who chose it, and why."""


class Pair(Record):
    """Two things that belong together."""

    left: Plain
    """What stands on the left."""
    right: Plain
    """What belongs to it."""


class QuizQuestion(Record):
    """One question; which of the fields for answers it needs follows from its type."""

    id: Annotated[Plain, of_form(f"^{ID_PATTERN}$", "Write small letters, digits and hyphens")]
    """A short name that stays, also when the wording changes: files for schools are kept by it."""
    type: QuestionType
    """How it is answered."""
    ask: Prose
    """The question itself."""
    options: tuple[Option, ...] = ()
    """For choice, several choices, true or false (its options are True and False)."""
    pairs: tuple[Pair, ...] = ()
    """For matching."""
    distractors: tuple[Plain, ...] = ()
    """For matching: things on the right side that belong to nothing."""
    order: tuple[Plain, ...] = ()
    """For ordering: the things in their right order."""
    accept: tuple[Plain, ...] = ()
    """For a short answer: every wording that is right."""
    answer: TeacherProse
    """The right answer in a sentence or two; for an open question, what a good answer has in it."""
    paragraphs: tuple[Annotated[int, Field(ge=1)], ...] = ()
    """The paragraphs of the article in which the answer stands."""
    entries: tuple[AnyRef, ...] = ()
    """The entries in which the answer stands."""


class Quiz(Entry):
    """Questions that are put together."""

    article: ArticleRef
    """The article that the questions are about."""
    order: Annotated[int, Field(ge=0)] = 100
    """Quizzes are listed by this number, then by title."""
    summary: Prose
    """One plain sentence that says what the questions are about."""
    mode: Literal["practice", "check", "for schools"]
    """practice: answers can be opened. check: right or wrong is told, no key. for schools: on
    paper and in files for teachers only."""
    questions: Annotated[tuple[QuizQuestion, ...], Field(min_length=1)]
    """The questions, in order."""


QUIZZES = Kind(
    name="quizzes",
    singular=mark("quiz"),
    title=mark("Quizzes"),
    model=Quiz,
    folder="quizzes",
    books=False,
    page="quizzes/{id}",
    sort_key=lambda quiz: (quiz.order, quiz.title.casefold()),
)
