"""What is kept from one build to the next is right, or it is not used."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from builder.keeping.shelf import lay, make_room, take

NAME = "0a" * 32
DAMAGES: Mapping[str, Callable[[bytes], bytes]] = {
    "cut-off": lambda content: content[:-1],
    "empty": lambda _: b"",
    "one-letter": lambda content: content.replace(b"words", b"wards"),
    "its-seal": lambda content: b"\0" + content[1:],
    "something-else": lambda _: b"something else that somebody put there",
}


def _list_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_is_kept_can_be_taken(tmp_path: Path) -> None:
    """A thing comes back as it was; another name gives nothing."""
    lay(tmp_path, NAME, b"some words")
    assert take(tmp_path, NAME) == b"some words"
    assert take(tmp_path, "0b" * 32) is None


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_what_is_damaged_is_missing(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    """Whatever became of a file, nothing wrong is taken; what is kept next replaces it."""
    lay(tmp_path, NAME, b"some words")
    (file,) = _list_files(tmp_path)
    file.write_bytes(damage(file.read_bytes()))
    assert take(tmp_path, NAME) is None
    lay(tmp_path, NAME, b"some words")
    assert take(tmp_path, NAME) == b"some words"


def test_a_shelf_that_takes_nothing_stops_nobody(tmp_path: Path) -> None:
    """Where a file stands in the way of the shelf, nothing is kept and nothing fails."""
    (tmp_path / "shelf").write_text("a file", encoding="utf-8")
    lay(tmp_path / "shelf", NAME, b"some words")
    assert take(tmp_path / "shelf", NAME) is None


def test_a_shelf_stays_small(tmp_path: Path) -> None:
    """What was not used for longest goes, until the rest has room."""
    names = [f"{number:02}" * 32 for number in range(5)]
    for moment, name in enumerate(names):
        lay(tmp_path, name, b"x" * 100)
        (file,) = tmp_path.glob(f"*/{name}")
        os.utime(file, (moment, moment))
    take(tmp_path, names[0])
    make_room(tmp_path, 300)
    assert [bool(take(tmp_path, name)) for name in names] == [True, False, False, False, True]
