"""The pages that exist: each module drafts some of them, in the order of the menu."""

from collections.abc import Iterator

from builder.atlas import Atlas
from builder.draft import Draft
from builder.pages.actors import draft_actors
from builder.pages.alphabet import draft_alphabet
from builder.pages.articles import draft_articles
from builder.pages.books import draft_events, draft_terms
from builder.pages.claims import draft_claims
from builder.pages.explainers import draft_explainers
from builder.pages.home import draft_home
from builder.pages.places import draft_places
from builder.pages.sources import draft_sources

DRAFTERS = (
    draft_home,
    draft_articles,
    draft_explainers,
    draft_events,
    draft_actors,
    draft_places,
    draft_terms,
    draft_claims,
    draft_sources,
    draft_alphabet,
)


def draft_all(atlas: Atlas) -> Iterator[Draft]:
    """Draft every page that is made of the content."""
    for draft in DRAFTERS:
        yield from draft(atlas)
