"""The same drawing for a narrow window: time runs downwards, a column for each lane, numbers only.

Quiet times are drawn shorter, and crowded ones longer, so that every sign has its place. All
measures are in units of the drawing.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isinf

from builder.views.happenings import Bar, Item
from builder.views.lanes import pack
from builder.views.lettering import measure, wrap
from builder.views.scale import Scale
from builder.views.stretch import Stretch

WIDTH, LEFT = 340, 72
SMALL, LEADING = 12, 14
NEXT = 32
"""So far at least lies the next sign of a column below one."""
ROOM = 1000
"""The width for which the marks of the scale are chosen: those that come too close are left out."""
LENGTH, MOST = 640, 64
"""How long the whole time would be if nothing were drawn shorter, and the longest quiet time."""
SOFT, UNKNOWN = 12, 44
"""The least length of a soft end, and that of an end that nobody knows."""
ABREAST, SEAT = 3, 33
"""So many signs of a lane stand side by side at most, and how much width each wants."""


@dataclass(frozen=True, slots=True)
class Token:
    """The sign of an event with its number, and its bars; `width` is that of what can be hit."""

    item: Item
    left: float
    top: float
    width: float
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A lane: its number and name, and the signs in it."""

    number: int
    name: tuple[str, ...]
    left: float
    width: float
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A mark of the scale: its height and its words."""

    top: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Upright:
    """Everything to be drawn, from the top down."""

    height: float
    depth: int
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Ruler:
    """Where known moments lie; the others lie between them, as the scale says."""

    scale: Scale
    moments: tuple[float, ...]
    tops: tuple[float, ...]

    def place(self, moment: float) -> float:
        after = bisect_right(self.moments, moment)
        if after == 0:
            return self.tops[0] - min(self._gap(moment, self.moments[0]), NEXT)
        top, before = self.tops[after - 1], self.moments[after - 1]
        if after == len(self.moments):
            return top + min(self._gap(before, moment), MOST)
        whole = self._gap(before, self.moments[after])
        share = self._gap(before, moment) / whole if whole else 0
        return top + share * (self.tops[after] - top)

    def _gap(self, one: float, other: float) -> float:
        return (self.scale.place(other) - self.scale.place(one)) * LENGTH


def draw_columns(items: Iterable[Item], names: Sequence[str], scale: Scale) -> Upright:
    """Draw events that have a time, each in the column of its lane."""
    placed = [(item, item.stretch) for item in items if item.stretch]
    placed.sort(key=lambda pair: (_anchor(pair[1]), pair[0].number))
    seats = _seat(placed)
    tops = _set_apart(placed, seats, scale)
    ruler = _Ruler(scale, tuple(_anchor(stretch) for _, stretch in placed), tops)
    columns = tuple(_draw_columns(placed, seats, ruler, names))
    depth = max((len(column.name) for column in columns), default=1)
    lines = tuple(_draw_lines(scale, ruler))
    bars = (bar.stop for column in columns for t in column.tokens for bar in t.bars)
    return Upright(max((*tops, *bars)) + NEXT // 2 + 4, depth, columns, lines)


def _anchor(stretch: Stretch) -> float:
    """Give the moment at which the sign stands: the first at which the event had begun for sure."""
    known = (stretch.begins_by, stretch.ends_from, stretch.ends_by)
    return next((moment for moment in known if not isinf(moment)), 0.0)


Placed = Sequence[tuple[Item, Stretch]]


def _seat(placed: Placed) -> Mapping[int, tuple[int, int]]:
    """Give each event a place in its lane: its own and how many there are side by side."""
    anchors = [_anchor(stretch) for _, stretch in placed]
    seats: dict[int, tuple[int, int]] = {}
    for lane in {item.lane for item, _ in placed}:
        ranks = [rank for rank, (item, _) in enumerate(placed) if item.lane == lane]
        extents = [_measure_extent(placed[rank][1], rank, anchors) for rank in ranks]
        rows = [min(row, ABREAST - 1) for row in pack(extents)]
        abreast = max(rows) + 1
        seats |= {rank: (row, abreast) for rank, row in zip(ranks, rows, strict=True)}
    return seats


def _measure_extent(stretch: Stretch, rank: int, anchors: Sequence[float]) -> tuple[float, float]:
    """Tell next to which signs the bars of an event run, as numbers in the order of all signs."""
    if _is_point(stretch):
        return rank, rank + 1
    first = rank if isinf(stretch.begins_from) else bisect_left(anchors, stretch.begins_from)
    end = stretch.ends_from if isinf(stretch.ends_by) else stretch.ends_by
    return min(first, rank), max(rank + 1, bisect_left(anchors, end))


def _is_point(stretch: Stretch) -> bool:
    """Tell whether it was one day, or one moment of it, and which is known."""
    is_exact = stretch.begins_from == stretch.begins_by and stretch.ends_from == stretch.ends_by
    return is_exact and stretch.ends_by - stretch.begins_from <= 1


def _set_apart(
    placed: Placed, seats: Mapping[int, tuple[int, int]], scale: Scale
) -> tuple[float, ...]:
    """Go from event to event downwards; nobody's sign lies on another's."""
    tops: list[float] = []
    free: dict[tuple[int, int], float] = {}
    before = 0.0
    for rank, (item, stretch) in enumerate(placed):
        share = scale.place(_anchor(stretch))
        seat = (item.lane, seats[rank][0])
        quiet = min((share - before) * LENGTH, MOST if tops else NEXT)
        top = max((tops[-1] if tops else NEXT // 2) + quiet, free.get(seat, 0.0))
        tops.append(round(top, 1))
        free[seat] = top + NEXT
        before = share
    return tuple(tops)


def _draw_columns(
    placed: Placed, seats: Mapping[int, tuple[int, int]], ruler: _Ruler, names: Sequence[str]
) -> Iterable[Column]:
    lanes = {item.lane: seats[rank][1] for rank, (item, _) in enumerate(placed)}
    wanted = {lane: max(lanes[lane] * SEAT, _widest(names[lane]) + 8) for lane in sorted(lanes)}
    left = float(LEFT)
    for lane, wish in wanted.items():
        width = wish * (WIDTH - LEFT) / sum(wanted.values())
        seat = width / lanes[lane]
        tokens = tuple(
            Token(
                item,
                round(left + seats[rank][0] * seat, 1),
                ruler.tops[rank],
                round(seat, 1),
                _draw_bars(stretch, ruler, ruler.tops[rank]),
            )
            for rank, (item, stretch) in enumerate(placed)
            if item.lane == lane
        )
        name = wrap(names[lane], width - 6, SMALL)
        yield Column(lane, name, round(left, 1), round(width, 1), tokens)
        left += width


def _widest(name: str) -> float:
    return max(measure(word, SMALL) for word in name.split())


def _draw_bars(stretch: Stretch, ruler: _Ruler, top: float) -> tuple[Bar, ...]:
    """Draw the soft start above a sign, what is sure below it, and the soft end."""
    if _is_point(stretch):
        return ()
    start = until = stop = top
    if stretch.begins_from < stretch.begins_by:
        known = not isinf(stretch.begins_from)
        start = min(ruler.place(stretch.begins_from) if known else top - UNKNOWN, top - SOFT)
    if stretch.begins_by < stretch.ends_from:
        until = max(top, ruler.place(stretch.ends_from))
    if stretch.ends_from < stretch.ends_by:
        known = not isinf(stretch.ends_by)
        stop = max(ruler.place(stretch.ends_by) if known else until + UNKNOWN, until + SOFT)
    edges = (("in", max(start, 2.0), top), ("full", top, until), ("out", until, stop))
    bars = (Bar(look, round(one, 1), round(other, 1)) for look, one, other in edges)
    return tuple(bar for bar in bars if bar.stop - bar.start >= 1)


def _draw_lines(scale: Scale, ruler: _Ruler) -> Iterable[Line]:
    """Draw the marks of the scale, those whose words have room below the words before."""
    free = 0.0
    for tick in scale.ticks:
        top = round(ruler.place(tick.moment), 1)
        if top >= free:
            lines = wrap(tick.words, LEFT - 2, SMALL - 1)
            yield Line(top, lines)
            free = top + LEADING * len(lines) + 4
