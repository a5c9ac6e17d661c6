"""Print the sheets: each once, and again only when something on it has changed."""

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from builder.keeping.fingerprint import take_fingerprint
from builder.keeping.shelf import ROOM, lay, make_room, take
from builder.printing.printed import Manuscript, Printed
from builder.printing.typeset import name_press, open_press, set_type

FEW = 4
"""So many are set faster than other processes start."""


def print_sheets(manuscripts: Sequence[Manuscript], shelf: Path) -> tuple[Printed, ...]:
    """Print all sheets; NoPress if this computer lacks what sets type.

    What was printed before is taken from the shelf, under the fingerprint of all that shapes it.
    """
    open_press()
    names = {one: take_fingerprint((name_press(), one.html)).hex() for one in manuscripts}
    printed = {one: take(shelf, name) for one, name in names.items()}
    new = [one for one, content in printed.items() if content is None]
    for one, content in zip(new, _set_all([one.html for one in new]), strict=True):
        printed[one] = content
        lay(shelf, names[one], content)
    if new:
        make_room(shelf, ROOM)
    return tuple(Printed(one, content) for one, content in printed.items() if content is not None)


def _set_all(texts: Sequence[str]) -> Iterable[bytes]:
    """Set documents side by side, as many at a time as the computer has processors."""
    if len(texts) <= FEW:
        return map(set_type, texts)
    return _set_side_by_side(texts)


def _set_side_by_side(texts: Sequence[str]) -> Iterator[bytes]:
    workers = min(os.cpu_count() or 1, len(texts))
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(set_type, texts, chunksize=2)
