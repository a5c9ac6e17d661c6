"""Events: what happened when, kept in timelines."""

from typing import Annotated, Literal

from pydantic import Field

from builder.dating import dates
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
from builder.interface.words import mark

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
    """The part of the day in which it happened."""
    after: tuple[EventRef, ...] = ()
    """Events of the same day that came before this one."""
    before: tuple[EventRef, ...] = ()
    """Events of the same day that this one came before."""
    time_zone: Offset | None = None
    """The offset from UTC of the clock that the time or part of the day was read from: +00:00."""


class AsReported(Record):
    """How an article put the date, and how that was turned into a date."""

    article: ArticleRef
    """The article that puts the date so."""
    paragraph: Annotated[int, Field(ge=1)]
    """The number of the paragraph of the article."""
    words: Plain
    """The words of the article for the date."""
    resolved: Prose
    """Which date that is, and how one can tell."""


class Event(Factual):
    """One event: what, when, where, who, how sure, and why it matters."""

    when: Edtf
    """The day, month, year or stretch of time in which it happened."""
    lane: Plain | None = None
    """Which strand of the story it belongs to, as fighting, politics, civilians, news; the drawing
    of the timeline has a lane for each, so use the same few words everywhere."""
    within_day: WithinDay | None = None
    """Where it stands in the order of its day, if nobody gave the time."""
    as_reported: tuple[AsReported, ...] = ()
    """How articles put the date, where they name a weekday or say “yesterday”."""
    what: Prose | None = None
    """What happened, in a few sentences, beyond the summary."""
    why: Prose | None = None
    """Why it matters for the article."""
    where: tuple[PlaceRef, ...] = ()
    """The places where it happened."""
    who: tuple[ActorRef, ...] = ()
    """The people and groups who took part."""
    see_also: tuple[AnyRef, ...] = ()
    """Other entries that a reader may want next."""
    auto_link: bool = False
    """yes: the names of this event become links by themselves, as those of people do."""


EVENTS = Kind(
    name="events",
    singular=mark("event"),
    title=mark("Timeline"),
    model=Event,
    folder="timelines",
    books=True,
    page="timelines/{book}",
    fragment="{id}",
    linked=True,
    sort_key=lambda event: (*dates.sort_key(event.when), event.title.casefold()),
)
