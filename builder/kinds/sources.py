"""Sources: the bibliography, with the field names of the Citation Style Language (CSL)."""

from typing import Literal

from pydantic import Field

from builder.entries import Entry, Kind
from builder.fields import Edtf, Plain, Prose, Record, Url


class Author(Record):
    """A person (`family`, `given`) or an organisation (`literal`)."""

    family: Plain | None = None
    given: Plain | None = None
    literal: Plain | None = None


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
    title_short: Plain | None = Field(default=None, alias="title-short")
    """A few words that stand for the work in running text, where author and year would not do."""
    author: tuple[Author, ...] = ()
    container_title: Plain | None = Field(default=None, alias="container-title")
    publisher: Plain | None = None
    issued: Edtf | None = None
    accessed: Edtf | None = None
    volume: Plain | None = None
    issue: Plain | None = None
    page: Plain | None = None
    URL: Url | None = None
    DOI: Plain | None = None
    ISBN: Plain | None = None
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


SOURCES = Kind(
    name="sources",
    singular="source",
    title="Sources",
    model=Bibliographic,
    folder="sources",
    books=True,
    page="sources/{book}",
    fragment="{id}",
    boost=0.2,
)
