"""Print the sheets: each once, and again only when something on it has changed."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path, PurePosixPath

from builder.model import File
from builder.printing.printed import Manuscript, Printed
from builder.printing.typeset import name_press, open_press, set_type
from builder.publishing.write import add_files

KEPT = 400
"""Documents that stay in the cache; older ones make room."""
FEW = 4
"""So many are set faster than other processes start."""


def print_sheets(manuscripts: Sequence[Manuscript], cache: Path) -> tuple[Printed, ...]:
    """Print all sheets; NoPress if this computer lacks what sets type.

    What was printed before is taken from the cache, under the fingerprint of all that shapes it. A
    document is written whole or not at all: two builds may share a cache.
    """
    open_press()
    cache.mkdir(parents=True, exist_ok=True)
    places = {one: cache / f"{_fingerprint(one.html)}.pdf" for one in manuscripts}
    new = [one for one, place in places.items() if not place.is_file()]
    for one, content in zip(new, _set_all([one.html for one in new]), strict=True):
        add_files((File(PurePosixPath(places[one].name), content),), cache)
    printed = tuple(Printed(one, _take(place)) for one, place in places.items())
    _make_room(cache)
    return printed


def _fingerprint(html: str) -> str:
    return hashlib.sha256(f"{name_press()}\n{html}".encode()).hexdigest()


def _set_all(texts: Sequence[str]) -> Iterable[bytes]:
    """Set documents side by side, as many at a time as the computer has processors."""
    if len(texts) <= FEW:
        return map(set_type, texts)
    return _set_side_by_side(texts)


def _set_side_by_side(texts: Sequence[str]) -> Iterator[bytes]:
    workers = min(os.cpu_count() or 1, len(texts))
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(set_type, texts, chunksize=2)


def _take(place: Path) -> bytes:
    """Read a document, and mark it as the last one that was used."""
    place.touch()
    return place.read_bytes()


def _make_room(cache: Path) -> None:
    """Remove what was not used for longest: documents, and what an ended build left half-way."""
    by_use = sorted(cache.glob("*"), key=lambda place: (place.stat().st_mtime_ns, place.name))
    for place in by_use[:-KEPT]:
        place.unlink(missing_ok=True)
