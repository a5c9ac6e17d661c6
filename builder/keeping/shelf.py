"""Keep what a build has made for the next one, under the fingerprint of all that shaped it.

Nothing here is trusted: what is damaged counts as missing, and another version of the builder looks
under other fingerprints.
"""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

SEAL = hashlib.sha256().digest_size
ROOM = 1_000_000_000
"""Bytes that a shelf may hold: the pages or sheets of some sites of thousands of pages."""


def take(shelf: Path, fingerprint: str) -> bytes | None:
    """Take a thing from the shelf, and mark it as used; None if it is missing or damaged."""
    place = _find_place(shelf, fingerprint)
    try:
        sealed = place.read_bytes()
        os.utime(place)
    except OSError:
        return None
    content = sealed[SEAL:]
    return content if hashlib.sha256(content).digest() == sealed[:SEAL] else None


def lay(shelf: Path, fingerprint: str, content: bytes) -> None:
    """Lay a thing on the shelf, whole or not at all; a shelf that takes nothing stays empty."""
    place = _find_place(shelf, fingerprint)
    half = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(hashlib.sha256(content).digest() + content)
        half.replace(place)
    except OSError:
        with suppress(OSError):
            half.unlink(missing_ok=True)


def make_room(shelf: Path, room: int) -> None:
    """Remove what was not used for longest, until the rest has room: so many bytes."""
    by_use = sorted(map(_measure, shelf.glob("*/*")), reverse=True)
    together = 0
    for _, size, place in by_use:
        together += size
        if together > room:
            place.unlink(missing_ok=True)


def _find_place(shelf: Path, fingerprint: str) -> Path:
    return shelf / fingerprint[:2] / fingerprint


def _measure(place: Path) -> tuple[int, int, Path]:
    """Give when a thing was used, and its size; what has just gone takes no room."""
    try:
        about = place.stat()
    except FileNotFoundError:
        return 0, 0, place
    return about.st_mtime_ns, about.st_size, place
