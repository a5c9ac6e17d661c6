"""Problems as GitHub shows them: ten beside the lines, all in the summary, none as a command."""

from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from builder.__main__ import application
from builder.model import Problem
from builder.telling.github import SHOWN, TOLD, list_annotations, summarise
from tests.sites import EXAMPLE, copy_example


def _problem(message: str = "a mistake", file: str = "content/a.yml", line: int = 3) -> Problem:
    return Problem(PurePosixPath(file), line, 2, "bad-id", message, "write it right", "x: y", 4)


def test_a_note_stands_beside_the_words_that_are_wrong() -> None:
    """A note has file, line and columns, what is wrong, and what is right."""
    assert list_annotations([_problem()], "error") == (
        "::error file=content/a.yml,line=3,col=2,endColumn=6,title=bad-id"
        "::a mistake%0AWhat is right: write it right",
    )


def test_a_problem_without_a_fix_says_only_what_is_wrong() -> None:
    """A note has no empty promise at its end."""
    problem = Problem(PurePosixPath("a.yml"), 1, 1, "odd", "it is odd")
    assert list_annotations([problem], "warning")[0].endswith("title=odd::it is odd")


def test_ten_notes_at_most() -> None:
    """GitHub shows ten notes of a step: the first ten are given, and no more."""
    problems = [_problem(line=number) for number in range(1, 31)]
    assert list_annotations(problems, "error") == list_annotations(problems[:SHOWN], "error")


@given(st.text(), st.text(alphabet=st.characters(exclude_characters="/\0"), min_size=1))
def test_nothing_in_the_content_becomes_a_command(message: str, name: str) -> None:
    """Whatever a file says or is called, a note is one line and one command."""
    (line,) = list_annotations([_problem(message, f"content/{name}")], "error")
    assert len(line.splitlines()) == 1
    _, properties, rest = line.split("::", 2)
    assert [one.partition("=")[0] for one in properties.removeprefix("error ").split(",")] == [
        *("file", "line", "col", "endColumn", "title")
    ]
    assert "\r" not in rest


def test_the_summary_tells_every_problem() -> None:
    """What has no room beside the lines is in the summary, with its line and its mark."""
    text = summarise("30 problems", [_problem(line=number) for number in range(1, 31)])
    assert text.startswith("## 30 problems\n")
    assert all(f"content/a.yml:{number}:2: [bad-id] a mistake" in text for number in range(1, 31))
    assert "more: they are shown" not in text


def test_a_summary_has_an_end() -> None:
    """Of very many problems the first are told, and how many more there are."""
    problems = [_problem(line=number) for number in range(1, TOLD + 8)]
    assert "And 7 more" in summarise("many", problems)


@given(st.text(alphabet="`~\n<a>", max_size=30))
def test_no_text_breaks_out_of_the_summary(message: str) -> None:
    """The words of a file stand between fences that they cannot close."""
    lines = summarise("x", [_problem(message)]).split("\n")
    fence = lines[2].removesuffix("text")
    assert set(fence) == {"`"}
    assert [number for number, line in enumerate(lines) if line.strip() == fence] == [
        len(lines) - 2
    ]


def _give(command: str, root: Path) -> Result:
    """Give a command as a workflow does."""
    folders = ("--content", str(root / "content"), "--docs", str(root / "docs"))
    return CliRunner().invoke(application, [command, *folders, "--format", "github"])


def test_check_also_tells_github(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On GitHub each problem is also a note beside its line, and all stand in the summary."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    root = copy_example(tmp_path)
    actor = root / "content/actors/nasa.yml"
    text = actor.read_text(encoding="utf-8")
    actor.write_text(text.replace("confidence: high", "confidence: hihg"), encoding="utf-8")
    (root / "docs/about.md").write_text("# About\n\n[Nobody](@/actors/nobody)\n", encoding="utf-8")
    result = _give("check", root)
    assert result.exit_code == 1
    notes = [line for line in result.stdout.splitlines() if line.startswith("::error ")]
    assert any("file=docs/about.md,line=3,col=10," in note for note in notes)
    assert "content/actors/nasa.yml:9:13: " in result.stderr
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert summary.startswith(f"## {len(notes)} problems in ")


def test_content_without_mistakes_is_told_to_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing is wrong, GitHub shows no note and no summary."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    result = _give("check", EXAMPLE)
    assert (result.exit_code, "::" in result.stdout) == (0, False)
    assert not (tmp_path / "summary.md").exists()


def test_a_misspelt_word_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What looks misspelt is named in words and on GitHub; the exit status is 0."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    root = copy_example(tmp_path)
    (root / "docs/about.md").write_text("# About\n\nYou recieve it.\n", encoding="utf-8")
    result = _give("spelling", root)
    assert result.exit_code == 0
    assert "docs/about.md:3:5: question [spelling] “recieve” looks misspelt" in result.output
    assert "::warning file=docs/about.md,line=3,col=5," in result.output
    assert result.output.endswith("1 to judge.\n")
    assert "recieve" in (tmp_path / "summary.md").read_text(encoding="utf-8")
