"""The pages of quizzes: questions as forms, with their answers where these may be told."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.interface.words import mark, say
from builder.kinds.lessons import Lesson
from builder.kinds.quizzes import QUIZZES, Quiz, QuizQuestion
from builder.publishing.withheld import keeps_answers
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft
from builder.rendering.quizform import Form, make_form
from builder.rendering.view import View

SCRIPT = "assets/quiz.js"
MODES = {
    "practice": mark("Practice: every answer can be opened."),
    "check": mark("Check yourself: each question says whether it is right."),
    "for schools": mark(
        "For paper and for the learning platforms of schools: nothing is checked here."
    ),
}


@dataclass(frozen=True, slots=True)
class Asked:
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
    view, site = View(atlas, atlas.site_map[quiz.address].page), atlas.linked.site
    checks = quiz.mode != "for schools"
    context = {
        "entry": quiz,
        "asked": tuple(_ask(quiz)),
        "mode": MODES[quiz.mode],
        "checks": checks,
        "tells": site.edition == "teacher" or not keeps_answers(quiz),
        "lessons": [lesson for lesson in site.all(Lesson) if quiz.address in lesson.quizzes],
        **({"script": SCRIPT} if checks else {}),
    }
    section, origin = atlas.section(QUIZZES), site.edit_line(quiz.address)
    summary = view.text(quiz, "summary")
    return Draft(view.page, quiz.title, "quiz.md.j2", context, section, origin, summary)


def _ask(quiz: Quiz) -> Iterator[Asked]:
    for number, question in enumerate(quiz.questions, start=1):
        yield Asked(number, question, make_form(quiz.address, question))
