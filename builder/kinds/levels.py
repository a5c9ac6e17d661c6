"""Levels: an article told again for another reader, paragraph by paragraph."""

from typing import Annotated

from pydantic import Field

from builder.entries import Entry, Kind
from builder.fields import AnyRef, ArticleRef, ClaimRef, Plain, Prose, Record
from builder.interface.words import mark


class Told(Record):
    """A claim of the paragraph, and the words of the level that tell it."""

    claim: ClaimRef
    """The claim."""
    words: Plain
    """They stand once in the paragraph, in the sentence that also says whose word it is."""


class LevelParagraph(Record):
    """One paragraph of the article in other words."""

    paragraph: Annotated[int, Field(ge=1)]
    """The number of the paragraph in the article."""
    text: Prose
    """The paragraph in other words."""
    claims: tuple[Told, ...] = ()
    """Every claim of this paragraph, each with the words that tell it."""


class Level(Entry):
    """One reading level of an article; it keeps every claim, attribution and name."""

    article: ArticleRef
    """The article that is told again."""
    order: Annotated[int, Field(ge=0)] = 100
    """Levels are listed by this number, then by title."""
    label: Plain
    """What the level is called on the page, without judging the reader: Shorter sentences."""
    summary: Prose
    """One plain sentence that says what is different."""
    paragraphs: Annotated[tuple[LevelParagraph, ...], Field(min_length=1)]
    """The paragraphs of the article, each told again."""
    left_out: tuple[AnyRef, ...] = ()
    """Entries whose name the article has and this level writes otherwise, on purpose."""


LEVELS = Kind(
    name="levels",
    singular=mark("level"),
    title=mark("Reading levels"),
    model=Level,
    folder="levels",
    books=False,
    page="levels/{id}",
    sort_key=lambda level: (level.order, level.title.casefold()),
)
