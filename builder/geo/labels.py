"""Set words beside points of a map so that none covers another, at every width the map may have.

A map grows and shrinks with the window, and letters do not. So a label hangs on a point, which
moves with the width, at a distance in pixels, which does not. How far two labels are apart is then
a straight line over the width, and whether they ever meet between two widths can be worked out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf

from builder.geo.projection import Point
from builder.keeping.memory import keep

SPOT_COUNTS = 6
"""How many other things a spot outweighs where one must be hidden: its name goes with it."""


@dataclass(frozen=True, slots=True)
class Room:
    """A map between its smallest and its largest width in pixels; `ratio` is height by width."""

    ratio: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Tag:
    """A rectangle of fixed size that hangs on a point.

    The point counts in widths of the map, right and down; the distance from it to the left upper
    corner, and the size, in pixels.
    """

    x: float
    y: float
    right: float
    down: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Wish:
    """Something to be set: its point, and the rectangles it may have, the best first.

    `spot` is what is drawn on the point itself, such as a dot, if anything is.
    """

    choices: tuple[Tag, ...]
    spot: Tag | None = None


def overlap(one: Tag, other: Tag, room: Room) -> bool:
    """Tell whether two rectangles cover each other at any width."""
    low, high = room.low, room.high
    for slope, offset, reach in (
        (
            one.x - other.x,
            one.right + one.width / 2 - other.right - other.width / 2,
            (one.width + other.width) / 2,
        ),
        (
            one.y - other.y,
            one.down + one.height / 2 - other.down - other.height / 2,
            (one.height + other.height) / 2,
        ),
    ):
        first, last = _find_meeting(slope, offset, reach)
        low, high = max(low, first), min(high, last)
    return low < high


def _find_meeting(slope: float, offset: float, reach: float) -> tuple[float, float]:
    """Give the widths between which |slope · width + offset| is less than a reach."""
    if slope == 0:
        return (-inf, inf) if abs(offset) < reach else (inf, -inf)
    ends = (-reach - offset) / slope, (reach - offset) / slope
    return min(ends), max(ends)


def fits(tag: Tag, room: Room) -> bool:
    """Tell whether a rectangle lies wholly on the map at every width."""
    return all(
        tag.x * width + tag.right >= 0
        and tag.x * width + tag.right + tag.width <= width
        and tag.y * width + tag.down >= 0
        and tag.y * width + tag.down + tag.height <= room.ratio * width
        for width in (room.low, room.high)
    )


@keep
def set_labels(
    wishes: Sequence[Wish], room: Room, taken: Sequence[Tag], dear: Sequence[Tag]
) -> tuple[Tag | None, ...]:
    """Choose a rectangle for each wish, the first wishes first; None where there is no room.

    `taken` is covered already; `dear` is what should stay visible where that is possible. Of the
    rectangles that are free, that one is chosen which hides least of it and of later spots.
    """
    solid = list(taken)
    chosen: list[Tag | None] = []
    for number, wish in enumerate(wishes):
        spots = (wish.spot,) if wish.spot else ()
        free = [
            choice
            for choice in wish.choices
            if all(_is_free(tag, solid, room) for tag in (choice, *spots))
        ]
        later = tuple(other.spot for other in wishes[number + 1 :] if other.spot)
        hidden = (*dear, *later * SPOT_COUNTS)
        best = min(free, key=lambda tag: _count_hidden(tag, hidden, room), default=None)
        chosen.append(best)
        solid.extend((best, *spots) if best else ())
    return tuple(chosen)


def _is_free(tag: Tag, solid: Iterable[Tag], room: Room) -> bool:
    return fits(tag, room) and not any(overlap(tag, other, room) for other in solid)


def _count_hidden(tag: Tag, others: Iterable[Tag], room: Room) -> int:
    return sum(overlap(tag, other, room) for other in others)


def list_anchors(point: Point, size: tuple[float, float], gap: float) -> tuple[Tag, ...]:
    """Give the eight rectangles around a point, at a gap from it: the best to read comes first."""
    width, height = size
    near = gap * 0.75
    corners = (
        (gap, -height / 2),
        (-gap - width, -height / 2),
        (-width / 2, -gap - height),
        (-width / 2, gap),
        (near, -near - height),
        (near, near),
        (-near - width, -near - height),
        (-near - width, near),
    )
    return tuple(Tag(*point, right, down, width, height) for right, down in corners)


def list_shifts(point: Point, size: tuple[float, float], step: float) -> tuple[Tag, ...]:
    """Give rectangles around a point that is their middle, and then ever further aside."""
    width, height = size
    shifts = [(0.0, 0.0)]
    for far in (1, 2, 3, 4):
        shifts += [(0, -far * step), (0, far * step), (-far * step, 0), (far * step, 0)]
    return tuple(
        Tag(*point, right - width / 2, down - height / 2, width, height) for right, down in shifts
    )
