"""The folder that receives build/ and site/: one build at a time, and only among our own files."""

import errno
import logging
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

LOGGER = logging.getLogger(__name__)
LOCK = ".build.lock"
LONGEST_WAIT = 600
"""Seconds that one build waits for another one in the same folder."""


@contextmanager
def claim_output(output: Path, config: str) -> Iterator[None]:
    """Keep other builds out of a folder; OSError if it holds what no build has made there.

    `config` is the text of mkdocs.yml: a file with the same text is ours.
    """
    output.mkdir(parents=True, exist_ok=True)
    with _acquire(FileLock(output / LOCK), output):
        _refuse_foreign_files(output, config)
        yield


def _acquire(lock: BaseFileLock, output: Path) -> AbstractContextManager[object]:
    """Take the lock; if another build has it, say so and wait."""
    try:
        return lock.acquire(timeout=0)
    except Timeout:
        LOGGER.warning("Another build is at work in %s: waiting for it.", output.resolve())
        return lock.acquire(timeout=LONGEST_WAIT)


def _refuse_foreign_files(output: Path, config: str) -> None:
    build, site, settings = output / "build", output / "site", output / "mkdocs.yml"
    build_is_ours = (build / "nav.yml").is_file()
    site_is_ours = (site / "assets" / "site.js").is_file()
    if not (build_is_ours or _is_free(build)):
        raise _foreign(build)
    if not (site_is_ours or _is_free(site)):
        raise _foreign(site)
    if not build_is_ours and settings.exists() and settings.read_text(encoding="utf-8") != config:
        raise _foreign(settings)


def _is_free(folder: Path) -> bool:
    """Tell whether a folder is missing, or holds nothing but what a killed build left behind."""
    if folder.is_symlink() or not folder.is_dir():
        return not (folder.is_symlink() or folder.exists())
    return all(path.name.startswith(".") for path in folder.iterdir())


def _foreign(path: Path) -> OSError:
    words = "this was not made by a build: move it away, or choose another folder with --output"
    return OSError(errno.EEXIST, words, str(path))
