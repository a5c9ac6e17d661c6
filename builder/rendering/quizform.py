"""A question as a form: what can be chosen, under values that tell nothing, and its fingerprint."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal, TypeAlias, TypeVar

from builder.kinds.quizzes import QuestionType, Quiz, QuizQuestion
from builder.model import Address
from builder.site import Site

Thing = TypeVar("Thing")
Control: TypeAlias = Literal["radio", "checkbox", "select", "text", "textarea"]
CONTROLS: dict[QuestionType, Control] = {
    "choice": "radio",
    "true or false": "radio",
    "several choices": "checkbox",
    "matching": "select",
    "ordering": "select",
    "short answer": "text",
    "open": "textarea",
}
"""What a question of each type is answered with."""
FNV_START, FNV_PRIME = 0x811C9DC5, 0x01000193
_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen: its words, and a value that says nothing about it.

    `place` is its place in the question as written, from 0.
    """

    place: int
    value: str
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to which another is matched, or whose number in the order is chosen."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Form:
    """A question as it is printed: `rows` have a list of `choices` each, or there are no rows.

    `keys` are fingerprints of the right answers; an open question has none. The order of rows and
    choices follows from the ids, not from what is right.
    """

    name: str
    control: Control
    choices: tuple[Choice, ...]
    rows: tuple[Row, ...]
    keys: tuple[str, ...]


def make_forms(site: Site) -> Mapping[Address, tuple[Form, ...]]:
    """Make the forms of all questions, quiz by quiz."""
    return {
        quiz.address: tuple(make_form(quiz.address, question) for question in quiz.questions)
        for quiz in site.all(Quiz)
    }


def make_form(quiz: Address, question: QuizQuestion) -> Form:
    """Make the form of a question of a quiz."""
    name = f"{quiz.partition('/')[2]}.{question.id}"
    choices, rows = _list_choices(name, question), _list_rows(name, question)
    answers = _list_answers(name, question, rows)
    keys = tuple(dict.fromkeys(fingerprint(f"{name}:{answer}") for answer in answers))
    return Form(name, CONTROLS[question.type], choices, rows, keys)


def fingerprint(text: str) -> str:
    """Give 32 bits as eight signs by FNV-1a, as the script of the page does.

    It hides nothing from somebody who tries all answers.
    """
    number = FNV_START
    for byte in text.encode():
        number = (number ^ byte) * FNV_PRIME % 2**32
    return f"{number:08x}"


def simplify(text: str) -> str:
    """Give a short answer without signs, blanks too many and capitals, as the script does."""
    return _SIGNS.sub(" ", unicodedata.normalize("NFKC", text).lower()).strip()


def _list_choices(name: str, question: QuizQuestion) -> tuple[Choice, ...]:
    texts = {
        "matching": (*(pair.right for pair in question.pairs), *question.distractors),
        "ordering": tuple(str(number + 1) for number in range(len(question.order))),
    }.get(question.type, tuple(option.text for option in question.options))
    kept_in_order = question.type in ("ordering", "true or false")
    found = enumerate(dict.fromkeys(texts))
    choices = [Choice(place, _make_value(name, text), text) for place, text in found]
    return tuple(choices if kept_in_order else sorted(choices, key=lambda one: one.value))


def _list_rows(name: str, question: QuizQuestion) -> tuple[Row, ...]:
    texts = (*(pair.left for pair in question.pairs), *question.order)
    rows = [Row(f"{name}.{_make_value(name, text)}", text) for text in texts]
    return shuffle(rows, lambda row: row.name) if question.order else tuple(rows)


def shuffle(things: Sequence[Thing], name: Callable[[Thing], str]) -> tuple[Thing, ...]:
    """Order things by names that say nothing, always the same way; never as they were given."""
    given = tuple(things)
    shuffled = tuple(sorted(given, key=name))
    return shuffled if shuffled != given else (*shuffled[1:], *shuffled[:1])


def _list_answers(name: str, question: QuizQuestion, rows: Sequence[Row]) -> tuple[str, ...]:
    """List the values of right answers: those of several controls in the order of the page."""
    if question.accept:
        return tuple(map(simplify, question.accept))
    if question.options:
        right = (option.text for option in question.options if option.right)
        return (",".join(sorted(_make_value(name, text) for text in right)),)
    right_of = {str(pair.left): str(pair.right) for pair in question.pairs}
    right_of |= {text: str(number) for number, text in enumerate(question.order, start=1)}
    return (",".join(_make_value(name, right_of[row.text]) for row in rows),) if rows else ()


def _make_value(name: str, text: str) -> str:
    return sha256(f"{name}\x1f{text}".encode()).hexdigest()[:8]
