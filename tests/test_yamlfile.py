"""One YAML file: values as typed, with their places, or every mistake in plain words."""

import re
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest
import yaml
from hypothesis import example, given, settings

from builder.model import Data, Document, Problem, Span
from builder.yamlfile import MAX_BYTES, read_yaml
from builder.yamlfile.guard import MAX_DEPTH, MAX_VALUES
from tests.strange import mutations

FIXTURES = Path(__file__).parent / "fixtures"
FILE = PurePosixPath("content/actors/armstrong.yml")
NAMES = frozenset({"title", "role", "summary", "aliases", "sources", "confidence"})
BROKEN = yaml.safe_load((FIXTURES / "broken-lines.yml").read_text(encoding="utf-8"))
JARGON = re.compile(r"\b(mapping|scalar|token|sequence|null|anchor|parse|node|string)\b", re.I)


def _read(text: str) -> tuple[Document | None, tuple[Problem, ...]]:
    return read_yaml(text.encode(), FILE, NAMES)


def _good(text: str) -> Document:
    document, problems = _read(text)
    assert problems == ()
    assert document
    return document


def _only(raw: bytes) -> Problem:
    _, problems = read_yaml(raw, FILE, NAMES)
    assert len(problems) == 1, problems
    return problems[0]


@pytest.mark.parametrize(
    "typed",
    ["no", "yes", "12:30", "0123", "1.10", "~", "null", "2001-11-09", "0x1F", ".inf", "1e3", "=",
     "C:\\new", "it's", 'the "Eagle"', "a#b", "-1", "<<", "a, b", "x]"],
)  # fmt: skip
def test_a_value_is_what_was_typed(typed: str) -> None:
    """Nothing typed becomes a number, a date or a truth value by itself."""
    assert _good(f"value: {typed}\nitems:\n  - {typed}").data == {"value": typed, "items": [typed]}


def test_values_of_every_form_are_text() -> None:
    """Quotes, blocks and lists give the text between them; nothing is an empty text."""
    document = _good(
        "single: 'it''s'\ndouble: \"a \\\"b\\\"\"\nempty:\nblock: |\n  one\n  two\n"
        "folded: >-\n  one\n  two\nlist: [a, b]\nfields: {a: b}\nnone: []\n"
    )
    assert document.data == {
        "single": "it's",
        "double": 'a "b"',
        "empty": "",
        "block": "one\ntwo\n",
        "folded": "one two",
        "list": ["a", "b"],
        "fields": {"a": "b"},
        "none": [],
    }


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_places_count_lines_and_characters(line_end: str, mark: str) -> None:
    """Places are right behind other scripts and emoji, with any line ends, with or without BOM."""
    lines = ["# note", "نام: «ماه» 🌙", "facts:", "  - {text: 🚀 It flew., by: [a, bc]}", "last: 1"]
    document = _good(mark + line_end.join(lines))
    assert document.lines == tuple(lines)
    assert document.spans["نام",] == Span(2, 6, 7)
    assert document.key_spans["facts", 0, "by"] == Span(4, 24, 2)
    assert document.spans["facts", 0, "text"] == Span(4, 12, 10)
    assert document.spans["facts", 0, "by", 1] == Span(4, 32, 2)
    assert document.span(("last",)) == Span(5, 7, 1)
    assert document.span(("facts", 0, "missing")) == document.spans["facts", 0]


def test_an_empty_value_stands_at_its_name() -> None:
    """What is missing behind a name is shown at the name, not somewhere below."""
    assert _good("title:\n\n\nrole: x\n").span(("title",)) == Span(1, 1, 5)


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_line_is_explained_and_the_rest_is_read(name: str) -> None:
    """One mistake gives one problem, at its place, and the other fields are still there."""
    case = BROKEN[name]
    document, problems = _read(case["text"])
    assert [(f"{one.line}:{one.column}", one.code) for one in problems] == [
        (case["at"], case["code"])
    ]
    assert document
    assert list(document.data) == case["fields"]


@pytest.mark.parametrize("name", BROKEN)
def test_messages_are_plain_words(name: str) -> None:
    """No message uses a word that only programmers know, and every one says what is right."""
    _, problems = _read(BROKEN[name]["text"])
    for one in problems:
        assert not JARGON.search(f"{one.message} {one.fix}")
        assert one.fix


@pytest.mark.parametrize("name", BROKEN)
def test_what_the_message_tells_to_write_is_right(name: str) -> None:
    """The line that a fix proposes can be read."""
    _, (problem,) = _read(BROKEN[name]["text"])
    proposal = re.search(r"(?:write|quotes):  (.+?)(?: - the curly.*)?$", problem.fix)
    if proposal:
        line = proposal.group(1)
        assert _good(f"title: {line}" if line.startswith('"') else line).data


def test_the_problems_of_a_file_come_together() -> None:
    """Mistakes in several lines do not hide each other, and the good values are there."""
    document, problems = _read(
        "title: Apollo: 11\nrole: @home\nterms:\n  moon:\n    here: x\n     there: y\n"
        "    here: z\nlast: [a]\n"
    )
    assert [(one.line, one.code) for one in problems] == [
        (1, "colon-in-text"),
        (2, "reserved-start"),
        (6, "bad-indentation"),
        (7, "duplicate-key"),
    ]
    assert document
    assert document.data["last"] == ["a"]  # type: ignore[call-overload, index]


def test_a_place_behind_a_mended_line_is_the_place_in_the_file() -> None:
    """What was put in to read on does not move the places that are reported."""
    document, _ = _read("terms:\n\tmoon: {title:Moon, here: end}\n\tsun: x\n")
    assert document
    assert document.key_spans["terms", "sun"] == Span(3, 2, 3)
    assert document.spans["terms", "sun"] == Span(3, 7, 1)


def test_what_cannot_be_explained_is_left_out() -> None:
    """A line that nobody understands costs its own field only."""
    document, problems = _read('title: Moon\n"role" x: y\nside: Crew\nlast: end\n')
    assert len(problems) == 1
    assert problems[0].line in (1, 2)
    assert document
    assert {"side", "last"} <= set(document.data)


@pytest.mark.parametrize(
    ("raw", "code", "line", "word"),
    [
        ("title: Moon".encode("utf-16"), "not-utf-8", 1, "UTF-16"),
        ("title: Moon".encode("utf-16-le"), "not-utf-8", 1, "UTF-16"),
        (b"a: b\ntitle: A \x93caf\xe9\x94", "not-utf-8", 2, "“"),
        (b"a: b\ntitle: \x81", "not-utf-8", 2, "0x81"),
        (b"a: b\ntitle: Mo\0on", "invisible-character", 2, "U+0000"),
        ("a: b\ntitle: Mo\u0085on".encode(), "invisible-character", 2, "U+0085"),
        (b"", "empty-file", 1, "empty"),
        (b"# only a remark\n\n", "empty-file", 1, "empty"),
        (b"\n- a\n- b\n", "not-fields", 2, "a list"),
        (b"\nMoon\n", "not-fields", 2, "loose text"),
        (b"a: " + b"x" * MAX_BYTES, "too-large", 1, "1,000,000"),
        (b"a: " + b"[" * (MAX_DEPTH + 1), "too-deep", 1, "12"),
        (b"a: [" + b"x," * (MAX_VALUES + 1) + b"]", "too-many-values", 1, "50,000"),
    ],
)
def test_what_no_content_file_may_be(raw: bytes, code: str, line: int, word: str) -> None:
    """Wrong encodings, empty files, lists and monsters are named for what they are."""
    problem = _only(raw)
    assert (problem.file, problem.code, problem.line) == (FILE, code, line)
    assert word in problem.message


def test_a_file_may_be_as_large_as_it_says() -> None:
    """The last byte that is allowed is read; one more is told, with what to do about it."""
    largest = b"a: " + b"x" * (MAX_BYTES - 3)
    document, problems = read_yaml(largest, FILE, NAMES)
    assert document
    assert problems == ()
    problem = _only(largest + b"x")
    assert problem.message == "the file has 1,000,001 bytes; the most it may have is 1,000,000"
    assert (problem.column, problem.fix) == (1, "divide it into several files")


def test_lines_below_a_foreign_line_break_keep_their_numbers() -> None:
    """Line breaks that only YAML knows do not shift the places below them."""
    document, _ = _read("title: a\u2028b\u2029c\u0085d\nrole: x: y\n")
    assert document
    assert document.key_spans["role",].line == 2


def test_duplicate_names_say_where_the_first_is() -> None:
    """A name that stands twice is shown at the second, with the line of the first."""
    problem = _only(b"title: a\nrole: b\n\ntitle: c\n")
    assert problem.line == 4
    assert "line 1" in problem.message


ATTACKS = {
    "names repeated in names": "a: &a [x]\n"
    + "".join(f"k{n}: &k{n} [{','.join([f'*k{n - 1}'] * 9)}]\n" for n in range(1, 30)),
    "fields merged into fields": "a0: &a0 {x: 1}\n"
    + "".join(f"a{n + 1}: &a{n + 1}\n  <<: [{','.join([f'*a{n}'] * 20)}]\n" for n in range(9)),
    "dashes": "- " * 50_000,
    "brackets": "[" * 200_000,
    "brackets in a field": "a: " + "[" * 200_000,
    "braces": "a:\n  b: " + "{a: " * 50_000,
    "question marks": "? " * 50_000,
    "deeper and deeper": "".join(" " * depth + "a:\n" for depth in range(1300)),
    "an open quote": 'a: "' + "b: c\n" * 150_000,
    "tabs": "\tb: c\n" * 150_000,
    "colons": "a" + ": " * 300_000,
    "mistakes": "a: b: c\n" * 100_000,
    "documents": "---\n" * 200_000,
    "merges": "<<<<<<< a\n" * 90_000,
    "loose lines": "a: x\nfoo\n" * 90_000,
    "duplicates": "k: x\n" * 24_000,
    "code": "a: !!python/object/apply:os.system [exit 1]\n",
}


@pytest.mark.parametrize("name", ATTACKS)
def test_a_file_made_to_harm_is_refused_at_once(name: str) -> None:
    """No file of permitted size takes the reader more than a moment, or down."""
    code = (
        "import sys; from pathlib import PurePosixPath; from builder.yamlfile import read_yaml;"
        "print(len(read_yaml(sys.stdin.buffer.read(), PurePosixPath('x.yml'), frozenset())[1]))"
    )
    raw = ATTACKS[name].encode()[:MAX_BYTES]
    done = subprocess.run(
        [sys.executable, "-c", code], input=raw, capture_output=True, timeout=20, check=True,
        cwd=FIXTURES.parent.parent,
    )  # fmt: skip
    assert int(done.stdout) > 0


def _collect(document: Document) -> list[str]:
    def texts(data: Data) -> list[str]:
        if isinstance(data, str):
            return [data]
        items = data.values() if isinstance(data, dict) else data
        return [text for item in items for text in texts(item)]

    return texts(document.data)


@settings(derandomize=True, max_examples=400, deadline=2000)
@given(mutations(FIXTURES / "site/content/actors/aldrin.yml"))
@example(b"")
@example(b"\xff\xfe")
@example(b"a:\n- b\n c")
def test_no_file_is_too_strange(raw: bytes) -> None:
    """Whatever is in a file, it is read or explained, and every place lies inside the file."""
    document, problems = read_yaml(raw, FILE, NAMES)
    assert document or problems
    for one in problems:
        assert one.line >= 1
        assert 1 <= one.column <= len(one.excerpt) + 1
        assert one.column - 1 + one.width <= max(len(one.excerpt), one.column)
    if document:
        assert all(isinstance(text, str) for text in _collect(document))
        for span in (*document.spans.values(), *document.key_spans.values()):
            assert 1 <= span.line <= len(document.lines)
            assert 1 <= span.column <= len(document.lines[span.line - 1]) + 1
            assert span.width >= 1
