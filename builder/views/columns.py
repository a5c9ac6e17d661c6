"""Blocks in two columns, so that friends are near and lines are short.

Blocks that support one another share a column, blocks that oppose one another face each other;
where that decides nothing, the columns are made equally high.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations
from math import inf
from typing import TypeAlias

Columns: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class End:
    """Where a line ends: the block, and how far below its top."""

    block: str
    below: float


@dataclass(frozen=True)
class Blocks:
    """What is to be set: heights by name, lines between blocks, and the room between two of them.

    `pulls` says how much two blocks belong together or, below zero, stand against each other.
    """

    heights: Mapping[str, float]
    lines: Sequence[tuple[End, End]]
    pulls: Mapping[tuple[str, str], int]
    gap: float


def arrange(blocks: Blocks) -> Columns:
    """Decide which blocks stand in which column, and in which order, from the top."""
    columns: Columns = (tuple(blocks.heights), ())
    columns = _improve(columns, _list_moves, lambda tried: _judge_sides(blocks, tried))
    return _improve(columns, _list_swaps, lambda tried: (-_measure_lines(blocks, tried), 0))


def stack(blocks: Blocks, columns: Columns) -> dict[str, float]:
    """Give the top of each block; the lower column stands at half height beside the other."""
    heights = [_measure_column(blocks, column) for column in columns]
    tops: dict[str, float] = {}
    for column, height in zip(columns, heights, strict=True):
        steps = [blocks.heights[name] + blocks.gap for name in column]
        starts = list(accumulate(steps, initial=(max(heights) - height) / 2))
        tops.update(zip(column, starts[:-1], strict=True))
    return tops


def _improve(
    columns: Columns,
    list_changes: Callable[[Columns], Iterator[Columns]],
    judge: Callable[[Columns], tuple[float, float]],
) -> Columns:
    """Make the best of all small changes, again and again, as long as one is for the better."""
    while True:
        best = max(list_changes(columns), key=judge, default=columns)
        if judge(best) <= judge(columns):
            return columns
        columns = best


def _list_moves(columns: Columns) -> Iterator[Columns]:
    """Move one block or two into the other column: friends move together or not at all."""
    names = [*columns[0], *columns[1]]
    for moved in (*combinations(names, 1), *combinations(names, 2)):
        left, right = (tuple(n for n in column if n not in moved) for column in columns)
        fresh = [tuple(n for n in moved if n in column) for column in reversed(columns)]
        yield (*left, *fresh[0]), (*right, *fresh[1])


def _list_swaps(columns: Columns) -> Iterator[Columns]:
    for number, column in enumerate(columns):
        for one, other in combinations(column, 2):
            names = {one: other, other: one}
            swapped = tuple(names.get(name, name) for name in column)
            yield (swapped, columns[1]) if number == 0 else (columns[0], swapped)


def _judge_sides(blocks: Blocks, columns: Columns) -> tuple[float, float]:
    """Judge who shares a column; an empty column is worst."""
    left = frozenset(columns[0])
    pull = sum(
        force if (one in left) == (other in left) else -force
        for (one, other), force in blocks.pulls.items()
    )
    first, second = (_measure_column(blocks, column) for column in columns)
    return pull if all(columns) else -inf, -abs(first - second)


def _measure_column(blocks: Blocks, column: Sequence[str]) -> float:
    return sum(blocks.heights[name] + blocks.gap for name in column)


def _measure_lines(blocks: Blocks, columns: Columns) -> float:
    tops = stack(blocks, columns)
    ends = ([tops[end.block] + end.below for end in line] for line in blocks.lines)
    return sum(abs(one - other) for one, other in ends)
