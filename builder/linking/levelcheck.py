"""Whether a level tells the whole article: its paragraphs, names, figures and claims."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from builder.kinds.levels import Level, LevelParagraph
from builder.linking.leveltold import check_told
from builder.linking.paragraphs import TEXT_FIELDS, Paragraphs
from builder.linking.texts import Field
from builder.model import Address, DataPath, Mention, Problem
from builder.site import Site
from builder.text import prose
from builder.text.quotes import Place
from builder.text.wanted import find_figures

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
    """Report paragraphs, actors, places, figures, claims and speakers that a level leaves out."""
    named = _index(mentions)
    for level in site.all(Level):
        if level.article in paragraphs:
            yield from _check_numbers(site, level, len(paragraphs[level.article]))
            for one in _retell(level, named):
                yield from _check_names(site, one)
                yield from _check_figures(site, one, paragraphs[level.article])
    yield from check_told(site, quotes)


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


def _check_figures(site: Site, one: Retelling, article: tuple[str, ...]) -> Iterator[Problem]:
    number = one.text.paragraph
    told = _list_figures(prose.plain_paragraphs(prose.parse(one.text.text)))
    for figure in sorted(_list_figures(article[number - 1 : number]) - told):
        yield one.problem(
            site,
            "level-figure",
            f"paragraph {number} of the article has the figure “{figure}”, this level has not",
            "keep the figure in the words of the article, with its “about” or “at least”",
        )


def _list_figures(paragraphs: Iterable[str]) -> frozenset[str]:
    """List the figures of some paragraphs, in digits and in words, in small letters."""
    return frozenset(
        text[start:end].casefold() for text in paragraphs for start, end in find_figures(text)
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
