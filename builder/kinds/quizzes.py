"""Quizzes: questions on the article, each with its answer and where that stands."""

from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

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

    @model_validator(mode="after")
    def check_answers(self) -> Self:
        """Accept the answers that the type needs, and a place where they stand."""
        for problem in (self._find_options_problem(), self._find_other_problem()):
            if problem:
                raise PydanticCustomError("question_answers", "{problem}", {"problem": problem})
        return self

    def _find_options_problem(self) -> str:
        right = sum(option.right for option in self.options)
        if self.type in ("choice", "true or false") and (len(self.options) < 2 or right != 1):
            return "this type needs at least two `options`, exactly one of them with `right: yes`"
        if self.type == "several choices" and (len(self.options) < 3 or right < 1):
            return "this type needs at least three `options`, one or more with `right: yes`"
        if self.type not in ("choice", "several choices", "true or false") and self.options:
            return "`options` belong to a choice, to several choices, or to true or false"
        return ""

    def _find_other_problem(self) -> str:
        needs = {"matching": "pairs", "ordering": "order", "short answer": "accept"}
        for kind, name in needs.items():
            count = len(getattr(self, name))
            if (self.type == kind) != bool(count):
                return f"`{name}` belongs to the type “{kind}”, which needs it"
            if kind != "short answer" and count == 1:
                return f"`{name}` needs at least two"
        if not self.paragraphs and not self.entries:
            return "say where the answer stands: `paragraphs` of the article, or `entries`"
        return ""


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

    @model_validator(mode="after")
    def check_ids(self) -> Self:
        """Accept questions that all have names of their own."""
        ids = [question.id for question in self.questions]
        if twice := next((one for one in ids if ids.count(one) > 1), None):
            raise PydanticCustomError(
                "question_twice", "two questions have the id “{id}”", {"id": twice}
            )
        return self


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
