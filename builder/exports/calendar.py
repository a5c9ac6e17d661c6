"""The timeline as a calendar file (iCalendar, RFC 5545).

A date that is not certain stands on all the days it may mean, as tentative, and its words say so.
An event whose first or last day nobody knows stands on the day that is known.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, timedelta

from builder.dating import dates
from builder.dating.clocks import read_moment
from builder.dating.order import sort_events
from builder.exports.export import Export
from builder.interface.words import mark
from builder.kinds.events import EVENTS, Event
from builder.rendering.atlas import Atlas
from builder.rendering.collection import list_reporting
from builder.rendering.edition import name_edition

LONGEST = 75
"""Bytes in a line; a longer one goes on in the next, behind a blank."""
STAMP = "19700101T000000Z"
"""Every entry was made on the same day, so that the day of the build is in no file."""
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def write_calendar(atlas: Atlas) -> bytes:
    """Write all events in their order."""
    settings = atlas.linked.site.settings
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{escape(settings.title)}//{settings.language}",
        f"X-WR-CALNAME:{escape(settings.title)}",
    ]
    for event in sort_events(atlas.linked.site.all(Event)):
        lines.extend(describe_event(atlas, event))
    return "".join(f"{fold(line)}\r\n" for line in (*lines, "END:VCALENDAR")).encode()


def describe_event(atlas: Atlas, event: Event) -> Iterator[str]:
    """Write one event, line by line."""
    site = atlas.linked.site
    words = f"{dates.in_words(event.when)}. {atlas.text(event, 'summary')}"
    places = ", ".join(atlas.entry(place).title for place in event.where)
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@{name_edition(site.settings)}"
    yield f"DTSTAMP:{STAMP}"
    yield from _place_in_time(event, site.settings.time_zone)
    yield f"STATUS:{'CONFIRMED' if dates.is_certain(event.when) else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    yield f"SUMMARY:{escape(event.title)}"
    yield f"DESCRIPTION:{escape(words)}"
    if articles := list_reporting(atlas, event):
        yield f"CATEGORIES:{','.join(escape(article.title) for article in articles)}"
    if places:
        yield f"LOCATION:{escape(places)}"
    if site.settings.address:
        location = atlas.site_map[event.address]
        page = f"{site.settings.address.rstrip('/')}/{location.page}/"
        yield f"URL:{page}#{location.fragment}"
    yield "END:VEVENT"


def escape(text: str) -> str:
    """Write a text so that its commas and line ends mean themselves."""
    return text.translate(_ESCAPES)


def fold(line: str) -> str:
    """Break a line where it is too long, and never inside a letter."""
    pieces, piece = [], ""
    for letter in line:
        if len((piece + letter).encode()) > LONGEST:
            pieces.append(piece)
            piece = " "
        piece += letter
    return "\r\n".join((*pieces, piece))


def _place_in_time(event: Event, time_zone: str) -> Iterator[str]:
    """Say when an event was: to the minute where a clock was read, or else in whole days."""
    if moment := read_moment(event, time_zone):
        utc = moment.astimezone(UTC).replace(tzinfo=None)
        yield f"DTSTART:{re.sub('[-:]', '', utc.isoformat())}Z"
        return
    first, last = dates.earliest(event.when), dates.latest(event.when)
    first = last if first == date.min else first
    yield f"DTSTART;VALUE=DATE:{_write_day(first)}"
    if last < date.max:
        yield f"DTEND;VALUE=DATE:{_write_day(last + timedelta(days=1))}"


def _write_day(day: date) -> str:
    return day.isoformat().replace("-", "")


EVENTS_AS_CALENDAR = Export(
    EVENTS,
    "events.ics",
    mark("a calendar (iCalendar)"),
    write_calendar,
    (
        mark(
            "An event whose day is not certain stands on all the days it may have been, as "
            "tentative, and its description says so in words. Where a clock was read, it stands "
            "at that time."
        ),
    ),
)
