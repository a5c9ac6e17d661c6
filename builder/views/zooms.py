"""Which drawings a timeline has: one for each of its books, and one for the day of an article."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

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

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
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

    @property
    def span(self) -> tuple[date, date]:
        """The first and the last day."""
        if self.day:
            return self.day, self.day
        known = [_known_days(event) for event in self.events]
        return min(first for first, _ in known), max(last for _, last in known)


def choose_zooms(
    shelves: Iterable[tuple[Book, Iterable[Entry]]], days: Sequence[date]
) -> tuple[Zoom, ...]:
    """Choose a drawing for each book; one for each day as well, unless a book is all about it.

    A day is drawn only if the order of at least one event within it is known.
    """
    books = [(book, [e for e in group if isinstance(e, Event)]) for book, group in shelves]
    about = _find_days(books, days)
    zooms = (_make_zoom(book, events, about.get(book.address)) for book, events in books)
    rest = (_gather_day(books, day, days) for day in days if day not in about.values())
    return (*zooms, *filter(None, rest))


def _find_days(
    books: Sequence[tuple[Book, Sequence[Event]]], days: Sequence[date]
) -> Mapping[Address, date]:
    """Find for each day the first book that is all about it, if there is one."""
    found: dict[Address, date] = {}
    for day in days:
        about = (
            b.address for b, events in books if b.address not in found and _orders(day, events)
        )
        if book := next(about, None):
            found[book] = day
    return found


def _make_zoom(book: Book, events: Sequence[Event], day: date | None) -> Zoom:
    name = f"{book.id}--book"
    if day:
        return _make_day(name, book, events, day)
    return Zoom(name, book.title, book, sort_events(events), None)


def _gather_day(
    books: Iterable[tuple[Book, Iterable[Event]]], day: date, days: Sequence[date]
) -> Zoom | None:
    """Gather the events of a day from all books; nothing, if nobody knows their order."""
    events = [event for _, group in books for event in group if _is_about(day, [event])]
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
    inside = [other for other in zooms if not zoom.day and _lies_in(other, zoom)]
    return tuple(
        Band(other.title, other.name, first.toordinal(), last.toordinal() + 1)
        for other in inside
        if not any(_lies_in(other, between) for between in inside)
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
    ordered = sort_events(events)
    placed = (e for e in ordered if is_placed(e))
    loose = (e for e in ordered if not is_placed(e))
    title = book.title if book else say("The day: %(day)s", day=dates.with_weekday(str(day)))
    return Zoom(name, title, book, (*placed, *loose), day)


def _orders(day: date, events: Collection[Event]) -> bool:
    return _is_about(day, events) and any(map(is_placed, events))


def _is_about(day: date, events: Iterable[Event]) -> bool:
    """Tell whether everything happened on a day, or partly on the one before or after it."""
    spans = [_known_days(event) for event in events]
    return all(
        day - A_DAY <= first <= day <= last <= day + A_DAY for first, last in spans
    ) and bool(spans)


def _known_days(event: Event) -> tuple[date, date]:
    """Give the first and last day of an event; where one is not known, the other."""
    first, last = dates.earliest(event.when), dates.latest(event.when)
    if first == date.min:
        return last, last
    return first, first if last == date.max else last
