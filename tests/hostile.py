"""Cases of hostile input as data: what is put into a site, and what is said about it."""

import os
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

CASES = Path(__file__).parent / "fixtures" / "hostile" / "cases.yml"


@dataclass(frozen=True)
class Case:
    """One case: its name, what is put where, and what is told."""

    name: str
    put: Mapping[str, str]
    told: tuple[str, ...]


def read_cases() -> tuple[Case, ...]:
    """Read all cases."""
    listed = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return tuple(Case(one.pop("case"), one, tuple(one.pop("told"))) for one in listed)


def put(case: Case, root: Path) -> None:
    """Put what a case is about into a site; OSError where the disk or the system has no such."""
    how = next(iter(case.put))
    path = root / case.put[how]
    path.parent.mkdir(parents=True, exist_ok=True)
    PUTTING[how](path, case.put)


def _put_file(path: Path, given: Mapping[str, str]) -> None:
    path.write_bytes(given.get("text", "").encode() + bytes.fromhex(given.get("bytes", "")))
    if "size" in given:
        os.truncate(path, int(given["size"]))


def _put_link(path: Path, given: Mapping[str, str]) -> None:
    path.symlink_to(given["to"])


def _put_pipe(path: Path, _: Mapping[str, str]) -> None:
    os.mkfifo(path)


def _put_socket(path: Path, _: Mapping[str, str]) -> None:
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(path))


def _put_folder(path: Path, _: Mapping[str, str]) -> None:
    path.mkdir()


def _change(path: Path, given: Mapping[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    assert given["from"] in text
    path.write_text(text.replace(given["from"], given["to"], 1), encoding="utf-8")


PUTTING = {
    "file": _put_file,
    "link": _put_link,
    "pipe": _put_pipe,
    "socket": _put_socket,
    "folder": _put_folder,
    "change": _change,
}
