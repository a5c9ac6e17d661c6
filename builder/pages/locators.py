"""The small map on the page of a place: where it lies, among the places that are named most."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from builder.geo.projection import Point, measure_distance
from builder.geo.sheet import Sheet
from builder.kinds.maps import Map
from builder.model import Address
from builder.rendering.atlas import Atlas
from builder.rendering.mapwords import EXACT, Located, list_located, make_word
from builder.rendering.relief import link_relief
from builder.rendering.view import View
from builder.views.ground import Ground, draw_ground, lay_out_view
from builder.views.maps import Drawing, draw_locator
from builder.views.names import Word

PIXELS = 380
"""The width for which the ground of a small map is drawn exactly."""
NEIGHBOURS, NEAR = 5, 240
"""How many other places are named at most, and how many units of the map they must be away."""


@dataclass(frozen=True, slots=True)
class Locator:
    """A small map: its drawing, the URL of its picture, and the map from which it was made."""

    drawing: Drawing
    relief: str
    entry: Map


@dataclass(frozen=True)
class Base:
    """The first view of a map, with everything on it that all small maps share."""

    atlas: Atlas
    entry: Map

    @cached_property
    def sheet(self) -> Sheet:
        """The sheet of the first view."""
        return lay_out_view(self.entry, 0)

    @cached_property
    def ground(self) -> Ground:
        """The ground for a small map, without what is too fine to be seen there."""
        layers = tuple(one for one in self.entry.layers if one.style not in ("provinces", "roads"))
        plain = self.entry.model_copy(update={"layers": layers})
        return draw_ground(plain, self.sheet, self.atlas.linked.site.geo.shapes, PIXELS)

    @cached_property
    def located(self) -> tuple[Located, ...]:
        """The places of the sheet, the most important first."""
        every = list_located(self.atlas, self.entry)
        return tuple(one for one in every if self.sheet.frame.holds(self.sheet.place(one.point)))

    @cached_property
    def ranked(self) -> tuple[tuple[Located, Point], ...]:
        """The places with their points on the sheet, those first that are named most."""
        return tuple((one, self.sheet.place(one.point)) for one in _sort_by_name(self.located))


def make_locators(atlas: Atlas) -> dict[Address, Locator]:
    """Draw a small map for every place that lies on a map, on the first map that holds it."""
    found: dict[Address, Locator] = {}
    for entry in atlas.linked.site.all(Map):
        base = Base(atlas, entry)
        for located in base.located:
            if located.place.address not in found:
                found[located.place.address] = _make_locator(base, located)
    return found


def draw_overview(view: View, entry: Map) -> Locator:
    """Draw a small map of a whole map, as a way to it: with names that are no links."""
    base = Base(view.atlas, entry)
    chosen = _sort_by_name(base.located)[:1]
    words = [
        word
        for first in chosen
        for word in (_make_own_word(first), *_list_neighbours(base, view, first))
    ]
    plain = [replace(word, address="", url="") for word in words]
    drawing = draw_locator(base.sheet, base.ground, plain)
    return Locator(drawing, link_relief(view, entry), entry)


def _make_locator(base: Base, located: Located) -> Locator:
    view = View(base.atlas, base.atlas.site_map[located.place.address].page)
    words = (_make_own_word(located), *_list_neighbours(base, view, located))
    drawing = draw_locator(base.sheet, base.ground, words)
    return Locator(drawing, link_relief(view, base.entry), base.entry)


def _make_own_word(located: Located) -> Word:
    """Write the place of the page itself: it leads nowhere."""
    place = located.place
    return Word(place.title, located.point, "here", is_area=place.precision not in EXACT)


def _list_neighbours(base: Base, view: View, located: Located) -> Iterator[Word]:
    """Choose places that are not too close to one another, in the order of their importance."""
    points = [base.sheet.place(located.point)]
    chosen: list[Located] = []
    for other, point in base.ranked:
        if len(chosen) == NEIGHBOURS:
            break
        if all(measure_distance(point, p) > NEAR for p in points):
            points.append(point)
            chosen.append(other)
    yield from (make_word(view, one) for one in chosen)


def _sort_by_name(located: Sequence[Located]) -> list[Located]:
    """Put first what articles name, then what other pages name most."""
    return sorted(located, key=lambda one: (-one.in_article, -one.mentions, one.place.address))
