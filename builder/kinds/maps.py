"""Maps: parts of the Earth on which places stand, and what moved there step by step."""

from typing import Annotated, Any, Literal, Self, TypeAlias

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from builder.entries import Entry, Kind
from builder.fields import (
    ActorRef,
    ArticleRef,
    Confidence,
    Edtf,
    EventRef,
    PlaceRef,
    Plain,
    Prose,
    Record,
    Shorthand,
    Sources,
    of_form,
)
from builder.interface.words import mark

Latitude: TypeAlias = Annotated[float, Field(ge=-85, le=85)]
Longitude: TypeAlias = Annotated[float, Field(ge=-180, le=180)]
AreaStyle: TypeAlias = Literal["land", "focus", "lakes"]
LineStyle: TypeAlias = Literal["provinces", "rivers", "roads", "borders", "disputed"]
MovementKind: TypeAlias = Literal["advance", "retreat", "supply", "flight", "strike", "capture"]

AREA_STYLES: tuple[AreaStyle, ...] = ("land", "focus", "lakes")
LINE_STYLES: tuple[LineStyle, ...] = ("provinces", "rivers", "roads", "borders", "disputed")
"""How shapes are drawn, in the order in which they lie upon one another."""
IN_ONE_PLACE = ("strike", "capture")
"""Kinds of movements that leave a mark where they end, and need not come from anywhere."""
MOST_STEPS = 12


class Projection(Record):
    """How the round Earth is laid flat: on a cone that cuts it along two parallels.

    A sixth of the map's height away from its lower and its upper edge is a good place for both.
    """

    parallel_south: Latitude
    """The southern of the two parallels, in degrees."""
    parallel_north: Latitude
    """The northern of the two parallels, in degrees."""
    latitude: Latitude
    """The middle of the map: there north is straight up."""
    longitude: Longitude
    """The meridian in the middle of the map, in degrees."""

    @model_validator(mode="after")
    def check_parallels(self) -> Self:
        """Accept parallels that a cone can cut."""
        if abs(self.parallel_south + self.parallel_north) < 0.01:
            raise PydanticCustomError(
                "parallels",
                "`parallel_south` and `parallel_north` must not be as far north as south of the "
                "equator: choose two on the same side of it",
            )
        return self


MOST_LATITUDE = 85
"""Degrees: nearer to a pole, a map of this kind means nothing."""


class Edges(Record):
    """A part of the Earth between two meridians and two parallels, in degrees."""

    west: Longitude
    """The western edge, in degrees; west of Greenwich it is below 0."""
    south: Latitude
    """The southern edge, in degrees; south of the equator it is below 0."""
    east: Longitude
    """The eastern edge, in degrees; west of Greenwich it is below 0."""
    north: Latitude
    """The northern edge, in degrees; south of the equator it is below 0."""

    @model_validator(mode="after")
    def check_order(self) -> Self:
        """Accept a part that has a width and a height."""
        if self.west >= self.east or self.south >= self.north:
            raise PydanticCustomError(
                "edges", "`west` must be less than `east`, and `south` less than `north`"
            )
        return self


class MapView(Record):
    """One drawing: the whole, or a part of it in detail."""

    title: Plain
    """What the drawing shows, in a few words."""
    box: Edges
    """The part of the Earth that it shows."""
    note: Plain | None = None
    """What readers must know about this drawing alone."""


class Layer(Record):
    """Shapes of one file in content/geo/, all drawn in the same way."""

    file: Annotated[
        Plain, of_form(r"^[a-z0-9-]+\.geojson$", "Write the name of a file that ends in .geojson")
    ]
    """The name of the file in content/geo/."""
    style: AreaStyle | LineStyle
    """land: all countries. focus: the one that the map is about. The others say what they are."""
    title: Plain | None = None
    """What the key says, where the usual word is not enough."""


class Relief(Record):
    """A grey picture of mountains in content/geo/, already in the projection of the map."""

    file: Annotated[Plain, of_form(r"^[a-z0-9-]+\.(webp|png|jpg)$", "Write the name of a picture")]
    """The name of the picture in content/geo/."""
    box: Edges
    """What the picture shows: as wide as the middle parallel, as high as the middle meridian."""


class NameOnMap(Record):
    """Words on the map that are no place with a dot: a country, a mountain range, a river."""

    text: Plain
    """The words."""
    kind: Literal["country", "region", "mountains", "water"]
    """What they name; it decides how they look."""
    latitude: Latitude
    """Where the words stand, in degrees north of the equator."""
    longitude: Longitude
    """Where the words stand, in degrees east of Greenwich."""
    place: PlaceRef | None = None
    """The entry that the words lead to."""


class End(Shorthand):
    """Where a movement begins or ends: a place, or a point where no place has an entry."""

    place: PlaceRef | None = None
    """The place, if it has an entry."""
    latitude: Latitude | None = None
    """Degrees north of the equator, for a point without an entry."""
    longitude: Longitude | None = None
    """Degrees east of Greenwich, for a point without an entry."""
    words: Plain | None = None
    """What the point is called in the list of movements."""

    @model_validator(mode="after")
    def check_point(self) -> Self:
        """Accept a place, or a point with words for it."""
        point: tuple[Any, ...] = (self.latitude, self.longitude, self.words)
        given = [part is not None for part in point]
        if (self.place and any(given)) or (not self.place and not all(given)):
            raise PydanticCustomError(
                "end", "name a `place`, or else give `latitude`, `longitude` and `words`"
            )
        return self


class Movement(Record):
    """One arrow or mark on the map: a direction that somebody reported, not a surveyed route."""

    title: Plain
    """What moved, in a few words."""
    kind: MovementKind
    """strike and capture leave a mark in one place; the others are arrows and need `from`."""
    start: End | None = Field(default=None, alias="from")
    """Where it comes from."""
    to: End
    """Where it leads."""
    bend: Annotated[float, Field(ge=-1, le=1)] = 0.15
    """How far the arrow bends to its left, as a part of its length; below 0 to its right."""
    who: ActorRef
    """Who moved."""
    note: Prose
    """Who says so, and what is not known."""
    confidence: Confidence
    """high: several good sources agree. medium: one good source. low: shown as uncertain."""
    sources: Sources
    """Ids of the bibliography that carry this."""

    @model_validator(mode="after")
    def check_start(self) -> Self:
        """Accept a mark without a start, and no arrow without one."""
        if self.start is None and self.kind not in IN_ONE_PLACE:
            raise PydanticCustomError(
                "movement_without_start",
                "an arrow needs `from`; only strike and capture happen in one place",
            )
        return self


class Step(Record):
    """One stretch of time that can be chosen: its words, its arrows and its marks."""

    title: Plain
    """What the button says: a few words."""
    when: Edtf
    """The stretch of time."""
    caption: Prose
    """What happened, in two sentences or three."""
    events: tuple[EventRef, ...] = ()
    """The events that the step tells of."""
    movements: tuple[Movement, ...] = ()
    """The arrows and marks of this step."""


class Map(Entry):
    """One map: its drawings, what lies on them, and the steps one can take through time."""

    article: ArticleRef | None = None
    """Places that this article names are shown first."""
    order: Annotated[int, Field(ge=0)] = 100
    """Maps are listed by this number, then by title."""
    summary: Prose
    """One plain sentence that says what the map shows."""
    projection: Projection
    """How the round Earth is laid flat."""
    views: Annotated[tuple[MapView, ...], Field(min_length=1, max_length=3)]
    """The first one also shows where a place lies, on the page of the place."""
    relief: Relief | None = None
    """The mountains, as a grey picture under everything else."""
    layers: Annotated[tuple[Layer, ...], Field(min_length=1)]
    """The shapes that are drawn: land, borders, rivers, roads."""
    names: tuple[NameOnMap, ...] = ()
    """Words on the map that are no places with a dot."""
    steps: Annotated[tuple[Step, ...], Field(max_length=MOST_STEPS)] = ()
    """The steps one can take through time; the most are twelve."""
    notes: Annotated[tuple[Prose, ...], Field(min_length=1)]
    """What the map cannot show, or shows only roughly."""
    credits: Prose
    """Where the shapes and the picture come from, and under which terms."""

    @model_validator(mode="after")
    def check_boxes(self) -> Self:
        """Accept parts of the Earth that the cone can lay flat in one piece."""
        middle = self.projection.longitude
        for box in (*(view.box for view in self.views), *((r.box,) if (r := self.relief) else ())):
            far = max(abs(box.west - middle), abs(box.east - middle))
            if far >= 180 or max(abs(box.south), abs(box.north)) > MOST_LATITUDE:
                raise PydanticCustomError(
                    "boxes",
                    "a box reaches round the back of the Earth or to a pole, which this projection "
                    "cannot draw: its edges lie less than 180 degrees from `longitude` of the "
                    "`projection`, and at most 85 degrees north and south",
                )
        return self


MAPS = Kind(
    name="maps",
    singular=mark("map"),
    title=mark("Maps"),
    model=Map,
    folder="maps",
    books=False,
    page="maps/{id}",
    sort_key=lambda entry: (entry.order, entry.title.casefold()),
)
