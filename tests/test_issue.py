"""A form on GitHub becomes an entry, and whatever stands in it stays a text."""

import io
import sys
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from builder.__main__ import application
from builder.growing.answers import CannotStart
from builder.growing.issue import MAX_LETTERS, Given, read_issue
from builder.growing.scaffold import Beginning, extend_book
from builder.growing.start import Wish
from builder.guides.issueforms import FILE_LABEL, FORMS, ID_LABEL, IssueForm
from builder.kinds import KINDS
from builder.loading.load import load_content
from builder.pipeline import read_site
from builder.yamlfile import read_yaml
from tests.sites import copy_example
from tests.strange import NASTY

NOTHING_SAID = Given("", "")
WORD, EVENT, ACTOR, PLACE, SOURCE = FORMS


class Filled(NamedTuple):
    """A form and what somebody wrote under its labels."""

    form: IssueForm
    answers: dict[str, str]


def _write(filled: Filled) -> str:
    """Write the text of an issue as GitHub does."""
    written = (
        f"### {label}\n\n{filled.answers.get(label) or '_No response_'}"
        for label in filled.form.labels
    )
    return "\n\n".join(written)


DUST = Filled(
    WORD,
    {
        "Name of the term": "lunar dust",
        FILE_LABEL: "flight",
        "Summary": "Fine grey powder: it #clings.",
        "Aliases": "- dust of the Moon\n* regolith\n\nfines: all of it",
        "Confidence": "high",
        "Sources": "nasa-1969",
    },
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Give a copy of the example's content."""
    return copy_example(tmp_path) / "content"


def _give(content: Path, text: str | bytes, *more: str) -> tuple[int, str, str]:
    file = content.parent / "issue.txt"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    words = ["from-issue", str(file), "--content", str(content), *more]
    result = CliRunner().invoke(application, words)
    return result.exit_code, result.stdout, result.stderr


def test_a_form_becomes_an_entry(content: Path) -> None:
    """The answers stand in the right book, each line of a list is an item, and check passes."""
    code, output, _ = _give(content, _write(DUST))
    assert code == 0
    assert output.startswith(f"Added to {content / 'glossaries' / 'flight.yml'}, line ")
    term = read_site(content).site.entries["terms/lunar-dust"].model_dump()
    assert term["summary"] == "Fine grey powder: it #clings."
    assert [alias["name"] for alias in term["aliases"]] == [
        "dust of the Moon",
        "regolith",
        "fines: all of it",
    ]


def test_windows_line_ends_and_pasting_change_nothing(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Text with the line ends of Windows, from the keyboard, gives the same entry."""
    text = ("\ufeff" + _write(DUST)).replace("\n", "\r\n").encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
    result = CliRunner().invoke(
        application, ["from-issue", "-", "--content", str(content)], input=text
    )
    assert result.exit_code == 0
    assert "\r" not in (content / "glossaries" / "flight.yml").read_text(encoding="utf-8")
    assert "terms/lunar-dust" in read_site(content).site.entries


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_form_becomes_an_entry(form: IssueForm, content: Path) -> None:
    """Each form is known by its first heading; what is missing is listed with its line."""
    name = Filled(form, {form.title_label: "Something new", FILE_LABEL: "new-book"})
    code, output, _ = _give(content, _write(name))
    assert code == 0
    assert "Fill in " in output
    assert "[empty-value]" in output
    addresses = {source.address for source in load_content(content, KINDS).sources}
    assert f"{form.kind.name}/something-new" in addresses


def test_whoever_looks_after_the_content_decides(content: Path) -> None:
    """The id and the file can be given with the command, against what the form says."""
    code, _, _ = _give(content, _write(DUST), "--id", "dust", "--book", "other-words")
    assert code == 0
    assert "dust:" in (content / "glossaries" / "other-words.yml").read_text(encoding="utf-8")


def test_what_is_wrong_is_shown_where_it_stands(content: Path) -> None:
    """HTML, a source that does not exist: the entry is written, and each problem has its line."""
    answers = {**DUST.answers, "Summary": "<script>alert(1)</script>", "Sources": "https://x.org/y"}
    code, output, _ = _give(content, _write(Filled(WORD, answers)))
    assert code == 0
    assert "[html]" in output
    assert "[bad-ref-kind]" in output
    assert output.count("content/glossaries/flight.yml:") >= 2


REFUSED = (
    ("", "made with a form"),
    ("Please explain dust.", "made with a form"),
    ("### Which page?\n\nhome\n\n### What does it say?\n\nx", "corrects a page"),
    (_write(Filled(WORD, {})), "the entry needs a name"),
    (_write(Filled(WORD, {"Name of the term": "ماه", FILE_LABEL: "flight"})), "needs an id"),
    (_write(Filled(WORD, {**DUST.answers, ID_LABEL: "../../x"})), "not a valid id"),
    (_write(Filled(WORD, {**DUST.answers, FILE_LABEL: "../x"})), "not a valid id"),
    (_write(Filled(WORD, {**DUST.answers, FILE_LABEL: ""})), "there is flight"),
    (_write(Filled(WORD, {**DUST.answers, ID_LABEL: "orbit"})), "The term “orbit” exists already"),
    (
        _write(Filled(WORD, {**DUST.answers, "Name of the term": "Orbit", ID_LABEL: "x"})),
        "is a name of an entry",
    ),
    (
        _write(Filled(WORD, {**DUST.answers, "Here": "a\n### Sources\nb"})),
        "more than once, in lines",
    ),
    (_write(Filled(WORD, {**DUST.answers, ID_LABEL: "a\x1b[31mb"})), "not a valid id"),
    ("x" * (MAX_LETTERS + 1), "too long"),
)


@pytest.mark.parametrize(("text", "words"), REFUSED)
def test_what_cannot_be_an_entry_is_refused(text: str, words: str, content: Path) -> None:
    """The reason is given in plain words, without a traceback, and no file changes."""
    before = _read_all(content)
    code, _, errors = _give(content, text)
    assert code == 1
    assert words in errors
    assert "Traceback" not in errors
    assert "\x1b" not in errors
    assert _read_all(content) == before


def test_bytes_that_are_no_text_are_no_mistake_of_the_builder(content: Path) -> None:
    """Noise is refused like any other text that was made by no form."""
    assert _give(content, bytes(range(256)))[0] == 1


HEADS = {f"### {label}" for form in FORMS for label in form.labels}
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)
STRANGE = st.lists(st.sampled_from((*NASTY, "```yaml\n", "<b>", "### x\n", "\n\n", "a")) | TEXTS)
ANSWERS = STRANGE.map("".join)


def _as_typed(text: str) -> str:
    """Give a text as the form carries it: one kind of line end, no blanks around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


@settings(max_examples=300)
@given(summary=ANSWERS, here=ANSWERS, alias=ANSWERS)
def test_any_text_comes_back_the_same(summary: str, here: str, alias: str) -> None:
    """Whatever is written into a form is read again from the YAML, letter by letter."""
    summary, here, alias = _as_typed(summary), _as_typed(here), " ".join(alias.split())
    assume(not {line.rstrip() for text in (summary, here) for line in text.split("\n")} & HEADS)
    assume("_No response_" not in (summary, here, alias))
    assume(not alias.startswith(("- ", "* ", "• ")))
    answers = {"Name of the term": "x", "Summary": summary, "Here": here, "Aliases": alias}
    wish = read_issue(_write(Filled(WORD, {**answers, FILE_LABEL: "flight"})), NOTHING_SAID)
    given_values = {"summary": summary, "here": here, "aliases": [alias] if alias else ""}
    wanted = {name: value for name, value in given_values.items() if value}
    assert {name: wish.values[name] for name in wanted} == wanted
    assert _read_again(wish) == wish.values


def _read_again(wish: Wish) -> dict[str, object]:
    """Put an entry into a book, and read the fields that were given."""
    old = "title: B\nterms:\n  first:\n    title: F\n"
    longer = extend_book(old, wish.kind, Beginning(wish.entry_id, wish.values))
    assert longer is not None
    document, problems = read_yaml(longer.encode(), PurePosixPath("glossaries/x.yml"), frozenset())
    assert problems == ()
    assert document is not None
    assert isinstance(document.data, dict)
    terms = document.data["terms"]
    assert isinstance(terms, dict)
    entry = terms[wish.entry_id]
    assert isinstance(entry, dict)
    return {name: entry[name] for name in wish.values}


@settings(max_examples=100)
@given(text=ANSWERS)
def test_any_text_at_all_is_read_or_refused(text: str) -> None:
    """No text makes the builder stumble: it is an entry, or there is a reason why it is none."""
    for whole in (text, f"### Name of the term\n{text}\n### Summary\n{text}"):
        try:
            title = read_issue(whole, NOTHING_SAID).values["title"]
        except CannotStart as refused:
            title = str(refused)
        assert title


def test_a_hundred_kilobytes_come_back(content: Path) -> None:
    """A very long text is written and read like a short one."""
    long = 'Words: "quoted" #and, {more} – ماه 🚀\n' * 2500
    answers = {**DUST.answers, "Here": long}
    assert _give(content, _write(Filled(WORD, answers)))[0] == 0
    sources = load_content(content, KINDS).sources
    term = next(one for one in sources if one.address == "terms/lunar-dust")
    assert term.data["here"] == long.strip()
    assert len(long.encode()) > 100_000


def _read_all(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
