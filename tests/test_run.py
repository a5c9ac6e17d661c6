"""What run.py promises to somebody who has Python and nothing else.

Most tests run it in a small project of its own: a builder of two lines, and no packages.
"""

import ast
import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pytest
from typer.core import TyperGroup
from typer.main import get_command

import run
from builder.__main__ import application
from builder.commands.plain import ELSEWHERE

ROOT = Path(__file__).resolve().parent.parent

BUILDER = """\
import sys
print("builder", *sys.argv[1:])
if "letters" in sys.argv: print("→ Луна")
sys.exit(3 if "fail" in sys.argv else 0)
"""

WITHOUT = """\
import runpy, sys
sys.modules.update(dict.fromkeys(sys.argv[1].split(",")))
sys.argv = ["run.py", *sys.argv[2:]]
runpy.run_path("run.py", run_name="__main__")
"""

HOLD = """\
import pathlib, run, time
with run.hold_alone(pathlib.Path(".venv")):
    print("held", flush=True)
    time.sleep(600)
"""

CHILD = """\
import pathlib, time
pathlib.Path("begun").touch()
while not pathlib.Path("end").exists(): time.sleep(0.05)
"""
HOLD_ON = f"""\
import pathlib, run, sys
with run.hold_alone(pathlib.Path(".venv")):
    run.run_silently([sys.executable, "-c", {CHILD!r}], "")
"""


def call(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Start a Python in this folder, as a script would: nothing to type, the output in a pipe."""
    command = [run.BASE_PYTHON, *arguments]
    nothing = subprocess.DEVNULL
    return subprocess.run(
        command, cwd=folder, stdin=nothing, capture_output=True, text=True, check=False
    )


def make_project(folder: Path, requirements: str) -> Path:
    """Make a project with run.py as it is, a small builder, and this list of packages."""
    shutil.copy(ROOT / "run.py", folder)
    (folder / "requirements.lock").write_text(requirements, encoding="utf-8")
    (folder / "builder").mkdir()
    (folder / "builder" / "__main__.py").write_text(BUILDER, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a project that was prepared before; a space in its path is no obstacle."""
    folder = make_project(tmp_path_factory.mktemp("my project"), "# nothing\n")
    assert call(folder, "run.py", "check").returncode == 0
    return folder


def test_commands_go_to_the_builder(project: Path) -> None:
    """The words after run.py reach the builder, and its exit code comes back."""
    done = call(project, "run.py", "new", "term", "fail")
    assert (done.stdout, done.stderr, done.returncode) == ("builder new term fail\n", "", 3)


def test_a_pipe_gets_every_letter(project: Path) -> None:
    """The builder writes UTF-8 into a pipe, whatever the system prefers."""
    command = [run.BASE_PYTHON, "run.py", "letters"]
    narrow = {**os.environ, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}
    done = subprocess.run(command, cwd=project, env=narrow, capture_output=True, check=False)
    assert done.stdout.decode("utf-8").strip().splitlines() == ["builder letters", "→ Луна"]
    assert (done.stderr, done.returncode) == (b"", 0)


def test_it_works_from_every_folder(project: Path, tmp_path: Path) -> None:
    """It does not matter from where run.py is called."""
    done = call(tmp_path, str(project / "run.py"), "check")
    assert (done.stdout, done.returncode) == ("builder check\n", 0)


def test_site_says_where_the_website_is(project: Path) -> None:
    """After `site` the reader knows where to look; after a failure nothing is promised."""
    done = call(project, "run.py", "site")
    assert done.stdout.startswith('builder build\nThe website is in the folder "site".')
    assert call(project, "run.py", "site", "fail").stdout == "builder build fail\n"


def test_preparing_happens_once(project: Path) -> None:
    """A second call makes nothing anew."""
    (project / ".venv" / "mine").touch()
    call(project, "run.py", "check")
    assert (project / ".venv" / "mine").exists()


def test_test_fails_if_a_check_does(project: Path) -> None:
    """Where a check cannot even start, `test` does not say that all is well."""
    done = call(project, "run.py", "test")
    assert done.returncode == 1
    assert "No module named pytest" in done.stderr


def test_half_a_preparation_is_made_anew(tmp_path: Path) -> None:
    """After an interruption, or when the list of packages changed, `.venv` is made from nothing."""
    project = make_project(tmp_path, "# nothing\n")
    (project / ".venv" / "lib").mkdir(parents=True)
    (project / ".venv" / "pyvenv.cfg").write_text("home =", encoding="utf-8")
    assert call(project, "run.py", "check").returncode == 0
    (project / "requirements.lock").write_text("# still nothing\n", encoding="utf-8")
    (project / ".venv" / "old").touch()
    assert call(project, "run.py", "check").returncode == 0
    assert not (project / ".venv" / "old").exists()


def test_one_command_at_a_time_prepares(tmp_path: Path) -> None:
    """While a command prepares, the next one says that it waits, and then takes what is made."""
    project = make_project(tmp_path, "# nothing\n")
    with run.hold_alone(project / ".venv"):
        command = [run.BASE_PYTHON, "run.py", "check"]
        waiting = subprocess.Popen(command, cwd=project, stdout=PIPE, stderr=PIPE, text=True)
        assert waiting.stderr is not None
        assert waiting.stderr.readline().startswith("Another command is preparing the packages")
        run.install(project / ".venv", project / "requirements.lock")
        (project / ".venv" / "mine").touch()
        assert waiting.poll() is None
        fingerprint = hashlib.sha256((project / "requirements.lock").read_bytes()).hexdigest()
        (project / ".venv" / "installed").write_text(fingerprint, encoding="utf-8")
    assert waiting.communicate(timeout=100) == ("builder check\n", "")
    assert (project / ".venv" / "mine").exists()


def test_a_killed_preparation_holds_up_nobody(tmp_path: Path) -> None:
    """What a killed command has locked is free as soon as nothing of it runs any more."""
    project = make_project(tmp_path, "# nothing\n")
    with subprocess.Popen([run.BASE_PYTHON, "-c", HOLD], cwd=project, stdout=PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        holder.kill()
    done = call(project, "run.py", "check")
    assert (done.stdout, done.stderr, done.returncode) == ("builder check\n", "", 0)


@pytest.mark.skipif(os.name == "nt", reason="on Windows a lock goes with the one who took it")
def test_what_a_killed_command_started_is_waited_for(tmp_path: Path) -> None:
    """A pip that outlives its command goes on writing, so nobody prepares beside it."""
    project = make_project(tmp_path, "# nothing\n")
    with subprocess.Popen([run.BASE_PYTHON, "-c", HOLD_ON], cwd=project) as holder:
        while not (project / "begun").exists():
            assert holder.poll() is None
        holder.kill()
    command = [run.BASE_PYTHON, "run.py", "check"]
    waiting = subprocess.Popen(command, cwd=project, stdout=PIPE, stderr=PIPE, text=True)
    assert waiting.stderr is not None
    assert waiting.stderr.readline().startswith("Another command is preparing the packages")
    (project / "end").touch()
    assert waiting.communicate(timeout=100) == ("builder check\n", "")


def test_what_is_written_into_the_folder_meanwhile_goes_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a stopped command left running may write on for a moment: then it is removed again."""
    left = tmp_path / "env" / "left"
    left.mkdir(parents=True)
    remove = shutil.rmtree
    written = iter(("once", "twice"))

    def remove_beside_a_writer(folder: Path, *, ignore_errors: bool) -> None:
        remove(folder, ignore_errors=ignore_errors)
        if next(written, None):
            left.mkdir(parents=True)

    monkeypatch.setattr(shutil, "rmtree", remove_beside_a_writer)
    run.make_environment(tmp_path / "env")
    assert next(written, None) is None
    assert not left.exists()
    assert (tmp_path / "env" / run.PYTHON).exists()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """Where the packages cannot be put, that is said in words, with the place."""
    project = make_project(tmp_path, "# nothing\n")
    (project / ".venv.lock").mkdir()
    done = call(project, "run.py", "check")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert ".venv.lock: " in done.stderr
    assert done.stderr.endswith(run.NO_FOLDER + "\n")


def test_failure_to_install_is_explained(tmp_path: Path) -> None:
    """When packages cannot be had: the reason, what to do, and no half that counts as whole."""
    project = make_project(tmp_path, "this is no package\n")
    done = call(project, "run.py", "check")
    assert done.returncode == 1
    assert "this is no package" in done.stderr
    assert done.stderr.endswith(run.NO_PACKAGES + "\n")
    assert not (project / ".venv" / "installed").exists()


def has_pip() -> bool:
    """Say whether the Python of this computer has pip."""
    return call(ROOT, "-m", "pip", "--version").returncode == 0


@pytest.mark.skipif(not has_pip(), reason="the Python of this computer has no pip to fall back on")
def test_ensurepip_is_not_needed(tmp_path: Path) -> None:
    """Debian's Python has no ensurepip unless asked; its pip does as well."""
    project = make_project(tmp_path, "# nothing\n")
    done = call(project, "-c", WITHOUT, "ensurepip", "check")
    assert (done.stdout, done.stderr, done.returncode) == ("builder check\n", "", 0)


def test_a_python_without_any_pip_is_told_what_to_install(tmp_path: Path) -> None:
    """Where there is neither ensurepip nor pip, the message names what to install."""
    project = make_project(tmp_path, "# nothing\n")
    done = call(project, "-c", WITHOUT, "ensurepip,pip", "check")
    assert (done.stderr, done.returncode) == (run.NO_PIP + "\n", 1)


def test_help_prepares_nothing(tmp_path: Path) -> None:
    """Help is there at once, and names every command of this file."""
    project = make_project(tmp_path, "# nothing\n")
    done = call(project, "run.py", "--help")
    assert done.returncode == 0
    for command in ("site", "serve", "check", "new", "coverage", "test"):
        assert f"run.py {command}" in done.stdout
    assert not (project / ".venv").exists()


def test_help_lists_every_command() -> None:
    """No command is left out, and none is listed that does not exist."""
    listed = re.findall(rf"^  {re.escape(run.CALL)} ([a-z-]+)", run.HELP, re.MULTILINE)
    group = get_command(application)
    assert isinstance(group, TyperGroup)
    known = set(group.commands)
    assert sorted(listed) == sorted({*known, *ELSEWHERE})


def test_an_older_python_can_read_it() -> None:
    """A Python that is too old gets as far as the sentence that says so."""
    text = (ROOT / "run.py").read_text(encoding="utf-8")
    tree = ast.parse(text, feature_version=(3, 7))
    first = next(
        node for node in tree.body[1:] if not isinstance(node, ast.Import | ast.ImportFrom)
    )
    assert "Python 3.11 or newer" in ast.unparse(first)


@pytest.mark.skipif(os.name == "nt", reason="on Windows a program in use cannot be removed")
def test_it_may_be_started_by_the_python_it_replaces(tmp_path: Path) -> None:
    """Started with the Python in `.venv`, it can still make `.venv` anew."""
    project = make_project(tmp_path, "# nothing\n")
    inside = run.prepare(project / ".venv", project / "requirements.lock")
    (project / "requirements.lock").write_text("# still nothing\n", encoding="utf-8")
    done = subprocess.run([inside, "run.py", "check"], cwd=project, capture_output=True, check=True)
    assert done.stdout == b"builder check\n"


def test_it_needs_the_standard_library_alone() -> None:
    """Nothing that run.py imports has to be installed."""
    tree = ast.parse((ROOT / "run.py").read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import)]
    origins = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    names = {name.name for node in imports for name in node.names}
    names |= {str(node.module) for node in origins}
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names
