"""One drawing of a map: the ground, and upon it names, arrows and numbers for every width."""

from collections.abc import Sequence
from dataclasses import dataclass

from builder.geo.labels import Room, Tag
from builder.geo.sheet import Sheet
from builder.views.ground import Ground
from builder.views.movements import (
    Badge,
    Drawn,
    Route,
    draw_movements,
    list_traces,
    number_movements,
)
from builder.views.names import Cover, Name, Word, list_covered, list_taken, set_names

ROOMS = (("small", 240, 400), ("medium", 400, 560), ("large", 560, 1200))
"""Widths of a map in pixels for which names are set, each range with its name in the stylesheet."""
LOCATOR_ROOM = ("locator", 220, 420)
SCALE_HIGH, SCALE_PIECES = 38.0, 8
"""Pixels from the lower edge that the scale takes, and in how many pieces its length is counted."""
RIGHT_OF_SCALE = 0.04
"""The part of the width of a map between the scale and the right edge, and a little more."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """All names and numbers for one range of widths."""

    room: str
    names: tuple[Name, ...]
    badges: tuple[Badge, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything that is drawn of one view of a map."""

    ground: Ground
    movements: tuple[Drawn, ...]
    letterings: tuple[Lettering, ...]


def draw_map(
    sheet: Sheet, ground: Ground, words: Sequence[Word], routes: Sequence[Route]
) -> Drawing:
    """Draw one view: words come in the order of their importance, routes in that of their steps.

    Numbers are set after the places that move, and before all other words.
    """
    movements = draw_movements(sheet, routes)
    shown = [word for word in words if sheet.frame.holds(sheet.place(word.point))]
    letterings = (
        _letter(sheet, (ground, shown, movements), name, Room(sheet.ratio, low, high))
        for name, low, high in ROOMS
    )
    return Drawing(ground, movements, tuple(letterings))


def draw_locator(sheet: Sheet, ground: Ground, words: Sequence[Word]) -> Drawing:
    """Draw a small map without movements."""
    name, low, high = LOCATOR_ROOM
    shown = [word for word in words if sheet.frame.holds(sheet.place(word.point))]
    lettering = _letter(sheet, (ground, shown, ()), name, Room(sheet.ratio, low, high))
    return Drawing(ground, (), (lettering,))


def _letter(
    sheet: Sheet,
    upon: tuple[Ground, Sequence[Word], tuple[Drawn, ...]],
    name: str,
    room: Room,
) -> Lettering:
    ground, words, movements = upon
    scale, traces = _reserve_scale(ground, room), list_traces(movements)
    first = set_names(sheet, [one for one in words if one.moves], room, Cover(scale, traces))
    covered = (*scale, *list_covered(first))
    badges = tuple(number_movements(sheet, movements, room, covered))
    taken = (*scale, *list_taken(first), *(badge.box for badge in badges))
    rest = set_names(sheet, [one for one in words if not one.moves], room, Cover(taken, traces))
    return Lettering(name, (*first, *rest), badges)


def _reserve_scale(ground: Ground, room: Room) -> tuple[Tag, ...]:
    """Keep the right lower corner free for the scale, which grows with the map, piece by piece."""
    step = (ground.scale.part + RIGHT_OF_SCALE) / SCALE_PIECES
    width = step * room.high
    return tuple(
        Tag(1 - number * step, room.ratio, -width, -SCALE_HIGH, width, SCALE_HIGH)
        for number in range(SCALE_PIECES)
    )
