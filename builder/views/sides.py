"""Who belongs to which side, and who of each side deals with others.

Each side becomes a panel: in front those who deal with other sides, behind them the others, step
by step. `builder/views/panels.py` draws it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from builder.interface.words import say
from builder.model import Address
from builder.rendering.relations import Bond
from builder.views.graph import Edge, Graph, Node
from builder.views.shapes import BOX_WIDTH, Figure, cut_words, find_gap, find_height

NODE_GAP = 22


@dataclass(frozen=True, slots=True)
class Side:
    """One side: its figures, the relations inside it, and what is to be laid out."""

    name: str
    figures: tuple[Figure, ...]
    bonds: tuple[Bond, ...]
    graph: Graph


@dataclass(frozen=True, slots=True)
class Plan:
    """All sides, and the relations that lead from one to another.

    `pulls` says how much two sides support (above zero) or oppose (below zero) each other.
    """

    sides: tuple[Side, ...]
    between: tuple[Bond, ...]
    pulls: Mapping[tuple[str, str], int]


def plan_sides(figures: Sequence[Figure], bonds: Iterable[Bond], drawn: Sequence[Bond]) -> Plan:
    """Sort figures into sides, and decide who stands in front; `drawn` are the lines to draw."""
    side_of = {figure.address: figure.side for figure in figures}
    between = tuple(bond for bond in drawn if side_of[bond.tail] != side_of[bond.head])
    ends = Counter(end for bond in between for end in (bond.tail, bond.head))
    sides = (
        _plan_side(
            tuple(figure for figure in figures if figure.side == side),
            [bond for bond in drawn if side_of[bond.tail] == side == side_of[bond.head]],
            ends,
        )
        for side in sorted({*side_of.values()})
    )
    return Plan(tuple(sides), between, _weigh(bonds, side_of))


def _weigh(bonds: Iterable[Bond], side_of: Mapping[Address, str]) -> Mapping[tuple[str, str], int]:
    """Add up what sides have for and against each other; what goes both ways counts twice."""
    signs = {"support": 1, "opposition": -1}
    pulls: Counter[tuple[str, str]] = Counter()
    for bond in bonds:
        one, other = sorted((side_of[bond.tail], side_of[bond.head]))
        pulls[one, other] += signs.get(bond.family, 0) * (1 + bond.both_ways)
    return pulls


def _plan_side(
    figures: tuple[Figure, ...], bonds: Sequence[Bond], ends: Mapping[Address, int]
) -> Side:
    columns = _find_columns([figure.address for figure in figures], bonds, ends)
    order = _put_together([figure.address for figure in figures], bonds, columns)
    figures = tuple(sorted(figures, key=lambda figure: order.index(figure.address)))
    nodes = (
        Node(
            figure.address,
            BOX_WIDTH,
            find_height(cut_words(figure.title), ends.get(figure.address, 1)),
            columns[figure.address],
        )
        for figure in figures
    )
    ordered = sorted(bonds, key=lambda bond: (order.index(bond.tail), order.index(bond.head)))
    edges = tuple(Edge(bond.tail, bond.head) for bond in ordered)
    gap = find_gap(say(bond.kind) for bond in ordered)
    return Side(figures[0].side, figures, tuple(ordered), Graph(tuple(nodes), edges, gap, NODE_GAP))


def _put_together(
    names: Sequence[Address], bonds: Iterable[Bond], columns: Mapping[Address, int]
) -> list[Address]:
    """Order figures so that those of one column who have a line between them are neighbours."""
    level = [{bond.tail, bond.head} for bond in bonds if columns[bond.tail] == columns[bond.head]]
    order: list[Address] = []
    for first in sorted(names, key=lambda name: sum(name in ends for ends in level)):
        waiting = [first]
        while waiting:
            one = waiting.pop()
            if one not in order:
                order.append(one)
                waiting.extend(sorted({end for ends in level if one in ends for end in ends}))
    return order


def _find_columns(
    names: Sequence[Address], bonds: Sequence[Bond], ends: Mapping[Address, int]
) -> dict[Address, int]:
    """Count the steps from each figure to the nearest one that deals with other sides.

    Where nobody near deals with other sides, whoever has most relations stands in front.
    """
    near: defaultdict[Address, set[Address]] = defaultdict(set)
    for bond in bonds:
        near[bond.tail].add(bond.head)
        near[bond.head].add(bond.tail)
    columns = {name: 0 for name in names if name in ends}
    while True:
        waiting = [*columns]
        for name in waiting:
            fresh = sorted(near[name] - columns.keys())
            columns.update(dict.fromkeys(fresh, columns[name] + 1))
            waiting.extend(fresh)
        left = [name for name in names if name not in columns]
        if not left:
            return columns
        columns[max(left, key=lambda name: len(near[name]))] = 0
