"""From moments to places in a drawing: the scale of a calendar, with its marks and its folds."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from builder.dating.words import MONTHS, WEEKDAYS
from builder.interface.words import mark, say

APART, DAYS_APART = 76, 46
"""So many units at least lie between two marks of a scale, and between two days."""
FOLD = 0.1
"""The share of the whole that a fold takes, in which nothing happened for a long time."""
LEAST = 0.14
"""The share of the whole that each piece between folds has at least."""
LAST_DAY = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of time drawn to scale, from one share of the whole to another."""

    start: float
    end: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on a scale, and the words that stand at it."""

    moment: float
    words: str


@dataclass(frozen=True, slots=True)
class Scale:
    """Pieces of time one after the other, with folds between them."""

    pieces: tuple[Piece, ...]
    ticks: tuple[Tick, ...]
    folds: tuple[Tick, ...] = ()

    def place(self, moment: float) -> float:
        """Give the share of the whole at which a moment lies: 0 at the start, 1 at the end."""
        for piece in self.pieces:
            if moment <= piece.end:
                share = (max(moment, piece.start) - piece.start) / (piece.end - piece.start)
                return piece.left + share * (piece.right - piece.left)
        return 1.0


@dataclass(frozen=True, slots=True)
class _Step:
    """The distance of two marks: so many months or so many days."""

    months: int
    days: int

    @property
    def length(self) -> float:
        return self.months * 30.4 + self.days

    @property
    def apart(self) -> int:
        return DAYS_APART if self.days == 1 else APART

    def floor(self, day: int) -> int:
        """Give the last mark that is not after a day."""
        if self.days:
            return max(1, day - (day - 1) % self.days)
        on = date.fromordinal(min(max(day, 1), LAST_DAY))
        months = on.year * 12 + on.month - 1
        return _first_of(months - months % self.months)

    def after(self, mark: int) -> int:
        """Give the mark that follows a mark; behind the last day of the calendar, the next one."""
        if self.days or mark >= LAST_DAY:
            return mark + max(self.days, 1)
        on = date.fromordinal(mark)
        first = _first_of((on.year * 12 + on.month - 1) // self.months * self.months + self.months)
        return max(first, mark + 1)


_STEPS = (
    *(_Step(0, days) for days in (1, 7)),
    *(_Step(months, 0) for months in (1, 2, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 6000)),
)


def make_calendar(spans: Iterable[tuple[int, int]], room: float) -> Scale:
    """Make the scale for first and last days that are known, on so many units.

    A time without any of them that would take more than half of the drawing is folded.
    """
    known = _split(_merge(spans))
    total = sum(end - start for start, end in known)
    step = next((s for s in _STEPS if s.length * room >= s.apart * total), _STEPS[-1])
    ranges = [(step.floor(start), _ceil(step, start, end)) for start, end in known]
    pieces = _lay_out(ranges)
    ticks = tuple(tick for piece in pieces for tick in _make_ticks(piece, step))
    folds = (Tick(one.end, _say_length(other.start - one.end)) for one, other in pairwise(pieces))
    return Scale(pieces, ticks, tuple(folds))


def _merge(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join days that overlap; the last day becomes the end: the day after."""
    merged: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last + 1))
        else:
            merged.append((first, last + 1))
    return merged


def _split(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cut where a gap is longer than half of all, and so on in both parts."""
    whole = spans[-1][1] - spans[0][0]
    for place, (one, other) in enumerate(pairwise(spans), start=1):
        if (other[0] - one[1]) * 2 > whole:
            return [*_split(spans[:place]), *_split(spans[place:])]
    return [(spans[0][0], spans[-1][1])]


def _ceil(step: _Step, start: int, end: int) -> int:
    """Give the first mark that is not before an end; at least two steps lie before it."""
    mark = step.after(step.floor(start))
    while mark < end:
        mark = step.after(mark)
    return min(mark, LAST_DAY + 1)


def _lay_out(ranges: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    """Give each piece its share of the drawing, and each fold its own."""
    lengths = [end - start for start, end in ranges]
    shares = [max(LEAST, length / sum(lengths)) for length in lengths]
    free = 1 - FOLD * (len(ranges) - 1)
    pieces: list[Piece] = []
    left = 0.0
    for (start, end), share in zip(ranges, shares, strict=True):
        right = left + free * share / sum(shares)
        pieces.append(Piece(start, end, left, right))
        left = right + FOLD
    return tuple(pieces)


def _make_ticks(piece: Piece, step: _Step) -> Iterator[Tick]:
    before: date | None = None
    mark = int(piece.start)
    while mark < piece.end:
        on = date.fromordinal(mark)
        yield Tick(mark, _say_mark(on, before, step))
        before, mark = on, step.after(mark)


def _say_mark(on: date, before: date | None, step: _Step) -> str:
    """Say a mark, and only what the mark before it has not said: `Sun 4 Nov`, `Mon 5`."""
    if step.months >= 12:
        return str(on.year)
    year = "" if before and before.year == on.year else f" {on.year}"
    if step.months:
        return f"{say(MONTHS[on.month - 1])}{year}"
    month = "" if before and before.month == on.month else f" {say(MONTHS[on.month - 1])[:3]}"
    return f"{say(WEEKDAYS[on.weekday()])[:3]} {on.day}{month}"


def _say_length(days: float) -> str:
    """Say a length of time in round numbers."""
    for unit, length in (
        (mark("%(count)s years"), 365.25),
        (mark("%(count)s months"), 30.4),
        (mark("%(count)s weeks"), 7),
    ):
        if days >= 2 * length:
            return say(unit, count=f"{days / length:.0f}")
    return say("%(count)s days", count=f"{days:.0f}")


def _first_of(months: int) -> int:
    year, month = divmod(months, 12)
    return date(max(year, 1), month + 1, 1).toordinal() if year <= date.max.year else LAST_DAY
