"""Layers: the older and newer parts of which an article is put together."""

from typing import Annotated

from pydantic import Field

from builder.entries import Entry, Kind
from builder.fields import ArticleRef, Confidence, EventRef, Plain, Prose, Sources
from builder.interface.words import mark


class Layer(Entry):
    """Paragraphs that were written at about the same time."""

    article: ArticleRef
    """The article that is put together of layers."""
    order: Annotated[int, Field(ge=0)]
    """The oldest layer has the smallest number."""
    paragraphs: Annotated[tuple[Annotated[int, Field(ge=1)], ...], Field(min_length=1)]
    """The numbers of the paragraphs that were written then."""
    written: Plain
    """When it was written, as far as that is known, with the clock it was read from."""
    how: Prose
    """How that can be told."""
    knows: Prose
    """What the writers knew when they wrote it."""
    not_yet: Prose
    """What had not happened yet, or was not known to them."""
    events: tuple[EventRef, ...] = ()
    """The events that this layer tells of."""
    confidence: Confidence
    """high: several good sources agree. medium: one good source. low: shown as uncertain."""
    sources: Sources
    """Ids of the bibliography that carry this."""


LAYERS = Kind(
    name="layers",
    singular=mark("layer"),
    title=mark("One day, many clocks"),
    model=Layer,
    folder="layers",
    books=True,
    page="layers",
    fragment="{id}",
    sort_key=lambda layer: (layer.article, layer.order, layer.id),
)
