"""Somebody at the keyboard is asked for what is needed, and told at once what is wrong."""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from builder.growing.answers import CannotStart
from builder.growing.interview import Request, complete_request, make_wish
from builder.growing.start import Wish, read_loaded, start_entry
from builder.pipeline import read_site
from tests.sites import ROOT, copy_example

Asked = list[tuple[str, str]]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Give a copy of the example's content."""
    return copy_example(tmp_path) / "content"


def _answer(typed: list[str], asked: Asked) -> Callable[[str, str], str]:
    """Give what a person types, one answer after the other; Enter gives what was suggested."""
    answers = iter(typed)

    def ask(question: str, usual: str) -> str:
        asked.append((question, usual))
        return next(answers) or usual

    return ask


def _interview(content: Path, request: Request, typed: list[str]) -> tuple[Wish, Asked]:
    asked: Asked = []
    asking = (read_loaded(content), _answer(typed, asked))
    return make_wish(complete_request(request, content, asking)), asked


NOTHING = Request("", "", "", ())
TERM = ["term", "lunar dust", "", "", "Fine grey powder.", "high", "nasa-1969 chaikin-1994"]


def test_a_word_needs_six_answers(content: Path) -> None:
    """The id is suggested from the title, the only file is suggested; the result passes check."""
    wish, asked = _interview(content, NOTHING, TERM)
    assert [usual for _, usual in asked] == ["term", "", "lunar-dust", "flight", "", "", ""]
    started = start_entry(content, wish)
    assert started.open_fields == ()
    entry = read_site(content).site.entries["terms/lunar-dust"]
    assert entry.model_dump()["sources"] == ("sources/nasa-1969", "sources/chaikin-1994")


def test_what_was_said_is_not_asked(content: Path) -> None:
    """Only what the command line does not say is asked for."""
    given = (("title", "lunar dust"), ("summary", "Powder."), ("confidence", "low"))
    _, asked = _interview(content, Request("term", "dust", "flight", given), ["nasa-1969"])
    assert [question.partition(":")[0] for question, _ in asked] == ["sources"]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (Request("term", "orbit", "", ()), "“orbit” exists already"),
        (Request("term", "Low Orbit", "", ()), "not a valid id"),
        (Request("term", "", "", (("title", "EAGLE"),)), "“EAGLE” is a name of an entry"),
        (Request("translation", "German", "", ()), "write  de"),
    ],
)
def test_what_is_given_wrong_is_told_before_anything_is_asked(
    content: Path, given: Request, told: str
) -> None:
    """Nobody answers six questions to hear that the id on the command line is taken."""
    with pytest.raises(CannotStart, match=told):
        _interview(content, given, [])


def test_a_wrong_answer_is_asked_again(content: Path) -> None:
    """A kind, a name, an id and a choice are refused at once, with the reason, until they fit."""
    typed = ["trem", "term", "", "Orbit", "dust", "Big Dust", "orbit", "dust", "a b", "flight"]
    typed += ["Powder.", "hihg", "high", "nasa-1969"]
    wish, asked = _interview(content, NOTHING, typed)
    reasons = [question.splitlines()[0] for question, _ in asked if "\n" in question]
    words = (
        *("no kind “trem”", "needs a title", "“Orbit” is a name", "not a valid id"),
        *("exists already", "not a valid id", "“hihg” is not one of high, medium, low"),
    )
    assert len(reasons) == len(words)
    assert [one for one, word in zip(reasons, words, strict=True) if word not in one] == []
    assert (wish.entry_id, wish.book) == ("dust", "flight")


def test_enter_leaves_a_field_for_later(content: Path) -> None:
    """What nobody answers is empty in the file, and named at the end."""
    wish, _ = _interview(content, NOTHING, [*TERM[:4], "", "", ""])
    assert start_entry(content, wish).open_fields == ("summary", "confidence", "sources")


def test_groups_are_left_to_the_file(content: Path) -> None:
    """Nobody is asked for fields inside fields: they are filled in where they can be seen."""
    request = Request("claim", "x", "landing", (("title", "x"),))
    _, asked = _interview(content, request, [""] * 9)
    names = [question.partition(":")[0] for question, _ in asked]
    assert names == [
        "article",
        "statement",
        "speaker",
        "verb",
        "how_known",
        "confidence",
        "sources",
    ]


def test_without_a_kind_there_is_no_wish() -> None:
    """A script that says nothing is told how to begin; without an id the title gives one."""
    with pytest.raises(CannotStart, match="Say what to start"):
        make_wish(NOTHING)
    assert make_wish(Request("actor", "", "", (("title", "Gene Kranz"),))).entry_id == "gene-kranz"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no terminals of this kind")
def test_a_terminal_is_asked(content: Path) -> None:
    """On a terminal the command `new` asks its questions, and writes what was typed."""
    import pty  # noqa: PLC0415 - there is none on Windows

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "builder", "new", "--content", str(content)]
    process = subprocess.Popen(command, cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    os.write(ours, "".join(f"{line}\n" for line in TERM).encode())
    seen = _read_to_end(ours)
    assert process.wait() == 0
    assert "Added to" in seen
    assert "lunar dust" in (content / "glossaries" / "flight.yml").read_text(encoding="utf-8")


def _read_to_end(terminal: int) -> str:
    """Read what is shown until the other side has gone."""
    seen = b""
    with suppress(OSError):
        while part := os.read(terminal, 4096):
            seen += part
    os.close(terminal)
    return seen.decode()
