"""Glossaries: one page a book, one heading an entry; and what other kinds with books share."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from builder.entries import Book, Entry
from builder.interface.words import say
from builder.kinds.terms import TERMS
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft, shelve


def draft_terms(atlas: Atlas) -> Iterator[Draft]:
    """Draft a page for each glossary and the list of all words."""
    shelves = shelve(atlas.linked.site, atlas.linked.site.of_kind(TERMS.name))
    if not shelves:
        return
    index = atlas.section(TERMS)
    yield Draft(index, say(TERMS.title), "index-books.md.j2", {"shelves": shelves})
    for shelf in shelves:
        yield draft_book(atlas, shelf, "glossary.md.j2", index)


def draft_book(
    atlas: Atlas, shelf: tuple[Book, Iterable[Entry]], template: str, index: PurePosixPath
) -> Draft:
    """Draft the page of a book with its entries in the order given."""
    book, entries = shelf
    page = atlas.site_map[book.address].page
    context = {"book": book, "entries": tuple(entries)}
    origin = atlas.linked.site.edit_line(book.address)
    summary = atlas.text(book, "about") if book.about else ""
    return Draft(page, book.title, template, context, index, origin, summary)
