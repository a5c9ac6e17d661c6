"""The page of what articles leave out."""

from collections.abc import Iterator

from builder.interface.words import say
from builder.kinds.omissions import OMISSIONS
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft, shelve


def draft_omissions(atlas: Atlas) -> Iterator[Draft]:
    """Draft the page of all omissions, article by article."""
    shelves = shelve(atlas.linked.site, atlas.linked.site.of_kind(OMISSIONS.name))
    if shelves:
        title, context = say(atlas.linked.site.title_of(OMISSIONS)), {"shelves": shelves}
        yield Draft(atlas.section(OMISSIONS), title, "omissions.md.j2", context)
