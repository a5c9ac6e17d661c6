"""The bibliography: a page for each of its books, and the list of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.citing.pages import cite_source, list_retold
from builder.entries import Book, Entry
from builder.exports import list_downloads
from builder.interface.words import say
from builder.kinds.sources import SOURCES, Bibliographic
from builder.model import Address
from builder.rendering.addresses import Location, relative_url
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft, shelve


@dataclass(frozen=True, slots=True)
class Shelf:
    """One book of the bibliography, the address of its page, and how many works it lists."""

    book: Book
    url: str
    works: int


def draft_sources(atlas: Atlas) -> Iterator[Draft]:
    """Draft the list of books, and for each the page of its works with who cites them."""
    shelves = shelve(atlas.linked.site, atlas.linked.site.of_kind(SOURCES.name))
    if not shelves:
        return
    index = atlas.section(SOURCES)
    pages = tuple(_draft_book(atlas, shelf) for shelf in shelves)
    listed = [
        Shelf(book, relative_url(index, Location(page.path)), len(works))
        for (book, works), page in zip(shelves, pages, strict=True)
    ]
    context = {"shelves": listed, "downloads": list_downloads(SOURCES)}
    yield Draft(index, say(SOURCES.title), "index-sources.md.j2", context)
    yield from pages


def _draft_book(atlas: Atlas, shelf: tuple[Book, Iterable[Entry]]) -> Draft:
    """Draft the page of one book: the works in it tell which it is."""
    book, works = shelf[0], tuple(shelf[1])
    page = atlas.site_map[works[0].address].page
    told = atlas.once(_name_retold)
    cited = {
        source.address: cite_source(atlas, source, page)
        for source in works
        if isinstance(source, Bibliographic) and source.address in told
    }
    context = {"book": book, "entries": works, "cited": cited}
    origin = atlas.linked.site.edit_line(book.address)
    about = atlas.text(book, "about") if book.about else ""
    return Draft(page, book.title, "sources.md.j2", context, atlas.section(SOURCES), origin, about)


def _name_retold(atlas: Atlas) -> frozenset[Address]:
    return frozenset(source.address for source in list_retold(atlas))
