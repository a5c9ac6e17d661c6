"""Quizzes: questions on the article, each with its answer and where that stands."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from builder.entries import Entry, Kind
from builder.fields import ID_PATTERN, AnyRef, ArticleRef, Plain, Prose, Record, TeacherProse

QuestionType: TypeAlias = Literal[
    "choice", "several choices", "true or false", "matching", "ordering", "short answer", "open"
]


class Option(Record):
    """One answer that can be chosen."""

    text: Plain
    right: bool = False
    feedback: Prose
    """What to tell somebody who chose it, and why."""


class Pair(Record):
    """Two things that belong together."""

    left: Plain
    right: Plain


class QuizQuestion(Record):
    """One question; which of the fields for answers it needs follows from its type."""

    id: Annotated[Plain, Field(pattern=f"^{ID_PATTERN}$")]
    """A short name that stays, also when the wording changes: files for schools are kept by it."""
    type: QuestionType
    ask: Prose
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
    order: Annotated[int, Field(ge=0)] = 100
    """Quizzes are listed by this number, then by title."""
    summary: Prose
    """One plain sentence that says what the questions are about."""
    mode: Literal["practice", "check", "for schools"]
    """practice: answers can be opened. check: right or wrong is told, no key. for schools: on
    paper and in files for teachers only."""
    questions: Annotated[tuple[QuizQuestion, ...], Field(min_length=1)]


QUIZZES = Kind(
    name="quizzes",
    singular="quiz",
    title="Quizzes",
    model=Quiz,
    folder="quizzes",
    books=False,
    page="quizzes/{id}",
    sort_key=lambda quiz: (quiz.order, quiz.title.casefold()),
)
