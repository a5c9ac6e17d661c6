#!/usr/bin/env python3
"""The commands of this project, for a computer that has Python 3.11 or newer and nothing else.

The first run makes the folder `.venv` beside this file and puts the packages of `requirements.lock`
into it; whenever that list changes, `.venv` is made anew. Deleting `.venv` is safe while no
command runs; a command that comes while another prepares the packages waits for it.
"""

import contextlib
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

if sys.version_info < (3, 11):  # noqa: UP036 - the one file that an older Python gets to read
    sys.exit("This needs Python 3.11 or newer: https://www.python.org/downloads/")

PATIENCE = 10
"""For so many seconds what a stopped command has left running may still write into the folder."""
ROOT = Path(__file__).resolve().parent
PYTHON = "Scripts/python.exe" if os.name == "nt" else "bin/python"
# The Python that stays when `.venv` goes, also when this file was started with the one in it.
BASE_PYTHON: str = getattr(sys, "_base_executable", sys.executable)
# Whatever is started speaks UTF-8, also to a pipe of Windows.
ENVIRONMENT = {**os.environ, "PYTHONUTF8": "1"}
CALL = ("py" if os.name == "nt" else "python3") + " run.py"

HELP = f"""\
This folder holds the texts of a website, and what makes the website out of them.

Every day
  {CALL} site          make the website: it is then in the folder "site"
  {CALL} serve         show it in your browser at http://127.0.0.1:8000/, and again after
                               each change you save; to stop, press Ctrl and C together
  {CALL} check         read the folder "content" and name every mistake in it
  {CALL} fix           mend what can be mended without asking, such as tabs and quotes

To add something
  {CALL} new           begin a new entry; you are asked for what it needs
  {CALL} from-issue    make an entry of a form that somebody filled in on GitHub
  {CALL} coverage      show what is explained so far, and what is not yet

To look it over
  {CALL} spelling      name words that look misspelt
  {CALL} audit         look over the whole content: sources, sentences, spellings
  {CALL} sample        draw some facts by lot, to be checked against their sources

To take a change in, and to publish
  {CALL} diff BASE     tell what readers will see of a change, for example: diff main
  {CALL} addresses     tell which addresses are promised for ever, and which are new
  {CALL} build         make a website of any folder: --content FOLDER --output FOLDER
  {CALL} archive       build the sites of many articles, each in a folder of its own
  {CALL} weigh         tell what many readers cost in bytes, after: site --compress

For those who change the program
  {CALL} schemas       write anew what editors and forms know of the fields
  {CALL} bench         measure how the cost of a website grows with its size
  {CALL} test          test everything, as is done before a change is accepted
  {CALL} sbom          write into the file "sbom.json" which packages all this stands on

To know more about one of them, write --help behind it: {CALL} new --help
The first time takes a minute or two and needs the internet.
"""

CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy", "--strict", "builder", "tests", "run.py"),
)

NO_FOLDER = "The folder for the packages could not be made; the lines above say why."

NO_PIP = """\
This Python has neither "ensurepip" nor "pip", one of which is needed.
  Debian, Ubuntu:  sudo apt-get install python3-venv
  elsewhere:       install Python from https://www.python.org/downloads/"""

NO_PACKAGES = """\
The packages could not be installed; the lines above say why. Most often:
  - there is no way to the internet: connect, and give the same command again
  - a school or an office lets it through a proxy only: ask for its address and set HTTPS_PROXY
  - the disk is full: this needs about 500 MB"""


def run(command: list[str]) -> int:
    """Run a command in this folder and return its exit code, 128 + n if signal n ended it."""
    code = subprocess.call(command, cwd=ROOT, env=ENVIRONMENT)
    return code if code >= 0 else 128 - code


def run_silently(command: list[str], advice: str) -> None:
    """Run a command without its output; if it fails, show the last lines, the advice, and stop."""
    pipe, merge = subprocess.PIPE, subprocess.STDOUT
    done = subprocess.run(
        command, cwd=ROOT, env=ENVIRONMENT, check=False, stdout=pipe, stderr=merge, close_fds=False
    )
    if done.returncode != 0:
        lines = done.stdout.decode(errors="replace").splitlines()
        sys.exit("\n".join([*lines[-15:], "", advice]))


def is_taken(file: IO[bytes]) -> bool:
    """Take hold of a file for as long as it is open, or tell that another program has it.

    The system lets go of it when the program ends, however it ends. A drive that cannot lock files
    never has one taken.
    """
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - Windows alone has it

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - Windows has none

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return True
    except OSError:
        return False
    return False


def open_lock(folder: Path) -> IO[bytes]:
    """Open the file that is held while a folder is made; what is started meanwhile holds it too.

    So a pip that outlives its command is waited for.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        file = folder.with_name(f"{folder.name}.lock").open("ab")
    except OSError as error:
        sys.exit(f"{error.filename}: {error.strerror}\n\n{NO_FOLDER}")
    os.set_inheritable(file.fileno(), True)  # noqa: FBT003 - so it is called
    return file


@contextlib.contextmanager
def hold_alone(folder: Path) -> Iterator[None]:
    """Let one command at a time make this folder; the others wait until it is made."""
    with open_lock(folder) as file:
        if is_taken(file):
            print("Another command is preparing the packages: waiting for it ...", file=sys.stderr)
            while is_taken(file):
                time.sleep(0.2)
        yield


def make_environment(folder: Path) -> list[str]:
    """Make an empty environment, and return the command of a pip that installs into it."""
    shutil.rmtree(folder, ignore_errors=True)
    until = time.monotonic() + PATIENCE
    while folder.exists() and time.monotonic() < until:
        time.sleep(0.2)
        shutil.rmtree(folder, ignore_errors=True)
    if folder.exists():
        sys.exit(f"This folder is in use: close what uses it, or delete it by hand: {folder}")
    new = [BASE_PYTHON, "-m", "venv", str(folder)]
    if importlib.util.find_spec("ensurepip"):
        run_silently(new, NO_FOLDER)
        return [str(folder / PYTHON), "-m", "pip"]
    if not importlib.util.find_spec("pip"):
        sys.exit(NO_PIP)
    run_silently([*new, "--without-pip"], NO_FOLDER)
    return [BASE_PYTHON, "-m", "pip", "--python", str(folder / PYTHON)]


def is_ready(folder: Path, fingerprint: str) -> bool:
    """Tell whether this environment holds all of the list that has this fingerprint."""
    marker = folder / "installed"
    return (folder / PYTHON).exists() and marker.is_file() and marker.read_text() == fingerprint


def prepare(folder: Path, lock: Path) -> str:
    """Return the Python of an environment that holds all that the lock lists; make it if need be.

    The fingerprint of the lock is written into the folder last: without it nothing there counts.
    """
    fingerprint = hashlib.sha256(lock.read_bytes()).hexdigest()
    if not is_ready(folder, fingerprint):
        with hold_alone(folder):
            if not is_ready(folder, fingerprint):
                install(folder, lock)
                (folder / "installed").write_text(fingerprint)
    return str(folder / PYTHON)


def install(folder: Path, lock: Path) -> None:
    """Make the environment anew, and put all that the lock lists into it."""
    if sys.stderr.isatty():
        print("Preparing the packages: this takes a minute or two, once ...", file=sys.stderr)
    pip = make_environment(folder)
    options = ["--require-hashes", "--only-binary", ":all:", "--no-input", "--quiet"]
    run_silently([*pip, "install", *options, "-r", str(lock)], NO_PACKAGES)


def test(python: str, arguments: list[str]) -> int:
    """Check style and types, then run the tests on every core; the arguments go to pytest."""
    checks = (*CHECKS, ("pytest", "-n", "auto", "--dist", "loadfile", *arguments))
    return max([run([python, "-m", *check]) for check in checks])


def write_sbom(python: str, target: Path) -> int:
    """Write which packages a Python has, with versions and licences, as CycloneDX (JSON)."""
    tool = prepare(ROOT / ".cache" / "sbom", ROOT / "tests" / "sbom" / "sbom.lock")
    options = ["--output-reproducible", "--output-file", str(target)]
    return run([tool, "-m", "cyclonedx_py", "environment", *options, python])


def build(python: str, arguments: list[str]) -> int:
    """Make the website and say where it is."""
    code = run([python, "-m", "builder", "build", *arguments])
    if code == 0 and not any(one.startswith(("--help", "--edition")) for one in arguments):
        print(f'The website is in the folder "site". To read it in your browser: {CALL} serve')
    return code


def main(arguments: list[str]) -> int:
    """Do what the first argument says: what is not a command here is one of the builder's."""
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(HELP, end="")
        return 0
    command, *rest = arguments
    python = prepare(ROOT / ".venv", ROOT / "requirements.lock")
    if command == "test":
        return test(python, rest)
    if command == "sbom":
        return write_sbom(python, ROOT / "sbom.json")
    if command == "site":
        return build(python, rest)
    return run([python, "-m", "builder", command, *rest])


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
