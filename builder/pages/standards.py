"""The page of standards: what curricula ask for, and which lessons work on it."""

from collections.abc import Iterator

from builder.interface.words import say
from builder.kinds.lessons import Lesson
from builder.kinds.standards import STANDARDS
from builder.model import Address
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft, shelve


def draft_standards(atlas: Atlas) -> Iterator[Draft]:
    """Draft the one page of all standards, framework by framework."""
    shelves = shelve(atlas.linked.site, atlas.linked.site.of_kind(STANDARDS.name))
    if shelves:
        context = {"shelves": shelves, "lessons": find_lessons(atlas)}
        yield Draft(atlas.section(STANDARDS), say(STANDARDS.title), "standards.md.j2", context)


def find_lessons(atlas: Atlas) -> dict[Address, list[Lesson]]:
    """List for each standard the lessons with an objective that names it."""
    found: dict[Address, list[Lesson]] = {}
    for lesson in atlas.linked.site.all(Lesson):
        for address in dict.fromkeys(one for o in lesson.objectives for one in o.standards):
            found.setdefault(str(address), []).append(lesson)
    return found
