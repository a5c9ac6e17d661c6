"""The home page: what this is, why it matters, and the ways in."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from builder.dating import dates
from builder.dating.order import is_placed
from builder.entries import Entry
from builder.interface.words import say
from builder.kinds.articles import Article
from builder.kinds.claims import CLAIMS, STATUSES, Claim
from builder.kinds.events import EVENTS, Event
from builder.kinds.questions import Question
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft, shelve
from builder.rendering.view import View
from builder.text import prose
from builder.text.phrases import estimate_minutes
from builder.views.zooms import Diary, find_events_of, keep_diary

HOME = PurePosixPath()


@dataclass(frozen=True, slots=True)
class Way:
    """One of the ways in: a kind of entries and how many there are."""

    name: str
    title: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class Moment:
    """An event of the day; `hour` is what is known of its hour, empty where only the order is."""

    event: Event
    hour: str


@dataclass(frozen=True, slots=True)
class Report:
    """The article that the home page leads to, with its length."""

    article: Article
    paragraphs: int
    minutes: int


def draft_home(atlas: Atlas) -> Iterator[Draft]:
    """Draft the home page from the settings, the main article, its day, claims and questions."""
    site, settings = atlas.linked.site, atlas.linked.site.settings
    view = View(atlas, HOME)
    article = site.entries.get(settings.only or "")
    context = {
        "settings": settings,
        "ways": list_ways(view),
        "register": view.url(CLAIMS.name) if CLAIMS.name in atlas.site_map else "",
        "questions": site.all(Question),
        **describe_day(atlas, article),
        **count_claims(atlas.claims_in_order()),
    }
    yield Draft(HOME, settings.title, "home.md.j2", context, None, None, settings.description)


def describe_day(atlas: Atlas, article: Entry | None) -> dict[str, object]:
    """Give what a front page says of its article: its length, and the events of its day."""
    day = list_events_of_the_day(atlas, article)
    return {
        "report": measure(atlas, article) if isinstance(article, Article) else None,
        "day": [Moment(event, name_hour(event)) for event in day if is_placed(event)],
        "some_time": [event for event in day if not is_placed(event)],
    }


def count_claims(claims: Sequence[Claim]) -> dict[str, object]:
    """Give what a front page says of claims: all of them, and how many have each status."""
    tally = Counter(claim.now.status for claim in claims)
    statuses = [(status, tally[status]) for status in STATUSES if tally[status]]
    return {"claims": claims, "statuses": statuses}


def list_events_of_the_day(atlas: Atlas, article: Entry | None) -> tuple[Event, ...]:
    """List the events of the day of the article, those that the timeline shows for that day."""
    if not isinstance(article, Article) or not article.date:
        return ()
    return find_events_of(dates.earliest(article.date), atlas.once(_keep_diary))


def _keep_diary(atlas: Atlas) -> Diary:
    site = atlas.linked.site
    return keep_diary(shelve(site, site.of_kind(EVENTS.name)))


def name_hour(event: Event) -> str:
    """Say when in its day an event happened: a part of the day, `17:12`, or nothing."""
    part = event.within_day.part if event.within_day else None
    return part or event.when.partition("T")[2][:5]


def measure(atlas: Atlas, article: Article) -> Report:
    """Count the paragraphs of an article, and the minutes that it takes to read."""
    path = ("body",) if article.body else ("text",)
    paragraphs = len(prose.plain_paragraphs(atlas.tokens(article, path)))
    return Report(article, paragraphs, estimate_minutes(atlas.text(article, *path)))


def list_ways(view: View) -> tuple[Way, ...]:
    """List the kinds of entries that have pages, with how many there are of each."""
    site = view.atlas.linked.site
    counts = [(kind, len(site.of_kind(kind.name))) for kind in site.kinds if kind.page]
    return tuple(Way(k.name, say(k.title), view.url(k.name), count) for k, count in counts if count)
