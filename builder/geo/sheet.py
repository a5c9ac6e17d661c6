"""The part of the Earth that a map shows, and shapes as paths on it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.geo.clip import Frame, clip_area, clip_line
from builder.geo.projection import Cone, Point
from builder.geo.simplify import simplify

WIDTH = 4000
"""Units across a map: so fine that whole numbers are exact enough on a wide screen."""
MARGIN = 60
"""Units: areas go on so far past the edge, so that the line around them is not seen there."""


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the Earth between two meridians and two parallels, in degrees."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A rectangle of a projected Earth, `WIDTH` units wide; `scale` is units in a kilometre."""

    cone: Cone
    left: float
    top: float
    scale: float
    height: int

    @property
    def frame(self) -> Frame:
        """The edge of the map, in units."""
        return Frame(0, 0, WIDTH, self.height)

    @property
    def ratio(self) -> float:
        """How high the map is for its width."""
        return self.height / WIDTH

    def place(self, point: Point) -> Point:
        """Tell where degrees (east, north) lie on the map, in units right and down."""
        right, up = self.cone.project(point)
        return (right - self.left) * self.scale, (self.top - up) * self.scale


def lay_out(cone: Cone, box: Box) -> Sheet:
    """Make the sheet of a box: as wide as its middle parallel, as high as its middle meridian."""
    left, right, top, bottom = _measure(cone, box)
    scale = WIDTH / (right - left)
    return Sheet(cone, left, top, scale, round((top - bottom) * scale))


def place_box(sheet: Sheet, box: Box) -> Frame:
    """Tell where the sheet of a box lies on another sheet, in units of that."""
    left, right, top, bottom = _measure(sheet.cone, box)
    return Frame(
        (left - sheet.left) * sheet.scale,
        (sheet.top - top) * sheet.scale,
        (right - sheet.left) * sheet.scale,
        (sheet.top - bottom) * sheet.scale,
    )


def _measure(cone: Cone, box: Box) -> tuple[float, float, float, float]:
    """Give the edges of the sheet of a box in kilometres: left, right, top, bottom."""
    latitude, longitude = (box.south + box.north) / 2, (box.west + box.east) / 2
    left, _ = cone.project((box.west, latitude))
    right, _ = cone.project((box.east, latitude))
    _, top = cone.project((longitude, box.north))
    _, bottom = cone.project((longitude, box.south))
    return left, right, top, bottom


def draw_lines(sheet: Sheet, lines: Iterable[Sequence[Point]], tolerance: float) -> str:
    """Draw lines as one path of SVG; `tolerance` is by how many units they may be off."""
    placed = ([sheet.place(point) for point in line] for line in lines)
    pieces = (piece for line in placed for piece in clip_line(line, sheet.frame.widen(MARGIN)))
    return "".join(_write(simplify(piece, tolerance)) for piece in pieces)


def draw_areas(sheet: Sheet, rings: Iterable[Sequence[Point]], tolerance: float) -> str:
    """Draw areas as one path of SVG; filled by the rule `evenodd`, a ring in one is a hole."""
    placed = ([sheet.place(point) for point in ring] for ring in rings)
    cut = (clip_area(ring, sheet.frame.widen(MARGIN)) for ring in placed)
    closed = (simplify((*ring, ring[0]), tolerance) for ring in cut if ring)
    return "".join(f"{_write(ring)}z" for ring in closed if len(ring) > 3)


def _write(line: Sequence[Point]) -> str:
    """Write a line as a path: a first point, then the steps from each point to the next."""
    rounded = [(round(x), round(y)) for x, y in line]
    steps = "".join(_write_steps(rounded))
    return f"M{rounded[0][0]} {rounded[0][1]}l{steps}" if steps else ""


def _write_steps(line: Sequence[tuple[int, int]]) -> Iterator[str]:
    blank = ""
    for before, point in pairwise(line):
        right, down = point[0] - before[0], point[1] - before[1]
        if right or down:
            yield f"{blank if right >= 0 else ''}{right}{' ' if down >= 0 else ''}{down}"
            blank = " "
