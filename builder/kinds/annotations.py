"""Annotations: marks on an article that leave its text as it is, each locked to a quote."""

from typing import Literal

from builder.entries import Entry, Kind
from builder.fields import (
    AnyRef,
    Confidence,
    Edtf,
    EventRef,
    Plain,
    Prose,
    Quote,
    Record,
    SourceRef,
)
from builder.interface.words import mark
from builder.model import Address


class ResolvedDate(Record):
    """What a relative expression such as “Friday” stands for."""

    edtf: Edtf
    """The date."""
    how: Prose
    """How one can tell, in a sentence."""
    confidence: Confidence = "high"
    """high: several good sources agree. medium: one good source. low: shown as uncertain."""
    event: EventRef | None = None
    """The event of that date."""


class Later(Record):
    """The figure or name that a later time puts in the place of the printed one."""

    words: Plain
    """The later figure or name, in a few words."""
    as_of: Edtf
    """When it was given."""
    how: Prose
    """Who gave it, and why it differs, in a sentence that cites its sources."""


class Annotation(Entry):
    """One mark: where a name points, what a date stands for, or a note in the margin."""

    title: Plain = Plain("annotation")
    """A name for those who write; no reader sees it."""
    quote: Quote
    """The words that are marked."""
    link: AnyRef | Literal["none"] | None = None
    """The entry these words stand for, or `none` to keep them from being linked."""
    date: ResolvedDate | None = None
    """The date that the words stand for."""
    note: Prose | None = None
    """A note in the margin."""
    later: Later | None = None
    """What is written today where these words stand."""
    sources: tuple[SourceRef, ...] = ()
    """Ids of the bibliography that carry the mark."""

    @property
    def article(self) -> Address:
        """The article it belongs to: the one with the id of its book."""
        return f"articles/{self.book.rpartition('/')[2]}"


ANNOTATIONS = Kind(
    name="annotations",
    singular=mark("annotation"),
    title=mark("Annotations"),
    model=Annotation,
    folder="annotations",
    books=True,
    page="",
)
