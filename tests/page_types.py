"""Every type of page there is, with one address of each on the site of this repository."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageType:
    """A template and the address of a page that is drawn with it."""

    template: str
    address: str


PAGE_TYPES = (
    PageType("home.md.j2", ""),
    PageType("index-articles.md.j2", "articles/"),
    PageType("article.md.j2", "articles/mazar-2001-11-09/"),
    PageType("index-explainers.md.j2", "explainers/"),
    PageType("explainer.md.j2", "explainers/why-this-city/"),
    PageType("timelines.md.j2", "timelines/"),
    PageType("timeline.md.j2", "timelines/after/"),
    PageType("index-actors.md.j2", "actors/"),
    PageType("actor.md.j2", "actors/dostum/"),
    PageType("index-maps.md.j2", "maps/"),
    PageType("map.md.j2", "maps/autumn-2001/"),
    PageType("index-places.md.j2", "places/"),
    PageType("place.md.j2", "places/mazar/"),
    PageType("index-books.md.j2", "glossaries/"),
    PageType("glossary.md.j2", "glossaries/power/"),
    PageType("claims.md.j2", "claims/"),
    PageType("claim.md.j2", "claims/c-fall/"),
    PageType("index-questions.md.j2", "questions/"),
    PageType("question.md.j2", "questions/did-the-city-fall/"),
    PageType("layers.md.j2", "layers/"),
    PageType("omissions.md.j2", "omissions/"),
    PageType("loaded-words.md.j2", "loaded-words/"),
    PageType("index-lessons.md.j2", "lessons/"),
    PageType("lesson.md.j2", "lessons/naming-sides/"),
    PageType("index-quizzes.md.j2", "quizzes/"),
    PageType("quiz.md.j2", "quizzes/quiz-one-battle-several-tolls/"),
    PageType("index-levels.md.j2", "levels/"),
    PageType("level.md.j2", "levels/mazar-2001-11-09-short/"),
    PageType("standards.md.j2", "standards/"),
    PageType("index-translations.md.j2", "translations/"),
    PageType("translation.md.j2", "translations/fa-af/"),
    PageType("index-sources.md.j2", "sources/"),
    PageType("sources.md.j2", "sources/earlier-news/"),
    PageType("teachers.md.j2", "teachers/"),
    PageType("a-z.md.j2", "a-z/"),
    PageType("help-wanted.md.j2", "contributing/help-wanted/"),
    PageType("downloads.md.j2", "downloads/"),
    PageType("data.md.j2", "data/"),
    PageType("handwritten.md.j2", "contributing/architecture/"),
)
"""What the builder draws for this repository's content."""
LOST = "404.html"
"""The page for addresses at which there is none: the theme draws it."""
ADDRESSES = (*(one.address for one in PAGE_TYPES), LOST)
