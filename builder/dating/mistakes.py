"""What is wrong with a date, in one sentence that also says what right looks like."""

import calendar
import re
from datetime import date

from builder.dating.guess import guess
from builder.dating.text import Missing, Single, Span, read
from builder.dating.words import MONTHS

EXAMPLES = "1969-07-20, 1969-07, 1969, 1969-05-28~ (about) or 1969-07-20/1969-07-24 (from, to)"
SHORT_YEAR = re.compile(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{2}")
DAY = re.compile(r"(?<![0-9-])([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?(?![0-9])")
CLOCK = re.compile(r"T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?")
OUTSIDE = re.compile(r"(Y-?[0-9]+|-[0-9X]{4}|0000|0{1,3}X{1,3})(-[0-9X]{2}){0,2}[?~%]?")
SEASON_WITH_MARK = re.compile(r"([0-9]{4}-2[1-4])[?~%]")
LEVEL_2 = re.compile(
    r"[\[{].*[\]}]"  # one of a set, all of a set
    r"|[0-9X]{4}(-[0-9X]{2}){0,2}S[0-9]+"  # significant digits
    r"|Y-?[0-9]+E[0-9]+"  # years with an exponent
    r"|[?~%]?[0-9X]{4}[?~%]?(-[?~%]?[0-9X]{2}[?~%]?){0,2}"  # marks and X inside a date
)


def explain_mistake(text: str) -> str:
    """Say what is wrong with a date; an empty answer means that it is right."""
    when = read(text)
    if isinstance(when, Span):
        return _explain_order(when, text) or _explain_edge(when.start) or _explain_edge(when.end)
    if isinstance(when, Single):
        return _explain_edge(when)
    return (
        _explain_calendar(text)
        or _explain_clock(text)
        or guess(text)
        or _explain_span(text)
        or _explain_unsupported(text)
        or f"{_show(text)}; write for example {EXAMPLES}."
    )


def _explain_edge(when: Single | Missing) -> str:
    """Refuse what another time zone would push out of the calendar."""
    if isinstance(when, Single) and when.last == date.max:
        return "The calendar here ends on 9999-12-30; for an open end write 1969-07-20/.. instead."
    if isinstance(when, Single) and when.clock and when.first == date.min:
        return "The first day that may have a time of day is 0001-01-02."
    return ""


def _show(text: str) -> str:
    """Name a text that is no date, cut when it is long."""
    flat = " ".join(text.split())
    if not flat:
        return "There is no date here"
    return f"“{flat if len(flat) <= 40 else flat[:39] + '…'}” is not a date as it is written here"


def _explain_order(span: Span, text: str) -> str:
    if not isinstance(span.start, Single) or not isinstance(span.end, Single):
        return ""
    if span.start.first <= span.end.last:
        return ""
    start, _, end = text.partition("/")
    return f"The start {start} is after the end {end}; did you mean {end}/{start}?"


def _explain_calendar(text: str) -> str:
    """Find a month or a day that the calendar does not have."""
    for year, month, day in DAY.findall(text):
        if not 1 <= int(month) <= 12:
            return "" if 21 <= int(month) <= 24 and not day else _explain_month(year, month, day)
        last = calendar.monthrange(int(year), int(month))[1]
        if day and not 1 <= int(day) <= last:
            words = f"{int(day)} {MONTHS[int(month) - 1]} {int(year)}"
            return f"There is no {words}; the last day of that month is {year}-{month}-{last}."
    return ""


def _explain_month(year: str, month: str, day: str) -> str:
    if read(f"{year}-{day}-{month}"):
        return f"There is no month {month}; did you mean {year}-{day}-{month}?"
    if not day and int(month) > max(int(year[2:]), 41):
        return f"There is no month {month}; did you mean {year}/{year[:2]}{month}?"
    seasons = "21 spring, 22 summer, 23 autumn, 24 winter"
    return f"There is no month {month}; months run from 01 to 12, and seasons are {seasons}."


def _explain_clock(text: str) -> str:
    for hour, minute, second in CLOCK.findall(text):
        if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
            return (
                "A time of day runs from T00:00:00 to T23:59:59, for example 1969-07-20T20:17:00."
            )
    return ""


def _explain_span(text: str) -> str:
    """Say which end of a span is wrong, or what a span cannot hold."""
    if "/" not in text:
        return ""
    if SHORT_YEAR.fullmatch(text.strip()):
        return "The year has four digits and comes first, then month and day: 1969-07-20."
    ends = [end.strip() for end in text.split("/")]
    if len(ends) > 2:
        return "A span has one slash, between its start and its end: 1969-07-20/1969-07-24."
    dates = [end for end in ends if end not in ("", "..")]
    if not dates:
        return (
            "A span needs at least one date: 1969-07-20/.. (from then on) or ../1969-07-20 (until)."
        )
    mistakes = [mistake for mistake in map(explain_mistake, dates) if mistake]
    if mistakes:
        return mistakes[0]
    return "The ends of a span are full dates without X and without a time: 1990/1999~."


def _explain_unsupported(text: str) -> str:
    """Refuse what EDTF knows and this project does not read."""
    if OUTSIDE.fullmatch(text):
        return "Years run from 0001 to 9999, written with four digits."
    season = SEASON_WITH_MARK.fullmatch(text)
    if season:
        return f"A season takes no ?, ~ or %: write {season[1]}."
    if not LEVEL_2.fullmatch(text):
        return ""
    advice = "put one mark behind the whole date (1969-07-20~) or write a span (1969-07/1969-09)"
    return f"“{text[:40]}” is EDTF level 2, which is not read here; {advice}."
