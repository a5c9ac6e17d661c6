"""The Common Cartridge: as the format has it, with what importers were seen to want.

The schemas are our own (tests/fixtures/schemas): those of the makers are in no package.
"""

from pathlib import Path

import pytest

from builder.exports.cartridge import CARTRIDGE
from builder.exports.teachers import list_left_out
from builder.kinds.lessons import Lesson
from builder.rendering.atlas import Atlas
from tests.schools import (
    Element,
    list_faults,
    list_questions,
    parse_xml,
    read_files,
    read_for_teachers,
    unpack,
)
from tests.sites import EXAMPLE, ROOT

SPACE = {"q": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"}
LIST = {"c": "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"}
MANIFEST = "imsmanifest.xml"


def _unpack(atlas: Atlas) -> dict[str, bytes]:
    (content,) = read_files(atlas, CARTRIDGE).values()
    return unpack(content)


def _read_items(files: dict[str, bytes]) -> dict[str, Element]:
    quizzes = [parse_xml(files[name]) for name in files if name.startswith("quizzes/")]
    return {i.get("ident", ""): i for quiz in quizzes for i in quiz.iterfind(".//q:item", SPACE)}


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    """Give the example as teachers get it."""
    return read_for_teachers(EXAMPLE)


@pytest.mark.parametrize("root", [ROOT, EXAMPLE])
def test_every_file_is_as_the_format_has_it(root: Path) -> None:
    """The list of files and the quizzes have no fault, and pages can be read as XML."""
    files = _unpack(read_for_teachers(root))
    assert list_faults("cartridge-manifest", files.pop(MANIFEST)) == []
    assert any(name.startswith("quizzes/") for name in files)
    for name, content in files.items():
        faults = list_faults("cartridge-quiz", content) if name.endswith(".xml") else []
        assert faults == [], name
        assert parse_xml(content) is not None


def test_the_schema_sees_a_mistake(atlas: Atlas) -> None:
    """Answers to a question of truth under other names, which stop an import, are a fault."""
    name = "quizzes/landing-check.xml"
    changed = _unpack(atlas)[name].replace(b'ident="true"', b'ident="yes"')
    assert list_faults("cartridge-quiz", changed)


def test_the_list_names_every_file(atlas: Atlas) -> None:
    """All files are listed, and all are in the contents; the name of the format comes early."""
    files = _unpack(atlas)
    root = parse_xml(files[MANIFEST])
    listed = [file.get("href") for file in root.iterfind(".//c:file", LIST)]
    assert listed == [name for name in files if name != MANIFEST]
    resources = [resource.get("identifier") for resource in root.iterfind(".//c:resource", LIST)]
    items = (item.get("identifierref") for item in root.iterfind(".//c:item", LIST))
    assert [item for item in items if item] == resources
    assert b"imsccv1p1/imscp_v1p1" in files[MANIFEST][:200]


def test_the_types_that_the_format_has_are_carried(atlas: Atlas) -> None:
    """Matching and ordering are left out, and that is said; all others are there."""
    carried = {f"q{asked.key}" for asked in list_questions(atlas, *CARTRIDGE.types)}
    assert _read_items(_unpack(atlas)).keys() == carried
    assert list(list_left_out(atlas, CARTRIDGE)) == [
        "Left out, type “matching”: 1.",
        "Left out, type “ordering”: 1.",
    ]


def test_the_key_is_the_answer(atlas: Atlas) -> None:
    """What gives the points is what the content calls right, and nothing that it calls wrong."""
    items = _read_items(_unpack(atlas))
    for asked in list_questions(atlas, "choice", "several choices", "true or false"):
        item = items[f"q{asked.key}"]
        labels = item.iterfind(".//q:response_label", SPACE)
        texts = {label.get("ident"): "".join(map(str, label.itertext())) for label in labels}
        rule = item.find(".//q:respcondition[q:setvar]/q:conditionvar", SPACE)
        assert rule is not None
        refused = {equal.text for equal in rule.iterfind(".//q:not/q:varequal", SPACE)}
        right = [
            texts[e.text] for e in rule.iterfind(".//q:varequal", SPACE) if e.text not in refused
        ]
        assert right == [choice.text for choice in asked.choices if choice.right]


def test_every_wording_of_a_short_answer_counts(atlas: Atlas) -> None:
    """A short answer is right in each wording, whatever the size of its letters."""
    items = _read_items(_unpack(atlas))
    for asked in list_questions(atlas, "short answer"):
        rule = items[f"q{asked.key}"].iterfind(".//q:respcondition[q:setvar]//q:varequal", SPACE)
        found = [(equal.text, equal.get("case")) for equal in rule]
        assert found == [(text, "No") for text in asked.question.accept]


def test_a_page_has_what_students_get(atlas: Atlas) -> None:
    """A lesson's page has its question, its texts and its exit ticket, and nothing for teachers."""
    files = _unpack(atlas)
    for lesson in atlas.linked.site.all(Lesson):
        page = files[f"lessons/{lesson.id}.html"].decode()
        words = "".join(map(str, parse_xml(page).itertext()))
        assert lesson.question in words
        assert all(extract.title in words for extract in lesson.extracts)
        assert all(f"Paragraph {n}" in words for e in lesson.extracts for n in e.paragraphs)
        assert atlas.text(lesson, "exit_ticket") in words
        assert atlas.text(lesson, "teacher_note")[:40] not in words
