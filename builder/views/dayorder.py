"""One day as an order of things: parts of the day, and what came after what, but no clock."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from itertools import pairwise
from math import ceil, floor

from builder.dating import dates
from builder.dating.clocks import read_moment, read_zone
from builder.dating.order import PART_BEGINS, is_placed, sort_events
from builder.interface.words import mark, say
from builder.kinds.events import Event
from builder.model import Address
from builder.views.scale import Piece, Scale, Tick
from builder.views.stretch import Stretch, spread_over

COLUMNS = (*PART_BEGINS, mark("the next day"))
"""What the columns of the drawing are called, each as wide as the others."""
EDGES = (-360, *(begin for begin in PART_BEGINS.values() if begin > 0), 1440, 2880)
"""The minutes of the day between which the columns lie."""
STEP = 0.34
"""What comes after something else in the same part of the day stands so much further on."""


def place_in_day(events: Collection[Event], day: date, zone: str) -> Mapping[Address, Stretch]:
    """Give the columns between which each event of a day lies, by the clock of the site."""
    ordered = sort_events(event for event in events if is_placed(event))
    lows: dict[Address, float] = {}
    highs: dict[Address, float] = {}
    for event in ordered:
        low, high = (_locate(m) for m in _read_minutes(event, day, zone))
        lows[event.address], highs[event.address] = low, high
    pairs = _list_pairs(ordered)
    places = {event.address: place for place, event in enumerate(ordered)}
    for one, other in sorted(pairs, key=lambda pair: places[pair[1]]):
        lows[other] = max(lows[other], min(lows[one] + STEP, highs[other]))
    for one, other in sorted(pairs, key=lambda pair: -places[pair[0]]):
        highs[one] = min(highs[one], max(highs[other] - STEP, lows[one]))
    return {address: spread_over(lows[address], highs[address]) for address in places}


def make_day(stretches: Iterable[Stretch]) -> Scale:
    """Make the scale of a day: a column for each part of it that something may lie in."""
    known = tuple(stretches)
    start = floor(min((s.begins_from for s in known), default=0))
    end = ceil(max((s.ends_by for s in known), default=len(COLUMNS)))
    ticks = (Tick(number, say(COLUMNS[number])) for number in range(start, max(end, start + 1)))
    return Scale((Piece(start, max(end, start + 1), 0.0, 1.0),), tuple(ticks))


def _list_pairs(events: Sequence[Event]) -> set[tuple[Address, Address]]:
    """List which of these events came before which other."""
    known = {event.address for event in events}
    pairs: set[tuple[Address, Address]] = set()
    for event in events:
        within = event.within_day
        pairs |= {(one, event.address) for one in (within.after if within else ())}
        pairs |= {(event.address, other) for other in (within.before if within else ())}
    return {(one, other) for one, other in pairs if {one, other} <= known}


def _read_minutes(event: Event, day: date, zone: str) -> tuple[float, float]:
    """Give the first and last minute at which an event can have happened, by the site's clock."""
    within = event.within_day
    own = (within and within.time_zone) or zone
    if moment := read_moment(event, zone):
        minute = _count_minutes(moment, _midnight(day, zone))
        return minute, minute
    first = (dates.earliest(event.when) - day).days * 1440
    if within and within.part:
        begin, end = _limits(within.part)
        later = (
            read_zone(zone).utcoffset(None) - read_zone(own).utcoffset(None)
        ).total_seconds() / 60
        return first + begin + later, first + end + later
    return first, ((dates.latest(event.when) - day).days + 1) * 1440


def _midnight(day: date, zone: str) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=read_zone(zone))


def _count_minutes(moment: datetime, since: datetime) -> float:
    return (moment - since).total_seconds() / 60


def _limits(part: str) -> tuple[int, int]:
    number = COLUMNS.index(part)
    return EDGES[number], EDGES[number + 1]


def _locate(minute: float) -> float:
    """Give the place of a minute, counted in columns."""
    for number, (begin, end) in enumerate(pairwise(EDGES)):
        if minute <= end:
            return number + max(0.0, minute - begin) / (end - begin)
    return float(len(COLUMNS))
