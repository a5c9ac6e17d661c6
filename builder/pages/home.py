"""The home page: what this is, and the ways in."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import PurePosixPath

from builder import dates
from builder.atlas import Atlas
from builder.draft import Draft
from builder.kinds.articles import Article
from builder.kinds.claims import STATUSES, Claim
from builder.kinds.events import Event
from builder.order import sort_events
from builder.view import View

HOME = PurePosixPath()


@dataclass(frozen=True, slots=True)
class Way:
    """One of the ways in: a kind of entries and how many there are."""

    name: str
    title: str
    url: str
    count: int


def draft_home(atlas: Atlas) -> Iterator[Draft]:
    """Draft the home page from the settings, the main article, its day and its claims."""
    site = atlas.linked.site
    view = View(atlas, HOME)
    article = site.entries.get(site.settings.article or "")
    claims = site.all(Claim)
    tally = Counter(claim.status for claim in claims)
    day = _events_of_the_day(atlas, article)
    context = {
        "settings": site.settings,
        "article": article,
        "day": [event for event in day if _is_placed(event)],
        "some_time": [event for event in day if not _is_placed(event)],
        "ways": _ways(view),
        "claims": claims,
        "statuses": [(status, tally[status]) for status in STATUSES if tally[status]],
    }
    settings = site.settings
    yield Draft(HOME, settings.title, "home.md.j2", context, None, None, settings.description)


def _events_of_the_day(atlas: Atlas, article: object) -> tuple[Event, ...]:
    """List the events that began on the day of the article and ended by the next."""
    if not isinstance(article, Article) or not article.date:
        return ()
    day = dates.earliest(article.date)
    events = (e for e in atlas.linked.site.all(Event) if dates.earliest(e.when) == day)
    return sort_events(e for e in events if dates.latest(e.when) - day <= timedelta(days=1))


def _is_placed(event: Event) -> bool:
    """Tell whether anything says when in the day an event happened."""
    within = event.within_day
    return "T" in event.when or bool(within and (within.part or within.after or within.before))


def _ways(view: View) -> tuple[Way, ...]:
    site = view.atlas.linked.site
    counts = [(kind, len(site.of_kind(kind.name))) for kind in site.kinds if kind.page]
    return tuple(Way(k.name, k.title, view.url(k.name), count) for k, count in counts if count)
