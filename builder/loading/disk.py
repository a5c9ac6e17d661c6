"""Read one file of a contributor from the disk, if it is a file and nothing else."""

import stat
from pathlib import Path, PurePosixPath

from builder.model import Problem
from builder.yamlfile import MAX_BYTES, explain_size, whole_file


def read_file(path: Path, file: PurePosixPath, most: int = MAX_BYTES) -> bytes | Problem:
    """Give the bytes of a file; a Problem if it is a link, a folder, a pipe, too large or closed.

    A pipe is never opened: nobody may write into it, and reading would wait for ever.
    """
    try:
        status = path.lstat()
        if wrong := _explain_sort(status.st_mode, file):
            return wrong
        large = status.st_size > most
        return explain_size(file, status.st_size, most) if large else path.read_bytes()
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        return whole_file(file, "unreadable", message, "check who may read the file")


def explain_link(file: PurePosixPath) -> Problem:
    """Report a link to another place, wherever it leads: nothing from there gets onto the site."""
    fix = "put the file or folder itself in its place"
    return whole_file(file, "symlink", "this is a link to another place", fix)


def _explain_sort(mode: int, file: PurePosixPath) -> Problem | None:
    """Say why something on the disk is no plain file."""
    if stat.S_ISLNK(mode):
        return explain_link(file)
    if stat.S_ISDIR(mode):
        fix = "move its files one level up, and delete it"
        return whole_file(file, "unknown-folder", "a folder cannot stand here", fix)
    if not stat.S_ISREG(mode):
        message = "this is no file, but a pipe, a socket or a device"
        return whole_file(file, "unreadable", message, "put a file in its place, or delete it")
    return None
