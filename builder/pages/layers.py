"""The page of layers: the older and newer parts of an article, and the day by its clocks."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.dating.clocks import Clocks, read_clocks
from builder.dating.order import is_placed
from builder.entries import Entry
from builder.interface.words import say
from builder.kinds.articles import Article
from builder.kinds.events import Event
from builder.kinds.layers import LAYERS, Layer
from builder.model import Address
from builder.pages.home import list_events_of_the_day
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft, shelve
from builder.text import prose


@dataclass(frozen=True, slots=True)
class Cell:
    """A paragraph of an article and the layers it belongs to, by their numbers from 1."""

    paragraph: int
    layers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """An event of the day with the time by two clocks."""

    event: Event
    clocks: Clocks


@dataclass(frozen=True, slots=True)
class Core:
    """One article cut into its layers, from the oldest, and the events of its day in order."""

    article: Entry
    layers: tuple[Layer, ...]
    cells: tuple[Cell, ...]
    moments: tuple[Moment, ...]
    some_time: tuple[Event, ...]


def draft_layers(atlas: Atlas) -> Iterator[Draft]:
    """Draft the page of all layers, article by article."""
    layers = atlas.linked.site.all(Layer)
    if not layers:
        return
    articles = dict.fromkeys(layer.article for layer in layers)
    context = {
        "books": [book for book, _ in shelve(atlas.linked.site, layers)],
        "cores": [_make_core(atlas, address) for address in articles],
        "zone": atlas.linked.site.settings.time_zone,
    }
    yield Draft(atlas.section(LAYERS), say(LAYERS.title), "layers.md.j2", context)


def _make_core(atlas: Atlas, address: Address) -> Core:
    article = atlas.entry(address)
    own = atlas.linked.site.of_article(address, Layer)
    events = list_events_of_the_day(atlas, article)
    zone = atlas.linked.site.settings.time_zone
    return Core(
        article=article,
        layers=own,
        cells=tuple(_cut(atlas, article, own)),
        moments=tuple(Moment(e, read_clocks(e, zone)) for e in events if is_placed(e)),
        some_time=tuple(event for event in events if not is_placed(event)),
    )


def _cut(atlas: Atlas, article: Entry, layers: tuple[Layer, ...]) -> Iterator[Cell]:
    """Give each paragraph of an article with its layers."""
    field = "body" if isinstance(article, Article) and article.body else "text"
    length = len(prose.plain_paragraphs(atlas.tokens(article, (field,))))
    for paragraph in range(1, length + 1):
        numbers = (n for n, layer in enumerate(layers, 1) if paragraph in layer.paragraphs)
        yield Cell(paragraph, tuple(numbers))
