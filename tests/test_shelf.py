"""What is kept from one build to the next is right, or it is not used."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from builder.publishing.shelf import keep, make_room, name_code, take, take_fingerprint

NAME = take_fingerprint("a page")
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
    keep(tmp_path, NAME, b"some words")
    assert take(tmp_path, NAME) == b"some words"
    assert take(tmp_path, take_fingerprint("another page")) is None


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_what_is_damaged_is_missing(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    """Whatever became of a file, nothing wrong is taken; what is kept next replaces it."""
    keep(tmp_path, NAME, b"some words")
    (file,) = _list_files(tmp_path)
    file.write_bytes(damage(file.read_bytes()))
    assert take(tmp_path, NAME) is None
    keep(tmp_path, NAME, b"some words")
    assert take(tmp_path, NAME) == b"some words"


def test_a_shelf_that_takes_nothing_stops_nobody(tmp_path: Path) -> None:
    """Where a file stands in the way of the shelf, nothing is kept and nothing fails."""
    (tmp_path / "shelf").write_text("a file", encoding="utf-8")
    keep(tmp_path / "shelf", NAME, b"some words")
    assert take(tmp_path / "shelf", NAME) is None


def test_other_code_has_another_name(tmp_path: Path) -> None:
    """One letter, a new file or another name of a file makes another builder of it."""
    (tmp_path / "one.py").write_text("ONE = 1\n", encoding="utf-8")
    names = [name_code(tmp_path)]
    (tmp_path / "one.py").write_text("ONE = 2\n", encoding="utf-8")
    names.append(name_code(tmp_path))
    (tmp_path / "two.py").touch()
    names.append(name_code(tmp_path))
    (tmp_path / "two.py").rename(tmp_path / "three.py")
    names.append(name_code(tmp_path))
    assert len(set(names)) == 4


def test_where_a_part_ends_counts() -> None:
    """Two lists of parts that are the same words when joined have two fingerprints."""
    assert take_fingerprint("ab", "c") != take_fingerprint("a", "bc")
    assert take_fingerprint("ab") == take_fingerprint(b"ab")


def test_a_shelf_stays_small(tmp_path: Path) -> None:
    """What was not used for longest goes, until the rest has room."""
    names = [take_fingerprint(str(number)) for number in range(5)]
    for moment, name in enumerate(names):
        keep(tmp_path, name, b"x" * 100)
        (file,) = tmp_path.glob(f"*/{name}")
        os.utime(file, (moment, moment))
    take(tmp_path, names[0])
    make_room(tmp_path, 300)
    assert [bool(take(tmp_path, name)) for name in names] == [True, False, False, False, True]
