"""One line of the table, and the watch."""

import time
from collections.abc import Callable
from dataclasses import dataclass

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


def measure(work: Callable[[], object], times: int = BEST_OF) -> float:
    """Count the seconds of one processor that a work takes: the best of some attempts."""
    return min(_measure_once(work) for _ in range(times))


def _measure_once(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began
