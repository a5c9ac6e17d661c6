"""The pages of places, and the table of all of them."""

from collections.abc import Iterator

from builder.interface.words import say
from builder.kinds.maps import Map
from builder.kinds.places import PLACES, Place
from builder.pages.locators import Locator, make_locators
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft, draft_entry, shelve


def draft_places(atlas: Atlas) -> Iterator[Draft]:
    """Draft a page for each place and the table of all."""
    places = atlas.linked.site.all(Place)
    if not places:
        return
    books = [book for book, _ in shelve(atlas.linked.site, atlas.linked.site.of_kind(PLACES.name))]
    context = {"entries": places, "books": books, "maps": atlas.linked.site.all(Map)}
    yield Draft(atlas.section(PLACES), say(PLACES.title), "index-places.md.j2", context)
    locators = make_locators(atlas)
    for place in places:
        yield _draft_place(atlas, place, locators.get(place.address))


def _draft_place(atlas: Atlas, place: Place, locator: Locator | None) -> Draft:
    context = {
        "entry": place,
        "events": atlas.events_of(place.address),
        "subject": atlas.claims_of(place.address, "about"),
        "locator": locator,
    }
    return draft_entry(atlas, place, "place.md.j2", context)
