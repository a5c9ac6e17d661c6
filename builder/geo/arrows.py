"""Arrows on a map: a bent line from one point to another that stops short of both."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, degrees
from typing import TypeAlias

from builder.geo.projection import Point, measure_distance

Bow: TypeAlias = tuple[Point, Point, Point]
"""A curve: its first point, the point it bends towards, its last point."""

START_GAP, END_GAP, HEAD = 34, 44, 26
"""Units between the points and the arrow, and from its tip to the end of its line."""
SHORTEST = 160
"""Units: of a shorter way nothing but the tip would be seen."""
FINENESS = 60


@dataclass(frozen=True, slots=True)
class Curve:
    """The line of an arrow as a path of SVG, its tip, where that points to, and points on the line.

    `angle` is in degrees, clockwise from the right.
    """

    path: str
    tip: Point
    angle: float
    points: tuple[Point, ...]


def draw_arrow(start: Point, end: Point, bend: float) -> Curve:
    """Draw an arrow between two points in units that are at least `SHORTEST` apart.

    `bend` is how far its middle is off the straight way, to the left, as a part of its length.
    """
    bow = _bend(start, end, bend)
    line = [_find_point(bow, step / FINENESS) for step in range(FINENESS + 1)]
    first = _find_far(line, START_GAP) / FINENESS
    last = 1 - _find_far(line[::-1], END_GAP) / FINENESS
    base = 1 - _find_far(line[::-1], END_GAP + HEAD) / FINENESS
    tip, before = _find_point(bow, last), _find_point(bow, last - 0.5 / FINENESS)
    angle = degrees(atan2(tip[1] - before[1], tip[0] - before[0]))
    inner = tuple(line[round(first * FINENESS) : round(last * FINENESS) + 1])
    return Curve(_write(_cut(bow, first, base)), tip, angle, inner)


def _bend(start: Point, end: Point, bend: float) -> Bow:
    across, down = end[0] - start[0], end[1] - start[1]
    middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    return start, (middle[0] + 2 * bend * down, middle[1] - 2 * bend * across), end


def _find_point(bow: Bow, share: float) -> Point:
    """Give the point of a curve after a share of it."""
    rest = 1 - share
    return (
        rest * rest * bow[0][0] + 2 * rest * share * bow[1][0] + share * share * bow[2][0],
        rest * rest * bow[0][1] + 2 * rest * share * bow[1][1] + share * share * bow[2][1],
    )


def _find_far(line: Sequence[Point], distance: float) -> int:
    """Tell after how many points a line is some way off its first one."""
    far = (n for n, point in enumerate(line) if measure_distance(point, line[0]) >= distance)
    return next(far, len(line) - 1)


def _cut(bow: Bow, first: float, last: float) -> Bow:
    """Give the part of a curve between two shares of it."""
    rest, end = 1 - first, 1 - last
    bent = (
        rest * end * bow[0][axis]
        + (rest * last + first * end) * bow[1][axis]
        + first * last * bow[2][axis]
        for axis in (0, 1)
    )
    return _find_point(bow, first), (next(bent), next(bent)), _find_point(bow, last)


def _write(bow: Bow) -> str:
    (left, top), (bent_left, bent_top), (right, bottom) = (
        (round(point[0]), round(point[1])) for point in bow
    )
    return f"M{left} {top}Q{bent_left} {bent_top} {right} {bottom}"
