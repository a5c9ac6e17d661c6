"""Glossaries and timelines: one page a book, one heading an entry."""

from collections.abc import Callable, Iterable, Iterator

from builder.atlas import Atlas
from builder.draft import Draft, shelve
from builder.entries import Entry, Kind
from builder.kinds.events import EVENTS, Event
from builder.kinds.terms import TERMS
from builder.order import sort_events


def draft_terms(atlas: Atlas) -> Iterator[Draft]:
    """Draft a page for each glossary and the list of all words."""
    return _draft_books(atlas, TERMS, "glossary.md.j2", tuple)


def draft_events(atlas: Atlas) -> Iterator[Draft]:
    """Draft a page for each timeline and the list of all events."""
    return _draft_books(atlas, EVENTS, "timeline.md.j2", _in_order)


def _in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return sort_events(entry for entry in entries if isinstance(entry, Event))


def _draft_books(
    atlas: Atlas, kind: Kind, template: str, order: Callable[[Iterable[Entry]], tuple[Entry, ...]]
) -> Iterator[Draft]:
    shelves = [(book, order(group)) for book, group in shelve(atlas.linked.site, kind.name)]
    if not shelves:
        return
    index = atlas.section(kind)
    yield Draft(index, kind.title, "index-books.md.j2", {"shelves": shelves})
    for book, entries in shelves:
        page = atlas.site_map[book.address].page
        context = {"book": book, "entries": entries}
        origin = atlas.linked.site.edit_line(book.address)
        summary = atlas.text(book, "about") if book.about else ""
        yield Draft(page, book.title, template, context, index, origin, summary)
