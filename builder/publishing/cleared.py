"""Remember which files were looked through and found in order, so that only new ones are read."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from builder.model import File
from builder.publishing.audit import audit_site
from builder.publishing.leakparts import open_archives
from builder.publishing.leaks import Secrets, find_leaks
from builder.publishing.shelf import keep, name_maker, take, take_fingerprint

Look: TypeAlias = Callable[[Iterable[File]], Iterable[str]]
"""Looks through files one by one, and says what is wrong with each."""
LENGTH = hashlib.sha256().digest_size


def find_new_leaks(files: Iterable[File], secrets: Secrets, shelf: Path | None) -> tuple[str, ...]:
    """Find leaks in the files that nobody has cleared of telling exactly these secrets."""
    return _look_at_new(files, lambda new: find_leaks(new, secrets), shelf, _list_words(secrets))


def find_new_faults(files: Iterable[File], shelf: Path | None) -> tuple[str, ...]:
    """Find what could act upon a reader in the pages that nobody has cleared of it."""
    return _look_at_new(files, audit_site, shelf, ("audited",))


def _look_at_new(
    files: Iterable[File], look: Look, shelf: Path | None, named: Iterable[str]
) -> tuple[str, ...]:
    """Look through what is not yet cleared; `named` tells what was looked for."""
    if not shelf:
        return tuple(look(files))
    name = take_fingerprint(name_maker(), *named)
    cleared, met = _split(take(shelf, name) or b""), set[bytes]()

    def pass_new() -> Iterator[File]:
        for file in open_archives(files):
            mark = _mark(file)
            met.add(mark)
            if mark not in cleared:
                yield file

    found = tuple(look(pass_new()))
    if not found and not met <= cleared:
        keep(shelf, name, b"".join(sorted(met)))
    return found


def _list_words(secrets: Secrets) -> Iterator[str]:
    yield "cleared"
    for pair in secrets.phrases.items():
        yield from pair
    for one in secrets.asked:
        yield from ("asked", one.where, one.words)
        for words in (one.accept, one.right, one.wrong):
            yield from ("with", *sorted(words))


def _mark(file: File) -> bytes:
    """Give the fingerprint of what a file says and of how it is read, which its ending decides."""
    content = file.content.encode() if isinstance(file.content, str) else file.content
    return hashlib.sha256(f"{file.path.suffix}\n".encode() + content).digest()


def _split(marks: bytes) -> frozenset[bytes]:
    return frozenset(marks[start : start + LENGTH] for start in range(0, len(marks), LENGTH))
