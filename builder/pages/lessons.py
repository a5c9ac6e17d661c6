"""The pages of lessons: the question, the steps, the texts to read and how to read them."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from builder.interface.words import say
from builder.kinds.articles import Article
from builder.kinds.lessons import LESSONS, Extract, Lesson
from builder.linking.paragraphs import list_paragraphs
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft, draft_entry
from builder.rendering.strategies import GUIDES, Guide
from builder.rendering.view import View
from builder.text.bands import estimate_lesson
from builder.text.readability import say_band


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the article, printed again: its number, its address, its words."""

    number: int
    url: str
    html: Markup


@dataclass(frozen=True, slots=True)
class ExtractOnPage:
    """One text of the source set: paragraphs, or none where an entry is read instead."""

    number: int
    extract: Extract
    paragraphs: tuple[Paragraph, ...]
    guides: tuple[Guide, ...]


def draft_lessons(atlas: Atlas) -> Iterator[Draft]:
    """Draft a page for each lesson and the list of all."""
    lessons = atlas.linked.site.all(Lesson)
    if not lessons:
        return
    context = {"entries": lessons}
    yield Draft(atlas.section(LESSONS), say(LESSONS.title), "index-lessons.md.j2", context)
    for lesson in lessons:
        yield _draft_lesson(atlas, lesson)


def _draft_lesson(atlas: Atlas, lesson: Lesson) -> Draft:
    view, site = View(atlas, atlas.site_map[lesson.address].page), atlas.linked.site
    article = atlas.entry(lesson.article)
    texts, band = tuple(_show_texts(view, lesson)), estimate_lesson(atlas.linked, lesson)
    context = {
        "entry": lesson,
        "retold": isinstance(article, Article) and bool(article.retells),
        "language": article.language if isinstance(article, Article) else site.settings.language,
        "standards": lesson.standards,
        "texts": texts,
        "band": say_band(band) if band else "",
        "guides": tuple(dict.fromkeys(guide for text in texts for guide in text.guides)),
        "tells": site.edition == "teacher",
    }
    return draft_entry(atlas, lesson, "lesson.md.j2", context)


def _show_texts(view: View, lesson: Lesson) -> Iterator[ExtractOnPage]:
    printed = dict(_print_paragraphs(view, lesson))
    for number, extract in enumerate(lesson.extracts, start=1):
        paragraphs = tuple(printed[one] for one in extract.paragraphs)
        yield ExtractOnPage(
            number, extract, paragraphs, tuple(GUIDES[s] for s in extract.strategies)
        )


def _print_paragraphs(view: View, lesson: Lesson) -> Iterator[tuple[int, Paragraph]]:
    """Print each paragraph of the article of a lesson."""
    for number, token in list_paragraphs(view.atlas.linked.texts, lesson.article):
        url = view.url(lesson.article, f"p{number}")
        yield number, Paragraph(number, url, view.draw_line(token))
