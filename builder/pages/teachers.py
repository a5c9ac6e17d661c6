"""The page for teachers: which lesson fits, how to assign it, and on what terms."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from builder.atlas import Atlas
from builder.draft import Draft
from builder.kinds.explainers import EXPLAINERS, Explainer
from builder.kinds.lessons import LESSONS, Lesson
from builder.kinds.levels import LEVELS, Level
from builder.kinds.quizzes import QUIZZES, Quiz
from builder.kinds.standards import STANDARDS
from builder.pages.standards import find_lessons
from builder.strategies import GUIDES

TEACHERS = PurePosixPath("teachers")
TEACHERS_NAME = "teachers"
"""The name by which handwritten pages lead to this page."""
TITLE = "For teachers"


@dataclass(frozen=True, slots=True)
class Group:
    """Lessons that have something in common."""

    title: str
    lessons: tuple[Lesson, ...]


def draft_teachers(atlas: Atlas) -> Iterator[Draft]:
    """Draft the page for teachers; a site without lessons says how to use the rest."""
    site = atlas.linked.site
    lessons = site.all(Lesson)
    noted = [
        (LESSONS.title, [lesson for lesson in lessons if lesson.content_note]),
        (EXPLAINERS.title, [one for one in site.all(Explainer) if one.content_note]),
    ]
    context = {
        "entries": lessons,
        "by_minutes": _group((f"{lesson.minutes} minutes", lesson) for lesson in _sort(lessons)),
        "by_grade": _group((f"Grade {grade}", lesson) for grade, lesson in _list_grades(lessons)),
        "by_skill": _group(_list_skills(lessons)),
        "by_standard": find_lessons(atlas),
        "standards": site.of_kind(STANDARDS.name),
        "levels": site.all(Level),
        "quizzes": site.all(Quiz),
        "noted": [(title, entries) for title, entries in noted if entries],
        "kinds": [kind for kind in (LESSONS, QUIZZES, LEVELS) if kind.name in atlas.site_map],
        "settings": site.settings,
        "tells": site.edition == "teacher",
    }
    words = "Lessons by time, grade, standard and skill; how to assign them, and on what terms."
    yield Draft(TEACHERS, TITLE, "teachers.md.j2", context, None, None, words)


def _sort(lessons: Iterable[Lesson]) -> list[Lesson]:
    return sorted(lessons, key=lambda lesson: lesson.minutes)


def _list_grades(lessons: Iterable[Lesson]) -> list[tuple[int, Lesson]]:
    found = [
        (grade, lesson)
        for lesson in lessons
        for grade in range(lesson.grades.first, lesson.grades.last + 1)
    ]
    return sorted(found, key=lambda pair: pair[0])


def _list_skills(lessons: Iterable[Lesson]) -> Iterator[tuple[str, Lesson]]:
    """Give each way to read, in the order of the guides, with each lesson that practises it."""
    listed = tuple(lessons)
    for strategy, guide in GUIDES.items():
        for lesson in listed:
            if any(strategy in extract.strategies for extract in lesson.extracts):
                yield guide.title, lesson


def _group(pairs: Iterable[tuple[str, Lesson]]) -> tuple[Group, ...]:
    groups: dict[str, list[Lesson]] = {}
    for title, lesson in pairs:
        groups.setdefault(title, []).append(lesson)
    return tuple(Group(title, tuple(group)) for title, group in groups.items())
