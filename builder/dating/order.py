"""Events in the order in which they happened, also inside one day."""

from collections.abc import Collection, Iterable, Mapping
from graphlib import CycleError, TopologicalSorter
from heapq import heapify, heappop, heappush
from typing import Protocol, TypeVar

from builder.dating import dates
from builder.model import Address

# The minute at which a part of the day begins, to place it among events that have a clock time.
PART_BEGINS = {
    "night before": -60,
    "early morning": 240,
    "morning": 480,
    "midday": 690,
    "afternoon": 780,
    "evening": 1080,
    "late": 1200,
    "night": 1320,
}


class WithinDay(Protocol):
    """What is known about the place of an event inside its day."""

    @property
    def part(self) -> str | None:
        """The part of the day."""

    @property
    def after(self) -> Collection[Address]:
        """What happened before it."""

    @property
    def before(self) -> Collection[Address]:
        """What happened after it."""


class Happening(Protocol):
    """Anything that has an address and a date."""

    @property
    def address(self) -> Address:
        """Where it lives."""

    @property
    def when(self) -> str:
        """Its date in EDTF."""

    @property
    def within_day(self) -> WithinDay | None:
        """Its place inside the day."""


Event = TypeVar("Event", bound=Happening)


def sort_events(events: Iterable[Event]) -> tuple[Event, ...]:
    """Order events by date, then by part of the day; what `after` and `before` say always holds.

    Events that nothing tells apart keep the order in which they came. `CycleError` when events
    follow each other in a circle; `find_circle` names it first.
    """
    given = tuple(events)
    places = {event.address: place for place, event in enumerate(given)}
    keys = [(*_sort_key(event), place) for place, event in enumerate(given)]
    sorter = _make_sorter(given, places)
    sorter.prepare()
    ready = [keys[place] for place in sorter.get_ready()]
    heapify(ready)
    ordered = []
    while ready:
        place = heappop(ready)[-1]
        ordered.append(given[place])
        sorter.done(place)
        for free in sorter.get_ready():
            heappush(ready, keys[free])
    return tuple(ordered)


def is_placed(event: Happening) -> bool:
    """Tell whether anything says when in its day an event happened."""
    within = event.within_day
    return "T" in event.when or bool(within and (within.part or within.after or within.before))


def find_circle(events: Iterable[Happening]) -> tuple[Address, ...]:
    """Name events of which each must follow the one before it, the first also the last; or none."""
    given = tuple(events)
    places = {event.address: place for place, event in enumerate(given)}
    try:
        _make_sorter(given, places).prepare()
    except CycleError as error:
        return tuple(given[place].address for place in error.args[1])
    return ()


def _sort_key(event: Happening) -> dates.SortKey:
    """Order like `dates.sort_key`, with the part of the day where no clock time is given."""
    first, last, minute = dates.sort_key(event.when)
    if minute >= 0 or not event.within_day or not event.within_day.part:
        return first, last, minute
    return first, last, PART_BEGINS[event.within_day.part]


def _make_sorter(
    events: tuple[Happening, ...], places: Mapping[Address, int]
) -> "TopologicalSorter[int]":
    """Collect who must follow whom; addresses that are not among these events do not count."""
    sorter: TopologicalSorter[int] = TopologicalSorter()
    for place, event in enumerate(events):
        sorter.add(place)
        within = event.within_day
        for address in within.after if within else ():
            if address in places:
                sorter.add(place, places[address])
        for address in within.before if within else ():
            if address in places:
                sorter.add(places[address], place)
    return sorter
