"""The overviews of a collection: for each article the ways into everything that belongs to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from builder.entries import Entry, Kind
from builder.interface.words import say
from builder.kinds.articles import ARTICLES, Article
from builder.kinds.layers import LAYERS
from builder.kinds.lessons import LESSONS
from builder.kinds.levels import LEVELS
from builder.kinds.loaded_words import LOADED_WORDS
from builder.kinds.maps import Map
from builder.kinds.omissions import OMISSIONS
from builder.kinds.quizzes import QUIZZES
from builder.pages.articles import list_names
from builder.pages.home import count_claims, describe_day
from builder.pages.locators import draw_overview
from builder.pages.relations import Relations, draw_day
from builder.rendering.atlas import Atlas
from builder.rendering.collection import (
    COLLECTION_STYLE,
    list_collected,
    list_happenings,
    list_questions,
    name_overview,
)
from builder.rendering.draft import Draft
from builder.rendering.relations import list_near
from builder.rendering.view import View

BELONGING: tuple[Kind, ...] = (
    *(LESSONS, QUIZZES, LEVELS),
    *(LAYERS, OMISSIONS, LOADED_WORDS),
)
"""The kinds whose entries an overview lists; claims, questions and maps have parts of their own."""

Listed: TypeAlias = tuple[str, tuple[Entry, ...]]


@dataclass(frozen=True, slots=True)
class Front:
    """What stands at the top of an overview, in the place of the settings of a site."""

    title: str
    description: str
    strapline: str
    why: str = ""


def draft_overviews(atlas: Atlas) -> Iterator[Draft]:
    """Draft the overview of each article; a site about one article has its home page for that."""
    for article in list_collected(atlas):
        view = View(atlas, atlas.site_map[name_overview(article.address)].page)
        yield _draft_overview(view, article)


def _draft_overview(view: View, article: Article) -> Draft:
    atlas = view.atlas
    claims = atlas.claims_in(article.address)
    summary = view.text(article, "summary") if article.summary else ""
    context = {
        "entry": article,
        "settings": Front(article.title, summary, _name_unit(atlas, article)),
        "register": view.register(article.address) if claims else "",
        "questions": list_questions(atlas, article),
        "happenings": list_happenings(atlas, article),
        "locators": [
            draw_overview(view, one) for one in atlas.linked.site.of_article(article.address, Map)
        ],
        "belonging": tuple(_list_belonging(atlas, article)),
        "lists": list_names(view, article),
        "style": COLLECTION_STYLE,
        **_describe_relations(view, article),
        **describe_day(atlas, article),
        **count_claims(claims),
    }
    title = say("%(article)s: overview", article=article.title)
    section = atlas.section(ARTICLES)
    return Draft(view.page, title, "overview.md.j2", context, section, None, summary)


def _name_unit(atlas: Atlas, article: Article) -> str:
    """Name the unit in which an article stands, or the whole collection."""
    settings = atlas.linked.site.settings
    units = (unit.title for unit in settings.units if article.address in unit.articles)
    return next(units, settings.title)


def _describe_relations(view: View, article: Article) -> dict[str, object]:
    """Give the drawing of how those stood to one another whom an article names."""
    relations = Relations(view.atlas, article, list_near(view.atlas, article))
    drawing = draw_day(relations, view)
    return {"drawing": drawing, "lines": relations.lines if drawing else {}}


def _list_belonging(atlas: Atlas, article: Article) -> Iterator[Listed]:
    """List what belongs to an article, kind by kind, with the title of the kind."""
    site = atlas.linked.site
    for kind in BELONGING:
        if own := site.of_article(article.address, kind.model):
            yield say(site.title_of(kind)), own
