"""Omissions: facts that an article leaves out."""

from builder.entries import Entry, Kind
from builder.fields import AnyRef, ArticleRef, Confidence, Prose, Sources


class Omission(Entry):
    """One thing that the article does not say, and whether it could have been known that day."""

    article: ArticleRef
    fact: Prose
    """What is missing, in our own words."""
    then: Prose
    """Who knew it on the day of the article, and whether it had been published."""
    why: Prose
    """What a reader misses without it."""
    about: tuple[AnyRef, ...] = ()
    confidence: Confidence
    sources: Sources


OMISSIONS = Kind(
    name="omissions",
    singular="omission",
    title="What the report leaves out",
    model=Omission,
    folder="omissions",
    books=True,
    page="omissions",
    fragment="{id}",
)
