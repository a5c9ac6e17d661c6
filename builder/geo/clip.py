"""Cut lines and areas at the edge of a map."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.geo.projection import Point


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle: left is less than right, top is less than bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, point: Point) -> bool:
        """Tell whether a point lies in the rectangle or on its edge."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def widen(self, margin: float) -> "Frame":
        """Give a rectangle that is larger by a margin on every side."""
        return Frame(
            self.left - margin, self.top - margin, self.right + margin, self.bottom + margin
        )


def clip_line(line: Sequence[Point], frame: Frame) -> tuple[tuple[Point, ...], ...]:
    """Keep the pieces of a line that lie in a rectangle (after Liang and Barsky, 1984)."""
    pieces: list[list[Point]] = []
    for start, end in pairwise(line):
        cut = _clip_segment(start, end, frame)
        if cut is None:
            continue
        if pieces and pieces[-1][-1] == cut[0]:
            pieces[-1].append(cut[1])
        else:
            pieces.append(list(cut))
    return tuple(tuple(piece) for piece in pieces)


def _clip_segment(start: Point, end: Point, frame: Frame) -> tuple[Point, Point] | None:
    enter, leave = 0.0, 1.0
    across, down = end[0] - start[0], end[1] - start[1]
    for step, room in (
        (-across, start[0] - frame.left),
        (across, frame.right - start[0]),
        (-down, start[1] - frame.top),
        (down, frame.bottom - start[1]),
    ):
        if step == 0:
            if room < 0:
                return None
            continue
        share = room / step
        enter, leave = (max(enter, share), leave) if step < 0 else (enter, min(leave, share))
    if enter >= leave:
        return None
    first = start if enter == 0 else (start[0] + enter * across, start[1] + enter * down)
    last = end if leave == 1 else (start[0] + leave * across, start[1] + leave * down)
    return first, last


def clip_area(ring: Sequence[Point], frame: Frame) -> tuple[Point, ...]:
    """Keep the part of an area that lies in a rectangle (Sutherland and Hodgman, 1974).

    The area is a ring of points; nothing is left of one that lies outside.
    """
    edges = ((0, frame.left, 1), (0, frame.right, -1), (1, frame.top, 1), (1, frame.bottom, -1))
    for axis, limit, side in edges:
        ring = _cut(ring, axis, limit * side, side)
    return tuple(ring)


def _cut(ring: Sequence[Point], axis: int, limit: float, side: int) -> list[Point]:
    """Cut an area along one edge: on the right side of it a coordinate is at least the limit."""
    kept: list[Point] = []
    for place, point in enumerate(ring):
        before = ring[place - 1]
        here, there = point[axis] * side - limit, before[axis] * side - limit
        if (here >= 0) != (there >= 0):
            share = there / (there - here)
            kept.append(
                (
                    before[0] + share * (point[0] - before[0]),
                    before[1] + share * (point[1] - before[1]),
                )
            )
        if here >= 0:
            kept.append(point)
    return kept
