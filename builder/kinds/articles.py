"""Articles: the texts that everything else explains, paragraph by paragraph."""

from builder.entries import Entry, Kind
from builder.fields import Edtf, Plain, Prose, SourceRef, Verbatim


class Article(Entry):
    """One article: Markdown with front matter (`body`), or another's plain text (`text`)."""

    date: Edtf | None = None
    summary: Prose | None = None
    language: Plain = Plain("en")
    retells: SourceRef | None = None
    """The report that this article tells again in other words."""
    notice: Prose | None = None
    """What readers must know about where these words come from."""
    body: Prose | None = None
    text: Verbatim | None = None


ARTICLES = Kind(
    name="articles",
    singular="article",
    title="The article",
    model=Article,
    folder="articles",
    books=False,
    page="articles/{id}",
    endings=(".md", ".txt", ".yml"),
)
