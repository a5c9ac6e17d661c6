"""A file in which nothing is wrong is read in one walk, and just as the careful reader reads it."""

from pathlib import Path, PurePosixPath

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.yamlfile import Text, read_fields
from builder.yamlfile.careful import read_carefully
from builder.yamlfile.decode import decode, split_text
from builder.yamlfile.flawless import read_flawless
from builder.yamlfile.guard import MAX_DEPTH, MAX_VALUES
from tests.fuzz.mutate import damage, list_seeds
from tests.strange import mutations

FILE = PurePosixPath("content/glossaries/flight.yml")
SITE = Path(__file__).parent / "fixtures" / "site" / "content"
GLOSSARY = SITE / "glossaries" / "flight.yml"
SEEDS = list_seeds()
NAMES = frozenset({"title", "summary", "aliases", "sources"})
SIGNS = (*"ab:#-?|>&*!%@`\"'{}[], \n", "\n  ", "\n- ", ": ", " #", "<<", "“", "”", "\t", "\u00a0")
PAIRS = st.lists(st.sampled_from(SIGNS), max_size=25).map(lambda signs: f"a: {''.join(signs)}\n")
"""A field with any signs behind it that mean something to YAML."""


def _write_fields(number: int) -> str:
    """Write a file with so many fields, all but the first in a group; a field has two values."""
    return "a:\n" + "".join(f"  b{one}: c\n" for one in range(1, number))


def _differs(text: Text) -> str:
    """Say how a text is read otherwise without care than with it; nothing if it is not."""
    values = read_flawless("\n".join(text.clean))
    if values is None:
        return ""
    document, problems = read_carefully(text, FILE, NAMES)
    if document is None or problems:
        return f"with care there are problems: {problems}"
    return "" if document.data == values else f"{document.data} is not {values}"


@given(PAIRS)
@example("a: [b: c]\n")
@example("a: {b: c}\n")
@example("a: [{b: c}, {b}]\n")
@example("a: {? b}\n")
@example("a: &b c\n")
@example("a: b #c\n")
@example("a: “b”\n")
@example("a:\n  b: c\n  d: e\n  b: f\n  d: g\n")
def test_signs_are_read_as_with_care(text: str) -> None:
    """Whatever signs stand in a file: no value differs, and no problem goes unsaid."""
    assert _differs(split_text(text)) == ""


@given(mutations(GLOSSARY))
@settings(max_examples=60, deadline=None)
def test_accidents_are_read_as_with_care(raw: bytes) -> None:
    """Whatever happened to a file: no value differs, and no problem goes unsaid."""
    text = decode(raw, FILE)
    assert not isinstance(text, Text) or _differs(text) == ""


@pytest.mark.parametrize("start", range(0, 300, 50))
def test_damaged_files_are_read_as_with_care(start: int) -> None:
    """Whatever people do wrong: no value differs, and no problem goes unsaid."""
    texts = (decode(damage(SEEDS, number), FILE) for number in range(start, start + 50))
    assert [w for text in texts if isinstance(text, Text) and (w := _differs(text))] == []


@pytest.mark.parametrize("file", sorted(SITE.rglob("*.yml")), ids=lambda file: file.stem)
def test_right_files_are_read_in_one_walk(file: Path) -> None:
    """A right file asks for no second look, and its places are found all the same."""
    text = split_text(file.read_text(encoding="utf-8"))
    assert read_flawless("\n".join(text.clean)) is not None
    later, _ = read_fields(text, FILE, NAMES)
    now, _ = read_carefully(text, FILE, NAMES)
    assert later
    assert now
    assert (later.data, later.spans, later.key_spans) == (now.data, now.spans, now.key_spans)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a\n",
        "a",
        "? [a]\n: b\n",
        "a: b\n---\nc: d\n",
        "a: b\na: c\n",
        "a: !b c\n",
        "a: &b c\nd: *b\n",
        "a: &b [c]\n",
        "a: &b {c: d}\n",
        "a: !b [c]\n",
        "&a b: c\n",
        "!a b: c\n",
        "a:\n- #b\n",
        "a: b\n\tc: d\n",
        "12  a: b\n",
        "<<<<<<< HEAD\n",
        'a: "b\n',
        "a: " + "[" * MAX_DEPTH + "]" * MAX_DEPTH,
        "a: " + "[" * 100_000,
        "a: " + "{b: " * MAX_DEPTH + "c" + "}" * MAX_DEPTH,
        "a: [" + "b, " * (MAX_VALUES - 2) + "]",
        _write_fields(MAX_VALUES // 2),
    ],
)
def test_a_second_look(text: str) -> None:
    """What may be a mistake, or may harm the reader's computer, is left to the careful reader."""
    assert read_flawless(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1),
        "a: " + "{b: " * (MAX_DEPTH - 1) + "c" + "}" * (MAX_DEPTH - 1),
        "a: [" + "b, " * (MAX_VALUES - 3) + "]",
        _write_fields(MAX_VALUES // 2 - 1),
    ],
)
def test_the_limits_are_those_of_the_guard(text: str) -> None:
    """A file just as deep and as long as allowed asks for no second look."""
    assert read_flawless(text) is not None


@pytest.mark.parametrize("text", ["# a\nb: c\n", "a:\n  b: c\n  # d\n", "a: b#c\n"])
def test_a_remark_asks_for_no_second_look(text: str) -> None:
    """A # on a line of its own or inside a word hides nothing that somebody meant."""
    assert read_flawless(text) is not None
