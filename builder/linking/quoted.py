"""The places in articles that annotations, claims and loaded words rest on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from builder.fields import Quote
from builder.kinds.annotations import Annotation
from builder.kinds.claims import Claim
from builder.kinds.loaded_words import LoadedWord
from builder.linking.occurrences import Override
from builder.linking.paragraphs import Paragraphs
from builder.linking.texts import Field
from builder.model import Address, DataPath, Problem
from builder.site import Site
from builder.text.quotes import Misquote, Place, locate

Rest: TypeAlias = Annotation | Claim | LoadedWord
"""What rests on words of an article."""


@dataclass(frozen=True, slots=True)
class Citing:
    """A quote of an article: where it is written, what it says, and of which article."""

    entry: Address
    path: DataPath
    quote: Quote
    article: Address


@dataclass(frozen=True)
class Quoted:
    """The place of each quote, keyed by the field of the quote, and what is wrong with others."""

    places: Mapping[Field, Place]
    problems: tuple[Problem, ...]


def find_quotes(site: Site, paragraphs: Paragraphs) -> Quoted:
    """Find every quote that an entry rests on in its article, if that could be read."""
    places: dict[Field, Place] = {}
    problems: list[Problem] = list(_find_strays(site))
    for one in _list_quotes(site):
        found = locate(one.quote, paragraphs.get(one.article, ()))
        if isinstance(found, Place):
            places[one.entry, one.path] = found
        elif one.article in paragraphs:
            problems.append(_report(site, one, found))
    return Quoted(places, tuple(problems))


def list_overrides(
    site: Site, places: Mapping[Field, Place]
) -> Mapping[Address, tuple[Override, ...]]:
    """List, for each article, what its annotations decide about links."""
    found: defaultdict[Address, list[Override]] = defaultdict(list)
    for entry in _annotations(site):
        place = places.get((entry.address, ("quote",)))
        if place and entry.link:
            override = Override(place, entry.link, entry.address)
            found[entry.article].append(override)
    return {article: tuple(overrides) for article, overrides in found.items()}


def _list_quotes(site: Site) -> Iterator[Citing]:
    for entry in site.entries.values():
        if isinstance(entry, Annotation):
            yield Citing(entry.address, ("quote",), entry.quote, entry.article)
        elif isinstance(entry, Claim):
            for number, quote in enumerate(entry.quotes):
                yield Citing(entry.address, ("quotes", number), quote, entry.article)
        elif isinstance(entry, LoadedWord):
            for number, use in enumerate(entry.uses):
                yield Citing(entry.address, ("uses", number, "quote"), use.quote, entry.article)


def _annotations(site: Site) -> Iterable[Annotation]:
    return (entry for entry in site.entries.values() if isinstance(entry, Annotation))


def _find_strays(site: Site) -> Iterator[Problem]:
    """Report the first annotation of each file that belongs to no article."""
    strays: dict[Address, Annotation] = {}
    for one in _annotations(site):
        if not site.knows(one.article):
            strays.setdefault(one.article, one)
    for article, annotation in strays.items():
        source = site.sources[annotation.address]
        yield source.document.problem(
            source.key_span(()),
            "unknown-article",
            f"these annotations belong to “{article}”, and there is no such article",
            "name the file after the id of the article",
        )


def _report(site: Site, one: Citing, misquote: Misquote) -> Problem:
    path = (*one.path, "exact")
    source = site.sources[one.entry]
    return source.problem(path, misquote.code, misquote.message, misquote.fix)
