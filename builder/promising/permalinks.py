"""What is published: every page, every place in one that people link to, and every file."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import TypeAlias

from builder.kinds.levels import Level
from builder.linking.linked import LinkedSite
from builder.linking.paragraphs import read_paragraphs
from builder.model import Address
from builder.rendering.addresses import Location, SiteMap

Permalink: TypeAlias = str
"""Where something is published, from the first slash on: `/glossaries/flight/#orbit`."""

SIGN = "#"


def write_permalink(location: Location) -> Permalink:
    """Write the permalink of a page or of a place in it."""
    folder = "/".join(("", *location.page.parts, ""))
    return f"{folder}{SIGN}{location.fragment}" if location.fragment else folder


def write_file_link(file: PurePosixPath) -> Permalink:
    """Write the permalink of a file that is no page."""
    return f"/{file}"


def read_permalink(permalink: Permalink) -> Location:
    """Give the page and the fragment of a permalink; a file is its own page."""
    folder, _, fragment = permalink.partition(SIGN)
    return Location(PurePosixPath(folder.strip("/")), fragment)


def is_file(permalink: Permalink) -> bool:
    """Tell whether a permalink is that of a file."""
    return SIGN not in permalink and not permalink.endswith("/")


def list_entry_links(site_map: SiteMap) -> Iterator[tuple[Permalink, Address]]:
    """List the places of entries and books with their addresses."""
    for address, location in site_map.items():
        if "/" in address:
            yield write_permalink(location), address


def list_paragraph_links(
    linked: LinkedSite, site_map: SiteMap
) -> Iterator[tuple[Permalink, Address]]:
    """List the numbered paragraphs of texts with the addresses of these."""
    for address, paragraphs in read_paragraphs(linked.texts).items():
        if address in site_map:
            yield from _number(address, site_map[address], range(1, len(paragraphs) + 1))
    for level in linked.site.all(Level):
        numbers = (one.paragraph for one in level.paragraphs)
        yield from _number(level.address, site_map[level.address], numbers)


def _number(
    address: Address, location: Location, numbers: Iterable[int]
) -> Iterator[tuple[Permalink, Address]]:
    for number in numbers:
        yield write_permalink(Location(location.page, f"p{number}")), address
