"""Events: what happened when, kept in timelines."""

from typing import Annotated, Literal

from pydantic import Field

from builder import dates
from builder.entries import Factual, Kind
from builder.fields import (
    ActorRef,
    AnyRef,
    ArticleRef,
    Edtf,
    EventRef,
    Offset,
    PlaceRef,
    Plain,
    Prose,
    Record,
)

PartOfDay = Literal[
    "night before",
    "early morning",
    "morning",
    "midday",
    "afternoon",
    "evening",
    "late",
    "night",
]


class WithinDay(Record):
    """The order of events inside one day, where nobody gave clock times."""

    part: PartOfDay | None = None
    after: tuple[EventRef, ...] = ()
    before: tuple[EventRef, ...] = ()
    time_zone: Offset | None = None
    """The offset from UTC of the clock that the time or part of the day was read from: +00:00."""


class AsReported(Record):
    """How an article put the date, and how that was turned into a date."""

    article: ArticleRef
    paragraph: Annotated[int, Field(ge=1)]
    words: Plain
    resolved: Prose


class Event(Factual):
    """One event: what, when, where, who, how sure, and why it matters."""

    when: Edtf
    lane: Plain | None = None
    """Which strand of the story it belongs to, as fighting, politics, civilians, news; the drawing
    of the timeline has a lane for each, so use the same few words everywhere."""
    within_day: WithinDay | None = None
    as_reported: tuple[AsReported, ...] = ()
    what: Prose | None = None
    """What happened, in a few sentences, beyond the summary."""
    why: Prose | None = None
    """Why it matters for the article."""
    where: tuple[PlaceRef, ...] = ()
    who: tuple[ActorRef, ...] = ()
    see_also: tuple[AnyRef, ...] = ()
    auto_link: bool = False


EVENTS = Kind(
    name="events",
    singular="event",
    title="Timeline",
    model=Event,
    folder="timelines",
    books=True,
    page="timelines/{book}",
    fragment="{id}",
    linked=True,
    sort_key=lambda event: (*dates.sort_key(event.when), event.title.casefold()),
)
