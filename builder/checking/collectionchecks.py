"""Rules for a site of several articles: the settings list each of them once."""

from collections.abc import Iterator

from builder.kinds.articles import ARTICLES, Article
from builder.model import Address, DataPath, Problem
from builder.site import SETTINGS, Site

WAYS = ("article", "articles", "units")
"""The fields of the settings that say which articles a site is about."""


def check_ways_of_listing(site: Site) -> Iterator[Problem]:
    """Only one field of the settings says which articles there are."""
    used = [name for name in WAYS if getattr(site.settings, name)]
    for name in used[:-1]:
        message = f"“{name}” and “{used[-1]}” both say which articles this site is about"
        fix = f"keep one of them: list every article in  {used[-1]}  and delete  {name}"
        yield site.sources[SETTINGS].problem((name,), "listed-twice", message, fix)


def check_repeated_articles(site: Site) -> Iterator[Problem]:
    """No article stands twice in a collection."""
    seen: set[Address] = set()
    for path, article in _list_places(site):
        if article in seen:
            message = f"the article “{article.partition('/')[2]}” is listed a second time"
            fix = "delete one of the two; a reader would meet it twice on the home page"
            yield site.sources[SETTINGS].problem(path, "listed-twice", message, fix)
        seen.add(article)


def check_unlisted_articles(site: Site) -> Iterator[Problem]:
    """Every article of a collection is listed: one that is not would be found by nobody."""
    settings = site.settings
    if not (settings.articles or settings.units):
        return
    listed = frozenset(settings.listed)
    for article in site.all(Article):
        if article.address not in listed:
            message = f"no list in site.yml names this article, “{article.id}”"
            where = "the  articles  of a unit" if settings.units else "articles"
            fix = f"add {article.id} to {where} in site.yml, or take the file away"
            yield site.sources[article.address].problem((), "unlisted-article", message, fix)


def _list_places(site: Site) -> Iterator[tuple[DataPath, Address]]:
    """Give each article that is listed, with the place where it is named."""
    settings = site.settings
    yield from (((ARTICLES.name, n), article) for n, article in enumerate(settings.articles))
    for number, unit in enumerate(settings.units):
        for place, article in enumerate(unit.articles):
            yield ("units", number, ARTICLES.name, place), article
