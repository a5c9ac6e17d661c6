"""Terms: words a reader may not know, kept in glossaries."""

from builder.entries import Factual, Kind
from builder.fields import AnyRef, ArticleRef, Plain, Prose, Record
from builder.interface.words import mark


class HereIn(Record):
    """What a word means in one article."""

    article: ArticleRef
    """The article."""
    words: Prose
    """What the word means there: who uses it, for whom, and why that matters."""


class Term(Factual):
    """A word or phrase: what it means in general, and what it means here."""

    here: Prose | None = None
    """What the word means in this story: who uses it, for whom, and why that matters."""
    here_in: tuple[HereIn, ...] = ()
    """What the word means in one article of several, where that is not the same in all of them."""
    pronunciation: Plain | None = None
    """How to say it, in plain letters: ah-POL-oh."""
    confused_with: tuple[AnyRef, ...] = ()
    """Entries that are easily taken for this one."""
    see_also: tuple[AnyRef, ...] = ()
    """Other entries that a reader may want next."""


TERMS = Kind(
    name="terms",
    singular=mark("term"),
    title=mark("Words"),
    model=Term,
    folder="glossaries",
    books=True,
    page="glossaries/{book}",
    fragment="{id}",
    linked=True,
    boost=8,
)
