"""What two clocks showed when something happened: the one of the site, and the one on the spot."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from builder import dates
from builder.kinds.events import Event

UTC = "+00:00"
OTHER_DAYS = {-1: "the day before", 0: "", 1: "the next day"}


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
    clock = dates.clock_of(event.when)
    zone = clock[8:].replace("Z", UTC) or (within and within.time_zone) or site_zone
    if not clock:
        return Clocks("", "", (within and within.part) or "", zone)
    there = datetime.fromisoformat(f"{event.when[:10]}T{clock[:8]}{_complete(zone)}")
    here = there.astimezone(_read_zone(site_zone))
    days = (here.date() - there.date()).days
    return Clocks(f"{here:%H:%M}", OTHER_DAYS[days], f"{there:%H:%M}", _complete(zone))


def _complete(zone: str) -> str:
    """Write an offset with its minutes: `+04` is `+04:00`."""
    return zone if ":" in zone else f"{zone}:00"


def _read_zone(zone: str) -> timezone:
    hours, minutes = int(zone[1:3]), int(zone[4:6])
    sign = -1 if zone[0] == "-" else 1
    return timezone(sign * timedelta(hours=hours, minutes=minutes))
