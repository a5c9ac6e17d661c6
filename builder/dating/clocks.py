"""What two clocks showed when something happened: the one of the site, and the one on the spot."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from builder.dating import dates
from builder.interface.words import mark, say
from builder.kinds.events import Event

OTHER_DAYS = {-1: mark("the day before"), 0: "", 1: mark("the next day")}


@dataclass(frozen=True, slots=True)
class Clocks:
    """The time of an event by two clocks: `17:12`, and in words when the day is another one.

    `here` is by the clock of the site, empty when nobody gave a time; `there` is by the clock it
    was read from, whose offset is `zone`, or a part of the day, or empty.
    """

    here: str
    day: str
    there: str
    zone: str


def read_clocks(event: Event, site_zone: str) -> Clocks:
    """Give the time of an event by the clock of the site and by the clock it was read from."""
    within = event.within_day
    there = read_moment(event, site_zone)
    if not there:
        zone = (within and within.time_zone) or site_zone
        return Clocks("", "", (within and within.part) or "", zone)
    here = there.astimezone(read_zone(site_zone))
    days = (here.date() - there.date()).days
    return Clocks(f"{here:%H:%M}", say(OTHER_DAYS[days]), f"{there:%H:%M}", there.isoformat()[-6:])


def read_moment(event: Event, site_zone: str) -> datetime | None:
    """Give the time of an event by the clock it was read from, if anybody gave one.

    That clock is named in the date, or by the event, or is the one of the site.
    """
    if not dates.clock_of(event.when):
        return None
    moment = datetime.fromisoformat(event.when)
    own = event.within_day.time_zone if event.within_day else None
    return moment if moment.tzinfo else moment.replace(tzinfo=read_zone(own or site_zone))


def read_zone(offset: str) -> timezone:
    """Read an offset from UTC: `+04:30`."""
    sign = -1 if offset[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(offset[1:3]), minutes=int(offset[4:6])))
