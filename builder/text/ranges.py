"""Parts of a text, each with a start and an end counted in characters."""

from collections import deque
from collections.abc import Iterable, Iterator
from typing import TypeAlias

Range: TypeAlias = tuple[int, int]


def subtract(ranges: Iterable[Range], holes: Iterable[Range]) -> Iterator[Range]:
    """Cut the holes out of the ranges; each of them is sorted, and its parts lie apart."""
    waiting = deque(holes)
    for first, last in ranges:
        start = first
        while waiting and waiting[0][0] < last:
            hole_start, hole_end = waiting[0]
            if start < hole_start:
                yield start, hole_start
            start = max(start, hole_end)
            if hole_end > last:
                break
            waiting.popleft()
        if start < last:
            yield start, last
