"""Quizzes in QTI 2.1: one package a quiz, with a test and a file for each question."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from markupsafe import Markup

from builder.exports.asked import AskedQuiz, ask_all
from builder.exports.elements import NONE, element, write_document
from builder.exports.export import TeacherExport
from builder.exports.qtiitems import BODIES, INSTANCE, NAMESPACE, SCHEMA, name_item, write_item
from builder.interface.words import mark
from builder.model import File
from builder.publishing.archive import pack_in_order
from builder.rendering.atlas import Atlas

PACKAGING = "http://www.imsglobal.org/xsd/imscp_v1p1"
PACKAGING_SCHEMA = (
    f"{PACKAGING} http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd"
)
TEST = "test.xml"


def write_packages(atlas: Atlas) -> Iterator[File]:
    """Write one package a quiz."""
    for quiz in ask_all(atlas):
        yield File(PurePosixPath(f"qti-2.1/{quiz.quiz.id}.zip"), pack_in_order(_list_files(quiz)))


def _list_files(quiz: AskedQuiz) -> Iterator[File]:
    """List the files of a package; the list of them comes first."""
    yield File(PurePosixPath("imsmanifest.xml"), write_document(_write_manifest(quiz)))
    yield File(PurePosixPath(TEST), write_document(_write_test(quiz)))
    for asked in quiz.questions:
        path = PurePosixPath(f"{name_item(asked)}.xml")
        yield File(path, write_document(write_item(asked)))


def _write_manifest(quiz: AskedQuiz) -> Markup:
    items = [name_item(asked) for asked in quiz.questions]
    needs = (element("dependency", {"identifierref": f"r-{item}"}) for item in items)
    resources = (
        _describe(f"r-t{quiz.key}", ("imsqti_test_xmlv2p1", TEST), needs),
        *(_describe(f"r-{item}", ("imsqti_item_xmlv2p1", f"{item}.xml"), ()) for item in items),
    )
    about = (
        element("schema", NONE, "QTIv2.1 Package"),
        element("schemaversion", NONE, "1.0.0"),
    )
    return element(
        "manifest",
        {
            "xmlns": PACKAGING,
            "xmlns:xsi": INSTANCE,
            "xsi:schemaLocation": PACKAGING_SCHEMA,
            "identifier": f"m{quiz.key}",
        },
        element("metadata", NONE, *about),
        element("organizations", NONE),
        element("resources", NONE, *resources),
    )


def _describe(name: str, file: tuple[str, str], needs: Iterable[Markup]) -> Markup:
    kind, path = file
    attributes = {"identifier": name, "type": kind, "href": path}
    return element("resource", attributes, element("file", {"href": path}), *needs)


def _write_test(quiz: AskedQuiz) -> Markup:
    """Write the test: all questions in their order, in one part that can be gone through freely."""
    items = map(name_item, quiz.questions)
    refs = (element("assessmentItemRef", {"identifier": i, "href": f"{i}.xml"}) for i in items)
    section = {"identifier": "section", "title": quiz.quiz.title, "visible": "true"}
    part = {"identifier": "part", "navigationMode": "nonlinear", "submissionMode": "simultaneous"}
    return element(
        "assessmentTest",
        {
            "xmlns": NAMESPACE,
            "xmlns:xsi": INSTANCE,
            "xsi:schemaLocation": SCHEMA,
            "identifier": f"t{quiz.key}",
            "title": quiz.title,
        },
        element("testPart", part, element("assessmentSection", section, *refs)),
    )


QTI = TeacherExport(
    mark("QTI 2.1 (one package a quiz)"),
    frozenset(BODIES),
    (
        mark(
            "The words that answer a choice, and those that explain the right answer, are left out."
        ),
        mark("Several choices, matching and ordering count as right or wrong as a whole."),
        mark("Some platforms take only the first wording of a short answer."),
        mark("Links to entries of the site are left out."),
    ),
    write_packages,
)
