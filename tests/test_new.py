"""What `new` says: where the entry stands, and what is left to fill in."""

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from builder.__main__ import application
from builder.commands.terminal import FIRST, ask
from builder.kinds import KINDS
from tests.sites import ROOT, copy_example


def give(*words: object) -> Result:
    """Give a command in this process."""
    return CliRunner().invoke(application, [str(word) for word in words])


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_new_starts_an_entry_of_each_kind(kind: object, tmp_path: Path) -> None:
    """The file is named, and the next step with it; a second time is refused."""
    root = copy_example(tmp_path)
    chosen = next(one for one in KINDS if one is kind)
    book = ("--book", "landing") if chosen.books else ()
    words = ("new", chosen.singular, "xx-new", *book, "--content", root / "content")
    result = give(*words)
    assert result.exit_code == 0
    folder = root / "content" / chosen.folder
    assert result.output.startswith((f"Started {folder}", f"Added to {folder}"))
    again = give(*words)
    assert again.exit_code == 1
    assert f"The {chosen.singular} “xx-new” exists already" in again.stderr


def test_new_refuses_in_plain_words(tmp_path: Path) -> None:
    """What is wrong is said without a traceback, with exit status 1."""
    root = copy_example(tmp_path)
    result = give("new", "astronaut", "x", "--content", root / "content")
    assert result.exit_code == 1
    assert "There is no kind “astronaut”. Write one of: article, explainer, term" in result.stderr


def test_new_names_the_line_in_a_book_that_was_there(tmp_path: Path) -> None:
    """A book becomes longer: the file and the line of the new entry are named."""
    content = copy_example(tmp_path) / "content"
    book = content / "glossaries/flight.yml"
    said = give("new", "term", "crater", "--book", "flight", "--content", content).output
    lines = book.read_text(encoding="utf-8").splitlines()
    line = lines.index("  crater:") + 1
    assert said.startswith(f"Added to {book}, line {line}.\n")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_new_names_five_empty_fields_first(kind: object, tmp_path: Path) -> None:
    """Of many empty fields those that come first are named apart, with the page about them all."""
    content = copy_example(tmp_path) / "content"
    chosen = next(one for one in KINDS if one is kind)
    book = ("--book", "landing") if chosen.books else ()
    said = give("new", chosen.singular, "xx", *book, "--content", content).output.splitlines()
    if not any(line.startswith("Fill in first: ") for line in said):
        assert all(line.count(",") < FIRST for line in said if line.startswith("Fill in what"))
        return
    (first,) = [line for line in said if line.startswith("Fill in first: ")]
    (page,) = [line for line in said if line.startswith("What belongs into each: ")]
    assert first.count(",") == FIRST - 1
    assert (ROOT / page.partition(": ")[2]).is_file()


def test_ctrl_c_at_a_question_says_that_nothing_was_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever stops in the middle of the questions need not look whether half a file is there."""

    def press_ctrl_c(*_: object, **__: object) -> str:
        raise typer.Abort

    monkeypatch.setattr(typer, "prompt", press_ctrl_c)
    with pytest.raises(typer.Exit) as stopped:
        ask("Title of the term", "")
    assert stopped.value.exit_code == 1
    assert capsys.readouterr().err == "\nStopped. Nothing was written.\n"
