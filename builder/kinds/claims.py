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
    Sources,
)

Status: TypeAlias = Literal["confirmed", "contradicted", "revised", "unverified"]
STATUSES: tuple[Status, ...] = get_args(Status)


class Claim(Entry):
    """One assertion of an article, locked to the words it rests on."""

    article: ArticleRef
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
    verb: Plain
    """The verb of attribution: said, claimed, confirmed, narrated …"""
    first_hand: Literal["yes", "claimed", "no", "unclear", "does not apply"]
    """Could the speaker know it from own sight or office?"""
    answers: tuple[ClaimRef, ...] = ()
    """Other claims of the article that it contradicts or replies to."""
    accounts: tuple[Account, ...] = ()
    """What others say, inside the article or outside it."""
    status: Status
    later: Prose
    """What is known now, and how."""
    confidence: Confidence
    sources: Sources


CLAIMS = Kind(
    name="claims",
    singular="claim",
    title="Who says so",
    model=Claim,
    folder="claims",
    books=True,
    page="claims",
    fragment="{id}",
    sort_key=lambda claim: (
        claim.article,
        min(q.paragraph or 0 for q in claim.quotes),
        claim.id,
    ),
)
