"""Explainers: longer texts that can be read, and assigned, on their own."""

from typing import Annotated

from pydantic import Field

from builder.entries import Entry, Kind
from builder.fields import AnyRef, Plain, Prose, Sources
from builder.interface.words import mark


class Explainer(Entry):
    """One text in Markdown, with its fields in front; its paragraphs are numbered."""

    summary: Prose
    """One plain sentence that says what the text explains."""
    order: Annotated[int, Field(ge=0)] = 100
    """Explainers are listed by this number, then by title."""
    content_note: Plain | None = None
    """What violence or suffering is described, so that readers can prepare."""
    sources: Sources
    """Ids of the bibliography that carry the text as a whole."""
    see_also: tuple[AnyRef, ...] = ()
    """Other entries that a reader may want next."""
    body: Prose
    """The text itself, below the fields."""


EXPLAINERS = Kind(
    name="explainers",
    singular=mark("explainer"),
    title=mark("Explainers"),
    model=Explainer,
    folder="explainers",
    books=False,
    page="explainers/{id}",
    endings=(".md",),
    sort_key=lambda explainer: (explainer.order, explainer.title.casefold()),
)
