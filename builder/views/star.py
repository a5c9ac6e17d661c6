"""The drawing of one actor and of those one step away.

In the middle stands the actor; what the actor is to others leads to the right, and what others are
to the actor comes from the left.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from builder.model import Address
from builder.rendering.relations import Bond
from builder.views.graph import Curve, Edge, Graph, Layout, Node
from builder.views.shapes import (
    BOX_WIDTH,
    Box,
    Figure,
    Line,
    Rect,
    cut_words,
    draw_lines,
    find_gap,
    find_height,
    find_point,
    name_kind,
)

NODE_GAP, END_GAP, FAN = 10, 16, 40
"""Room between two boxes, between two lines at one box, and beside the words for lines to part."""


@dataclass(frozen=True, slots=True)
class Star:
    """An actor, the relations, all figures that they name, and what is to be laid out."""

    centre: Address
    bonds: tuple[Bond, ...]
    figures: Mapping[Address, Figure]
    graph: Graph


@dataclass(frozen=True, slots=True)
class StarDrawing:
    """Everything to be drawn; all measures are in units of the drawing."""

    width: int
    height: int
    centre: Box
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


def plan_star(centre: Address, bonds: Sequence[Bond], figures: Mapping[Address, Figure]) -> Star:
    """Decide which side of the actor the others stand on, and how much room all take."""
    ordered = tuple(sorted(bonds, key=lambda bond: (bond.family, bond.kind)))
    columns = {centre: 0, **_choose_columns(centre, ordered)}
    nodes = tuple(
        Node(address, BOX_WIDTH, _find_height(figures[address], centre, ordered), column)
        for address, column in columns.items()
    )
    edges = tuple(Edge(bond.tail, bond.head) for bond in ordered)
    gap = find_gap(name_kind(bond) for bond in ordered) + FAN
    return Star(centre, ordered, figures, Graph(nodes, edges, gap, NODE_GAP))


def _choose_columns(centre: Address, bonds: Sequence[Bond]) -> dict[Address, int]:
    """Set others to the right (1) or the left (-1), by the first line to each.

    Those whose lines point one way come first; the rest make the columns equally long.
    """
    columns: dict[Address, int] = {}
    for bond in sorted(bonds, key=lambda bond: bond.heads != 1):
        other = bond.head if bond.tail == centre else bond.tail
        if bond.heads == 1:
            side = 1 if bond.tail == centre else -1
        else:
            side = -1 if sum(columns.values()) > 0 else 1
        columns.setdefault(other, side)
    return columns


def draw_star(star: Star, layout: Layout) -> StarDrawing:
    """Draw an actor and the others where they were laid out."""
    boxes = [_make_box(star.figures[node.name], node, layout) for node in star.graph.nodes]
    lines = draw_lines(tuple(_part_lines(star, layout)), [box.rect for box in boxes])
    centre, *others = boxes
    return StarDrawing(ceil(layout.width), ceil(layout.height), centre, tuple(others), lines)


def _find_height(figure: Figure, centre: Address, bonds: Sequence[Bond]) -> float:
    """Tell how high a box must be, so that the lines that end there can stand apart."""
    height = find_height(cut_words(figure.title), 1)
    if figure.address == centre:
        return height
    return max(height, END_GAP * sum(figure.address in (b.tail, b.head) for b in bonds))


def _part_lines(star: Star, layout: Layout) -> Iterator[tuple[Bond, Curve]]:
    """Move the ends of lines that end at the same other actor apart, in the order they run."""
    parallel: defaultdict[Address, list[tuple[float, int]]] = defaultdict(list)
    for number, (bond, curve) in enumerate(zip(star.bonds, layout.curves, strict=True)):
        other = bond.head if bond.tail == star.centre else bond.tail
        parallel[other].append((find_point(curve, 0.5)[1], number))
    for found in parallel.values():
        for place, (_, number) in enumerate(sorted(found)):
            bond, curve = star.bonds[number], layout.curves[number]
            down = END_GAP * (place - (len(found) - 1) / 2)
            yield bond, _move_end(curve, down, 1 if bond.tail == star.centre else -1)


def _move_end(curve: Curve, down: float, way: int) -> Curve:
    """Move the last point of a curve, or the first where `way` is -1, and the bend before it."""
    *rest, bend, end = curve[::way]
    moved = (*rest, (bend[0], bend[1] + down), (end[0], end[1] + down))
    return moved[::way]


def _make_box(figure: Figure, node: Node, layout: Layout) -> Box:
    x, y = layout.middles[node.name]
    rect = Rect(x - node.width / 2, y - node.height / 2, node.width, node.height)
    return Box(figure, rect, cut_words(figure.title))
