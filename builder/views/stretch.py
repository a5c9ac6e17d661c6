"""How long something took, and how exactly that is known: what a drawing needs of a date."""

from dataclasses import dataclass
from math import inf

from builder.dating.text import Missing, Single, Span, require


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of time with soft ends: it began between two moments and ended between two others.

    The moments follow one another. In a calendar they are days, counted as `date.toordinal` does;
    a day ends where the next one begins. A moment that nobody knows is infinite.
    """

    begins_from: float
    begins_by: float
    ends_from: float
    ends_by: float


def read_stretch(when: str) -> Stretch:
    """Tell what a date leaves open: `1969-07` is some time in July, strongest in the middle."""
    value = require(when)
    if isinstance(value, Span):
        return _between(_read_start(value), _read_end(value))
    first, end = _range(value)
    if _is_exact(value):
        return Stretch(first, first, end, end)
    return spread_over(first, end)


def spread_over(first: float, end: float) -> Stretch:
    """Make the stretch of something that happened at an unknown moment between two others."""
    middle = (first + end) / 2
    return Stretch(first, middle, middle, end)


def _is_exact(single: Single) -> bool:
    return single.first == single.last and not single.sign


def _range(single: Single) -> tuple[float, float]:
    """Give the days that a date may mean; one that is not sure reaches half its length further."""
    first, end = single.first.toordinal(), single.last.toordinal() + 1
    further = max(1, (end - first) // 2) if single.sign else 0
    return first - further, end + further


def _read_start(span: Span) -> tuple[float, float]:
    start: Single | Missing = span.start
    if isinstance(start, Single):
        day = start.first.toordinal()
        return (day, day) if _is_exact(start) else (_range(start)[0], start.last.toordinal() + 1)
    known = span.end.first.toordinal() if isinstance(span.end, Single) else inf
    return (-inf, -inf) if start == ".." else (-inf, known)


def _read_end(span: Span) -> tuple[float, float]:
    end: Single | Missing = span.end
    if isinstance(end, Single):
        after = end.last.toordinal() + 1
        return (after, after) if _is_exact(end) else (end.first.toordinal(), _range(end)[1])
    known = span.start.last.toordinal() + 1 if isinstance(span.start, Single) else -inf
    return (inf, inf) if end == ".." else (known, inf)


def _between(begins: tuple[float, float], ends: tuple[float, float]) -> Stretch:
    """Join two soft ends; where they overlap they meet in the middle."""
    begins_from, begins_by = (min(moment, ends[1]) for moment in begins)
    ends_from, ends_by = (max(moment, begins_from) for moment in ends)
    if begins_by > ends_from:
        begins_by = ends_from = (begins_by + ends_from) / 2
    return Stretch(begins_from, begins_by, ends_from, ends_by)
