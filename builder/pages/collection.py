"""The home page of a collection: every article as a card, unit by unit, and all by their dates."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.dating import dates
from builder.entries import Entry
from builder.interface.words import say_count
from builder.kinds.articles import Article
from builder.kinds.events import EVENTS
from builder.kinds.questions import QUESTIONS, Question
from builder.pages.home import HOME, Report, list_ways, measure
from builder.rendering.atlas import Atlas
from builder.rendering.collection import (
    COLLECTION_STYLE,
    list_collected,
    list_happenings,
    list_questions,
)
from builder.rendering.draft import Draft
from builder.rendering.view import View
from builder.site import Unit

COUNTED: Mapping[str, Callable[[int], str]] = {
    "maps": lambda n: say_count("%(num)s map", "%(num)s maps", n),
    "events": lambda n: say_count("%(num)s event", "%(num)s events", n),
    "claims": lambda n: say_count("%(num)s claim", "%(num)s claims", n),
    "questions": lambda n: say_count(
        "%(num)s contested question", "%(num)s contested questions", n
    ),
    "lessons": lambda n: say_count("%(num)s lesson", "%(num)s lessons", n),
    "quizzes": lambda n: say_count("%(num)s quiz", "%(num)s quizzes", n),
}
"""What a card counts: the name of the kind, and who says how many there are."""


@dataclass(frozen=True, slots=True)
class Card:
    """An article on the home page: its length, and what there is to it in words."""

    report: Report
    has: tuple[str, ...]

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.report.article


@dataclass(frozen=True, slots=True)
class Shelf:
    """The cards of a unit; a collection without units has one shelf without a title."""

    number: int
    unit: Unit | None
    cards: tuple[Card, ...]


def draft_collection(atlas: Atlas) -> Iterator[Draft]:
    """Draft the home page of a collection from the settings and its articles."""
    settings, view = atlas.linked.site.settings, View(atlas, HOME)
    cards = tuple(_make_card(atlas, article) for article in list_collected(atlas))
    context = {
        "settings": settings,
        "report": None,
        "day": (),
        "claims": (),
        "register": "",
        "questions": atlas.linked.site.all(Question),
        "ways": list_ways(view),
        "shelves": tuple(_fill_shelves(settings.units, cards)),
        "by_date": _sort_by_date(cards),
        "style": COLLECTION_STYLE,
    }
    title = settings.title
    yield Draft(HOME, title, "collection.md.j2", context, None, None, settings.description)


def _fill_shelves(units: Sequence[Unit], cards: Sequence[Card]) -> Iterator[Shelf]:
    """Put the cards on a shelf for each unit, in the order that the settings give."""
    if not units:
        yield Shelf(1, None, tuple(cards))
    for number, unit in enumerate(units, start=1):
        own = (card for card in cards if card.article.address in unit.articles)
        yield Shelf(number, unit, tuple(own))


def _make_card(atlas: Atlas, article: Article) -> Card:
    own = atlas.linked.site.of_article(article.address, Entry)
    counts = Counter(entry.kind for entry in own)
    counts[EVENTS.name] = len(list_happenings(atlas, article))
    counts[QUESTIONS.name] = len(list_questions(atlas, article))
    has = (tell(counts[kind]) for kind, tell in COUNTED.items() if counts[kind])
    return Card(measure(atlas, article), tuple(has))


def _sort_by_date(cards: Sequence[Card]) -> tuple[Article, ...]:
    """Sort the articles that have a date from the earliest on."""
    dated = [(dates.sort_key(a.date), a) for a in (card.article for card in cards) if a.date]
    return tuple(article for _, article in sorted(dated, key=lambda pair: pair[0]))
