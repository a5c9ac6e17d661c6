"""What a search can find: the sections of all pages, each with the names it is found by."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from builder.entries import Entry, Factual
from builder.model import Page
from builder.rendering.addresses import Location, SiteMap
from builder.search.sections import Section, cut_sections

THIN = frozenset(("sources",))
"""Parts of the site whose pages say little by themselves: they are found by their names only."""

Names: TypeAlias = Mapping[Location, tuple[str, ...]]
"""The names of the entries that are shown at a place."""


@dataclass(frozen=True, slots=True)
class Find:
    """A section, the names of what it is about, and how much more than elsewhere a word counts."""

    section: Section
    page_title: str
    names: tuple[str, ...]
    boost: float

    @property
    def location(self) -> str:
        """Its address, counted from the top of the site."""
        page, fragment = self.section.page, self.section.fragment
        folder = f"{page}/" if page.parts else ""
        return f"{folder}#{fragment}" if fragment else folder

    @property
    def text(self) -> str:
        """The words it is found by besides its names."""
        return "" if THIN.intersection(self.section.page.parts[:1]) else self.section.text


def name_places(entries: Iterable[Entry], site_map: SiteMap) -> Names:
    """List under each place the names of what stands there, those in other scripts included."""
    names: defaultdict[Location, list[str]] = defaultdict(list)
    for entry in entries:
        if location := site_map.get(entry.address):
            names[location] += _list_names(entry)
    return {location: tuple(found) for location, found in names.items()}


def list_finds(pages: Iterable[Page], names: Names) -> Iterator[Find]:
    """List the sections of pages, except those that are kept out and those that say nothing.

    A page that is about no entry has its title for a name.
    """
    for page in pages:
        search = page.front_matter.get("search")
        settings = search if isinstance(search, Mapping) else {}
        if settings.get("exclude"):
            continue
        for section in cut_sections(page):
            own = () if section.fragment else (page.title,)
            found = names.get(Location(section.page, section.fragment), own)
            if found or section.text:
                yield Find(section, page.title, found, settings.get("boost", 1))


def _list_names(entry: Entry) -> Iterator[str]:
    yield entry.title
    yield from (alias.name for alias in entry.aliases)
    if isinstance(entry, Factual):
        yield from (name.text for name in entry.script)
