"""The timeline: all events as drawings and as lists, and a page for each book of events."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.dating import dates
from builder.dating.clocks import read_clocks
from builder.dating.order import sort_events
from builder.entries import Entry
from builder.interface.words import say
from builder.kinds.actors import ACTORS
from builder.kinds.articles import Article
from builder.kinds.events import EVENTS, Event
from builder.kinds.places import PLACES
from builder.model import Address
from builder.pages.books import draft_book
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft, shelve
from builder.views.happenings import Item
from builder.views.lanes import name_lanes
from builder.views.timeline import SHEETS, Drawing, Frame, draw_lanes
from builder.views.upright import ROOM, Upright, draw_columns
from builder.views.zooms import Zoom, choose_zooms, find_bands, make_scale, place_events


@dataclass(frozen=True, slots=True)
class Row:
    """An event in a list: its number, its place in the page, its lane.

    `here` is the time by the clock of the site, where a time was given by another one.
    """

    number: int
    event: Event
    fragment: str
    lane: int
    here: str


@dataclass(frozen=True, slots=True)
class Panel:
    """One zoom of the page: drawings for wide and narrow windows, and the same events as lists.

    `loose` are the events of a day of which nobody says when in the day they happened.
    """

    zoom: Zoom
    rows: tuple[Row, ...]
    loose: tuple[Row, ...]
    drawings: Mapping[str, Drawing]
    upright: Upright

    @property
    def numbers(self) -> Mapping[Address, int]:
        """The number of each event in the lists."""
        return {row.event.address: row.number for row in (*self.rows, *self.loose)}


def draft_events(atlas: Atlas) -> Iterator[Draft]:
    """Draft the timeline, then a page for each book of events."""
    site = atlas.linked.site
    shelves = shelve(site, site.of_kind(EVENTS.name))
    if not shelves:
        return
    index = atlas.section(EVENTS)
    events = site.all(Event)
    articles = (site.entries.get(address) for address in site.settings.listed)
    dated = (one.date for one in articles if isinstance(one, Article) and one.date)
    days = tuple(dict.fromkeys(dates.earliest(when) for when in dated))
    lanes = name_lanes(event.lane for event in events)
    zooms = choose_zooms(shelves, days)
    context = {
        "panels": [_make_panel(zoom, zooms, lanes, site.settings.time_zone) for zoom in zooms],
        "chosen": next((zoom for zoom in zooms if zoom.day), zooms[0]),
        "total": len(events),
        "lanes": tuple(dict.fromkeys(lanes.values())),
        "people": _list_named(atlas, ACTORS.name, [a for e in events for a in e.who]),
        "places": _list_named(atlas, PLACES.name, [a for e in events for a in e.where]),
        "zone": site.settings.time_zone,
        "script": "assets/timeline.js",
    }
    yield Draft(index, say(EVENTS.title), "timelines.md.j2", context)
    for book, group in shelves:
        ordered = sort_events(entry for entry in group if isinstance(entry, Event))
        yield draft_book(atlas, (book, ordered), "timeline.md.j2", index)


def _make_panel(
    zoom: Zoom, zooms: Sequence[Zoom], lanes: Mapping[str | None, str], zone: str
) -> Panel:
    names = tuple(dict.fromkeys(lanes.values()))
    times = place_events(zoom, zone)
    rows = tuple(
        Row(
            number,
            event,
            f"{zoom.name}--{event.id}",
            names.index(lanes[event.lane]),
            _read_here(event, zone),
        )
        for number, event in enumerate(zoom.events, start=1)
    )
    items = [
        Item(row.number, row.event.title, row.fragment, row.lane, times.get(row.event.address))
        for row in rows
    ]
    bands = find_bands(zoom, zooms)
    known = tuple(times.values())
    drawings = {
        name: draw_lanes(items, Frame(names, make_scale(zoom, known, sheet.room), bands), sheet)
        for name, sheet in SHEETS.items()
    }
    return Panel(
        zoom,
        tuple(row for row in rows if row.event.address in times),
        tuple(row for row in rows if row.event.address not in times),
        drawings,
        draw_columns(items, names, make_scale(zoom, known, ROOM)),
    )


def _read_here(event: Event, zone: str) -> str:
    """Give the time by the clock of the site, unless the event was timed by that clock anyway."""
    clocks = read_clocks(event, zone)
    return f"{clocks.here} {clocks.day}".strip() if clocks.zone != zone else ""


def _list_named(atlas: Atlas, kind: str, named: Sequence[Address]) -> tuple[Entry, ...]:
    """List the entries of a kind that events name, in the order of the kind."""
    wanted = frozenset(named)
    return tuple(e for e in atlas.linked.site.of_kind(kind) if e.address in wanted)
