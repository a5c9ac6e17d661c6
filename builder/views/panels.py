"""The drawing of all sides: panels in two columns, and what leads from one side to another.

The front of each panel faces the gutter between the columns, where the lines between sides run.
All measures are in units of the drawing.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor

from builder.model import Address
from builder.rendering.relations import Bond
from builder.views.columns import Blocks, End, arrange, stack
from builder.views.graph import Curve, Layout, Point
from builder.views.lettering import wrap
from builder.views.shapes import BOX_WIDTH, Box, Line, Rect, cut_words, draw_lines, find_point
from builder.views.sides import Plan, Side

PADDING, PANEL_GAP, GUTTER = 14, 18, 236
TITLE_SIZE, TITLE_LEADING = 13, 18
END_GAP = 10
"""Room between the ends of two lines at one box."""
NEAR, FAR, FARTHEST = 46, 0.26, 190
"""How far a line between panels of one column goes out into the gutter: at least, by its
length, and at most."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A side as it is drawn."""

    name: str
    rect: Rect
    title: tuple[str, ...]
    boxes: tuple[Box, ...]

    @property
    def title_left(self) -> float:
        """Where the lines of the title begin."""
        return self.rect.left + PADDING

    def baseline(self, number: int) -> float:
        """Give the height at which a line of the title stands."""
        return self.rect.top + PADDING + TITLE_SIZE * 0.7 + TITLE_LEADING * number


@dataclass(frozen=True, slots=True)
class SidesDrawing:
    """Everything to be drawn, with the left edge of it all: words may go beyond the panels."""

    left: int
    width: int
    height: int
    panels: tuple[Panel, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Laid:
    """A side that was laid out, and its title, cut to fit."""

    side: Side
    layout: Layout
    title: tuple[str, ...]

    @property
    def head(self) -> float:
        """The room above the boxes."""
        return PADDING + TITLE_LEADING * len(self.title)

    @property
    def width(self) -> float:
        """The width that the panel must have."""
        return self.layout.width + 2 * PADDING

    @property
    def height(self) -> float:
        """The height of the panel."""
        return self.head + self.layout.height + PADDING


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the panel of a side stands; `facing` is 1 when its front is at the left, else -1."""

    laid: _Laid
    rect: Rect
    facing: int

    def find(self, point: Point) -> Point:
        """Turn a point of the layout into one of the drawing."""
        front = self.rect.left + (PADDING if self.facing > 0 else self.rect.width - PADDING)
        return front + self.facing * point[0], self.rect.top + self.laid.head + point[1]


def draw_sides(plan: Plan, layouts: Sequence[Layout]) -> SidesDrawing:
    """Set the sides into two columns, and draw what leads from one to another."""
    places = _place_sides(plan, layouts)
    panels = tuple(_draw_panel(place) for place in places)
    fronts = {
        box.figure.address: (box, place.facing)
        for place, panel in zip(places, panels, strict=True)
        for box in panel.boxes
    }
    inside = [pair for place in places for pair in _turn_curves(place)]
    drawn = [*inside, *zip(plan.between, _bend(plan.between, fronts), strict=True)]
    boxes = [box.rect for panel in panels for box in panel.boxes]
    titles = [Rect(p.rect.left, p.rect.top, p.rect.width, TITLE_LEADING) for p in panels]
    lines = draw_lines(drawn, [*boxes, *titles])
    edges = (
        *(edge for p in panels for edge in (p.rect.left, p.rect.left + p.rect.width)),
        *(line.label[0] + side * line.label_width / 2 for line in lines for side in (-1, 1)),
        *(find_point(curve, 0.5)[0] for _, curve in drawn),
    )
    bottom = max(panel.rect.top + panel.rect.height for panel in panels)
    left, right = floor(min(edges)), ceil(max(edges))
    return SidesDrawing(left, right - left, ceil(bottom), panels, lines)


def _place_sides(plan: Plan, layouts: Sequence[Layout]) -> tuple[_Place, ...]:
    laid = {
        side.name: _Laid(side, layout, wrap(side.name, max(layout.width, BOX_WIDTH), TITLE_SIZE))
        for side, layout in zip(plan.sides, layouts, strict=True)
    }
    heights = {name: one.height for name, one in laid.items()}
    blocks = Blocks(heights, tuple(_list_ends(plan, laid)), plan.pulls, PANEL_GAP)
    columns = arrange(blocks)
    tops = stack(blocks, columns)
    widths = [max((laid[name].width for name in column), default=0) for column in columns]
    lefts = (0, widths[0] + GUTTER)
    return tuple(
        _Place(laid[name], Rect(left, tops[name], width, heights[name]), facing)
        for column, left, width, facing in zip(columns, lefts, widths, (-1, 1), strict=True)
        for name in column
    )


def _list_ends(plan: Plan, laid: Mapping[str, _Laid]) -> Iterator[tuple[End, End]]:
    """Tell where the lines between sides end, counted from the tops of their panels."""
    ends = {
        address: End(name, y)
        for name, one in laid.items()
        for address, (_, y) in one.layout.middles.items()
    }
    return ((ends[bond.tail], ends[bond.head]) for bond in plan.between)


def _draw_panel(place: _Place) -> Panel:
    boxes = []
    for figure, node in zip(place.laid.side.figures, place.laid.side.graph.nodes, strict=True):
        x, y = place.find(place.laid.layout.middles[node.name])
        rect = Rect(x - node.width / 2, y - node.height / 2, node.width, node.height)
        boxes.append(Box(figure, rect, cut_words(figure.title)))
    return Panel(place.laid.side.name, place.rect, place.laid.title, tuple(boxes))


def _turn_curves(place: _Place) -> Iterator[tuple[Bond, Curve]]:
    for bond, curve in zip(place.laid.side.bonds, place.laid.layout.curves, strict=True):
        yield bond, tuple(map(place.find, curve))


def _bend(bonds: Sequence[Bond], fronts: Mapping[Address, tuple[Box, int]]) -> Iterator[Curve]:
    """Draw lines through the gutter, each from its own place at the front of a box."""
    starts = _spread_ends(bonds, fronts)
    for bond in bonds:
        (x1, y1), (x2, y2) = starts[bond, bond.tail], starts[bond, bond.head]
        facings = fronts[bond.tail][1], fronts[bond.head][1]
        reach = abs(x2 - x1) / 2
        if facings[0] == facings[1]:
            reach = min(NEAR + FAR * abs(y2 - y1), FARTHEST)
        yield (x1, y1), (x1 - facings[0] * reach, y1), (x2 - facings[1] * reach, y2), (x2, y2)


def _spread_ends(
    bonds: Sequence[Bond], fronts: Mapping[Address, tuple[Box, int]]
) -> dict[tuple[Bond, Address], Point]:
    """Give each end of each line a place of its own, so that as few as can be cross."""
    ends: defaultdict[Address, list[tuple[tuple[int, float], Bond]]] = defaultdict(list)
    for bond in bonds:
        for one, other in ((bond.tail, bond.head), (bond.head, bond.tail)):
            ends[one].append((_rank_end(fronts[one], fronts[other]), bond))
    places = {}
    for address, found in ends.items():
        box, facing = fronts[address]
        x = box.rect.left if facing > 0 else box.rect.left + box.rect.width
        first = box.rect.top + (box.rect.height - END_GAP * (len(found) - 1)) / 2
        ordered = sorted(found, key=lambda end: (end[0], end[1].kind))
        for number, (_, bond) in enumerate(ordered):
            places[bond, address] = (x, first + END_GAP * number)
    return places


def _rank_end(one: tuple[Box, int], other: tuple[Box, int]) -> tuple[int, float]:
    """Sort the lines of a box: first those up its column, then those across, then those down."""
    here = one[0].rect.top + one[0].rect.height / 2
    there = other[0].rect.top + other[0].rect.height / 2
    if one[1] != other[1]:
        return 1, there
    return (0, here - there) if there < here else (2, here - there)
