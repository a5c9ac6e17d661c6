"""Dates as people say them, in English."""

from collections.abc import Callable
from typing import TypeAlias

from builder.dating.text import Missing, Single, Span, When, require

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
SIGNS = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}
PARTS_OF_DAY = {
    "night before": "on the night before",
    "early morning": "in the early morning of",
    "morning": "in the morning of",
    "midday": "around midday on",
    "afternoon": "in the afternoon of",
    "evening": "in the evening of",
    "late": "late on",
    "night": "on the night of",
}
"""The parts of a day in their order, each with the words that go before the day."""

SayDay: TypeAlias = Callable[[Single], str]


def in_words(text: str) -> str:
    """Say a date: `20 July 1969`, `about 28 May 1969`, `20 to 24 July 1969`, `the 1990s`."""
    return _say(require(text), _say_day)


def with_weekday(text: str) -> str:
    """Say a date, every certain day in it with its weekday: `Sunday 20 July 1969`."""
    return _say(require(text), _say_day_with_weekday)


def in_words_with_part(text: str, part: str) -> str:
    """Say a date and the part of the day: `late on Sunday 20 July 1969`.

    With a date that is not one certain day the part follows in brackets.
    """
    when = require(text)
    if isinstance(when, Single) and when.first == when.last and not when.sign + when.clock:
        return f"{PARTS_OF_DAY[part]} {with_weekday(text)}"
    return f"{with_weekday(text)} ({part})"


def clock_of(text: str) -> str:
    """Give the time of day in a date, with its offset if one is written; empty without a time."""
    when = require(text)
    return when.clock if isinstance(when, Single) else ""


def _say(when: When, say_day: SayDay) -> str:
    return _say_span(when, say_day) if isinstance(when, Span) else _say_single(when, say_day)


def _say_single(single: Single, say_day: SayDay) -> str:
    if "X" in single.year + single.month + single.day:
        return SIGNS[single.sign] + _say_unspecified(single)
    if single.day and single.sign:
        return SIGNS[single.sign] + _say_day(single)
    if single.day:
        return say_day(single) + _say_clock(single.clock)
    year = str(single.first.year)
    if single.month in SEASONS:
        return f"{SIGNS[single.sign]}{SEASONS[single.month]} {year}"
    return f"{SIGNS[single.sign]}{_say_month(single) if single.month else year}"


def _say_month(single: Single) -> str:
    return f"{MONTHS[single.first.month - 1]} {single.first.year}"


def _say_day(single: Single) -> str:
    return f"{single.first.day} {_say_month(single)}"


def _say_day_with_weekday(single: Single) -> str:
    return f"{WEEKDAYS[single.first.weekday()]} {_say_day(single)}"


def _say_unspecified(single: Single) -> str:
    """Say a date of which some digits are missing."""
    first, last = single.first.year, single.last.year
    if last - first == 9:
        return f"the {first}s"
    if last > first:
        return f"some year from {first} to {last}"
    if single.month != "XX":
        return f"some day in {_say_month(single)}"
    return f"some day in {first}" if single.day else f"some month in {first}"


def _say_clock(clock: str) -> str:
    """Say `20:17:00+01:00` as `, 20:17 (UTC+01:00)`; the seconds only when there are any."""
    if not clock:
        return ""
    time, offset = clock[:8], clock[8:].replace("Z", "+00:00")
    return f", {time.removesuffix(':00')}{f' (UTC{offset})' if offset else ''}"


def _say_span(span: Span, say_day: SayDay) -> str:
    if isinstance(span.start, Single) and isinstance(span.end, Single):
        start, end = _say_single(span.start, say_day), _say_single(span.end, say_day)
        if span.start.sign or span.end.sign:
            return f"from {start} to {end}"
        return _join(start, end)
    return _say_open_span(span.start, span.end, say_day)


def _say_open_span(start: Single | Missing, end: Single | Missing, say_day: SayDay) -> str:
    """Say a span of which one end is open or unknown."""
    if isinstance(start, Single):
        words = _say_single(start, say_day)
        return f"from {words} on" if end == ".." else f"from {words}, end unknown"
    words = _say_single(end, say_day) if isinstance(end, Single) else end
    return f"until {words}" if start == ".." else f"until {words}, start unknown"


def _join(start: str, end: str) -> str:
    """Say what both ends share only once: `20 to 24 July 1969`."""
    if start == end:
        return start
    head, tail = start.split(), end.split()
    if len(head) == len(tail):
        while head[-1] == tail[-1]:
            head.pop()
            tail.pop()
    return f"{' '.join(head)} to {end}"
