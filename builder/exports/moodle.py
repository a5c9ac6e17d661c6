"""Questions for Moodle (XML): its richest way in, with ids, feedback and every type."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath

from markupsafe import Markup

from builder.exports.asked import TRUTH, Asked, AskedQuiz, ask_all
from builder.exports.elements import NONE, element, write_document
from builder.exports.export import TeacherExport
from builder.interface.words import mark
from builder.model import File
from builder.rendering.atlas import Atlas

TYPES = {
    "choice": "multichoice",
    "several choices": "multichoice",
    "true or false": "truefalse",
    "matching": "matching",
    "ordering": "ordering",
    "short answer": "shortanswer",
    "open": "essay",
}
"""The types of questions, and what Moodle calls them."""
HTML = {"format": "html"}
PLAIN = {"format": "plain_text"}


def write_questions(atlas: Atlas) -> Iterator[File]:
    """Write all quizzes into one file; Moodle makes a category of questions of each."""
    title = atlas.linked.site.settings.title
    questions = (part for quiz in ask_all(atlas) for part in _describe_quiz(title, quiz))
    yield File(
        PurePosixPath("moodle/questions.xml"), write_document(element("quiz", NONE, *questions))
    )


def name_category(title: str, quiz: AskedQuiz) -> str:
    """Name the category in which the questions of a quiz arrive."""
    names = (name.replace("/", "//") for name in (title, quiz.title))
    return "/".join(("$course$/top", *names))


def share_out(count: int) -> str:
    """Write the share in per cent that each of some answers has, as Moodle wants it."""
    return f"{100 / count:.5f}".rstrip("0").rstrip(".")


def _describe_quiz(title: str, quiz: AskedQuiz) -> Iterator[Markup]:
    category = element("category", NONE, _text(name_category(title, quiz)))
    about = element("info", HTML, _text(quiz.summary))
    yield element("question", {"type": "category"}, category, about)
    yield from map(_describe, quiz.questions)


def _describe(asked: Asked) -> Markup:
    feedback = "" if asked.type == "open" else str(asked.answer)
    return element(
        "question",
        {"type": TYPES[asked.type]},
        element("name", NONE, _text(asked.name)),
        element("questiontext", HTML, _text(asked.ask)),
        element("generalfeedback", HTML, _text(feedback)),
        *_fill({"defaultgrade": "1", "penalty": "0.3333333", "hidden": "0", "idnumber": asked.key}),
        *ANSWERS[asked.type](asked),
        element("tags", NONE, element("tag", NONE, _text(asked.question.id))),
    )


def _offer_choices(asked: Asked) -> Iterator[Markup]:
    """Offer answers; where several are right, each wrong one costs as much as a right one gives."""
    single = asked.type == "choice"
    right = sum(choice.right for choice in asked.choices)
    shares = {True: share_out(right), False: "0" if single else f"-{_cost(asked)}"}
    yield from _fill({"single": str(single).lower(), "shuffleanswers": "true"})
    yield from _fill({"answernumbering": "abc"})
    for choice in asked.choices:
        feedback = element("feedback", HTML, _text(choice.feedback))
        attributes = {"fraction": shares[choice.right], **HTML}
        yield element("answer", attributes, _text(str(Markup("{}").format(choice.text))), feedback)


def _offer_truth(asked: Asked) -> Iterator[Markup]:
    for choice in asked.choices:
        feedback = element("feedback", HTML, _text(choice.feedback))
        attributes = {"fraction": "100" if choice.right else "0", **PLAIN}
        word = str(TRUTH[choice.text.casefold()]).lower()
        yield element("answer", attributes, _text(word), feedback)


def _offer_pairs(asked: Asked) -> Iterator[Markup]:
    yield from _fill({"shuffleanswers": "true"})
    lonely = (("", right) for right in asked.question.distractors)
    pairs = ((str(Markup("{}").format(pair.left)), pair.right) for pair in asked.question.pairs)
    for left, right in (*pairs, *lonely):
        yield element("subquestion", HTML, _text(left), element("answer", NONE, _text(right)))


def _offer_order(asked: Asked) -> Iterator[Markup]:
    yield from _fill({"layouttype": "VERTICAL", "selecttype": "ALL", "selectcount": "0"})
    yield from _fill({"gradingtype": "ABSOLUTE_POSITION", "showgrading": "SHOW"})
    yield from _fill({"numberingstyle": "none"})
    for place, text in enumerate(asked.question.order, 1):
        attributes = {"fraction": f"{place}.0000000", **HTML}
        yield element("answer", attributes, _text(str(Markup("{}").format(text))))


def _accept_words(asked: Asked) -> Iterator[Markup]:
    """Accept each wording; a star would stand for any words, so it is marked as a star."""
    yield from _fill({"usecase": "0"})
    for text in asked.question.accept:
        words = _text(text.replace("*", r"\*"))
        yield element("answer", {"fraction": "100", **PLAIN}, words, element("feedback", HTML))


def _leave_room(asked: Asked) -> Iterator[Markup]:
    yield from _fill({"responseformat": "editor", "responserequired": "1"})
    yield from _fill({"responsefieldlines": "10", "attachments": "0"})
    yield element("graderinfo", HTML, _text(asked.answer))


ANSWERS: Mapping[str, Callable[[Asked], Iterator[Markup]]] = {
    "choice": _offer_choices,
    "several choices": _offer_choices,
    "true or false": _offer_truth,
    "matching": _offer_pairs,
    "ordering": _offer_order,
    "short answer": _accept_words,
    "open": _leave_room,
}
"""How the answers of each type are written."""


def _cost(asked: Asked) -> str:
    return share_out(sum(not choice.right for choice in asked.choices) or 1)


def _text(words: str) -> Markup:
    """Write words, or HTML, as text."""
    return element("text", NONE, str(words))


def _fill(values: Mapping[str, str]) -> Iterator[Markup]:
    return (element(name, NONE, value) for name, value in values.items())


MOODLE = TeacherExport(
    mark("Moodle questions (XML)"),
    frozenset(TYPES),
    (
        mark("Links to entries of the site are left out; paragraphs are named by their numbers."),
        mark(
            "Moodle reads questions of ordering from version 4.4 on; an older one says so and "
            "leaves them out."
        ),
        mark(
            "Moodle makes new questions at each import. Their id number tells which they are: "
            "delete the older ones."
        ),
    ),
    write_questions,
)
