"""Whether a lesson adds up: its minutes, its grades, and a text in every extract."""

from collections.abc import Iterator

from builder.kinds.lessons import Lesson
from builder.model import Problem
from builder.site import Site


def check_minutes_of_lessons(site: Site) -> Iterator[Problem]:
    """Every lesson has steps that take its whole time, no more and no less."""
    for lesson in site.all(Lesson):
        total = sum(step.minutes for step in lesson.steps)
        if total != lesson.minutes:
            sum_of_steps = " + ".join(str(step.minutes) for step in lesson.steps)
            yield site.sources[lesson.address].problem(
                ("minutes",),
                "lesson-minutes",
                f"`minutes` says {lesson.minutes}, and the steps take {sum_of_steps} = {total}",
                f"write  minutes: {total}, or change the minutes of a step",
            )


def check_grades_of_lessons(site: Site) -> Iterator[Problem]:
    """Every lesson has a first grade that is not above its last one."""
    for lesson in site.all(Lesson):
        first, last = lesson.grades.first, lesson.grades.last
        if first > last:
            yield site.sources[lesson.address].problem(
                ("grades",),
                "lesson-grades",
                f"the first grade is {first}, and the last one {last}",
                f"write  grades: {{first: {last}, last: {first}}}",
            )


def check_extracts_of_lessons(site: Site) -> Iterator[Problem]:
    """Every extract of a lesson is made of paragraphs of the article, or is one entry."""
    for lesson in site.all(Lesson):
        for place, extract in enumerate(lesson.extracts):
            if bool(extract.paragraphs) == bool(extract.entry):
                has = "has both `paragraphs` and `entry`" if extract.entry else "has no text"
                yield site.sources[lesson.address].problem(
                    ("extracts", place),
                    "extract-text",
                    f"“{extract.title}” {has}",
                    "write either  paragraphs: [2, 3]  or  entry: claims/…",
                )
