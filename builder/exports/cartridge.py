"""All lessons with their quizzes as one Common Cartridge 1.1, for most platforms for courses."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from markupsafe import Markup

from builder.exports.asked import AskedQuiz, ask_all
from builder.exports.cartridgequiz import PROFILES, write_quiz
from builder.exports.elements import NONE, element, write_document
from builder.exports.export import TeacherExport
from builder.exports.identity import name_record
from builder.exports.lessonpages import draw_lesson
from builder.interface.words import mark
from builder.kinds.lessons import Lesson
from builder.model import File
from builder.publishing.archive import pack_in_order
from builder.rendering.atlas import Atlas
from builder.rendering.collection import title_in_list

# Moodle looks for the first of these at the very beginning of the file.
SPACES = {
    "xmlns": "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1",
    "xmlns:lom": "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest",
}
PAGE_TYPE = "webcontent"
QUIZ_TYPE = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"


@dataclass(frozen=True, slots=True)
class Resource:
    """One thing in the cartridge: its id, its title, its type, its file."""

    key: str
    title: str
    type: str
    file: File


def write_cartridge(atlas: Atlas) -> Iterator[File]:
    """Write the cartridge; a quiz stands below the first lesson that uses it."""
    chapters = _list_chapters(atlas)
    resources = [resource for _, inside in chapters for resource in inside]
    manifest = write_document(_write_manifest(atlas, chapters))
    first = File(PurePosixPath("imsmanifest.xml"), manifest)
    content = pack_in_order((first, *(resource.file for resource in resources)))
    yield File(PurePosixPath("common-cartridge/lessons.imscc"), content)


def _list_chapters(atlas: Atlas) -> list[tuple[str, tuple[Resource, ...]]]:
    """List the chapters with what is in each; quizzes that no lesson uses come last."""
    quizzes = {q.quiz.address: q for q in ask_all(atlas) if q.only(frozenset(PROFILES))}
    chapters: list[tuple[str, tuple[Resource, ...]]] = []
    for lesson in atlas.linked.site.all(Lesson):
        used = [quizzes.pop(address) for address in lesson.quizzes if address in quizzes]
        inside = (_make_page(atlas, lesson), *map(_make_quiz, used))
        chapters.append((title_in_list(atlas, lesson), inside))
    chapters.extend((quiz.title, (_make_quiz(quiz),)) for quiz in quizzes.values())
    return chapters


def _make_page(atlas: Atlas, lesson: Lesson) -> Resource:
    key = name_record(atlas.linked.site.settings, "lessons", lesson.id)
    path = PurePosixPath(f"lessons/{lesson.id}.html")
    html = f"{draw_lesson(atlas, lesson)}\n".encode()
    return Resource(f"p{key}", lesson.title, PAGE_TYPE, File(path, html))


def _make_quiz(quiz: AskedQuiz) -> Resource:
    path = PurePosixPath(f"quizzes/{quiz.quiz.id}.xml")
    file = File(path, write_document(write_quiz(quiz)))
    return Resource(f"z{quiz.key}", quiz.quiz.title, QUIZ_TYPE, file)


def _write_manifest(atlas: Atlas, chapters: Iterable[tuple[str, tuple[Resource, ...]]]) -> Markup:
    settings = atlas.linked.site.settings
    title = element("lom:string", {"language": settings.language}, settings.title)
    general = element("lom:general", NONE, element("lom:title", NONE, title))
    about = {"schema": "IMS Common Cartridge", "schemaversion": "1.1.0"}
    plain = (element(name, NONE, value) for name, value in about.items())
    metadata = element("metadata", NONE, *plain, element("lom:lom", NONE, general))
    resources = (_describe(resource) for _, inside in chapters for resource in inside)
    return element(
        "manifest",
        {**SPACES, "identifier": f"m{name_record(settings, 'cartridge')}"},
        metadata,
        element("organizations", NONE, _write_contents(chapters)),
        element("resources", NONE, *resources),
    )


def _write_contents(chapters: Iterable[tuple[str, tuple[Resource, ...]]]) -> Markup:
    """Write the table of contents: chapters, and what is in each."""
    items = (
        _put_item(
            {"identifier": f"chapter{number}"},
            title,
            *(_put_item(_refer(resource), resource.title) for resource in inside),
        )
        for number, (title, inside) in enumerate(chapters, 1)
    )
    top = element("item", {"identifier": "contents"}, *items)
    return element("organization", {"identifier": "order", "structure": "rooted-hierarchy"}, top)


def _put_item(attributes: Mapping[str, str], title: str, *inside: Markup) -> Markup:
    return element("item", attributes, element("title", NONE, title), *inside)


def _refer(resource: Resource) -> Mapping[str, str]:
    return {"identifier": f"i{resource.key}", "identifierref": resource.key}


def _describe(resource: Resource) -> Markup:
    path = str(resource.file.path)
    place = {"href": path} if resource.type == PAGE_TYPE else {}
    attributes = {"identifier": resource.key, "type": resource.type, **place}
    return element("resource", attributes, element("file", {"href": path}))


CARTRIDGE = TeacherExport(
    mark("Common Cartridge 1.1 (all lessons with their quizzes)"),
    frozenset(PROFILES),
    (
        mark("The format has no matching and no ordering: such questions are left out."),
        mark(
            "Several choices count as right or wrong as a whole; Moodle takes nothing off for a "
            "wrong one, so ticking all of them gives full points there."
        ),
        mark(
            "Students see the pages: the plan of a lesson and the notes for teachers are not in "
            "them."
        ),
        mark("Links to entries of the site are left out."),
    ),
    write_cartridge,
)
