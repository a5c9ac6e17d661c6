"""Leave out the points of a line that nobody could see."""

from collections.abc import Sequence

from builder.geo.projection import Point, measure_distance


def simplify(line: Sequence[Point], tolerance: float) -> tuple[Point, ...]:
    """Thin a line out so that it moves by no more than a tolerance (Douglas and Peucker, 1973).

    The ends stay. A ring, which ends where it begins, is halved first and stays a ring.
    """
    if len(line) < 3:
        return tuple(line)
    kept, open_parts = {0, len(line) - 1}, [(0, len(line) - 1)]
    while open_parts:
        first, last = open_parts.pop()
        far, distance = _find_farthest(line, first, last)
        if distance > tolerance:
            kept.add(far)
            open_parts += [(first, far), (far, last)]
    return tuple(line[place] for place in sorted(kept))


def _find_farthest(line: Sequence[Point], first: int, last: int) -> tuple[int, float]:
    """Find the point between two others that lies farthest from the straight way."""
    start, end = line[first], line[last]
    inner = range(first + 1, last)
    if not inner:
        return first, 0.0
    distances = [_measure_aside(line[place], start, end) for place in inner]
    distance = max(distances)
    return first + 1 + distances.index(distance), distance


def _measure_aside(point: Point, start: Point, end: Point) -> float:
    """Give the distance of a point from the piece of line between two others."""
    along = end[0] - start[0], end[1] - start[1]
    square = along[0] ** 2 + along[1] ** 2
    if square == 0:
        return measure_distance(point, start)
    share = ((point[0] - start[0]) * along[0] + (point[1] - start[1]) * along[1]) / square
    held = min(max(share, 0.0), 1.0)
    foot = start[0] + held * along[0], start[1] + held * along[1]
    return measure_distance(point, foot)
