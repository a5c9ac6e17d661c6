"""Entries as schema.org has them: only what its words say as it is meant here."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from builder.dating import dates
from builder.entries import Book, Entry
from builder.kinds.actors import Actor
from builder.kinds.articles import Article
from builder.kinds.claims import Claim
from builder.kinds.events import Event
from builder.kinds.explainers import Explainer
from builder.kinds.lessons import Lesson
from builder.kinds.levels import Level
from builder.kinds.places import Place
from builder.kinds.quizzes import Quiz
from builder.kinds.standards import Standard
from builder.kinds.terms import Term
from builder.rendering.addresses import Location
from builder.structured.lessons import (
    describe_lesson,
    describe_level,
    describe_quiz,
    describe_standard,
)
from builder.structured.node import GEONAMES, TOP, WIKIDATA, Desk, Node, Value, list_names
from builder.structured.pages import name_site

ACTORS = {"person": "Person", "news organisation": "NewsMediaOrganization"}
"""What an actor is; all others are organisations of some sort."""
PLACES = {
    "country": "Country",
    "region": "AdministrativeArea",
    "city": "City",
    "town": "City",
    "water": "BodyOfWater",
}
LOCATED = frozenset(("site", "city"))
"""How exact a position must be to be given as a point: schema.org has no word for “about here”."""
MENTIONED = ("actors", "places", "terms")


def describe_entry(desk: Desk, entry: Entry) -> Iterator[Node]:
    """Describe an entry of a kind that schema.org has a word for."""
    describe = DESCRIBERS.get(type(entry))
    if describe:
        yield {"@id": desk.name(entry.address), **describe(desk, entry)}


def describe_article(desk: Desk, article: Article) -> Node:
    """Describe an article: what happened in it, whom it names, and what it retells."""
    return {
        "@type": "Article",
        "headline": article.title,
        "datePublished": _name_certain(article.date),
        "inLanguage": article.language,
        "abstract": _text(desk, article, "summary"),
        "isPartOf": {"@id": name_site(desk)},
        "about": desk.point_all(_list_reported(desk, article)),
        "mentions": desk.point_all(_list_mentioned(desk, article)),
        "isBasedOn": desk.point_all(filter(None, (article.retells,))),
    }


def describe_explainer(desk: Desk, explainer: Explainer) -> Node:
    """Describe a text that is there to be learned from."""
    return {
        "@type": ["Article", "LearningResource"],
        "headline": explainer.title,
        "abstract": desk.atlas.text(explainer, "summary"),
        "learningResourceType": "explanation",
        "isPartOf": {"@id": name_site(desk)},
        "about": desk.point_all(explainer.see_also),
        "citation": [str(source.title) for source in desk.atlas.sources_of(explainer)],
    }


def describe_term(desk: Desk, term: Term) -> Node:
    """Describe a word and name the glossary it stands in."""
    page = desk.atlas.site_map[term.address].page
    return {
        "@type": "DefinedTerm",
        "name": term.title,
        "alternateName": list_names(term),
        "description": desk.atlas.text(term, "summary"),
        "termCode": term.id,
        "inDefinedTermSet": {"@id": desk.name_page(Location(page, TOP))},
    }


def describe_event(desk: Desk, event: Event) -> Node:
    """Describe an event; a date that is not certain is said in words, not as a date."""
    words = desk.atlas.text(event, "summary")
    certain = dates.is_certain(event.when)
    start, _, end = event.when.partition("/")
    return {
        "@type": "Event",
        "name": event.title,
        "description": words if certain else f"{dates.in_words(event.when)}: {words}",
        "startDate": _name_day(start) if certain else "",
        "endDate": _name_day(end or start) if certain else "",
        "location": desk.point_all(event.where),
    }


def describe_actor(desk: Desk, actor: Actor) -> Node:
    """Describe a person or a group by its names and its place in the world; no relations."""
    return {
        "@type": ACTORS.get(actor.type, "Organization"),
        "name": actor.title,
        "alternateName": list_names(actor),
        "description": desk.atlas.text(actor, "summary"),
        "birthDate": _name_certain(actor.born) if actor.type == "person" else "",
        "deathDate": _name_certain(actor.died) if actor.type == "person" else "",
        "sameAs": f"{WIKIDATA}{actor.wikidata}" if actor.wikidata else "",
    }


def describe_place(desk: Desk, place: Place) -> Node:
    """Describe a place; where it lies is said if it is known to within a town."""
    same = (
        f"{WIKIDATA}{place.wikidata}" if place.wikidata else "",
        f"{GEONAMES}{place.geonames}/" if place.geonames else "",
    )
    return {
        "@type": PLACES.get(place.type, "Place"),
        "name": place.title,
        "alternateName": list_names(place),
        "description": desk.atlas.text(place, "summary"),
        "geo": _locate(place),
        "containedInPlace": desk.point_all(filter(None, (place.within,))),
        "sameAs": [one for one in same if one],
    }


def describe_claim(desk: Desk, claim: Claim) -> Node:
    """Describe a claim: its words, who makes it, and where it appears.

    There is no rating: what became of a claim takes sentences. Nor is the article said to be the
    first to have it: that is not known.
    """
    return {
        "@type": "Claim",
        "name": claim.title,
        "text": desk.atlas.text(claim, "statement"),
        "author": desk.point_all(claim.said_by),
        "appearance": desk.point(claim.article),
        "about": desk.point_all(claim.about),
    }


def describe_glossary(desk: Desk, book: Book) -> Node:
    """Describe a glossary as a set of words."""
    return {
        "@type": "DefinedTermSet",
        "@id": desk.name(book.address),
        "name": book.title,
        "description": desk.atlas.text(book, "about") if book.about else "",
        "isPartOf": {"@id": name_site(desk)},
    }


DESCRIBERS: Mapping[type[Entry], Callable[[Desk, Any], Node]] = {
    Article: describe_article,
    Explainer: describe_explainer,
    Term: describe_term,
    Event: describe_event,
    Actor: describe_actor,
    Place: describe_place,
    Claim: describe_claim,
    Lesson: describe_lesson,
    Quiz: describe_quiz,
    Level: describe_level,
    Standard: describe_standard,
}
"""Who describes the entries of a model; of all others only the page is described."""


def _list_reported(desk: Desk, article: Article) -> Iterator[str]:
    """List the events whose date the article gives."""
    return (event.address for event in desk.atlas.linked.reported_in(article.address))


def _list_mentioned(desk: Desk, article: Article) -> Iterator[str]:
    for mention in desk.atlas.linked.mentions_in(article.address):
        if mention.address.partition("/")[0] in MENTIONED:
            yield mention.address


def _locate(place: Place) -> Value:
    point = place.coordinates
    if not point or place.precision not in LOCATED:
        return ""
    where = {"latitude": point.latitude, "longitude": point.longitude}
    return {"@type": "GeoCoordinates", **where}


def _text(desk: Desk, entry: Entry, field: str) -> str:
    return desk.atlas.text(entry, field) if getattr(entry, field) else ""


def _name_certain(when: str | None) -> str:
    return _name_day(when) if when and dates.is_certain(when) else ""


def _name_day(when: str) -> str:
    """Give the day of a date, without the time: by whose clock it was read stands elsewhere."""
    return when.partition("T")[0]
