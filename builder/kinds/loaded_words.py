"""Loaded words: words that take a side, and what this site writes instead."""

from builder.entries import Entry, Kind
from builder.fields import (
    Account,
    ActorRef,
    AnyRef,
    ArticleRef,
    Plain,
    Prose,
    Quote,
    Record,
    Sources,
)
from builder.interface.words import mark


class Use(Record):
    """One place of the article where the word stands, and whose word it is there."""

    quote: Quote
    """The place in the article."""
    whose: Plain
    """Whose word it is: the report's own, or a speaker's."""
    said_by: tuple[ActorRef, ...] = ()
    """The speakers whose word it is, if they have entries."""


class LoadedWord(Entry):
    """One word that somebody would object to."""

    article: ArticleRef
    """The article that uses the word, or for which it is avoided."""
    uses: tuple[Use, ...] = ()
    """Where the article has the word; none if only others used it."""
    loaded: Prose
    """What the word says beyond the plain fact."""
    objections: tuple[Account, ...] = ()
    """Who would not accept the word, with sources."""
    we_write: Prose
    """What this site writes, and when."""
    term: AnyRef | None = None
    """The glossary entry on the word."""
    sources: Sources
    """Ids of the bibliography that carry this."""


LOADED_WORDS = Kind(
    name="loaded-words",
    singular=mark("loaded word"),
    title=mark("Loaded words"),
    model=LoadedWord,
    folder="loaded-words",
    books=True,
    page="loaded-words",
    fragment="{id}",
)
