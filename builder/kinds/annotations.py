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


class ResolvedDate(Record):
    """What a relative expression such as “Friday” stands for."""

    edtf: Edtf
    how: Prose
    confidence: Confidence = "high"
    event: EventRef | None = None


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
    quote: Quote
    link: AnyRef | Literal["none"] | None = None
    """The entry these words stand for, or `none` to keep them from being linked."""
    date: ResolvedDate | None = None
    note: Prose | None = None
    later: Later | None = None
    """What is written today where these words stand."""
    sources: tuple[SourceRef, ...] = ()


ANNOTATIONS = Kind(
    name="annotations",
    singular="annotation",
    title="Annotations",
    model=Annotation,
    folder="annotations",
    books=True,
    page="",
)
