"""Claims: who says what in an article, how they could know, and what became of it."""

from typing import Annotated, Literal, TypeAlias, get_args

from pydantic import Field

from builder.entries import Entry, Kind
from builder.fields import (
    Account,
    ActorRef,
    AnyRef,
    ArticleRef,
    ClaimRef,
    Confidence,
    Plain,
    Prose,
    Quote,
    Record,
    Sources,
)
from builder.interface.words import mark

Status: TypeAlias = Literal["confirmed", "contradicted", "revised", "unverified"]
STATUSES: tuple[Status, ...] = get_args(Status)

HowKnown: TypeAlias = Literal["saw", "commands", "was told", "not said", "does not apply"]
"""How a speaker could know: from own sight, from those who report to him, from others."""


class Knowledge(Record):
    """What was known of a claim at one time, and how."""

    status: Status
    """What had become of the claim by then."""
    finding: Prose
    """How that was known, in a sentence or two that cite their sources."""


class Claim(Entry):
    """One assertion of an article, locked to the words it rests on."""

    article: ArticleRef
    """The article that makes the claim."""
    quotes: Annotated[tuple[Quote, ...], Field(min_length=1)]
    """The words of the article that carry the claim."""
    statement: Prose
    """What is asserted, in our own words."""
    said_by: tuple[ActorRef, ...] = ()
    """Who asserts it; empty when the article says it in its own voice."""
    speaker: Plain
    """The speaker as the article presents him or her."""
    via: tuple[ActorRef, ...] = ()
    """Through whom it reached the article."""
    about: tuple[AnyRef, ...] = ()
    """The entries that the claim is about."""
    verb: Plain
    """The verb of attribution: said, claimed, confirmed, narrated …"""
    how_known: HowKnown
    """saw: from own sight. commands: from those who report to the speaker. was told: from others.

    not said: the article does not tell. does not apply: a forecast, an opinion, a plan.
    """
    answers: tuple[ClaimRef, ...] = ()
    """Other claims of the article that it contradicts or replies to."""
    accounts: tuple[Account, ...] = ()
    """What others say, inside the article or outside it."""
    then: Knowledge
    """What could be known of it on the day of the article."""
    now: Knowledge
    """What is known of it now."""
    confidence: Confidence
    """How sure the site is of what it says about the claim."""
    sources: Sources
    """Ids of the bibliography that carry this."""


CLAIMS = Kind(
    name="claims",
    singular=mark("claim"),
    title=mark("Who says so"),
    model=Claim,
    folder="claims",
    books=True,
    page="claims/{id}",
    boost=2,
    sort_key=lambda claim: (
        claim.article,
        min(q.paragraph or 0 for q in claim.quotes),
        claim.id,
    ),
)
