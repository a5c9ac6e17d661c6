"""A page before it is drawn: its template, what goes into it, and its place among the others."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import PurePosixPath

from builder.entries import Book, Entry, Kind
from builder.model import Address
from builder.rendering.atlas import Atlas
from builder.site import Site


@dataclass(frozen=True, slots=True)
class Sign:
    """What stands at an old fragment of a page: the new place, as a URL seen from that page.

    `here` is the new fragment if it is on the same page. An old page has no fragment.
    """

    fragment: str
    here: str
    url: str
    title: str


@dataclass(frozen=True, eq=False)
class LaterContext(Mapping[str, object]):
    """What goes into the template of an entry: the entry, and what is worked out to draw its page.

    Of thousands of drafts a preview draws one.
    """

    entry: Entry
    work: Callable[[], Mapping[str, object]]

    @cached_property
    def _whole(self) -> Mapping[str, object]:
        return {"entry": self.entry, **self.work()}

    def __getitem__(self, name: str) -> object:
        return self.entry if name == "entry" else self._whole[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole)

    def __len__(self) -> int:
        return len(self._whole)


@dataclass(frozen=True)
class Draft:
    """One page to draw.

    `section` is the index page it stands under; an index has none. `origin` is the file it comes
    from and the line on which it begins; a page made of many entries has none. `signs` stand where
    something has moved away.
    """

    path: PurePosixPath
    title: str
    template: str
    context: Mapping[str, object]
    section: PurePosixPath | None = None
    origin: tuple[PurePosixPath, int] | None = None
    description: str = ""
    signs: tuple[Sign, ...] = ()


def draft_entry(atlas: Atlas, entry: Entry, template: str, context: Mapping[str, object]) -> Draft:
    """Draft the page of an entry, under the index of its kind; its summary describes the page."""
    section, origin = atlas.site_map[entry.kind].page, atlas.linked.site.edit_line(entry.address)
    page, summary = atlas.site_map[entry.address].page, atlas.text(entry, "summary")
    return Draft(page, entry.title, template, context, section, origin, summary)


def shelve(site: Site, entries: Iterable[Entry]) -> tuple[tuple[Book, tuple[Entry, ...]], ...]:
    """Group entries by the book they stand in, books in their order."""
    shelves: defaultdict[Address, list[Entry]] = defaultdict(list)
    for entry in entries:
        shelves[site.sources[entry.address].book or ""].append(entry)
    books = sorted(
        (site.books[address] for address in shelves if address in site.books),
        key=lambda book: (book.order, book.title.casefold(), book.address),
    )
    return tuple((book, tuple(shelves[book.address])) for book in books)


def group_by_kind(
    site: Site, addresses: Iterable[Address]
) -> tuple[tuple[Kind, tuple[Entry, ...]], ...]:
    """Group entries by their kind, each once, kinds and entries in the order of the site."""
    kinds = {kind.name: kind for kind in site.kinds}
    groups = groupby(site.in_order(addresses), key=lambda entry: entry.kind)
    return tuple((kinds[name], tuple(entries)) for name, entries in groups)
