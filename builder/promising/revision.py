"""An earlier state of the content: in another folder, or in a revision that git keeps."""

import io
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from builder.loading.load import SETTINGS_FILE

DOCS = "docs"


class NoBase(Exception):
    """There is nothing to compare with; the message says why and what to do."""


@contextmanager
def take_out(base: str, content: Path) -> Iterator[Path]:
    """Give the content of an earlier state, with its docs/ beside it; NoBase if there is none.

    `base` is a folder, or a revision of the project that `content` belongs to. Of a revision the
    state is taken from which the work of today began, and it is gone when the block ends.
    """
    if base and Path(base).is_dir():
        yield _find_content(Path(base), content.name)
        return
    top = content.resolve().parent
    commit = _find_commit(base, top)
    with tempfile.TemporaryDirectory(prefix="earlier-") as folder:
        _unpack(commit, (content.name, DOCS), top, Path(folder))
        yield _find_content(Path(folder), content.name)


def _find_content(folder: Path, name: str) -> Path:
    """Find the content in a folder that holds it, or that is it."""
    for found in (folder / name, folder):
        if (found / SETTINGS_FILE).is_file():
            return found
    raise NoBase(f"There is no {name}/{SETTINGS_FILE} in that state, so there is nothing to read.")


def _find_commit(base: str, top: Path) -> str:
    """Find the revision from which the work of today began, as git names it."""
    if _run_git(top, "rev-parse", "--is-inside-work-tree").returncode:
        raise NoBase(
            f"“{base}” is no folder, and {top} is not kept in git (or git may not read it), so "
            "there is no earlier state to compare with. Name a folder that holds one."
        )
    wanted = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    found = _run_git(top, *wanted)
    if found.returncode:
        raise NoBase(_explain_missing(base, top))
    commit = found.stdout.decode().strip()
    began = _run_git(top, "merge-base", commit, "HEAD")
    return began.stdout.decode().strip() or commit


def _explain_missing(base: str, top: Path) -> str:
    """Say why there is no such revision."""
    shallow = _run_git(top, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
    if shallow:
        return (
            f"There is no revision “{base}” here: this copy was made without its history. Get it "
            "with  git fetch --unshallow  (in a workflow: fetch-depth: 0 for actions/checkout)."
        )
    return (
        f"There is no folder and no revision “{base}” here. Revisions are, for example, main, "
        "origin/main or HEAD~1; if it is newer than this copy, get it with  git fetch"
    )


def _unpack(commit: str, names: tuple[str, ...], top: Path, folder: Path) -> None:
    """Write what a revision holds under some names into a folder."""
    listed = _run_git(top, "ls-tree", "-z", "--name-only", commit, *names).stdout.decode()
    present = [name for name in listed.split("\0") if name]
    if not present:
        raise NoBase(f"The revision {commit[:12]} holds no folder {names[0]}.")
    packed = _run_git(top, "archive", "--format=zip", commit, *present)
    if packed.returncode:
        raise NoBase(f"git cannot give that state: {packed.stderr.decode(errors='replace')}")
    with zipfile.ZipFile(io.BytesIO(packed.stdout)) as archive:
        archive.extractall(folder)


def _run_git(top: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *words], cwd=top, check=False, capture_output=True)
    except FileNotFoundError:
        raise NoBase(
            "git is not installed, so there are no revisions. Name a folder to compare with."
        ) from None
