"""Questions as GIFT: plain text that Moodle reads, and that a teacher can edit."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from markupsafe import Markup

from builder.exports.asked import TRUTH, Asked, AskedQuiz, ask_all
from builder.exports.export import TeacherExport
from builder.exports.moodle import name_category, share_out
from builder.interface.words import mark
from builder.model import File
from builder.rendering.atlas import Atlas

_ESCAPES = str.maketrans({**{sign: f"\\{sign}" for sign in "\\~=#{}:"}, "\n": r"\n"})


def write_gift(atlas: Atlas) -> Iterator[File]:
    """Write all quizzes into one file; each begins a category."""
    title = atlas.linked.site.settings.title
    quizzes = (_write_quiz(title, quiz) for quiz in ask_all(atlas))
    yield File(PurePosixPath("gift/questions.txt"), "\n".join(quizzes).encode())


def escape(text: str) -> str:
    """Write a text so that the signs of the format mean themselves."""
    return text.translate(_ESCAPES)


def _write_quiz(title: str, quiz: AskedQuiz) -> str:
    questions = map(_write_question, quiz.only(GIFT.types))
    return "\n".join((f"$CATEGORY: {name_category(title, quiz)}\n", *questions))


def _write_question(asked: Asked) -> str:
    """Write one question, with the id by which newer versions of Moodle know it."""
    comment = f"// [id:{asked.key}] [tag:{asked.question.id}]"
    answers = "".join(f"\n\t{answer}" for answer in ANSWERS[asked.type](asked))
    feedback = f"\n\t####{escape(asked.answer)}"
    return (
        f"{comment}\n::{escape(asked.name)}::[html]{escape(asked.ask)}{{{answers}{feedback}\n}}\n"
    )


def _offer_choices(asked: Asked) -> Iterator[str]:
    """Offer answers; where several are right, each wrong one costs as much as a right one gives."""
    right = sum(choice.right for choice in asked.choices)
    wrong = len(asked.choices) - right
    signs = {True: "=", False: "~"}
    if asked.type == "several choices":
        signs = {True: f"~%{share_out(right)}%", False: f"~%-{share_out(wrong or 1)}%"}
    for choice in asked.choices:
        text = escape(Markup("{}").format(choice.text))
        yield f"{signs[choice.right]}{text}#{escape(choice.feedback)}"


def _offer_truth(asked: Asked) -> Iterator[str]:
    """Tell what is right; then what to say to the wrong answer, then to the right one."""
    right = next(choice for choice in asked.choices if choice.right)
    wrong = next(choice for choice in asked.choices if not choice.right)
    word = str(TRUTH[right.text.casefold()]).upper()
    yield f"{word}#{escape(wrong.feedback)}#{escape(right.feedback)}"


def _offer_pairs(asked: Asked) -> Iterator[str]:
    lonely = (("", right) for right in asked.question.distractors)
    pairs = ((str(Markup("{}").format(pair.left)), pair.right) for pair in asked.question.pairs)
    for left, right in (*pairs, *lonely):
        yield f"={escape(left)} -> {escape(right)}"


def _accept_words(asked: Asked) -> Iterator[str]:
    """Accept each wording; a star would stand for any words, so it is marked as a star."""
    return (f"={escape(text.replace('*', chr(92) + '*'))}" for text in asked.question.accept)


def _leave_room(_: Asked) -> Iterable[str]:
    return ()


ANSWERS: Mapping[str, Callable[[Asked], Iterable[str]]] = {
    "choice": _offer_choices,
    "several choices": _offer_choices,
    "true or false": _offer_truth,
    "matching": _offer_pairs,
    "short answer": _accept_words,
    "open": _leave_room,
}
"""How the answers of each type are written."""

GIFT = TeacherExport(
    mark("GIFT (text)"),
    frozenset(ANSWERS),
    (
        mark(
            "Questions of ordering are left out: Moodle before 4.4 would take them for something "
            "else."
        ),
        mark("What a good answer to an open question has in it is told to everybody afterwards."),
        mark("Links to entries of the site are left out; paragraphs are named by their numbers."),
    ),
    write_gift,
)
