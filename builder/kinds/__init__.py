"""The kinds of entries that exist, in the order in which the site shows them."""

from builder.kinds.actors import ACTORS
from builder.kinds.annotations import ANNOTATIONS
from builder.kinds.articles import ARTICLES
from builder.kinds.claims import CLAIMS
from builder.kinds.events import EVENTS
from builder.kinds.explainers import EXPLAINERS
from builder.kinds.inventories import INVENTORIES
from builder.kinds.layers import LAYERS
from builder.kinds.lessons import LESSONS
from builder.kinds.levels import LEVELS
from builder.kinds.loaded_words import LOADED_WORDS
from builder.kinds.maps import MAPS
from builder.kinds.omissions import OMISSIONS
from builder.kinds.places import PLACES
from builder.kinds.plans import PLANS
from builder.kinds.questions import QUESTIONS
from builder.kinds.quizzes import QUIZZES
from builder.kinds.sources import SOURCES
from builder.kinds.standards import STANDARDS
from builder.kinds.terms import TERMS
from builder.kinds.translations import TRANSLATIONS

KINDS = (
    ARTICLES,
    EXPLAINERS,
    TERMS,
    EVENTS,
    ACTORS,
    MAPS,
    PLACES,
    CLAIMS,
    QUESTIONS,
    LAYERS,
    OMISSIONS,
    LOADED_WORDS,
    LESSONS,
    QUIZZES,
    LEVELS,
    STANDARDS,
    SOURCES,
    TRANSLATIONS,
    ANNOTATIONS,
    INVENTORIES,
    PLANS,
)
