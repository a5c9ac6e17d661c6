"""Dates of the content: what is wrong with one, when it was, how it sorts, how people say it.

Every function takes the text as it is written in the content: EDTF, levels 0 and 1. Only
`explain_mistake` takes any text; the others raise ValueError for a text in which it finds one.
"""

from datetime import date
from typing import TypeAlias

from builder.dating.mistakes import explain_mistake
from builder.dating.text import FORM, Single, Span, require
from builder.dating.words import PARTS_OF_DAY, clock_of, in_words, in_words_with_part, with_weekday

__all__ = [
    "FORM",
    "PARTS_OF_DAY",
    "SortKey",
    "clock_of",
    "earliest",
    "explain_mistake",
    "in_words",
    "in_words_with_part",
    "is_certain",
    "latest",
    "sort_key",
    "with_weekday",
]

SortKey: TypeAlias = tuple[int, int, int]
"""First day, last day counted downwards, minute of the day (-1 when no time is given)."""


def earliest(text: str) -> date:
    """Tell the first day the date may mean; `date.min` when the start is open or unknown."""
    when = require(text)
    start = when.start if isinstance(when, Span) else when
    return start.first if isinstance(start, Single) else date.min


def latest(text: str) -> date:
    """Tell the last day the date may mean; `date.max` when the end is open or unknown."""
    when = require(text)
    end = when.end if isinstance(when, Span) else when
    return end.last if isinstance(end, Single) else date.max


def is_certain(text: str) -> bool:
    """Tell whether a date is a day without any doubt, or goes from one such day to another."""
    when = require(text)
    ends = (when.start, when.end) if isinstance(when, Span) else (when,)
    return all(isinstance(e, Single) and not e.sign and e.first == e.last for e in ends)


def sort_key(text: str) -> SortKey:
    """Order dates by their first day; of those that begin together, the longest comes first.

    So a month stands before its days, as a heading stands before what it covers, and a day before
    the hours in it. Times are compared as the clock showed them where they were given.
    """
    return earliest(text).toordinal(), -latest(text).toordinal(), _minute(require(text))


def _minute(when: Single | Span) -> int:
    """Count the minutes since midnight; -1 when no time of day is given."""
    if isinstance(when, Span) or not when.clock:
        return -1
    return int(when.clock[:2]) * 60 + int(when.clock[3:5])
