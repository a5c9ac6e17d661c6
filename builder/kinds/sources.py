"""Sources: the bibliography, with the field names of the Citation Style Language (CSL)."""

from typing import Literal

from pydantic import Field

from builder.entries import Entry, Kind
from builder.fields import Edtf, Plain, Prose, Record, Url
from builder.interface.words import mark


class Author(Record):
    """A person (`family`, `given`) or an organisation (`literal`)."""

    family: Plain | None = None
    """The family name of a person."""
    given: Plain | None = None
    """The given names of a person."""
    literal: Plain | None = None
    """The name of an organisation."""


class Bibliographic(Entry):
    """One work: what it is, who made it, where it can be read, how much weight it bears."""

    type: Literal[
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "book",
        "broadcast",
        "chapter",
        "dataset",
        "document",
        "entry-dictionary",
        "entry-encyclopedia",
        "legislation",
        "manuscript",
        "report",
        "speech",
        "treaty",
        "webpage",
    ]
    """What kind of work it is, in the words of CSL."""
    title_short: Plain | None = Field(default=None, alias="title-short")
    """A few words that stand for the work in running text, where author and year would not do."""
    author: tuple[Author, ...] = ()
    """Who made it: people or organisations."""
    container_title: Plain | None = Field(default=None, alias="container-title")
    """The newspaper, journal, book or website in which it appeared."""
    publisher: Plain | None = None
    """Who published it."""
    issued: Edtf | None = None
    """When it was published."""
    accessed: Edtf | None = None
    """When it was last read on the web."""
    volume: Plain | None = None
    """The number of the volume."""
    issue: Plain | None = None
    """The number of the issue."""
    page: Plain | None = None
    """The page or pages on which it stands."""
    URL: Url | None = None
    """Where it can be read on the web."""
    DOI: Plain | None = None
    """Its Digital Object Identifier, which begins with 10."""
    ISBN: Plain | None = None
    """The number of the book."""
    note: Prose | None = None
    """What a reader should know before trusting it."""
    title_supplied: bool = False
    """yes: the headline was not visible in the copy read; the title describes the text instead."""
    seen: bool = True
    """no: known to exist and relied on, but no copy was opened."""
    weight: Literal[
        "primary",
        "contemporary news",
        "official",
        "rights report",
        "scholarly",
        "reference",
        "tertiary",
        "weak",
        "example of error",
    ]
    """How much it bears: what kind of evidence it is."""


SOURCES = Kind(
    name="sources",
    singular=mark("source"),
    title=mark("Sources"),
    model=Bibliographic,
    folder="sources",
    books=True,
    page="sources/{book}",
    fragment="{id}",
    boost=0.2,
)
