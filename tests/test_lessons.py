"""Lessons: what a class does, with what, for how long; and where teachers choose one."""

from pathlib import Path

from builder.kinds.lessons import Lesson
from builder.model import Page
from builder.rendering.strategies import GUIDES
from tests.sites import copy_example, draw_quietly, read_quietly

LESSON = "lessons/how-much-fuel"
FILE = f"content/{LESSON}.yml"


def _cut(body: str, heading: str) -> str:
    """Give what stands under a heading, up to the next one of the same level."""
    return body.partition(f"## {heading} ")[2].partition("\n## ")[0]


def test_the_content_note_comes_first(pages: dict[str, Page]) -> None:
    """What may hurt is said before the question, and before anything is described."""
    body = pages[LESSON].body
    assert body.index("A test pilot is in danger.") < body.index("How sure can we be")


def test_a_lesson_at_a_glance(pages: dict[str, Page]) -> None:
    """Time, grades, aims and standards stand at the top, each standard with what it asks for."""
    body = pages[LESSON].body
    assert "40 minutes · grades 6–8" in body
    glance = _cut(body, "At a glance")
    assert "Name the passage that a number rests on." in glance
    assert 'data-entry="standards/read-1"' in glance
    assert "Students name the passage that a statement rests on." in glance


def test_the_steps_have_minutes_and_materials(pages: dict[str, Page]) -> None:
    """Each step says how long it takes, and leads to what it needs."""
    steps = _cut(pages[LESSON].body, "Steps")
    assert steps.index("15 min") < steps.index("25 min")
    assert 'data-entry="articles/landing"' in steps


def test_paragraphs_are_printed_with_their_numbers(pages: dict[str, Page]) -> None:
    """A text of the source set stands there whole, and leads to its place in the article."""
    texts = _cut(pages[LESSON].body, "Texts to read")
    assert (
        'href="../../articles/landing/#p2" aria-label="Paragraph 2 of the article">2</a>' in texts
    )
    assert "had fuel for about 17 seconds" in texts
    assert 'data-entry="claims/fuel"' in texts


def test_every_way_to_read_brings_questions(pages: dict[str, Page]) -> None:
    """The ways to read that a lesson names stand there once, with questions and beginnings."""
    guides = _cut(pages[LESSON].body, "How to read them")
    for name in ("sourcing", "close reading", "corroboration"):
        guide = GUIDES[name]
        assert guides.count(guide.title) == 1
        assert all(words in guides for words in (*guide.questions, *guide.starters))
    assert GUIDES["contextualisation"].title not in guides


def test_every_strategy_has_a_guide() -> None:
    """Whatever strategy a lesson may name, there is a guide to it with questions and beginnings."""
    strategies = Lesson.model_json_schema()["$defs"]["Extract"]["properties"]["strategies"]
    assert {*strategies["items"]["enum"]} == {*GUIDES}
    assert all(len(guide.questions) > 2 < len(guide.starters) + 1 for guide in GUIDES.values())


def test_teachers_find_a_lesson(pages: dict[str, Page]) -> None:
    """The page for teachers lists lessons by time, by grade, by skill and by standard."""
    body = pages["teachers"].body
    link = '<a href="../lessons/how-much-fuel/">Seventeen seconds</a>'
    for title in ("40 minutes", "Grade 6", "Grade 8", GUIDES["sourcing"].title):
        assert link in body.partition(f"<dt>{title}</dt>")[2].partition("</div>")[0]
    assert link in _cut_row(body, 'data-entry="standards/read-1"')
    assert body.count("A test pilot is in danger.") == 2


def _cut_row(body: str, title: str) -> str:
    return body.partition(title)[2].partition("</div>")[0]


def test_a_standard_names_its_lessons(pages: dict[str, Page]) -> None:
    """Under each standard stand the lessons that work on it."""
    row = _cut_row(pages["standards"].body, "<dt>Lessons</dt>")
    assert 'data-entry="lessons/how-much-fuel"' in row


def test_a_site_without_lessons_has_a_page_for_teachers(tmp_path: Path) -> None:
    """Where no lesson is written yet, the page still says how to use the rest."""
    root = copy_example(tmp_path)
    (root / FILE).unlink()
    body = draw_quietly(read_quietly(root))["teachers"].body
    assert "How to assign" in body
    assert "All lessons" not in body
