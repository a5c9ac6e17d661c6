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
from builder.rendering.draft import Draft, LaterContext, group_by_kind
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
    claims = view.atlas.claims_in(article.address)
    annotations = site.of_article(article.address, Annotation)
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
        "levels": site.of_article(article.address, Level),
        **({"script": "assets/switches.js"} if switchboard.switches else {}),
    }


def list_names(view: View, article: Article) -> tuple[NameList, ...]:
    """List what the article mentions, a list a kind, each entry with its paragraphs."""
    numbers: dict[Address, dict[int, None]] = {}
    for mention in view.atlas.linked.mentions_in(article.address):
        if mention.field in TEXT_FIELDS:
            numbers.setdefault(mention.address, {})[mention.paragraph] = None
    return tuple(
        NameList(
            kind.title, tuple(Row(e.address, tuple(sorted(numbers[e.address]))) for e in entries)
        )
        for kind, entries in group_by_kind(view.atlas.linked.site, numbers)
        if kind.linked
    )
