"""Places: where things happened, and how well that is known."""

from typing import Annotated, Literal

from pydantic import Field

from builder.entries import Factual, Kind
from builder.fields import AnyRef, Fact, PlaceRef, Plain, Prose, Record, Sources
from builder.interface.words import mark


class Coordinates(Record):
    """A point in decimal degrees (WGS 84)."""

    latitude: Annotated[float, Field(ge=-90, le=90)]
    """Degrees north of the equator; south of it, below 0."""
    longitude: Annotated[float, Field(ge=-180, le=180)]
    """Degrees east of Greenwich; west of it, below 0."""
    sources: Sources
    """Ids of the bibliography that give the coordinates."""


class Place(Factual):
    """A town, a region, a building, a bridge, a ship at sea."""

    type: Literal["country", "region", "city", "town", "site", "water", "area"]
    """What the place is."""
    why: Prose
    """Why the place matters for the story."""
    coordinates: Coordinates | None = None
    """Leave out when the place is not located; say so in `precision`."""
    precision: Literal["site", "city", "district", "approximate", "not located"]
    """site: within a few hundred metres. city: its centre. approximate: somewhere around here."""
    country: Plain | None = None
    """The country that it lies in today."""
    region: Plain | None = None
    """Province or state it lies in today."""
    within: PlaceRef | None = None
    """The larger place in which it lies, if that has an entry."""
    then_and_now: Prose | None = None
    """Names, borders or spellings that have changed."""
    facts: tuple[Fact, ...] = ()
    """Single statements that fit nowhere else, each with its sources."""
    geonames: Plain | None = None
    """The number of the place in GeoNames."""
    wikidata: Plain | None = None
    """The number of its item in Wikidata, which begins with Q."""
    see_also: tuple[AnyRef, ...] = ()
    """Other entries that a reader may want next."""


PLACES = Kind(
    name="places",
    singular=mark("place"),
    title=mark("Places"),
    model=Place,
    folder="places",
    books=True,
    page="places/{id}",
    linked=True,
    boost=8,
)
