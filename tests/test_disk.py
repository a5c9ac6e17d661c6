"""A file of a contributor is read if it is a file; everything else is told, and never opened."""

import os
from pathlib import Path, PurePosixPath

import pytest

from builder.loading.disk import explain_link, read_file
from builder.model import Problem
from builder.yamlfile import MAX_BYTES

NAME = PurePosixPath("content/actors/a.yml")


def _told(path: Path) -> Problem:
    told = read_file(path, NAME)
    assert isinstance(told, Problem)
    assert (told.file, told.line, told.column) == (NAME, 1, 1)
    return told


@pytest.mark.parametrize("content", [b"", b"title: A\n", b"\0", b"x" * MAX_BYTES])
def test_a_file_is_read_as_it_is(tmp_path: Path, content: bytes) -> None:
    """Its bytes are given, up to the most that a file may have."""
    (tmp_path / "a").write_bytes(content)
    assert read_file(tmp_path / "a", NAME) == content


def test_a_larger_file_is_not_read(tmp_path: Path) -> None:
    """One byte more is told with its number."""
    (tmp_path / "a").write_bytes(b"x" * (MAX_BYTES + 1))
    told = _told(tmp_path / "a")
    assert told.code == "too-large"
    assert f"{MAX_BYTES + 1:,} bytes" in told.message


def test_a_folder_is_told(tmp_path: Path) -> None:
    """A folder with the name of a file can be unpacked."""
    told = _told(tmp_path)
    assert (told.code, told.message) == ("unknown-folder", "a folder cannot stand here")
    assert told.fix == "move its files one level up, and delete it"


def test_a_link_is_told(tmp_path: Path) -> None:
    """A link is not followed, even if it leads to a file of the same folder."""
    (tmp_path / "a").write_bytes(b"x")
    try:
        (tmp_path / "b").symlink_to("a")
    except OSError:
        pytest.skip("this computer does not let us make symbolic links")
    told = _told(tmp_path / "b")
    assert told == explain_link(NAME)
    assert (told.code, told.message) == ("symlink", "this is a link to another place")
    assert told.fix == "put the file or folder itself in its place"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_a_pipe_is_told(tmp_path: Path) -> None:
    """Whoever reads a pipe could wait for ever."""
    os.mkfifo(tmp_path / "a")
    told = _told(tmp_path / "a")
    assert told.code == "unreadable"
    assert told.message == "this is no file, but a pipe, a socket or a device"
    assert told.fix == "put a file in its place, or delete it"


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    """What the system says is said in a sentence."""
    told = _told(tmp_path / "gone")
    assert told.code == "unreadable"
    assert told.message == "the file cannot be read: No such file or directory"
    assert told.fix == "check who may read the file"
