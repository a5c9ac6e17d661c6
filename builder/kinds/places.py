"""Places: where things happened, and how well that is known."""

from typing import Annotated, Literal

from pydantic import Field

from builder.entries import Factual, Kind
from builder.fields import AnyRef, Fact, PlaceRef, Plain, Prose, Record, Sources


class Coordinates(Record):
    """A point in decimal degrees (WGS 84)."""

    latitude: Annotated[float, Field(ge=-90, le=90)]
    longitude: Annotated[float, Field(ge=-180, le=180)]
    sources: Sources


class Place(Factual):
    """A town, a region, a building, a bridge, a ship at sea."""

    type: Literal["country", "region", "city", "town", "site", "water", "area"]
    why: Prose
    """Why the place matters for the story."""
    coordinates: Coordinates | None = None
    """Leave out when the place is not located; say so in `precision`."""
    precision: Literal["site", "city", "district", "approximate", "not located"]
    """site: within a few hundred metres. city: its centre. approximate: somewhere around here."""
    country: Plain | None = None
    region: Plain | None = None
    """Province or state it lies in today."""
    within: PlaceRef | None = None
    then_and_now: Prose | None = None
    """Names, borders or spellings that have changed."""
    facts: tuple[Fact, ...] = ()
    geonames: Plain | None = None
    wikidata: Plain | None = None
    see_also: tuple[AnyRef, ...] = ()


PLACES = Kind(
    name="places",
    singular="place",
    title="Places",
    model=Place,
    folder="places",
    books=True,
    page="places/{id}",
    linked=True,
    boost=8,
)
