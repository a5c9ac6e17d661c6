"""QTI 2.1: every file is as the format has it, and its key is the answer of the content.

The schemas are our own (tests/fixtures/schemas): the one of the makers is in no package.
"""

from pathlib import Path

import pytest

from builder.exports.asked import mix
from builder.exports.qti import QTI, TEST
from builder.exports.qtiitems import name_item
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

SPACE = {"q": "http://www.imsglobal.org/xsd/imsqti_v2p1"}
LIST = {"c": "http://www.imsglobal.org/xsd/imscp_v1p1"}
SCHEMAS = {"imsmanifest.xml": "qti-manifest", TEST: "qti-test"}


def _read_packages(root: Path) -> list[dict[str, bytes]]:
    return [unpack(content) for content in read_files(read_for_teachers(root), QTI).values()]


@pytest.mark.parametrize("root", [ROOT, EXAMPLE])
def test_every_file_is_as_the_format_has_it(root: Path) -> None:
    """Questions, tests and lists of files of all quizzes have no fault."""
    files = [item for package in _read_packages(root) for item in package.items()]
    faults = {n: list_faults(SCHEMAS.get(n, "qti-item"), content) for n, content in files}
    assert len(files) > 10
    assert {name: found for name, found in faults.items() if found} == {}


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"maxChoices", b"maxChoice"), (b'adaptive="false" ', b""), (b"itemBody", b"b")],
)
def test_the_schema_sees_a_mistake(old: bytes, new: bytes) -> None:
    """A misspelt, a missing and an unknown part are faults: the schema does look."""
    (first, *_) = _read_packages(EXAMPLE)
    item = next(content for content in first.values() if b"choiceInteraction" in content)
    assert list_faults("qti-item", item) == []
    assert list_faults("qti-item", item.replace(old, new))


def test_the_list_names_every_file() -> None:
    """What the list of files names is in the package, and the test has the questions in order."""
    for package in _read_packages(EXAMPLE):
        names = list(package)
        listed = parse_xml(package["imsmanifest.xml"]).iterfind(".//c:file", LIST)
        assert {file.get("href") for file in listed} == {*names} - {"imsmanifest.xml"}
        refs = parse_xml(package[TEST]).iterfind(".//q:assessmentItemRef", SPACE)
        assert [ref.get("href") for ref in refs] == names[2:]


def _read_key(item: Element) -> list[list[str]]:
    """Read what is right in the words that stand for the names."""
    texts = {
        e.get("identifier"): "".join(map(str, e.itertext()))
        for e in item.iter()
        if e.get("identifier")
    }
    values = item.iterfind(".//q:correctResponse/q:value", SPACE)
    return [[texts.get(name, name) for name in (value.text or "").split()] for value in values]


def test_the_key_is_the_answer() -> None:
    """What a file calls right is what the content calls right, for each type that has a key."""
    atlas = read_for_teachers(EXAMPLE)
    files = {n: text for package in _read_packages(EXAMPLE) for n, text in package.items()}
    for asked in list_questions(atlas):
        item = parse_xml(files[f"{name_item(asked)}.xml"])
        question = asked.question
        expected = {
            "matching": [[pair.left, pair.right] for pair in question.pairs],
            "ordering": [[thing] for thing in question.order],
            "short answer": [accepted.split() for accepted in question.accept[:1]],
            "open": [],
        }.get(asked.type, [[choice.text] for choice in asked.choices if choice.right])
        assert _read_key(item) == expected


def test_an_order_is_not_shown_in_order() -> None:
    """Things to be ordered are listed in another order, and their names tell nothing of it."""
    (asked,) = list_questions(read_for_teachers(EXAMPLE), "ordering")
    shown = mix(asked.key, asked.question.order)
    assert sorted(shown) == sorted(asked.question.order)
    assert shown != asked.question.order
    assert mix(asked.key, ("a", "b")) == mix(asked.key, ("a", "b")) == ("b", "a")
