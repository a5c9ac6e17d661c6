"""What students get of a lesson, as a page that stands alone."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from builder.exports.elements import NONE, element
from builder.exports.wording import ALONE, draw_line, draw_tokens, draw_words
from builder.kinds.lessons import Extract, Lesson
from builder.linking.paragraphs import list_paragraphs
from builder.model import Address
from builder.rendering.atlas import Atlas
from builder.rendering.collection import list_collected

PAGE = {"xmlns": "http://www.w3.org/1999/xhtml"}
STYLE = (
    "body{font-family:sans-serif;line-height:1.5;max-width:42em;margin:1em auto;padding:0 1em}"
    ".number{color:#555}.note{border-left:.3em solid #555;padding-left:1em}"
)


def draw_lesson(atlas: Atlas, lesson: Lesson) -> Markup:
    """Draw the page of a lesson, without its plan and without what is for teachers."""
    language = {"lang": atlas.linked.site.settings.language}
    charset = element("meta", {"charset": "utf-8"})
    head = element("head", NONE, charset, _put("title", lesson.title), _put("style", STYLE))
    body = element("body", NONE, *_draw_parts(atlas, lesson))
    return Markup("<!DOCTYPE html>\n") + element("html", {**PAGE, **language}, head, body)


def draw_paragraphs(atlas: Atlas, article: Address) -> dict[int, Markup]:
    """Draw every paragraph of an article, by its number."""
    return {
        number: element("p", NONE, draw_tokens(atlas, (token,), ALONE))
        for number, token in list_paragraphs(atlas.linked.texts, article)
    }


def _draw_parts(atlas: Atlas, lesson: Lesson) -> Iterator[Markup]:
    yield _put("h1", lesson.title)
    if list_collected(atlas):
        yield element("p", {"class": "number"}, atlas.entry(lesson.article).title)
    yield element("p", NONE, _put("strong", lesson.question))
    yield draw_words(atlas, lesson, ("summary",), ALONE)
    if lesson.content_note:
        yield element("p", {"class": "note"}, lesson.content_note)
    yield from _draw_list(atlas, lesson, "What you will be able to do")
    yield from _draw_words_to_know(atlas, lesson)
    for number, extract in enumerate(lesson.extracts):
        yield _put("h2", extract.title)
        yield draw_words(atlas, lesson, ("extracts", number, "head_note"), ALONE)
        yield from _draw_extract(atlas, lesson, extract)
    if lesson.discussion:
        yield _put("h2", "To talk about")
        yield element("ul", NONE, *_list_items(atlas, lesson))
    yield _put("h2", "Before you leave")
    yield draw_words(atlas, lesson, ("exit_ticket",), ALONE)
    yield from _draw_terms_of_use(atlas)


def _draw_list(atlas: Atlas, lesson: Lesson, heading: str) -> Iterator[Markup]:
    yield _put("h2", heading)
    paths = (("objectives", number, "text") for number in range(len(lesson.objectives)))
    items = (element("li", NONE, draw_line(atlas, lesson, path, ALONE)) for path in paths)
    yield element("ul", NONE, *items)


def _draw_words_to_know(atlas: Atlas, lesson: Lesson) -> Iterator[Markup]:
    if lesson.words:
        yield _put("h2", "Words to know")
        yield element("dl", NONE, *_define(atlas, lesson.words))


def _define(atlas: Atlas, words: Iterable[Address]) -> Iterator[Markup]:
    for term in map(atlas.entry, words):
        yield _put("dt", term.title)
        yield element("dd", NONE, draw_line(atlas, term, ("summary",), ALONE))


def _draw_extract(atlas: Atlas, lesson: Lesson, extract: Extract) -> Iterator[Markup]:
    """Draw the paragraphs of the article, or name the entry to read on the site."""
    if extract.entry:
        place = atlas.site_map[extract.entry]
        words = Markup("Read on the site: <cite>{}</cite> ({}/)")
        yield element("p", NONE, words.format(atlas.entry(extract.entry).title, place.page))
    paragraphs = draw_paragraphs(atlas, lesson.article) if extract.paragraphs else {}
    for number in extract.paragraphs:
        label = element("p", {"class": "number"}, f"Paragraph {number}")
        yield element("blockquote", NONE, label, paragraphs[number])


def _list_items(atlas: Atlas, lesson: Lesson) -> Iterator[Markup]:
    for number in range(len(lesson.discussion)):
        yield element("li", NONE, draw_line(atlas, lesson, ("discussion", number), ALONE))


def _draw_terms_of_use(atlas: Atlas) -> Iterator[Markup]:
    settings = atlas.linked.site.settings
    yield element("hr", NONE)
    yield element("p", NONE, f"{settings.title} · {settings.licence}")


def _put(name: str, words: str) -> Markup:
    return element(name, NONE, words)
