"""Whether a level tells the whole article: every paragraph, every name, everybody who speaks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from builder.kinds.claims import Claim
from builder.kinds.levels import Level, LevelParagraph
from builder.model import Address, DataPath, Mention, Problem
from builder.paragraphs import TEXT_FIELDS, Paragraphs
from builder.quotes import Place
from builder.site import Site
from builder.texts import Field
from builder.wanted import find_attributions

NAMED = ("actors", "places")
"""Kinds of entries that a level must name wherever the article names them."""

NOBODY: frozenset[Address] = frozenset()

Named = Mapping[Field, frozenset[Address]]
"""Who and what is named in each text, and in each paragraph of it: `("body",)`, `("body", 2)`."""


@dataclass(frozen=True, slots=True)
class Retelling:
    """One paragraph of a level beside the paragraph of the article."""

    level: Level
    path: DataPath
    text: LevelParagraph
    before: frozenset[Address]
    now: frozenset[Address]

    def problem(self, site: Site, code: str, message: str, fix: str) -> Problem:
        """Report what the paragraph lacks."""
        return site.sources[self.level.address].problem(self.path, code, message, fix)


def check_levels(
    site: Site,
    paragraphs: Paragraphs,
    quotes: Mapping[Field, Place],
    mentions: Iterable[Mention],
) -> Iterator[Problem]:
    """Report paragraphs, actors, places and speakers that a level leaves out."""
    named = _index(mentions)
    claims = _place_claims(site, quotes)
    for level in site.all(Level):
        if level.article in paragraphs:
            yield from _check_numbers(site, level, len(paragraphs[level.article]))
            for one in _retell(level, named):
                yield from _check_names(site, one)
                yield from _check_speakers(site, one, claims)


def _check_numbers(site: Site, level: Level, last: int) -> Iterator[Problem]:
    numbers = [one.paragraph for one in level.paragraphs]
    if numbers == list(range(1, last + 1)):
        return
    missing = [str(number) for number in range(1, last + 1) if number not in numbers]
    what = f"it lacks {', '.join(missing)}" if missing else f"it has {numbers}"
    yield site.sources[level.address].problem(
        ("paragraphs",),
        "level-paragraphs",
        f"a level tells all {last} paragraphs of its article, each once, in their order: {what}",
        "tell every paragraph under its own number; a long one may become several sentences",
    )


def _check_names(site: Site, one: Retelling) -> Iterator[Problem]:
    named = one.before & site.entries.keys()
    for address in sorted(named - one.now - {*one.level.left_out}):
        title = site.entries[address].title
        yield one.problem(
            site,
            "level-name",
            f"paragraph {one.text.paragraph} of the article names “{title}”, this level does not",
            f"name it, or write [other words](@/{address}); or list {address} in `left_out`",
        )


def _check_speakers(
    site: Site, one: Retelling, claims: Iterable[tuple[Claim, int]]
) -> Iterator[Problem]:
    """Report claims of somebody that the level tells as if the article itself said so."""
    attributes = any(find_attributions(str(one.text.text)))
    for claim, paragraph in claims:
        here = claim.article == one.level.article and paragraph == one.text.paragraph
        kept = attributes or claim.verb.casefold() in one.text.text.casefold()
        if here and claim.said_by and not kept:
            yield one.problem(
                site,
                "level-speaker",
                f"in paragraph {paragraph} “{claim.title}” is the word of {claim.speaker}, and "
                "this level does not say whose word it is",
                "keep the speaker and the verb: she said, according to …",
            )


def _retell(level: Level, named: Named) -> Iterator[Retelling]:
    for place, text in enumerate(level.paragraphs):
        path: DataPath = ("paragraphs", place, "text")
        before = (named.get((level.article, (*f, text.paragraph)), NOBODY) for f in TEXT_FIELDS)
        now = named.get((level.address, path), NOBODY)
        yield Retelling(level, path, text, NOBODY.union(*before), now)


def _index(mentions: Iterable[Mention]) -> Named:
    found: defaultdict[Field, set[Address]] = defaultdict(set)
    for one in mentions:
        if one.address.partition("/")[0] in NAMED:
            found[one.entry, one.field].add(one.address)
            found[one.entry, (*one.field, one.paragraph)].add(one.address)
    return {key: frozenset(addresses) for key, addresses in found.items()}


def _place_claims(site: Site, quotes: Mapping[Field, Place]) -> tuple[tuple[Claim, int], ...]:
    """Give each claim with the number of every paragraph that its words stand in."""
    return tuple(
        (claim, place.paragraph)
        for claim in site.all(Claim)
        for number in range(len(claim.quotes))
        if (place := quotes.get((claim.address, ("quotes", number))))
    )
