"""Movements on a map: arrows, marks in one place, and the numbers that the lists repeat."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from builder.geo.arrows import SHORTEST, Curve, draw_arrow
from builder.geo.labels import Room, Tag, Wish, list_anchors, set_labels
from builder.geo.projection import Point, measure_distance
from builder.geo.sheet import Sheet
from builder.views.names import hang, to_hundredths

BADGE, HEAD, TRACE, AROUND, BURST = 18.0, 14.0, 6.0, 13.0, 26.0
"""Pixels: the size of a number, of the head of an arrow, of a piece of its line, of half a mark,
and of the mark of a strike."""
ALONG = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8)
ASIDE = 16.0
FLAG = (0.0, -20.0, 13.0, 14.0)
"""The flag of a capture: from its place to its left upper corner, and its size."""


@dataclass(frozen=True, slots=True)
class Route:
    """A movement to be drawn: its number, step and ends (degrees); a mark has no start."""

    number: int
    step: int
    kind: str
    side: str
    start: Point | None
    end: Point
    bend: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """A movement on a sheet: its arrow, if it has one, and where it ends.

    `path` is in units; `left` and `top`, in hundredths of the map, are the tip or the mark.
    """

    route: Route
    curve: Curve | None
    foot: Tag
    left: float
    top: float


@dataclass(frozen=True, slots=True)
class Badge:
    """The number of a movement: `left` and `top` in hundredths of the map, the rest in pixels."""

    route: Route
    box: Tag
    left: float
    top: float
    right: float
    down: float


def draw_movements(sheet: Sheet, routes: Iterable[Route]) -> tuple[Drawn, ...]:
    """Draw every movement that begins or ends on a sheet and is long enough to be seen there."""
    shown = (route for route in routes if is_shown(sheet, route.start, route.end))
    return tuple(_draw(sheet, route) for route in shown)


def is_shown(sheet: Sheet, start: Point | None, end: Point) -> bool:
    """Tell whether a movement between two points (degrees) can be seen on a sheet."""
    places = [sheet.place(point) for point in (start, end) if point]
    is_long = len(places) < 2 or measure_distance(places[0], places[1]) >= SHORTEST
    return is_long and any(sheet.frame.holds(place) for place in places)


def _draw(sheet: Sheet, route: Route) -> Drawn:
    end = sheet.place(route.end)
    curve = draw_arrow(sheet.place(route.start), end, route.bend) if route.start else None
    foot = Tag(*hang(curve.tip if curve else end), 0, 0, 0, 0)
    return Drawn(route, curve, foot, *to_hundredths(sheet, foot))


def list_traces(movements: Iterable[Drawn]) -> tuple[Tag, ...]:
    """List what movements cover, in small pieces: names keep away from it if they can."""
    return tuple(tag for drawn in movements for tag in _trace(drawn))


def _trace(drawn: Drawn) -> Iterator[Tag]:
    points = drawn.curve.points[::4] if drawn.curve else ()
    for point in points:
        yield _center(hang(point), TRACE)
    for tag in _list_heads(drawn):
        yield from _quarter(tag)


def _quarter(tag: Tag) -> Iterator[Tag]:
    """Cut a rectangle in four, so that who hides all of it hides more than who hides a part."""
    width, height = tag.width / 2, tag.height / 2
    for right in (tag.right, tag.right + width):
        for down in (tag.down, tag.down + height):
            yield Tag(tag.x, tag.y, right, down, width, height)


def number_movements(
    sheet: Sheet, movements: Sequence[Drawn], room: Room, covered: Sequence[Tag]
) -> Iterator[Badge]:
    """Set the numbers of movements where they cover no name and no other number of their step."""
    for _, group in groupby(movements, key=lambda drawn: drawn.route.step):
        together = tuple(group)
        solid = [*covered, *(tag for drawn in together for tag in _list_heads(drawn))]
        for drawn in together:
            others = list_traces(other for other in together if other is not drawn)
            (tag,) = set_labels((Wish(tuple(_list_choices(drawn))),), room, solid, others)
            if tag:
                solid.append(tag)
                yield _finish(sheet, drawn, tag)


def _finish(sheet: Sheet, drawn: Drawn, tag: Tag) -> Badge:
    left, top = to_hundredths(sheet, tag)
    right, down = tag.right + BADGE / 2, tag.down + BADGE / 2
    return Badge(drawn.route, tag, left, top, round(right, 1), round(down, 1))


def _list_heads(drawn: Drawn) -> Iterator[Tag]:
    """List what covers the end of a movement: the head of its arrow, or its mark."""
    point = drawn.foot.x, drawn.foot.y
    if drawn.route.kind == "capture":
        yield Tag(*point, *FLAG)
    elif drawn.route.kind == "strike":
        yield _center(point, BURST)
    else:
        yield _center(point, HEAD)


def _list_choices(drawn: Drawn) -> Iterator[Tag]:
    """List where a number may stand: on the line of an arrow, or else beside it; around a mark."""
    if not drawn.curve:
        yield from list_anchors((drawn.foot.x, drawn.foot.y), (BADGE, BADGE), AROUND)
        return
    points = drawn.curve.points
    places = [hang(points[round(share * (len(points) - 1))]) for share in ALONG]
    yield from (_center(place, BADGE) for place in places)
    for place in places:
        for right, down in ((0, -ASIDE), (ASIDE, 0), (0, ASIDE), (-ASIDE, 0)):
            yield Tag(*place, right - BADGE / 2, down - BADGE / 2, BADGE, BADGE)
    foot = drawn.foot.x, drawn.foot.y
    yield from list_anchors(foot, (BADGE, BADGE), AROUND)


def _center(point: Point, size: float) -> Tag:
    return Tag(*point, -size / 2, -size / 2, size, size)
