"""Remember which files were looked through and found in order, so that only new ones are read."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from builder.keeping.fingerprint import name_builder, take_fingerprint
from builder.keeping.shelf import lay, take
from builder.model import File
from builder.publishing.audit import audit_site, open_editions
from builder.publishing.leakparts import open_archives
from builder.publishing.leaks import Secrets, find_leaks

LENGTH = hashlib.sha256().digest_size
MOST = 200_000
"""So many files are remembered for one search: those of several sites and editions."""


@dataclass(frozen=True, slots=True)
class Search:
    """What files are looked through for: its name, which archives are opened, who finds it."""

    name: str
    open_files: Callable[[Iterable[File]], Iterator[File]]
    find: Callable[[Iterable[File]], Iterable[str]]


def find_new_leaks(files: Iterable[File], secrets: Secrets, shelf: Path | None) -> tuple[str, ...]:
    """Find leaks in the files that nobody has cleared of telling exactly these secrets."""
    name = take_fingerprint(
        ("leaks", name_builder(), tuple(secrets.phrases.items()), secrets.asked)
    )
    search = Search(name.hex(), open_archives, lambda new: find_leaks(new, secrets))
    return _search_new(files, search, shelf)


def find_new_faults(files: Iterable[File], shelf: Path | None) -> tuple[str, ...]:
    """Find what could act upon a reader in the pages that nobody has cleared of it."""
    name = take_fingerprint(("faults", name_builder())).hex()
    return _search_new(files, Search(name, open_editions, audit_site), shelf)


def _search_new(files: Iterable[File], search: Search, shelf: Path | None) -> tuple[str, ...]:
    """Look through what is not cleared yet; with nothing found, all that was met is."""
    if not shelf:
        return tuple(search.find(files))
    cleared = _split(take(shelf, search.name) or b"")
    met = dict[bytes, None]()

    def pass_new() -> Iterator[File]:
        for file in search.open_files(files):
            mark = _mark(file)
            met[mark] = None
            if mark not in cleared:
                yield file

    found = tuple(search.find(pass_new()))
    if not found and not met.keys() <= cleared.keys():
        lay(shelf, search.name, b"".join([*{**met, **cleared}][:MOST]))
    return found


def _mark(file: File) -> bytes:
    """Give the fingerprint of what a file says and of how it is read, which its ending decides."""
    content = file.content.encode() if isinstance(file.content, str) else file.content
    return hashlib.sha256(f"{file.path.suffix}\n".encode() + content).digest()


def _split(marks: bytes) -> dict[bytes, None]:
    """Part what was laid on the shelf into marks, those of the last build first."""
    return {marks[start : start + LENGTH]: None for start in range(0, len(marks), LENGTH)}
