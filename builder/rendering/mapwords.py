"""What a map says: its places in the order of their importance, its names, its movements."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from builder.geo.projection import Point
from builder.kinds.maps import End, Map, Movement, Step
from builder.kinds.places import Coordinates, Place
from builder.model import Address
from builder.rendering.atlas import Atlas
from builder.rendering.sides import give_lines, name_side
from builder.rendering.switches import list_voices
from builder.rendering.view import View
from builder.text import prose
from builder.views.movements import Route
from builder.views.names import Word

EXACT = ("site", "city")
"""How exactly a place must be located to have a dot and no area around it."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A movement with its number on the map, counted from 1, and its place in the file, from 0.

    `side` is the class of its colour; `uncited` are those of its sources that its note leaves out.
    """

    number: int
    step: int
    place: int
    movement: Movement
    side: str
    uncited: tuple[Address, ...]


@dataclass(frozen=True, slots=True)
class Located:
    """A place that a map can show, and how often articles and all pages name it."""

    place: Place
    coordinates: Coordinates
    in_article: int
    mentions: int

    @property
    def point(self) -> Point:
        """Degrees east and north."""
        return self.coordinates.longitude, self.coordinates.latitude


def list_located(atlas: Atlas, entry: Map) -> tuple[Located, ...]:
    """List the places with coordinates, those first that move, then those that are named most."""
    moving = {end.place for step in entry.steps for end in list_ends(step)}
    found = (
        _locate(atlas, place, place.coordinates, entry)
        for place in atlas.linked.site.all(Place)
        if place.coordinates
    )
    return tuple(
        sorted(
            found,
            key=lambda one: (
                one.place.address not in moving,
                -one.in_article,
                -one.mentions,
                one.place.address,
            ),
        )
    )


def _locate(atlas: Atlas, place: Place, coordinates: Coordinates, entry: Map) -> Located:
    mentions = atlas.once(_count_mentions)[place.address]
    in_article = mentions[entry.article] if entry.article else 0
    return Located(place, coordinates, in_article, mentions.total())


def _count_mentions(atlas: Atlas) -> Mapping[Address, Counter[Address]]:
    """Count how often each entry mentions each place."""
    return {
        place.address: Counter(one.entry for one in atlas.linked.mentions_of(place.address))
        for place in atlas.linked.site.all(Place)
    }


def list_ends(step: Step) -> Iterator[End]:
    """List every point where something of a step begins or ends."""
    for movement in step.movements:
        yield from (end for end in (movement.start, movement.to) if end)


def list_words(view: View, entry: Map, located: Sequence[Located]) -> tuple[Word, ...]:
    """List what is written on a map: places that move, names without a dot, all other places."""
    moving = {end.place for step in entry.steps for end in list_ends(step)}
    names = (
        Word(
            name.text,
            (name.longitude, name.latitude),
            name.kind,
            name.place or "",
            view.url(name.place) if name.place else "",
        )
        for name in entry.names
    )
    words = [(one, make_word(view, one)) for one in located]
    first = (replace(word, moves=True) for one, word in words if one.place.address in moving)
    rest = (word for one, word in words if one.place.address not in moving)
    return (*first, *names, *rest)


def make_word(view: View, located: Located) -> Word:
    """Write a place on a map; one that the article names is strong."""
    place = located.place
    look = "strong" if located.in_article else "place"
    is_area = place.precision not in EXACT
    return Word(place.title, located.point, look, place.address, view.url(place.address), is_area)


def list_moved(atlas: Atlas, entry: Map) -> tuple[Moved, ...]:
    """List the movements of a map with their numbers and the colours of their sides."""
    lines = _choose_lines(atlas, entry)
    numbers = count(1)
    return tuple(
        Moved(
            next(numbers),
            step + 1,
            place,
            movement,
            lines[name_side(atlas.entry(movement.who))],
            _list_uncited(atlas, entry, (step, place)),
        )
        for step, one in enumerate(entry.steps)
        for place, movement in enumerate(one.movements)
    )


def _list_uncited(atlas: Atlas, entry: Map, at: tuple[int, int]) -> tuple[Address, ...]:
    step, place = at
    note = atlas.tokens(entry, ("steps", step, "movements", place, "note"))
    cited = {
        source
        for _, token in prose.tokens_in_lines(note)
        for source in prose.citation_addresses(token)
    }
    sources = entry.steps[step].movements[place].sources
    return tuple(source for source in sources if source not in cited)


def list_sides(atlas: Atlas, entry: Map) -> Mapping[str, str]:
    """List the sides that move on a map, each with the class of its colour."""
    lines = _choose_lines(atlas, entry)
    names = (name_side(atlas.entry(m.who)) for step in entry.steps for m in step.movements)
    return {name: lines[name] for name in dict.fromkeys(names)}


def _choose_lines(atlas: Atlas, entry: Map) -> Mapping[str, str]:
    """Give each side the colour it has in the article, and sides without one the next ones."""
    claims = atlas.claims_in(entry.article) if entry.article else ()
    spoken = {voice.name: voice.line for voice in list_voices(atlas, claims)}
    movements = (movement for step in entry.steps for movement in step.movements)
    return give_lines((name_side(atlas.entry(one.who)) for one in movements), spoken)


def make_route(atlas: Atlas, moved: Moved) -> Route:
    """Turn a movement into what is drawn of it."""
    movement = moved.movement
    start = find_point(atlas, movement.start) if movement.start else None
    end = find_point(atlas, movement.to)
    return Route(moved.number, moved.step, movement.kind, moved.side, start, end, movement.bend)


def find_point(atlas: Atlas, end: End) -> Point:
    """Give the degrees of one end of a movement; its place is known to have coordinates."""
    if end.longitude is not None and end.latitude is not None:
        return end.longitude, end.latitude
    point = find_coordinates(atlas, end.place or "")
    return point.longitude, point.latitude


def find_coordinates(atlas: Atlas, address: Address) -> Coordinates:
    """Give the coordinates of a place; LookupError when it has none."""
    place = atlas.entry(address)
    if not isinstance(place, Place) or not place.coordinates:
        raise LookupError(f"{address} has no coordinates")
    return place.coordinates
