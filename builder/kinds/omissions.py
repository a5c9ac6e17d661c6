"""Omissions: facts that an article leaves out."""

from builder.entries import Entry, Kind
from builder.fields import AnyRef, ArticleRef, Confidence, Prose, Sources
from builder.interface.words import mark


class Omission(Entry):
    """One thing that the article does not say, and whether it could have been known that day."""

    article: ArticleRef
    """The article that leaves it out."""
    fact: Prose
    """What is missing, in our own words."""
    then: Prose
    """Who knew it on the day of the article, and whether it had been published."""
    why: Prose
    """What a reader misses without it."""
    about: tuple[AnyRef, ...] = ()
    """The entries that it is about."""
    confidence: Confidence
    """high: several good sources agree. medium: one good source. low: shown as uncertain."""
    sources: Sources
    """Ids of the bibliography that carry this."""


OMISSIONS = Kind(
    name="omissions",
    singular=mark("omission"),
    title=mark("What the report leaves out"),
    model=Omission,
    folder="omissions",
    books=True,
    page="omissions",
    fragment="{id}",
    title_of_several=mark("What the reports leave out"),
)
