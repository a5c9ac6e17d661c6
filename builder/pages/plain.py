"""The pages of kinds that nobody designed pages for: what every entry has, and no more."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from builder.entries import Book, Entry, Kind
from builder.interface.words import say
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft


def draft_plainly(atlas: Atlas, kind: Kind) -> Iterator[Draft]:
    """Draft every page on which entries of a kind are shown, and the list of all."""
    shown: dict[PurePosixPath, list[Entry]] = {}
    for entry in atlas.linked.site.of_kind(kind.name):
        shown.setdefault(atlas.site_map[entry.address].page, []).append(entry)
    if not shown:
        return
    section = atlas.section(kind)
    here = shown.pop(section, [])
    listed = [entry for entries in shown.values() for entry in entries]
    alone = [entry for entry in listed if not atlas.site_map[entry.address].fragment]
    context = {"books": _list_books(atlas, (*here, *alone)), "listed": listed, "entries": here}
    yield Draft(section, say(kind.title), "plain.md.j2", context)
    for page, entries in shown.items():
        yield _draft_page(atlas, page, entries, section)


def _draft_page(
    atlas: Atlas, page: PurePosixPath, entries: Sequence[Entry], section: PurePosixPath
) -> Draft:
    """Draft the page of one entry, or of a book: the entries of a book have fragments."""
    books = _list_books(atlas, (e for e in entries if atlas.site_map[e.address].fragment))
    holder = books[0] if books else entries[0]
    origin = atlas.linked.site.edit_line(holder.address)
    context = {"books": books, "listed": [], "entries": entries}
    return Draft(page, holder.title, "plain.md.j2", context, section, origin)


def _list_books(atlas: Atlas, entries: Iterable[Entry]) -> tuple[Book, ...]:
    """List the books in which entries stand, each once."""
    site = atlas.linked.site
    addresses = dict.fromkeys(site.sources[entry.address].book or "" for entry in entries)
    return tuple(site.books[address] for address in addresses if address)
