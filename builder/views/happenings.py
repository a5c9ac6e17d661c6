"""One event in a drawing of time: a bar with soft ends or a sign, and its words.

All measures are in units of the drawing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf

from builder.views.lettering import measure, wrap
from builder.views.scale import Scale
from builder.views.stretch import Stretch

SIZE, LEADING = 13, 16
SIGN = 7
"""Half of the width of a sign."""
SOFT = 14
"""A soft end is at least so long, however short the time in question."""
UNKNOWN = 56
"""So long is an end that nobody knows."""
SHORT = 18
"""A bar is at least so long; what takes less time is only a sign."""
LONG = 64
"""A bar of this length has its words below, a shorter one beside it."""
LEAST = 28
"""The least height of an event, so that a finger can hit it."""
EDGE = 10


@dataclass(frozen=True, slots=True)
class Sheet:
    """The measures of a drawing: the whole width, that of the names of lanes, that of words."""

    width: int
    left: int
    label: int

    @property
    def right(self) -> int:
        """The place where time ends."""
        return self.width - EDGE

    @property
    def room(self) -> int:
        """The width that is left for time."""
        return self.right - self.left

    def place(self, moment: float, scale: Scale) -> float:
        """Give the place of a moment."""
        return round(self.left + scale.place(moment) * self.room, 1)


@dataclass(frozen=True, slots=True)
class Item:
    """One event: its number in the list, its words, its place in the list, its lane, its time."""

    number: int
    words: str
    url: str
    lane: int
    stretch: Stretch | None


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar from `start` to `stop`: `in` grows stronger, `out` grows weaker, `full` is sure."""

    look: str
    start: float
    stop: float


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of text; they begin at `left`, or end there when `anchor` is `end`."""

    left: float
    anchor: str
    lines: tuple[str, ...]
    below: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """An event before it has a height: bars, sign, words, and all the width they take."""

    item: Item
    bars: tuple[Bar, ...]
    sign: float
    words: Words
    extent: tuple[float, float]

    @property
    def height(self) -> int:
        """The height it needs."""
        return max(LEAST, LEADING * (len(self.words.lines) + self.words.below) + 4)


def draw_shape(item: Item, stretch: Stretch, scale: Scale, sheet: Sheet) -> Shape:
    """Draw an event: a bar with soft ends, or only its sign; its words beside or below."""
    bars = _draw_bars(stretch, scale, sheet)
    left, right = bars[0].start, bars[-1].stop
    if right - left < SHORT:
        sign, bars = (left + right) / 2, ()
    elif bars[0].look == "in":
        sign = bars[0].stop
    else:
        sign, bars = left + SIGN, _begin_at_sign(bars, left + SIGN)
    sign = min(max(sign, sheet.left + SIGN + 1), sheet.right - SIGN - 1)
    left, right = min(left, sign - SIGN), max(right, sign + SIGN)
    words = _set_words(item, (left, right), sheet)
    width = measure_lines(item, words.lines)
    start = words.left - width if words.anchor == "end" else words.left
    extent = (min(left, start) - 4, max(right, start + width) + 8)
    return Shape(item, bars, sign, words, extent)


def draw_loose(item: Item, left: float, width: float) -> Shape:
    """Draw an event of which no time is known as a sign with its words beside."""
    words = Words(left + 2 * SIGN + 6, "start", wrap_words(item, width - 40))
    return Shape(item, (), left + SIGN, words, (left, left + width - 12))


def wrap_words(item: Item, width: float) -> tuple[str, ...]:
    """Cut the words of an event into lines; the first has room for its number before them."""
    number = f"{item.number} "
    first, *others = wrap(number + item.words, width, SIZE)
    return (first[len(number) :], *others)


def measure_lines(item: Item, lines: Sequence[str]) -> float:
    """Give the width of the words of an event with the number before them."""
    first, *others = lines
    return max(measure(line, SIZE) for line in (f"{item.number} {first}", *others))


def _begin_at_sign(bars: tuple[Bar, ...], sign: float) -> tuple[Bar, ...]:
    """Let what is sure begin in the middle of its sign, whose left edge is the beginning."""
    return tuple(replace(bar, start=max(bar.start, sign)) for bar in bars if bar.stop > sign)


def _draw_bars(stretch: Stretch, scale: Scale, sheet: Sheet) -> tuple[Bar, ...]:
    """Draw the soft start, what is sure, and the soft end; what has no length is left out."""
    moments = (stretch.begins_from, stretch.begins_by, stretch.ends_from, stretch.ends_by)
    start, sure, until, stop = (sheet.place(moment, scale) for moment in moments)
    if stretch.begins_from == -inf:
        sure = max(sure, min(start + SOFT, until))
        start = sure - UNKNOWN
    elif stretch.begins_from < stretch.begins_by:
        start = min(start, sure - SOFT)
    if stretch.ends_by == inf:
        until = min(until, max(stop - SOFT, sure))
        stop = until + UNKNOWN
    elif stretch.ends_from < stretch.ends_by:
        stop = max(stop, until + SOFT)
    start, stop = max(start, sheet.left), min(stop, sheet.right)
    bars = (Bar("in", start, sure), Bar("full", sure, until), Bar("out", until, stop))
    return tuple(bar for bar in bars if bar.stop > bar.start) or (Bar("full", sure, sure),)


def _set_words(item: Item, bar: tuple[float, float], sheet: Sheet) -> Words:
    """Set the words below a long bar, else to its right, or to its left where the sheet ends."""
    left, right = bar
    lines = wrap_words(item, sheet.label)
    width = measure_lines(item, lines)
    if right - left >= LONG and left + width <= sheet.right:
        return Words(left, "start", lines, below=True)
    if right - left >= LONG:
        return Words(sheet.right, "end", lines, below=True)
    if right + 6 + width <= sheet.right:
        return Words(right + 6, "start", lines)
    return Words(left - 6, "end", lines)
