"""The pages that exist: each module drafts those of a kind, in the order of the menu."""

from collections.abc import Callable, Collection, Iterator, Mapping

from builder.kinds.actors import ACTORS
from builder.kinds.articles import ARTICLES
from builder.kinds.claims import CLAIMS
from builder.kinds.events import EVENTS
from builder.kinds.explainers import EXPLAINERS
from builder.kinds.layers import LAYERS
from builder.kinds.lessons import LESSONS
from builder.kinds.levels import LEVELS
from builder.kinds.loaded_words import LOADED_WORDS
from builder.kinds.maps import MAPS
from builder.kinds.omissions import OMISSIONS
from builder.kinds.places import PLACES
from builder.kinds.questions import QUESTIONS
from builder.kinds.quizzes import QUIZZES
from builder.kinds.sources import SOURCES
from builder.kinds.standards import STANDARDS
from builder.kinds.terms import TERMS
from builder.kinds.translations import TRANSLATIONS
from builder.pages.actors import draft_actors
from builder.pages.alphabet import draft_alphabet
from builder.pages.articles import draft_articles
from builder.pages.books import draft_terms
from builder.pages.claims import draft_claims
from builder.pages.collection import draft_collection
from builder.pages.downloads import draft_downloads
from builder.pages.explainers import draft_explainers
from builder.pages.help_wanted import draft_help_wanted
from builder.pages.home import draft_home
from builder.pages.layers import draft_layers
from builder.pages.lessons import draft_lessons
from builder.pages.levels import draft_levels
from builder.pages.loaded_words import draft_loaded_words
from builder.pages.maps import draft_maps
from builder.pages.omissions import draft_omissions
from builder.pages.overviews import draft_overviews
from builder.pages.places import draft_places
from builder.pages.plain import draft_plainly
from builder.pages.questions import draft_questions
from builder.pages.quizzes import draft_quizzes
from builder.pages.sources import draft_sources
from builder.pages.standards import draft_standards
from builder.pages.teachers import draft_teachers
from builder.pages.timelines import draft_events
from builder.pages.translations import draft_translations
from builder.rendering.atlas import Atlas
from builder.rendering.collection import list_collected
from builder.rendering.draft import Draft

DRAFTERS: Mapping[str, Callable[[Atlas], Iterator[Draft]]] = {
    ARTICLES.name: draft_articles,
    EXPLAINERS.name: draft_explainers,
    EVENTS.name: draft_events,
    ACTORS.name: draft_actors,
    MAPS.name: draft_maps,
    PLACES.name: draft_places,
    TERMS.name: draft_terms,
    CLAIMS.name: draft_claims,
    QUESTIONS.name: draft_questions,
    LAYERS.name: draft_layers,
    OMISSIONS.name: draft_omissions,
    LOADED_WORDS.name: draft_loaded_words,
    LESSONS.name: draft_lessons,
    QUIZZES.name: draft_quizzes,
    LEVELS.name: draft_levels,
    STANDARDS.name: draft_standards,
    SOURCES.name: draft_sources,
    TRANSLATIONS.name: draft_translations,
}
"""Who drafts the pages of a kind; the pages of all other kinds are plain."""


def draft_kinds(atlas: Atlas, names: Collection[str]) -> Iterator[Draft]:
    """Draft the pages of some kinds, by their names; kinds with plain pages have none here."""
    for name, draft in DRAFTERS.items():
        if name in names:
            yield from draft(atlas)


def draft_all(atlas: Atlas) -> Iterator[Draft]:
    """Draft every page that is made of the content."""
    several = bool(list_collected(atlas))
    yield from draft_collection(atlas) if several else draft_home(atlas)
    yield from draft_kinds(atlas, DRAFTERS)
    for kind in atlas.linked.site.kinds:
        if kind.page and kind.name not in DRAFTERS:
            yield from draft_plainly(atlas, kind)
    yield from draft_overviews(atlas)
    yield from draft_teachers(atlas)
    yield from draft_alphabet(atlas)
    yield from draft_help_wanted(atlas)
    yield from draft_downloads(atlas)
