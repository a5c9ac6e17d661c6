"""A site of several articles: what belongs to which of them, and the overview that each has."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePosixPath
from typing import Generic, TypeVar

from builder.dating.order import sort_events
from builder.entries import Entry
from builder.kinds.articles import Article
from builder.kinds.claims import Claim
from builder.kinds.events import Event
from builder.kinds.questions import Question
from builder.model import Address
from builder.rendering.addresses import Location, SiteMap
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft
from builder.site import Site, name_article

OVERVIEWS, REGISTERS = "overviews", "registers"
"""What pages written by hand link to: `[words](@/overviews/ID)`, `[words](@/registers/ID)`."""
PARTS = {OVERVIEWS: "overview", REGISTERS: "claims"}
"""The last part of their addresses: both stand below the page of their article."""

COLLECTION_STYLE = "assets/collection.css"
"""The stylesheet of the home page of a collection and of its overviews."""

AnEntry = TypeVar("AnEntry", bound=Entry)


@dataclass(frozen=True, slots=True)
class Group(Generic[AnEntry]):
    """Entries that belong to one article; to none where all share them, or there is only one."""

    article: Article | None
    entries: tuple[AnEntry, ...]


def name_overview(article: Address) -> Address:
    """Name the overview of an article, as links name it."""
    return f"{OVERVIEWS}/{article.partition('/')[2]}"


def name_register(article: Address) -> Address:
    """Name the register of the claims of an article, as links name it."""
    return f"{REGISTERS}/{article.partition('/')[2]}"


def locate_parts(site: Site, site_map: SiteMap) -> SiteMap:
    """Tell where the overviews of a collection are, and the registers of articles with claims."""
    claimed = {claim.article for claim in site.all(Claim)}
    articles = [article for article in site.settings.collected if article in site_map]
    named = (
        *((name_overview(one), one, OVERVIEWS) for one in articles),
        *((name_register(one), one, REGISTERS) for one in articles if one in claimed),
    )
    return {name: Location(site_map[one].page / PARTS[part]) for name, one, part in named}


def list_collected(atlas: Atlas) -> tuple[Article, ...]:
    """List the articles of a collection in their order; a site about one article has none."""
    return atlas.once(_list_collected)


def _list_collected(atlas: Atlas) -> tuple[Article, ...]:
    return tuple(atlas.once(_collect).values())


def _collect(atlas: Atlas) -> Mapping[Address, Article]:
    entries = (atlas.entry(address) for address in atlas.linked.site.settings.collected)
    return {entry.address: entry for entry in entries if isinstance(entry, Article)}


def group_by_article(atlas: Atlas, entries: Iterable[AnEntry]) -> tuple[Group[AnEntry], ...]:
    """Group entries by their articles, in the order of the collection."""
    articles = atlas.once(_collect)
    site = atlas.linked.site
    ordered = sorted(entries, key=site.rank)
    groups = groupby(ordered, key=lambda entry: articles.get(name_article(entry) or ""))
    return tuple(Group(article, tuple(group)) for article, group in groups)


def list_happenings(atlas: Atlas, article: Article) -> tuple[Event, ...]:
    """List the events that an article reports or names, in the order in which they happened."""
    linked = atlas.linked
    named = (mention.address for mention in linked.mentions_in(article.address))
    reported = (event.address for event in linked.reported_in(article.address))
    entries = linked.site.in_order((*named, *reported))
    return sort_events(entry for entry in entries if isinstance(entry, Event))


def list_questions(atlas: Atlas, article: Article) -> tuple[Question, ...]:
    """List the questions of an article, then those of others that one of its claims answers."""
    site = atlas.linked.site
    claims = site.of_article(article.address, Claim)
    answering = (one.address for claim in claims for one in list_answered(atlas, claim))
    answered = (one for one in site.in_order(answering) if isinstance(one, Question))
    own = site.of_article(article.address, Question)
    return (*own, *(one for one in answered if one.article != article.address))


def list_answered(atlas: Atlas, claim: Claim) -> tuple[Question, ...]:
    """List the questions that a claim answers, in the order of the site."""
    return tuple(atlas.once(_group_questions).get(claim.address, ()))


def _group_questions(atlas: Atlas) -> Mapping[Address, Sequence[Question]]:
    groups = defaultdict[Address, list[Question]](list)
    for question in atlas.linked.site.all(Question):
        for claim in dict.fromkeys(one.claim for one in question.answers if one.claim):
            groups[claim].append(question)
    return groups


def list_reporting(atlas: Atlas, event: Event) -> tuple[Article, ...]:
    """List the articles of a collection that report an event."""
    articles = atlas.once(_collect)
    named = {report.article for report in event.as_reported} & articles.keys()
    return tuple(sorted(map(articles.__getitem__, named), key=atlas.linked.site.rank))


def find_article_of(atlas: Atlas, entry: Entry) -> Article | None:
    """Find the article of a collection to which an entry belongs; an article belongs to none."""
    named = name_article(entry) if not isinstance(entry, Article) else None
    return atlas.once(_collect).get(named or "")


def title_in_list(atlas: Atlas, entry: Entry) -> str:
    """Give the title of an entry for a list of a whole collection: its article goes first."""
    article = find_article_of(atlas, entry)
    return f"{article.title} – {entry.title}" if article else entry.title


def find_owner(atlas: Atlas, draft: Draft) -> Article | None:
    """Find the article to which a page belongs, in a collection; its own page belongs to none."""
    if isinstance(entry := draft.context.get("entry"), Entry):
        return find_article_of(atlas, entry)
    article = draft.context.get("article")
    return article if isinstance(article, Article) and list_collected(atlas) else None


def list_way(
    atlas: Atlas, draft: Draft, titles: Mapping[PurePosixPath, str]
) -> Iterator[tuple[str, PurePosixPath]]:
    """List the pages that lead to a page: the overview of its article, then its section."""
    if not draft.section:
        return
    if owner := find_owner(atlas, draft):
        yield owner.title, atlas.site_map[name_overview(owner.address)].page
    yield titles[draft.section], draft.section


def name_row(atlas: Atlas, draft: Draft) -> tuple[str, Address]:
    """Name the row in which a page has the one before and the one after it.

    In a collection it ends with the article, and articles and overviews have rows of their own.
    """
    if not list_collected(atlas):
        return "", ""
    entry = draft.context.get("entry")
    if isinstance(entry, Article):
        return draft.template, ""
    owner = find_owner(atlas, draft)
    return "", owner.address if owner else ""
