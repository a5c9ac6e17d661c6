"""Dates as people say them, in the language that is spoken."""

from collections.abc import Callable
from typing import TypeAlias

from builder.dating.text import Missing, Single, Span, When, require
from builder.interface.words import mark, say

MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)
WEEKDAYS = (
    mark("Monday"),
    mark("Tuesday"),
    mark("Wednesday"),
    mark("Thursday"),
    mark("Friday"),
    mark("Saturday"),
    mark("Sunday"),
)
SEASONS = {"21": mark("spring"), "22": mark("summer"), "23": mark("autumn"), "24": mark("winter")}
SIGNS = {
    "": "%(date)s",
    "~": mark("about %(date)s"),
    "?": mark("perhaps %(date)s"),
    "%": mark("perhaps about %(date)s"),
}
"""What the mark of a date says of it."""
PARTS_OF_DAY = {
    "night before": mark("on the night before %(day)s"),
    "early morning": mark("in the early morning of %(day)s"),
    "morning": mark("in the morning of %(day)s"),
    "midday": mark("around midday on %(day)s"),
    "afternoon": mark("in the afternoon of %(day)s"),
    "evening": mark("in the evening of %(day)s"),
    "late": mark("late on %(day)s"),
    "night": mark("on the night of %(day)s"),
}
"""The parts of a day in their order, each with the words around the day."""

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
        return say(PARTS_OF_DAY[part], day=with_weekday(text))
    return f"{with_weekday(text)} ({say(part)})"


def clock_of(text: str) -> str:
    """Give the time of day in a date, with its offset if one is written; empty without a time."""
    when = require(text)
    return when.clock if isinstance(when, Single) else ""


def _say(when: When, say_day: SayDay) -> str:
    return _say_span(when, say_day) if isinstance(when, Span) else _say_single(when, say_day)


def _say_single(single: Single, say_day: SayDay) -> str:
    if "X" in single.year + single.month + single.day:
        return say(SIGNS[single.sign], date=_say_unspecified(single))
    if single.day and single.sign:
        return say(SIGNS[single.sign], date=_say_day(single))
    if single.day:
        return say_day(single) + _say_clock(single.clock)
    year = str(single.first.year)
    if single.month in SEASONS:
        season = say("%(season)s %(year)s", season=say(SEASONS[single.month]), year=year)
        return say(SIGNS[single.sign], date=season)
    return say(SIGNS[single.sign], date=_say_month(single) if single.month else year)


def _say_month(single: Single) -> str:
    month = say(MONTHS[single.first.month - 1])
    return say("%(month)s %(year)s", month=month, year=single.first.year)


def _say_day(single: Single) -> str:
    return say("%(day)s %(month)s", day=single.first.day, month=_say_month(single))


def _say_day_with_weekday(single: Single) -> str:
    weekday = say(WEEKDAYS[single.first.weekday()])
    return say("%(weekday)s %(day)s", weekday=weekday, day=_say_day(single))


def _say_unspecified(single: Single) -> str:
    """Say a date of which some digits are missing."""
    first, last = single.first.year, single.last.year
    if last - first == 9:
        return say("the %(decade)ss", decade=first)
    if last > first:
        return say("some year from %(first)s to %(last)s", first=first, last=last)
    if single.month != "XX":
        return say("some day in %(time)s", time=_say_month(single))
    words = mark("some day in %(time)s") if single.day else mark("some month in %(time)s")
    return say(words, time=first)


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
            return say("from %(start)s to %(end)s", start=start, end=end)
        return _join(start, end)
    return _say_open_span(span.start, span.end, say_day)


def _say_open_span(start: Single | Missing, end: Single | Missing, say_day: SayDay) -> str:
    """Say a span of which one end is open or unknown."""
    if isinstance(start, Single):
        words = _say_single(start, say_day)
        form = mark("from %(start)s on") if end == ".." else mark("from %(start)s, end unknown")
        return say(form, start=words)
    words = _say_single(end, say_day) if isinstance(end, Single) else end
    form = mark("until %(end)s") if start == ".." else mark("until %(end)s, start unknown")
    return say(form, end=words)


def _join(start: str, end: str) -> str:
    """Say what both ends share only once: `20 to 24 July 1969`."""
    if start == end:
        return start
    head, tail = start.split(), end.split()
    if len(head) == len(tail):
        while head[-1] == tail[-1]:
            head.pop()
            tail.pop()
    return say("%(start)s to %(end)s", start=" ".join(head), end=end)
