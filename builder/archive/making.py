"""Hand the articles of an archive to an engine, and take what comes back in their order."""

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from typing import TypeAlias

from builder.archive.unit import Made, Unit, make_unit

MOST_BATCHES = 10_000
"""An engine is given at most so many pieces of work, since it keeps all of them in mind."""

Batch: TypeAlias = tuple[Unit, ...]


def make_archive(units: Sequence[Unit], executor: Executor) -> Iterator[Made]:
    """Make all units, and tell of each in the order of the archive, as soon as that is possible."""
    waiting: deque[tuple[Batch, Future[tuple[Made, ...]]]] = deque()
    for batch in part_units(units, MOST_BATCHES):
        waiting.append((batch, _submit(batch, executor)))
        while waiting and waiting[0][1].done():
            yield from _take(*waiting.popleft())
    for batch, future in waiting:
        yield from _take(batch, future)


def part_units(units: Sequence[Unit], most: int) -> Iterator[Batch]:
    """Part units into batches, as many as are allowed; in a small archive each is one by itself."""
    size = -(-len(units) // most)
    return (tuple(units[start : start + size]) for start in range(0, len(units), size or 1))


def make_batch(batch: Batch) -> tuple[Made, ...]:
    """Make some units, one after the other."""
    return tuple(map(make_unit, batch))


def _submit(batch: Batch, executor: Executor) -> Future[tuple[Made, ...]]:
    """Hand a batch over; an engine that is broken takes none, and says so when it is asked."""
    try:
        return executor.submit(make_batch, batch)
    except BrokenExecutor as broken:
        refused = Future[tuple[Made, ...]]()
        refused.set_exception(broken)
        return refused


def _take(batch: Batch, future: Future[tuple[Made, ...]]) -> tuple[Made, ...]:
    """Wait for a batch.

    If the engine is broken, as a pool is when one of its processes was killed, this process makes
    the batch by itself. If the engine gives a batch up, as a cluster does with one whose workers
    were killed again and again, its units have failed, and the others go on.
    """
    try:
        return future.result()
    except BrokenExecutor:
        return make_batch(batch)
    except Exception as failure:
        words = f"the engine gave it up: {type(failure).__name__}: {failure}"
        return tuple(Made(unit.name, "failed", failure=words) for unit in batch)
