"""The pages of quizzes: questions as forms, with their answers where these may be told."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.interface.words import mark, say
from builder.kinds.lessons import Lesson
from builder.kinds.quizzes import QUIZZES, Quiz, QuizQuestion
from builder.publishing.withheld import keeps_answers
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft, draft_entry
from builder.rendering.quizform import Form

SCRIPT = "assets/quiz.js"
MODES = {
    "practice": mark("Practice: every answer can be opened."),
    "check": mark("Check yourself: each question says whether it is right."),
    "for schools": mark(
        "For paper and for the learning platforms of schools: nothing is checked here."
    ),
}


@dataclass(frozen=True, slots=True)
class AskedOnPage:
    """One question: its number, counted from 1, and its form."""

    number: int
    question: QuizQuestion
    form: Form


def draft_quizzes(atlas: Atlas) -> Iterator[Draft]:
    """Draft a page for each quiz and the list of all."""
    quizzes = atlas.linked.site.all(Quiz)
    if not quizzes:
        return
    context = {"entries": quizzes, "modes": MODES}
    yield Draft(atlas.section(QUIZZES), say(QUIZZES.title), "index-quizzes.md.j2", context)
    for quiz in quizzes:
        yield _draft_quiz(atlas, quiz)


def _draft_quiz(atlas: Atlas, quiz: Quiz) -> Draft:
    site, checks = atlas.linked.site, quiz.mode != "for schools"
    context = {
        "entry": quiz,
        "asked": tuple(_ask(atlas, quiz)),
        "mode": MODES[quiz.mode],
        "checks": checks,
        "tells": site.edition == "teacher" or not keeps_answers(quiz),
        "lessons": [lesson for lesson in site.all(Lesson) if quiz.address in lesson.quizzes],
        **({"script": SCRIPT} if checks else {}),
    }
    return draft_entry(atlas, quiz, "quiz.md.j2", context)


def _ask(atlas: Atlas, quiz: Quiz) -> Iterator[AskedOnPage]:
    forms = zip(quiz.questions, atlas.forms[quiz.address], strict=True)
    for number, (question, form) in enumerate(forms, start=1):
        yield AskedOnPage(number, question, form)
