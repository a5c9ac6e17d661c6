"""The page for teachers: which lesson fits, how to assign it, what to take, on what terms."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from builder.entries import Entry
from builder.exports.sheets import list_archives
from builder.handwritten.drafts import title_sheet
from builder.interface.words import mark, say, say_count
from builder.kinds.explainers import EXPLAINERS, Explainer
from builder.kinds.lessons import LESSONS, Lesson
from builder.kinds.levels import LEVELS, Level
from builder.kinds.quizzes import QUIZZES, Quiz
from builder.kinds.standards import STANDARDS
from builder.model import Address
from builder.pages.offers import list_offers, list_packs
from builder.pages.standards import find_lessons
from builder.rendering.addresses import Location, relative_url
from builder.rendering.atlas import Atlas
from builder.rendering.collection import group_by_article
from builder.rendering.draft import Draft
from builder.rendering.edition import ENDING, frame_settings, name_edition
from builder.rendering.strategies import GUIDES
from builder.text.bands import estimate_lesson, list_bands
from builder.text.readability import FEWEST, Band, say_band

TEACHERS = PurePosixPath("teachers")
TEACHERS_NAME = "teachers"
"""The name by which handwritten pages lead to this page."""
TITLE = mark("For teachers")
READ_ON = (
    *("teachers/files.md", "accessibility.md", "privacy.md"),
    *("editorial/corrections.md", "editorial/content-notes.md"),
)
"""Pages written by hand that teachers look for, by their files in docs/, where there are such."""


@dataclass(frozen=True, slots=True)
class Group:
    """Lessons or texts that have something in common."""

    title: str
    entries: tuple[Entry, ...]


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
        "by_article": _group(_list_articles(atlas, lessons)),
        "by_minutes": _group(
            (say_count("%(num)s minute", "%(num)s minutes", lesson.minutes), lesson)
            for lesson in _sort(lessons)
        ),
        "by_grade": _group(
            (say("Grade %(grade)s", grade=grade), lesson) for grade, lesson in _list_grades(lessons)
        ),
        "by_skill": _group(_list_skills(lessons)),
        "by_standard": find_lessons(atlas),
        "standards": site.of_kind(STANDARDS.name),
        "levels": site.all(Level),
        "quizzes": site.all(Quiz),
        "noted": [(title, entries) for title, entries in noted if entries],
        "by_band": _group((say_band(band), text) for band, text in _list_bands(atlas)),
        "fewest": FEWEST,
        "offers": tuple(list_offers(atlas, TEACHERS)),
        "packs": tuple(list_packs(atlas, TEACHERS)),
        "offline": f"{name_edition(frame_settings(site))}{ENDING}",
        "read_on": _link_sheets(atlas),
        "kinds": [kind for kind in (LESSONS, QUIZZES, LEVELS) if kind.name in atlas.site_map],
        "archives": list_archives(TEACHERS, atlas),
        "on_paper": tuple(map(atlas.entry, dict.fromkeys(_list_printed(atlas)))),
        "settings": site.settings,
        "tells": site.edition == "teacher",
    }
    words = say(
        "Lessons by time, grade, standard and skill; how to assign them, and on what terms."
    )
    yield Draft(TEACHERS, say(TITLE), "teachers.md.j2", context, None, None, words)


def _list_printed(atlas: Atlas) -> Iterator[Address]:
    """Give the address of each entry that has a sheet for paper, once for every sheet."""
    return (one.manuscript.address for one in atlas.printed)


def _list_articles(atlas: Atlas, lessons: Iterable[Lesson]) -> Iterator[tuple[str, Lesson]]:
    """Give each lesson of a collection with the title of its article."""
    for group in group_by_article(atlas, lessons):
        yield from ((group.article.title, one) for one in group.entries if group.article)


def _list_bands(atlas: Atlas) -> list[tuple[Band, Entry]]:
    """List every lesson and text that is long enough to have a band, the easiest first."""
    lessons = atlas.linked.site.all(Lesson)
    found = [(estimate_lesson(atlas.linked, lesson), lesson) for lesson in lessons]
    texts = [(band, text) for text, band in list_bands(atlas.linked)]
    banded = [(band, entry) for band, entry in (*found, *texts) if band]
    return sorted(banded, key=lambda pair: pair[0])


def _link_sheets(atlas: Atlas) -> dict[str, str]:
    """Give the titles of the pages written by hand that teachers look for, with their addresses."""
    sheets = {str(sheet.file): sheet for sheet in atlas.sheets}
    found = (sheets[file] for file in READ_ON if file in sheets)
    return {title_sheet(s): relative_url(TEACHERS, Location(s.page)) for s in found}


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
                yield say(guide.title), lesson


def _group(pairs: Iterable[tuple[str, Entry]]) -> tuple[Group, ...]:
    groups: dict[str, list[Entry]] = {}
    for title, entry in pairs:
        groups.setdefault(title, []).append(entry)
    return tuple(Group(title, tuple(group)) for title, group in groups.items())
