"""Whether each question of a quiz can be answered, in one way only, and says where that stands."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from builder.kinds.quizzes import QuestionType, Quiz, QuizQuestion
from builder.model import DataPath, Problem
from builder.rendering.quizform import simplify
from builder.site import Site
from builder.words import enumerate_words, shorten

FIELDS: dict[str, tuple[QuestionType, ...]] = {
    "options": ("choice", "several choices", "true or false"),
    "pairs": ("matching",),
    "distractors": ("matching",),
    "order": ("ordering",),
    "accept": ("short answer",),
}
"""The fields for answers, and the types that they belong to; an open question has none."""
LEAST: tuple[tuple[QuestionType, str, int], ...] = (
    ("choice", "options", 2),
    ("several choices", "options", 3),
    ("true or false", "options", 2),
    ("matching", "pairs", 2),
    ("ordering", "order", 2),
    ("short answer", "accept", 1),
)
"""How many answers a type needs at the least, and in which field."""
MOST = 26
"""On paper each answer to choose from has a letter."""
EXAMPLES = {
    "options": "options: [{text: …, right: yes, feedback: …}, {text: …, feedback: …}]",
    "pairs": "pairs: [{left: …, right: …}, {left: …, right: …}]",
    "order": "order: [the first, the second]",
    "accept": "accept: [a wording that is right, another one]",
}
"""What the fields that a type needs look like."""


Placed: TypeAlias = tuple[DataPath, str]
"""A text of a question, with the place in which it stands."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake in a question: where in it, what is wrong, what right looks like."""

    path: DataPath
    message: str
    fix: str


def check_questions(site: Site) -> Iterator[Problem]:
    """Every question of a quiz can be answered in one way, and says where the answer stands."""
    for quiz in site.all(Quiz):
        source = site.sources[quiz.address]
        for place, question in enumerate(quiz.questions):
            for fault in _find_faults(question):
                path = ("questions", place, *fault.path)
                yield source.problem(path, "quiz-question", fault.message, fault.fix)


def check_ids_of_questions(site: Site) -> Iterator[Problem]:
    """No two questions of a quiz have the same id."""
    for quiz in site.all(Quiz):
        ids = [question.id for question in quiz.questions]
        for place, name in enumerate(ids):
            if name in ids[:place]:
                yield site.sources[quiz.address].problem(
                    ("questions", place, "id"),
                    "question-id-taken",
                    f"a question above has the id “{name}” as well",
                    "give this one an id of its own, and keep it when the wording changes",
                )


def _find_faults(question: QuizQuestion) -> Iterator[Fault]:
    for rule in RULES:
        yield from rule(question)


def _find_lacking(question: QuizQuestion) -> Iterator[Fault]:
    """Find too few answers for the type, or too many for one of true or false."""
    for kind, name, least in LEAST:
        count = len(getattr(question, name))
        if question.type == kind and count < least:
            message = f"“{kind}” needs at least {least} `{name}`, and there are {count}"
            yield Fault((name,), message, f"write:  {EXAMPLES[name]}")
    if question.type == "true or false" and len(question.options) > 2:
        message = f"“true or false” has two `options`, and there are {len(question.options)}"
        yield Fault(("options",), message, "keep True and False, or write  type: choice")


def _find_foreign(question: QuizQuestion) -> Iterator[Fault]:
    """Find answers of another type."""
    for name, kinds in FIELDS.items():
        if getattr(question, name) and question.type not in kinds:
            message = f"`{name}` does not belong to the type “{question.type}”"
            yield Fault((name,), message, f"take it away, or write  type: {enumerate_words(kinds)}")


def _find_wrong_marks(question: QuizQuestion) -> Iterator[Fault]:
    """Find more or fewer right options than the type can have."""
    right = sum(option.right for option in question.options)
    if not question.options:
        return
    if question.type in ("choice", "true or false") and right != 1:
        message = f"exactly one of the options must be right, and {right} are marked"
        yield Fault(("options",), message, "write  right: yes  in one of them, and in no other")
    if question.type == "several choices" and right in (0, len(question.options)):
        message = f"{right} of {len(question.options)} options are right: there is nothing to find"
        yield Fault(("options",), message, "write  right: yes  in some of them, not in all")


def _find_equal(question: QuizQuestion) -> Iterator[Fault]:
    """Find answers that a student could not tell apart, or of which both would be right."""
    lists: tuple[list[Placed], ...] = (
        [(("options", n, "text"), option.text) for n, option in enumerate(question.options)],
        [(("pairs", n, "left"), pair.left) for n, pair in enumerate(question.pairs)],
        [(("order", n), text) for n, text in enumerate(question.order)],
    )
    for placed in lists:
        yield from _find_repeated(placed, (), _fold)
    wrong: list[Placed] = [(("distractors", n), t) for n, t in enumerate(question.distractors)]
    yield from _find_repeated(wrong, [pair.right for pair in question.pairs], _fold)
    words: list[Placed] = [(("accept", n), text) for n, text in enumerate(question.accept)]
    yield from _find_repeated(words, (), simplify)


def _find_unplaced(question: QuizQuestion) -> Iterator[Fault]:
    """Find an answer of which nobody can see where it stands."""
    if not question.paragraphs and not question.entries:
        message = "the question does not say where its answer stands"
        fix = "add  paragraphs: [2]  with numbers of the article, or  entries: [claims/…]"
        yield Fault((), message, fix)


def _find_repeated(
    placed: Iterable[Placed], taken: Iterable[str], fold: Callable[[str], str]
) -> Iterator[Fault]:
    """Find texts that are taken already, once they are folded."""
    seen = set(map(fold, taken))
    for path, text in placed:
        if fold(text) in seen:
            message = f"“{shorten(text)}” stands there twice"
            yield Fault(path, message, "write one of the two in other words, or take it away")
        seen.add(fold(text))


def _fold(text: str) -> str:
    """Give a text without capitals and blanks too many; a sign may be all that tells two apart."""
    return " ".join(text.casefold().split())


def _find_unanswerable(question: QuizQuestion) -> Iterator[Fault]:
    """Find accepted words in which nothing is left to compare, and more choices than letters."""
    for number, words in enumerate(question.accept):
        if not simplify(words):
            message = f"“{shorten(words)}” has neither a letter nor a digit, so nobody can give it"
            yield Fault(("accept", number), message, "write the answer in words or digits: plus")
    lists = {"options": question.options, "pairs": (*question.pairs, *question.distractors)}
    for name, items in {**lists, "order": question.order}.items():
        if len(items) > MOST:
            message = f"{len(items)} answers to choose from are too many: the letters end at {MOST}"
            yield Fault((name,), message, "make two questions of it")


RULES: tuple[Callable[[QuizQuestion], Iterator[Fault]], ...] = (
    _find_lacking,
    _find_foreign,
    _find_wrong_marks,
    _find_equal,
    _find_unplaced,
    _find_unanswerable,
)
"""What holds for a question, whatever it asks."""
