"""The pages of articles: numbered paragraphs with switches, and what the article names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from builder.interface.words import say
from builder.kinds.annotations import Annotation
from builder.kinds.articles import ARTICLES, Article
from builder.kinds.levels import Level
from builder.linking.paragraphs import TEXT_FIELDS
from builder.model import Address
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft, LaterContext
from builder.rendering.mentioned import paragraph_stem
from builder.rendering.switches import list_switches
from builder.rendering.view import View
from builder.text import prose
from builder.text.marks import lay_marks
from builder.text.phrases import estimate_minutes


@dataclass(frozen=True, slots=True)
class Row:
    """An entry that the article mentions, with the numbers of the paragraphs."""

    address: Address
    paragraphs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NameList:
    """The entries of one kind that the article mentions."""

    title: str
    rows: tuple[Row, ...]


def draft_articles(atlas: Atlas) -> Iterator[Draft]:
    """Draft a page for each article and the list of all."""
    articles = atlas.linked.site.all(Article)
    if not articles:
        return
    title, context = say(atlas.linked.site.title_of(ARTICLES)), {"entries": articles}
    yield Draft(atlas.section(ARTICLES), title, "index-articles.md.j2", context)
    for article in articles:
        view = View(atlas, atlas.site_map[article.address].page)
        yield _draft_article(view, article)


def _draft_article(view: View, article: Article) -> Draft:
    atlas = view.atlas
    section, origin = atlas.section(ARTICLES), atlas.linked.site.edit_line(article.address)
    summary = view.text(article, "summary") if article.summary else ""
    context = LaterContext(article, partial(_describe_article, view, article))
    return Draft(view.page, article.title, "article.md.j2", context, section, origin, summary)


def _describe_article(view: View, article: Article) -> Mapping[str, object]:
    site = view.atlas.linked.site
    claims = [c for c in view.atlas.claims_in_order() if c.article == article.address]
    annotations = [note for note in site.all(Annotation) if note.book == article.id]
    switchboard = list_switches(view, claims, annotations)
    path = ("body",) if article.body else ("text",)
    tokens = view.atlas.tokens(article, path)
    stem = paragraph_stem(article.address, path)
    return {
        "parts": view.draw_parts(lay_marks(tokens, switchboard.marks), stem),
        "language": article.language,
        "length": len(prose.plain_paragraphs(tokens)),
        "minutes": estimate_minutes(view.text(article, *path)),
        "switchboard": switchboard,
        "lists": list_names(view, article),
        "claims": claims,
        "levels": [level for level in site.all(Level) if level.article == article.address],
        **({"script": "assets/switches.js"} if switchboard.switches else {}),
    }


def list_names(view: View, article: Article) -> tuple[NameList, ...]:
    """List what the article mentions, a list a kind, each entry with its paragraphs."""
    numbers: dict[Address, dict[int, None]] = {}
    for mention in view.atlas.linked.mentions_in(article.address):
        if mention.field in TEXT_FIELDS:
            numbers.setdefault(mention.address, {})[mention.paragraph] = None
    kinds = (kind for kind in view.atlas.linked.site.kinds if kind.linked)
    lists = (NameList(kind.title, _rows(view, kind.name, numbers)) for kind in kinds)
    return tuple(names for names in lists if names.rows)


def _rows(view: View, kind: str, numbers: dict[Address, dict[int, None]]) -> tuple[Row, ...]:
    entries = view.atlas.linked.site.of_kind(kind)
    return tuple(
        Row(e.address, tuple(sorted(numbers[e.address]))) for e in entries if e.address in numbers
    )
