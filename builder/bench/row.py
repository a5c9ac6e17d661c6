"""What a measure finds, and the watch."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

BEST_OF = 3


@dataclass(frozen=True, slots=True)
class Row:
    """Two costs of one run, in seconds of one processor; `wanted` is the most that one may be."""

    what: str
    cost: float
    than: str
    other: float
    wanted: float | None

    @property
    def ratio(self) -> float:
        """How many times the other cost the first one is."""
        return self.cost / self.other

    @property
    def missed(self) -> bool:
        """Whether the first cost is more than it may be."""
        return self.wanted is not None and self.ratio > self.wanted


@dataclass(frozen=True, slots=True)
class Lack:
    """What could not be measured on this computer, and why."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of its own: the heads of its columns, and its lines of figures."""

    head: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]


Finding: TypeAlias = Row | Lack | Grid


def measure(work: Callable[[], object], times: int = BEST_OF) -> float:
    """Count the seconds of one processor that a work takes: the best of some attempts."""
    return min(_measure_once(work) for _ in range(times))


def _measure_once(work: Callable[[], object]) -> float:
    """Measure a work for which no measure before it has left anything out of garbage collection."""
    gc.unfreeze()
    began = time.process_time()
    work()
    return time.process_time() - began
