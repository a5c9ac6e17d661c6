"""For which grades the texts of the site are, as far as formulas can tell."""

from collections.abc import Iterator
from itertools import chain
from typing import TypeAlias

from builder.kinds.articles import Article
from builder.kinds.explainers import Explainer
from builder.kinds.lessons import Lesson
from builder.kinds.levels import Level
from builder.linking.linked import LinkedSite
from builder.linking.paragraphs import find_text
from builder.model import Address, DataPath
from builder.text import prose
from builder.text.readability import Band, estimate_band

Whole: TypeAlias = Article | Level | Explainer
"""What is read as a whole."""


def list_bands(linked: LinkedSite) -> Iterator[tuple[Whole, Band]]:
    """Give every text to be read as a whole that is long enough to tell, with its band."""
    site = linked.site
    texts: Iterator[Whole] = chain(site.all(Article), site.all(Level), site.all(Explainer))
    for text in texts:
        if band := estimate_band(_read_all(linked, text)):
            yield text, band


def estimate_lesson(linked: LinkedSite, lesson: Lesson) -> Band | None:
    """Estimate the texts that a lesson prints: their head notes and the paragraphs."""
    printed = _read_article(linked, lesson.article)
    notes = (("extracts", number, "head_note") for number in range(len(lesson.extracts)))
    paragraphs = (printed[one - 1] for extract in lesson.extracts for one in extract.paragraphs)
    heads = (text for path in notes for text in _read(linked, lesson.address, path))
    return estimate_band((*heads, *paragraphs))


def _read_all(linked: LinkedSite, text: Whole) -> tuple[str, ...]:
    if isinstance(text, Article):
        return _read_article(linked, text.address)
    if isinstance(text, Explainer):
        return _read(linked, text.address, ("body",))
    paths = (("paragraphs", number, "text") for number in range(len(text.paragraphs)))
    return tuple(words for path in paths for words in _read(linked, text.address, path))


def _read_article(linked: LinkedSite, article: Address) -> tuple[str, ...]:
    """Give the paragraphs of an article in the order of their numbers."""
    field = find_text(linked.texts, article)
    return _read(linked, article, field)


def _read(linked: LinkedSite, address: Address, path: DataPath) -> tuple[str, ...]:
    return prose.plain_paragraphs(linked.texts[address, path])
