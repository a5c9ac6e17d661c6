"""Articles: the texts that everything else explains, paragraph by paragraph."""

from builder.entries import Entry, Kind
from builder.fields import Edtf, Plain, Prose, SourceRef, Verbatim
from builder.interface.words import mark


class Article(Entry):
    """One article: Markdown with front matter (`body`), or another's plain text (`text`)."""

    date: Edtf | None = None
    """The day on which the report was published."""
    summary: Prose | None = None
    """One plain sentence that says what the article tells."""
    language: Plain = Plain("en")
    """The language of the text, as BCP 47: en, de, fr …"""
    retells: SourceRef | None = None
    """The report that this article tells again in other words."""
    notice: Prose | None = None
    """What readers must know about where these words come from."""
    body: Prose | None = None
    """The text itself, below the fields, when it is Markdown."""
    text: Verbatim | None = None
    """The text itself, when it is a file of plain text, as another printed it."""


ARTICLES = Kind(
    name="articles",
    singular=mark("article"),
    title=mark("The article"),
    model=Article,
    folder="articles",
    books=False,
    page="articles/{id}",
    endings=(".md", ".txt", ".yml"),
    title_of_several=mark("Articles"),
)
