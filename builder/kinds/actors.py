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
from builder.interface.words import mark


class Role(Record):
    """An office or position, with the time it was held."""

    title: Plain
    """The office or position, in a few words."""
    when: Edtf | None = None
    """The time during which it was held."""
    sources: Sources
    """Ids of the bibliography that carry this."""


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
    """What leads from this actor to the other one."""
    actor: ActorRef
    """The other actor."""
    when: Edtf | None = None
    """The time during which it was so."""
    note: Prose | None = None
    """What a reader should know about it, in a sentence."""
    sources: Sources
    """Ids of the bibliography that carry this."""


class Allegation(Record):
    """What somebody is accused of, by whom, and the answer. Never in the site's own voice."""

    text: Prose
    """The accusation and who makes it."""
    answer: Prose
    """What the accused or their side replied; or that the sources read hold no reply."""
    as_of: Edtf
    """The date up to which the sources were read."""
    sources: Sources
    """Ids of the bibliography that carry this."""
    confidence: Confidence
    """high: several good sources agree. medium: one good source. low: shown as uncertain."""


class Actor(Factual):
    """One profile: who this was on the day, what was wanted, what came before and after."""

    type: Literal["person", "group", "state", "organisation", "news organisation"]
    """What the actor is."""
    role: Plain
    """A few words for lists: the office or nature on the day."""
    side: Plain | None = None
    """The party in the conflict this actor belongs to; the same spelling everywhere."""
    on_the_day: Prose | None = None
    """What this actor did or said on the day of the article."""
    wanted: Prose | None = None
    """What this actor wanted, as far as the sources say."""
    before: Prose | None = None
    """What the actor did before the day of the article."""
    after: Prose | None = None
    """What became of the actor after that day."""
    roles: tuple[Role, ...] = ()
    """Offices and positions, each with its time."""
    relations: tuple[Relation, ...] = ()
    """How this actor stood to others; the drawing of relations is made of them."""
    facts: tuple[Fact, ...] = ()
    """Single statements that fit nowhere else, each with its sources."""
    allegations: tuple[Allegation, ...] = ()
    """What the actor is accused of, each with who says so and the answer."""
    born: Edtf | None = None
    """The date of birth, for a person."""
    died: Edtf | None = None
    """The date of death, for a person."""
    living: Literal["yes", "no", "unknown"] | None = None
    """For people: as far as the sources say."""
    last_heard_of: Edtf | None = None
    """For people of whom it is not known: the date of the newest source that has them alive."""
    wikidata: Plain | None = None
    """The number of its item in Wikidata, which begins with Q."""
    see_also: tuple[AnyRef, ...] = ()
    """Other entries that a reader may want next."""


ACTORS = Kind(
    name="actors",
    singular=mark("actor"),
    title=mark("People and groups"),
    model=Actor,
    folder="actors",
    books=False,
    page="actors/{id}",
    linked=True,
    boost=8,
)
