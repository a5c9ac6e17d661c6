"""Actors: people, groups, states, organisations and news organisations."""

from typing import Literal

from builder.entries import Factual, Kind
from builder.fields import (
    ActorRef,
    AnyRef,
    Confidence,
    Edtf,
    Fact,
    Plain,
    Prose,
    Record,
    Sources,
)


class Role(Record):
    """An office or position, with the time it was held."""

    title: Plain
    when: Edtf | None = None
    sources: Sources


class Relation(Record):
    """How this actor stood to another one. It reads: this actor — kind — the other actor."""

    kind: Literal[
        "member of",
        "part of",
        "leads",
        "commands in",
        "serves under",
        "speaks for",
        "works for",
        "allied with",
        "supports",
        "shelters",
        "opposes",
        "rival of",
        "recognises",
        "controls",
    ]
    actor: ActorRef
    when: Edtf | None = None
    note: Prose | None = None
    sources: Sources


class Allegation(Record):
    """What somebody is accused of, by whom, and the answer. Never in the site's own voice."""

    text: Prose
    answer: Prose
    """What the accused or their side replied; or that the sources read hold no reply."""
    as_of: Edtf
    """The date up to which the sources were read."""
    sources: Sources
    confidence: Confidence


class Actor(Factual):
    """One profile: who this was on the day, what was wanted, what came before and after."""

    type: Literal["person", "group", "state", "organisation", "news organisation"]
    role: Plain
    """A few words for lists: the office or nature on the day."""
    side: Plain | None = None
    """The party in the conflict this actor belongs to; the same spelling everywhere."""
    on_the_day: Prose | None = None
    """What this actor did or said on the day of the article."""
    wanted: Prose | None = None
    before: Prose | None = None
    after: Prose | None = None
    roles: tuple[Role, ...] = ()
    relations: tuple[Relation, ...] = ()
    facts: tuple[Fact, ...] = ()
    allegations: tuple[Allegation, ...] = ()
    born: Edtf | None = None
    died: Edtf | None = None
    living: Literal["yes", "no", "unknown"] | None = None
    """For people: as far as the sources say."""
    last_heard_of: Edtf | None = None
    """For people of whom it is not known: the date of the newest source that has them alive."""
    wikidata: Plain | None = None
    see_also: tuple[AnyRef, ...] = ()


ACTORS = Kind(
    name="actors",
    singular="actor",
    title="People and groups",
    model=Actor,
    folder="actors",
    books=False,
    page="actors/{id}",
    linked=True,
    boost=8,
)
