"""Inventories: everything an article names, so that nothing is left unexplained by oversight."""

from typing import Annotated, Literal

from pydantic import Field

from builder.entries import Entry, Kind
from builder.fields import AnyRef, ArticleRef, Plain, Record
from builder.interface.words import mark


class Item(Record):
    """One thing a paragraph names or hints at, and the entry that explains it, or why none does."""

    what: Literal["person", "organisation", "place", "term", "thing", "date", "quantity"]
    """What sort of thing it is."""
    says: Plain
    """How the paragraph puts it, in a few words."""
    entry: AnyRef | None = None
    """The entry that explains it."""
    waived: Plain | None = None
    """Why no entry explains it."""


class Waiver(Record):
    """Words of a paragraph that `coverage` asks about, and that need no entry."""

    words: Plain
    """The words as they stand in the paragraph; if they stand there twice, more words with them."""
    why: Plain
    """Why no entry explains them; the page “Help wanted” prints it."""


class ParagraphInventory(Record):
    """The things one paragraph names."""

    paragraph: Annotated[int, Field(ge=1)]
    """The number of the paragraph."""
    gist: Plain
    """What the paragraph says, in a few words."""
    items: tuple[Item, ...] = ()
    """The things it names, one by one."""
    waived: tuple[Waiver, ...] = ()
    """Figures, quotations, names and verbs of attribution that no entry needs to explain."""


class Inventory(Entry):
    """The list for one article."""

    article: ArticleRef
    """The article whose things are listed."""
    paragraphs: tuple[ParagraphInventory, ...]
    """The paragraphs of the article, each with what it names."""


INVENTORIES = Kind(
    name="inventories",
    singular=mark("inventory"),
    title=mark("Inventories"),
    model=Inventory,
    folder="inventories",
    books=False,
    page="",
)
