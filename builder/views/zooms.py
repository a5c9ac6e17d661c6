"""Which drawings a timeline has: one for each of its books, and one for the day of an article."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from builder.dating import dates
from builder.dating.order import is_placed, sort_events
from builder.dating.words import MONTHS
from builder.entries import Book, Entry
from builder.interface.words import say
from builder.kinds.events import Event
from builder.model import Address
from builder.views.dayorder import make_day, place_in_day
from builder.views.scale import Scale, make_calendar
from builder.views.stretch import Stretch, read_stretch
from builder.views.timeline import Band


@dataclass(frozen=True)
class Zoom:
    """What one drawing shows: its id, its title, its events in order; `day` if it is of one day.

    Of the events of a day those stand last of which nobody says when in the day they happened.
    """

    name: str
    title: str
    book: Book | None
    events: tuple[Event, ...]
    day: date | None

    @property
    def words(self) -> tuple[str, str]:
        """The title in two parts; where it has no colon, the second one is the time it is about."""
        head, colon, tail = self.title.partition(": ")
        return head, tail if colon else say_span(*self.span)

    @cached_property
    def span(self) -> tuple[date, date]:
        """The first and the last day."""
        if self.day:
            return self.day, self.day
        known = [_known_days(event) for event in self.events]
        return min(first for first, _ in known), max(last for _, last in known)


@dataclass(frozen=True, slots=True)
class Shelf:
    """A book of events, and its events in their order there."""

    book: Book
    events: Sequence[Event]


@dataclass(frozen=True, slots=True)
class Diary:
    """Books of events; those that are all about a day and tell its order; the events of a day."""

    shelves: Sequence[Shelf]
    books: Mapping[date, Sequence[Shelf]]
    events: Mapping[date, Sequence[Event]]


def choose_zooms(
    shelves: Iterable[tuple[Book, Iterable[Entry]]], days: Sequence[date]
) -> tuple[Zoom, ...]:
    """Choose a drawing for each book; one for each day as well, unless a book is all about it.

    A day is drawn only if the order of at least one event within it is known.
    """
    diary = keep_diary(shelves)
    about = _find_days(diary, days)
    zooms = (_make_zoom(shelf, about.get(shelf.book.address)) for shelf in diary.shelves)
    told = frozenset(about.values())
    rest = (_gather_day(diary, day, days) for day in days if day not in told)
    return (*zooms, *filter(None, rest))


def keep_diary(shelves: Iterable[tuple[Book, Iterable[Entry]]]) -> Diary:
    """Sort events by the days that they are about."""
    kept = [Shelf(book, [e for e in group if isinstance(e, Event)]) for book, group in shelves]
    events, books = defaultdict[date, list[Event]](list), defaultdict[date, list[Shelf]](list)
    for shelf in kept:
        about = [_list_days(event) for event in shelf.events]
        for event, days in zip(shelf.events, about, strict=True):
            for day in days:
                events[day].append(event)
        if any(map(is_placed, shelf.events)):
            for day in set.intersection(*map(set, about)):
                books[day].append(shelf)
    return Diary(kept, books, events)


def find_events_of(day: date, diary: Diary) -> tuple[Event, ...]:
    """Find the events that the drawing of a day shows; none, if it has no drawing."""
    for shelf in diary.books.get(day, ()):
        return _order_day(shelf.events)
    events = diary.events.get(day, ())
    return _order_day(events) if any(map(is_placed, events)) else ()


def _find_days(diary: Diary, days: Iterable[date]) -> Mapping[Address, date]:
    """Find for each day the first book that is all about it, if there is one."""
    found: dict[Address, date] = {}
    for day in days:
        books = (shelf.book.address for shelf in diary.books.get(day, ()))
        if book := next((one for one in books if one not in found), None):
            found[book] = day
    return found


def _make_zoom(shelf: Shelf, day: date | None) -> Zoom:
    book, name = shelf.book, f"{shelf.book.id}--book"
    if day:
        return _make_day(name, book, shelf.events, day)
    return Zoom(name, book.title, book, sort_events(shelf.events), None)


def _gather_day(diary: Diary, day: date, days: Sequence[date]) -> Zoom | None:
    """Gather the events of a day from all books; nothing, if nobody knows their order."""
    events = diary.events.get(day, ())
    name = "day--book" if len(days) == 1 else f"day-{day}--book"
    return _make_day(name, None, events, day) if any(map(is_placed, events)) else None


def place_events(zoom: Zoom, zone: str) -> Mapping[Address, Stretch]:
    """Give the time of each event, in days, or in parts of the day where the drawing is of one."""
    if zoom.day:
        return place_in_day(zoom.events, zoom.day, zone)
    return {event.address: read_stretch(event.when) for event in zoom.events}


def make_scale(zoom: Zoom, stretches: Collection[Stretch], room: float) -> Scale:
    """Make the scale of a drawing on so many units."""
    if zoom.day:
        return make_day(stretches)
    spans = (_known_days(event) for event in zoom.events)
    return make_calendar([(one.toordinal(), other.toordinal()) for one, other in spans], room)


def find_bands(zoom: Zoom, zooms: Sequence[Zoom]) -> tuple[Band, ...]:
    """Find the drawings that show a part of this one larger, but none of a part of a part."""
    first, last = zoom.span
    if first == last:
        return ()
    inside = [other for other in zooms if not zoom.day and _lies_in(other, zoom)]
    longer = [other for other in inside if other.span[0] < other.span[1]]
    return tuple(
        Band(other.title, other.name, first.toordinal(), last.toordinal() + 1)
        for other in inside
        if not any(_lies_in(other, between) for between in longer)
        for first, last in [other.span]
    )


def say_span(first: date, last: date) -> str:
    """Say from when to when: `July 1969`, `July to August 1969`, `1961 to 1969`."""
    if first.year != last.year:
        return say("%(start)s to %(end)s", start=first.year, end=last.year)
    end = say("%(month)s %(year)s", month=say(MONTHS[last.month - 1]), year=last.year)
    if first.month == last.month:
        return end
    return say("%(start)s to %(end)s", start=say(MONTHS[first.month - 1]), end=end)


def _lies_in(zoom: Zoom, other: Zoom) -> bool:
    """Tell whether a drawing is about less than half of the time of another one."""
    (first, last), (start, end) = zoom.span, other.span
    return _reaches(start, end, first, last) and 2 * (last - first) < end - start


def _reaches(start: date, end: date, first: date, last: date) -> bool:
    """Tell whether a time lies in another one, or in the year in which that ends."""
    return start <= first and last <= max(end, date(end.year, 12, 31))


def _make_day(name: str, book: Book | None, events: Iterable[Event], day: date | None) -> Zoom:
    title = book.title if book else say("The day: %(day)s", day=dates.with_weekday(str(day)))
    return Zoom(name, title, book, _order_day(events), day)


def _order_day(events: Iterable[Event]) -> tuple[Event, ...]:
    """Order the events of a day; last those of which nobody says when in it they happened."""
    return tuple(sorted(sort_events(events), key=lambda event: not is_placed(event)))


def _list_days(event: Event) -> tuple[date, ...]:
    """List the days of an event, each with no more than the one before it and the one after it."""
    first, last = (day.toordinal() for day in _known_days(event))
    days = (day for day in (last - 1, last) if first <= day <= first + 1)
    return tuple(map(date.fromordinal, days))


def _known_days(event: Event) -> tuple[date, date]:
    """Give the first and last day of an event; where one is not known, the other."""
    first, last = dates.earliest(event.when), dates.latest(event.when)
    if first == date.min:
        return last, last
    return first, first if last == date.max else last
