"""Quizzes on paper: the questions with room for answers, and the key under the same letters."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from builder.interface.words import mark
from builder.kinds.quizzes import QUIZZES, Quiz, QuizQuestion
from builder.paper.sort import Sort
from builder.paper.view import PaperView
from builder.rendering.quizform import Form


@dataclass(frozen=True, slots=True)
class Marked:
    """One answer as it is printed: its letter, its place in the content, whether it is right."""

    letter: str
    place: int
    text: str
    right: bool


@dataclass(frozen=True, slots=True)
class QuestionOnPaper:
    """One question as it is printed: `right` are the answers to its rows, in their order."""

    number: int
    question: QuizQuestion
    form: Form
    marked: tuple[Marked, ...]
    right: tuple[str, ...]


def _describe_sheet(view: PaperView, quiz: Quiz) -> Mapping[str, object]:
    return {"asked": tuple(_number(view, quiz))}


def _describe_key(view: PaperView, quiz: Quiz) -> Mapping[str, object]:
    return {"asked": tuple(_list_questions(view, quiz))}


def _number(view: PaperView, quiz: Quiz) -> Iterator[tuple[int, tuple[QuizQuestion, Form]]]:
    forms = view.atlas.forms[quiz.address]
    return enumerate(zip(quiz.questions, forms, strict=True), start=1)


def _list_questions(view: PaperView, quiz: Quiz) -> Iterator[QuestionOnPaper]:
    for number, (question, form) in _number(view, quiz):
        marked, right = tuple(_mark_choices(question, form)), tuple(_answer_rows(question, form))
        yield QuestionOnPaper(number, question, form, marked, right)


def _mark_choices(question: QuizQuestion, form: Form) -> Iterator[Marked]:
    """Give each choice its letter, in the order in which the sheet prints them."""
    if not question.options:
        return
    for letter, choice in zip(ascii_uppercase, form.choices, strict=False):
        right = question.options[choice.place].right
        yield Marked(letter, choice.place, choice.text, right)


def _answer_rows(question: QuizQuestion, form: Form) -> Iterator[str]:
    """Give the letter, or the number, that belongs to each row."""
    if question.pairs:
        letters = _letter([choice.text for choice in form.choices])
        right = {str(pair.left): str(pair.right) for pair in question.pairs}
        yield from (letters[right[row.text]] for row in form.rows)
    elif question.order:
        yield from (str(question.order.index(row.text) + 1) for row in form.rows)


def _letter(texts: Sequence[str]) -> Mapping[str, str]:
    return dict(zip(texts, ascii_uppercase, strict=False))


QUIZ_SHEET = Sort("quiz", mark("Quiz sheet"), QUIZZES, _describe_sheet)
KEY = Sort("key", mark("Key"), QUIZZES, _describe_key, for_teachers=True)
