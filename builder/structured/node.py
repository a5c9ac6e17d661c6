"""One thing as schema.org has it, and the names by which things point at one another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TypeAlias, Union

from builder.entries import Entry
from builder.model import Address
from builder.rendering.addresses import Location, relative_url
from builder.rendering.atlas import Atlas

Value: TypeAlias = Union[str, float, "Node", list[str], list["Node"]]
Node: TypeAlias = Mapping[str, Value]
"""Properties of a thing; one that is empty is not said."""

TOP = "top--"
"""The fragment of the title of every page."""
WIKIDATA = "https://www.wikidata.org/entity/"
GEONAMES = "https://www.geonames.org/"


@dataclass(frozen=True, slots=True)
class Desk:
    """The place from which things are described: all that is known, and the page."""

    atlas: Atlas
    page: PurePosixPath

    def name_page(self, location: Location) -> str:
        """Name a place of the site: by its full address where the site has one."""
        top = self.atlas.linked.site.settings.address
        if not top:
            return relative_url(self.page, location) or "./"
        path = "" if location.page == PurePosixPath() else f"{location.page}/"
        fragment = f"#{location.fragment}" if location.fragment else ""
        return f"{top.rstrip('/')}/{path}{fragment}"

    def name(self, address: Address) -> str:
        """Name an entry or a book; one that has a page of its own is not the page itself."""
        location = self.atlas.site_map[address]
        return self.name_page(Location(location.page, location.fragment or TOP))

    def point(self, address: Address) -> Node:
        """Point at an entry that is described on its own page."""
        return {"@id": self.name(address), "name": self.atlas.entry(address).title}

    def point_all(self, addresses: Iterable[Address]) -> list[Node]:
        """Point at entries, each once; those without a page have no name to be pointed at."""
        once = dict.fromkeys(addresses)
        return [self.point(address) for address in once if address in self.atlas.site_map]


def list_names(entry: Entry) -> list[str]:
    """List the other names of an entry, also those in its own script."""
    script = (name.text for name in getattr(entry, "script", ()))
    return list(dict.fromkeys((*(alias.name for alias in entry.aliases), *script)))
