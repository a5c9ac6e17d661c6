"""What is made for teaching, as schema.org has it: never an answer."""

from collections.abc import Iterator

from builder.entries import Entry
from builder.kinds.lessons import Lesson
from builder.kinds.levels import Level
from builder.kinds.quizzes import Quiz
from builder.kinds.standards import Standard
from builder.structured.node import Desk, Node
from builder.structured.pages import name_site

USES = {"practice": "practice", "check": "self-assessment", "for schools": "assessment"}
"""What each mode of a quiz is for."""


def describe_lesson(desk: Desk, lesson: Lesson) -> Node:
    """Describe a lesson: for whom, how long, what it teaches, which standards it works on."""
    aims = range(len(lesson.objectives))
    return {
        "@type": "LearningResource",
        **_describe_resource(desk, lesson),
        "learningResourceType": "lesson plan",
        "timeRequired": f"PT{lesson.minutes}M",
        "educationalLevel": f"grades {lesson.grades.first} to {lesson.grades.last}",
        "audience": {"@type": "EducationalAudience", "educationalRole": "teacher"},
        "teaches": [desk.atlas.text(lesson, "objectives", number, "text") for number in aims],
        "educationalAlignment": list(_align(desk, lesson)),
        "isBasedOn": desk.point(lesson.article),
        "hasPart": desk.point_all(lesson.quizzes),
    }


def describe_quiz(desk: Desk, quiz: Quiz) -> Node:
    """Describe a quiz by what it is about and what it is for."""
    return {
        "@type": "Quiz",
        **_describe_resource(desk, quiz),
        "learningResourceType": "quiz",
        "educationalUse": USES[quiz.mode],
        "isBasedOn": desk.point(quiz.article),
    }


def describe_level(desk: Desk, level: Level) -> Node:
    """Describe an article told again for another reader."""
    return {
        "@type": ["Article", "LearningResource"],
        **_describe_resource(desk, level),
        "learningResourceType": "adapted text",
        "isBasedOn": desk.point(level.article),
    }


def describe_standard(desk: Desk, standard: Standard) -> Node:
    """Describe what a curriculum asks for, by its code."""
    return {
        "@type": "AlignmentObject",
        "name": standard.title,
        "alignmentType": "teaches",
        "educationalFramework": standard.framework,
        "targetName": standard.title,
        "targetDescription": desk.atlas.text(standard, "says"),
    }


def _describe_resource(desk: Desk, entry: Entry) -> Node:
    """Give what every resource has: its name, its point, its language, and that it is free."""
    return {
        "headline": entry.title,
        "abstract": desk.atlas.text(entry, "summary"),
        "inLanguage": desk.atlas.linked.site.settings.language,
        "isAccessibleForFree": True,
        "isPartOf": {"@id": name_site(desk)},
    }


def _align(desk: Desk, lesson: Lesson) -> Iterator[Node]:
    """Describe each standard that an objective names, once."""
    for standard in map(desk.atlas.entry, lesson.standards):
        if isinstance(standard, Standard):
            yield {"@id": desk.name(standard.address), **describe_standard(desk, standard)}
