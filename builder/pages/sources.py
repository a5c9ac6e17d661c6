"""The bibliography."""

from collections.abc import Iterator

from builder.atlas import Atlas
from builder.draft import Draft, shelve
from builder.kinds.sources import SOURCES


def draft_sources(atlas: Atlas) -> Iterator[Draft]:
    """Draft the page of all sources, each with the entries that cite it."""
    shelves = shelve(atlas.linked.site, SOURCES.name)
    if shelves:
        context = {"shelves": shelves}
        yield Draft(atlas.section(SOURCES), SOURCES.title, "sources.md.j2", context)
