"""The pages of places, and the table of all of them."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from builder.atlas import Atlas
from builder.draft import Draft, shelve
from builder.kinds.places import PLACES, Place

INDEX = PurePosixPath("places")


def draft_places(atlas: Atlas) -> Iterator[Draft]:
    """Draft a page for each place and the table of all."""
    places = atlas.linked.site.all(Place)
    if not places:
        return
    books = [book for book, _ in shelve(atlas.linked.site, PLACES.name)]
    yield Draft(INDEX, PLACES.title, "index-places.md.j2", {"entries": places, "books": books})
    for place in places:
        yield _draft_place(atlas, place)


def _draft_place(atlas: Atlas, place: Place) -> Draft:
    page = atlas.site_map[place.address].page
    context = {
        "entry": place,
        "events": atlas.events_of(place.address),
        "subject": atlas.claims_of(place.address, "about"),
    }
    origin = atlas.linked.site.edit_line(place.address)
    summary = atlas.text(place, "summary")
    return Draft(page, place.title, "place.md.j2", context, INDEX, origin, summary)
