"""Where every entry is found on the site, and the one way from one page to another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from builder.entries import Kind
from builder.model import Address, Source


@dataclass(frozen=True, slots=True)
class Location:
    """A page, as its folder on the site, and the fragment of the page where the entry begins."""

    page: PurePosixPath
    fragment: str = ""


SiteMap = Mapping[Address, Location]
"""Addresses of entries, of books (`glossaries/fighting`) and of kinds (`actors`) -> locations."""


def draw_site_map(
    entries: Iterable[Source], books: Iterable[Source], kinds: Iterable[Kind]
) -> SiteMap:
    """Tell where every entry, every book and every kind is shown, if it has a page."""
    shown = {kind.name: kind for kind in kinds if kind.page}
    places: dict[Address, Location] = {}
    for entry in entries:
        name, _, entry_id = entry.address.partition("/")
        if kind := shown.get(name):
            places[name] = Location(PurePosixPath(kind.page.partition("/")[0]))
            places[entry.address] = locate(kind, entry_id, entry.book or "")
    pages = {location.page for location in places.values()}
    for book in books:
        own_page = PurePosixPath(book.address)
        if own_page in pages:
            places[book.address] = Location(own_page)
    return places


def relative_url(page: PurePosixPath, location: Location) -> str:
    """Give the URL of a location as seen from a page."""
    fragment = f"#{location.fragment}" if location.fragment else ""
    if fragment and location.page == page:
        return fragment
    return f"{_find_way(page, location.page)}/{fragment}"


def file_url(page: PurePosixPath, file: PurePosixPath) -> str:
    """Give the URL of a file that is no page, as seen from a page."""
    return _find_way(page, file)


@lru_cache(maxsize=65_536)
def _find_way(page: PurePosixPath, other: PurePosixPath) -> str:
    """Tell how one gets from a page to another, or to a file: up to the folder of both, and down.

    A page has many links to the same few pages.
    """
    up, down = page.parts, other.parts
    shared = next((n for n, (a, b) in enumerate(zip(up, down, strict=False)) if a != b), None)
    same = min(len(up), len(down)) if shared is None else shared
    return "/".join((*[".."] * (len(up) - same), *down[same:])) or "."


def locate(kind: Kind, entry_id: str, book: Address) -> Location:
    """Tell where an entry is shown that has this id and stands in this book."""
    names = {"id": entry_id, "book": book.partition("/")[2]}
    return Location(PurePosixPath(kind.page.format(**names)), kind.fragment.format(**names))
