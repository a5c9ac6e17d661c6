"""The commands, as a person or a program gives them: words, exit status, and nothing by halves."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from builder.__main__ import application
from builder.commands.terminal import say
from tests.sites import EXAMPLE, ROOT, copy_example

COMMANDS = (
    *("build", "check", "serve", "coverage", "spelling", "new"),
    *("from-issue", "addresses", "diff"),
)


def give(*words: object) -> Result:
    """Give a command in this process."""
    return CliRunner().invoke(application, [str(word) for word in words])


def _run(*words: object) -> subprocess.CompletedProcess[str]:
    """Give a command in a process of its own, with pipes in place of a terminal."""
    command = [sys.executable, "-m", "builder", *map(str, words)]
    return subprocess.run(
        command, cwd=ROOT, check=False, capture_output=True, text=True, encoding="utf-8"
    )


def _at(root: Path) -> tuple[object, ...]:
    return "--content", root / "content", "--docs", root / "docs"


def _build(root: Path, output: Path, *more: object) -> Result:
    return give("build", *_at(root), "--output", output, *more)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Give a copy of the example with mistakes in three files."""
    root = copy_example(tmp_path)
    actor, word = root / "content/actors/nasa.yml", root / "content/glossaries/flight.yml"
    actor.write_text(
        actor.read_text(encoding="utf-8").replace("confidence: high", "confidence: hihg")
    )
    word.write_text(word.read_text(encoding="utf-8").replace("[nasa-1969]", "[nasa-1970]"))
    (root / "docs/about.md").write_text("# About\n\n[Nobody](@/actors/nobody)\n", encoding="utf-8")
    return root


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    """The help of a command begins with what it does."""
    result = give(command, "--help")
    assert result.exit_code == 0
    assert f"Usage: root {command}" in result.output
    assert "--content" in result.output


def test_the_help_names_every_command() -> None:
    """Without a command the help is shown, and names them all."""
    result = give("--help")
    assert result.exit_code == 0
    assert all(f"  {command}" in result.output for command in COMMANDS)
    assert "Turn content/ into a site" in give().output


def test_an_unknown_command_is_refused() -> None:
    """A mistyped command is a mistake in the call: exit status 2."""
    assert give("biuld").exit_code == 2


def test_check_counts_what_it_read() -> None:
    """Content without problems gives one line and exit status 0."""
    result = give("check", *_at(EXAMPLE))
    assert result.exit_code == 0
    assert result.output.startswith("No problems. ")
    assert result.output.count("\n") == 1


def test_check_names_all_problems_at_once(broken: Path) -> None:
    """Problems of both folders are listed with file and line; exit status 1; nothing is written."""
    before = sorted(broken.rglob("*"))
    result = give("check", *_at(broken))
    assert result.exit_code == 1
    assert "content/actors/nasa.yml:9:13: " in result.stderr
    assert "content/glossaries/flight.yml:" in result.stderr
    assert "docs/about.md:3:10: " in result.stderr
    assert "5 problems in 4 files" in result.stderr
    assert result.stdout == ""
    assert sorted(broken.rglob("*")) == before


def test_a_mistake_in_a_pipe_is_plain_lines(broken: Path) -> None:
    """Another program gets every problem as text: no colour, no traceback, exit status 1."""
    done = _run("check", *_at(broken))
    assert done.returncode == 1
    assert "\x1b" not in done.stderr
    assert "Traceback" not in done.stderr
    lines = done.stderr.splitlines()
    assert any(line.startswith("content/actors/nasa.yml:9:13: [") for line in lines)


def test_a_build_in_a_pipe_says_one_line(tmp_path: Path) -> None:
    """Another program gets the counts, and no progress bar."""
    done = _run("build", *_at(EXAMPLE), "--output", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n") == 1
    assert f"The site is in {tmp_path / 'site'}." in done.stdout
    assert (tmp_path / "site" / "index.html").is_file()


def test_a_build_on_a_terminal_says_what_files_lack(tmp_path: Path) -> None:
    """A person who builds reads in a line a file what its form cannot carry."""
    command = [sys.executable, "-m", "builder", "build", *map(str, _at(EXAMPLE))]
    done = subprocess.run(
        [*command, "--output", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "FORCE_COLOR": "1"},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    lines = done.stdout.splitlines()
    assert "What the files to download leave out:" in lines
    assert len([line for line in lines if line.startswith("  ")]) > 5


def test_a_build_names_the_repository(tmp_path: Path) -> None:
    """The address given with the command is behind the pencils of the pages."""
    result = _build(EXAMPLE, tmp_path, "--repository", "https://example.org/us/site")
    assert result.exit_code == 0
    page = (tmp_path / "build/docs/actors/nasa/index.md").read_text(encoding="utf-8")
    assert "https://example.org/us/site/edit/main/content/actors/nasa.yml#L1" in page


@pytest.mark.parametrize("typed", ["javascript:alert(1)", 'https://x.org/"><script>', "https://"])
def test_a_repository_is_a_full_address(tmp_path: Path, typed: str) -> None:
    """What is no address is refused before anything is read."""
    result = _build(EXAMPLE, tmp_path, "--repository", typed)
    assert result.exit_code == 1
    assert "begins with https://" in result.stderr


def test_a_mistake_stops_a_build_before_it_writes(broken: Path, tmp_path: Path) -> None:
    """With a mistake in the content there is not even the folder for the site."""
    result = _build(broken, tmp_path / "out")
    assert result.exit_code == 1
    assert "Nothing was written" in result.stderr
    assert not (tmp_path / "out").exists()


READING = ("build", "check", "fix", "coverage", "audit", "sample", "spelling", "addresses", "serve")


@pytest.mark.parametrize("command", READING)
def test_a_missing_folder_is_named(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mistyped folder is one line, in plain words and as it was typed; nothing is written."""
    monkeypatch.chdir(tmp_path)
    result = give(command, "--content", "my/contnet")
    assert result.exit_code == 1
    assert result.output == "There is no folder “my/contnet”: say with --content where it is.\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", [".", "build", "site"])
def test_a_folder_that_cannot_be_written_is_named(name: str, tmp_path: Path) -> None:
    """A file where a folder should be ends the build with its name, and stays as it is."""
    output = tmp_path / "out"
    (output / name).parent.mkdir(parents=True, exist_ok=True)
    (output / name).write_text("in the way", encoding="utf-8")
    result = _build(EXAMPLE, output)
    assert result.exit_code == 1
    assert f"{output / name}: " in result.stderr
    assert (output / name).read_text(encoding="utf-8") == "in the way"
    assert result.exc_info is not None
    assert result.exc_info[0] is SystemExit


def test_coverage_names_what_is_open(tmp_path: Path) -> None:
    """A hole is listed with its line, each article is counted; too many holes fail."""
    root = copy_example(tmp_path)
    enough = give("coverage", "--content", root / "content", "--fail-under", 80)
    assert enough.exit_code == 0
    counted = (
        "content/articles/landing.md: 18 items: 16 explained, 2 waived, 0 holes. 100.0 % covered."
    )
    assert counted in enough.output.splitlines()
    inventory = root / "content/inventories/landing.yml"
    inventory.write_text(
        inventory.read_text(encoding="utf-8").replace("claims/fuel", "claims/nothing-seen")
    )
    result = give("coverage", "--content", root / "content")
    assert result.exit_code == 1
    assert "content/inventories/landing.yml:15: ¶2 quantity “17 seconds” hole: " in result.output


def test_audit_tells_what_to_mend(tmp_path: Path) -> None:
    """What must be mended is marked and gives exit status 1; what to judge gives none."""
    root = copy_example(tmp_path)
    works = root / "content/sources/works.yml"
    spare = "sources:\n  spare: {title: Spare, type: book, weight: primary}\n"
    works.write_text(works.read_text(encoding="utf-8").replace("sources:\n", spare, 1))
    result = give("audit", "--content", root / "content")
    assert result.exit_code == 1
    assert "  ✗ content/sources/works.yml:" in result.output
    assert "sources/spare is cited nowhere\n" in result.output
    assert "  ? The first landing: rock was left out: Nobody weighed it.\n" in result.output


def test_audit_of_our_content_finds_nothing_to_mend() -> None:
    """The content of this site passes; the last line counts what is left to judge."""
    result = give("audit", "--content", ROOT / "content")
    assert result.exit_code == 0
    assert "\n0 to mend, " in result.output
    assert "Sources" not in result.output.splitlines()


def test_audit_counts_when_it_is_asked_to(tmp_path: Path) -> None:
    """What is well is not told to a pipe; with --figures it is, and so is what was counted."""
    content = copy_example(tmp_path) / "content"
    (content / "plans/landing.yml").unlink()
    assert "Definitions\n" not in give("audit", "--content", content).output
    assert "Definitions\n    " in give("audit", "--figures", "--content", content).output


def test_a_line_number_stays_a_number(capsys: pytest.CaptureFixture[str]) -> None:
    """What stands between colons is printed as it is, also where it could name a picture."""
    say("content/articles/x.md:100: word :heart:")
    assert capsys.readouterr().out == "content/articles/x.md:100: word :heart:\n"


def test_sample_draws_statements() -> None:
    """Each statement is numbered, with its place and its sources."""
    result = give("sample", "--content", EXAMPLE / "content", "--count", 3, "--seed", 7)
    assert result.exit_code == 0
    assert "   - chaikin-1994: A Man on the Moon\n" in result.output
    assert result.output.endswith("To draw the same again: --seed 7\n")
    numbered = [line for line in result.output.splitlines() if line[0].isdigit()]
    assert [line[:11] for line in numbered] == ["1. content/", "2. content/", "3. content/"]
    assert give("sample", "--content", EXAMPLE / "content", "--count", 0).exit_code == 2


def test_serve_refuses_what_is_no_address(tmp_path: Path) -> None:
    """The repository is an address here too, and is looked at before anything is read."""
    result = give("serve", *_at(EXAMPLE), "--output", tmp_path, "--repository", "javascript:1")
    assert result.exit_code == 1
    assert "begins with https://" in result.stderr


def test_the_folder_of_the_project_does_not_matter(tmp_path: Path) -> None:
    """Paths may hold blanks and letters of any language."""
    root = tmp_path / "my pröject"
    shutil.copytree(EXAMPLE, root)
    result = _build(root, root / "out put")
    assert result.exit_code == 0
    assert (root / "out put" / "site" / "index.html").is_file()
