"""One date as it is written in the content (EDTF, levels 0 and 1), read into a value.

The `edtf` package does the parsing. This module keeps its surprises away from everybody else: it
takes 29 February in every year, blanks around a slash, a time on a whole year, and gives an unknown
end ten years.
"""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any, Literal, TypeAlias

from edtf import (
    Date,
    DateAndTime,
    EDTFParseException,
    Interval,
    Level1Interval,
    Season,
    UncertainOrApproximate,
    Unspecified,
    parse_edtf,
)

from builder.garbage import search_meanwhile
from builder.keeping.memory import keep

Missing: TypeAlias = Literal["..", ""]
"""An end that is not a date: `..` goes on (open), an empty one is not known."""

MISSING: Mapping[str, Missing] = {"..": "..", "": ""}

# Nothing but levels 0 and 1 may reach the parser: level 2 can crash it, and so can "../" alone.
END = r"(?:[0-9]{4}(?:-[0-9]{2}){0,2}[?~%]?|\.\.|)"
CLOCK = r"T[0-9:]{8}(?:Z|[+-][0-9]{2}(?::[0-9]{2})?)?"
UNSPECIFIED = r"[0-9](?:[0-9]{2}X|[0-9]XX|XXX)|[0-9]{4}-XX(?:-XX)?|[0-9]{4}-[0-9]{2}-XX"
FORM = re.compile(rf"(?=.*[0-9])(?:{END}(?:/{END})?|(?:{UNSPECIFIED})[?~%]?|[0-9-]{{10}}{CLOCK})")
OFFSET = r"(?:(?:0[1-9]|1[0-3])(?::[0-5][0-9])?|14:00|00:(?:0[1-9]|[1-5][0-9]))"
HOUR = rf"(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){{2}}(?:Z|[+-]{OFFSET})?"
PLAIN = re.compile(rf"([0-9]{{4}})(?:-(0[1-9]|1[0-2])(?:-([0-9]{{2}})(?:T({HOUR}))?)?)?([?~%]?)")
"""A year, a month or a day, also with a time or a sign: nearly all dates are of these, alone or
from one to another, and the parser takes a hundred times as long."""
SINGLE = (Date, DateAndTime, Season, UncertainOrApproximate, Unspecified)


@dataclass(frozen=True, slots=True)
class Single:
    """One date, as exact as it is written.

    `year`, `month` and `day` are the digits in the text, with `X` for digits nobody gave; `month`
    is 21 to 24 for a season (winter is the December of its year); `sign` is `~`, `?`, `%` or empty;
    `clock` is the time of day with its offset. It lies between the days `first` and `last`.
    """

    first: date
    last: date
    year: str
    month: str = ""
    day: str = ""
    sign: str = ""
    clock: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time between two dates, of which one may be missing."""

    start: Single | Missing
    end: Single | Missing


When: TypeAlias = Single | Span


@lru_cache(maxsize=8192)
def read(text: str) -> When | None:
    """Read a date; None when it is not one of EDTF levels 0 and 1 between the years 1 and 9999."""
    if not FORM.fullmatch(text):
        return None
    try:
        return _read_quickly(text) or parse(text)
    except (EDTFParseException, ValueError):
        return None


def require(text: str) -> When:
    """Read a date that has been checked before."""
    when = read(text)
    if when is None:
        raise ValueError(f"not a date in EDTF: {text!r}")
    return when


@keep
@search_meanwhile()
def parse(text: str) -> When | None:
    """Read a date with the parser; ValueError or EDTFParseException where it is none."""
    value = parse_edtf(text)
    return _read_span(value) if isinstance(value, Interval) else _read_single(value)


def _read_quickly(text: str) -> When | None:
    """Read what a plain date is, or a stretch between two; None when the parser has to."""
    start, slash, end = text.partition("/")
    first, last = _read_plain_end(start), _read_plain_end(end)
    if not slash:
        return first if isinstance(first, Single) else None
    return None if first is None or last is None else Span(first, last)


def _read_plain_end(text: str) -> Single | Missing | None:
    if plain := PLAIN.fullmatch(text):
        return _read_plain(plain)
    return MISSING.get(text)


def _read_plain(plain: re.Match[str]) -> Single:
    """Read a date in digits; `ValueError` when the calendar does not have it."""
    year, month, day, clock, sign = plain.groups(default="")
    first = date(int(year), int(month or 1), int(day or 1))
    last_month = first.replace(month=int(month or 12))
    days = monthrange(last_month.year, last_month.month)[1]
    last = first if day else last_month.replace(day=days)
    return Single(first, last, year, month, day, sign, clock)


def _read_span(value: Any) -> Span | None:
    if type(value) not in (Interval, Level1Interval):
        return None
    start, end = _read_end(value.lower), _read_end(value.upper)
    if start is None or end is None or start == end == "..":
        return None
    return Span(start, end)


def _read_end(value: Any) -> Single | Missing | None:
    if getattr(value, "is_open", False):
        return ".."
    if getattr(value, "is_unknown", False):
        return ""
    return _read_single(value)


def _read_single(value: Any) -> Single | None:
    if type(value) not in SINGLE:
        return None
    if isinstance(value, UncertainOrApproximate):
        inner = _read_single(value.date)
        return inner and replace(inner, sign=str(value.ua or ""))
    if isinstance(value, DateAndTime):
        inner = _read_single(value.date)
        if value.time.startswith("24") or not (inner and inner.day):
            return None
        return replace(inner, clock=value.time)
    return _read_date(value)


def _read_date(value: Any) -> Single:
    """Read a date without a time of day; `ValueError` when the calendar does not have it."""
    return Single(
        first=date(*value.lower_strict()[:3]),
        last=date(*value.upper_strict()[:3]),
        year=value.year,
        month=(value.season if isinstance(value, Season) else value.month) or "",
        day=value.day or "",
        sign=str(getattr(value, "ua", None) or ""),
    )
