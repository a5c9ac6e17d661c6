"""The date of a work, as exact as a citation can say it."""

from dataclasses import dataclass

from builder.dating.text import Missing, Single, Span, require
from builder.dating.words import MONTHS, SEASONS


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A year, with its month and its day; 0 where nobody says which."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def parts(self) -> tuple[int, ...]:
        """What is known of it: the year, then the month, then the day."""
        return tuple(filter(None, (self.year, self.month, self.day)))

    @property
    def month_name(self) -> str:
        """The English name of the month; empty where it is not known."""
        return MONTHS[self.month - 1] if self.month else ""


@dataclass(frozen=True, slots=True)
class Issued:
    """A date, or a stretch of time from its first to its last day; `about` where it is unsure."""

    first: Day
    last: Day
    about: bool

    @property
    def days(self) -> tuple[Day, ...]:
        """One day, or the first and the last."""
        return (self.first,) if self.first == self.last else (self.first, self.last)


def read_issued(text: str) -> Issued | None:
    """Read a date of the content (EDTF); None where no citation can say it: an end is missing."""
    when = require(text)
    ends = (when.start, when.end) if isinstance(when, Span) else (when, when)
    days = [day for day in map(_read_day, ends) if day]
    if len(days) < len(ends):
        return None
    unsure = any(isinstance(end, Single) and end.sign for end in ends)
    return Issued(days[0], days[1], unsure)


def _read_day(end: Single | Missing) -> Day | None:
    if not isinstance(end, Single) or "X" in end.year:
        return None
    if "X" in end.month or not end.month or end.month in SEASONS:
        return Day(end.first.year)
    if "X" in end.day or not end.day:
        return Day(end.first.year, end.first.month)
    return Day(end.first.year, end.first.month, end.first.day)
