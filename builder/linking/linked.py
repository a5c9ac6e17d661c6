"""The whole site with its links: every text as linked tokens, every mention, quote and citation."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from builder.keeping.session import hold
from builder.kinds.events import Event
from builder.linking.citations import list_citations
from builder.linking.levelcheck import check_levels
from builder.linking.lexicon import Lexicon, build_lexicon
from builder.linking.link import Ambiguity, Linked, Rules, link_tokens
from builder.linking.names import list_names, share_names
from builder.linking.occurrences import Override
from builder.linking.paragraphs import TEXT_FIELDS, check_paragraphs, read_paragraphs
from builder.linking.quoted import Rest, find_quotes, list_overrides
from builder.linking.texts import Field, check_texts, parse_texts
from builder.linking.waivers import check_waivers
from builder.model import Address, DataPath, Mention, Problem
from builder.site import Site
from builder.text import prose
from builder.text.pinpoint import Mistake, report
from builder.text.quotes import Place

Item = TypeVar("Item")


@dataclass(frozen=True)
class LaidTexts(Mapping[Field, prose.Tokens]):
    """The texts of a site with their links, each laid when it is first asked for."""

    _linked: Mapping[Field, Linked]

    def __getitem__(self, field: Field) -> prose.Tokens:
        return self._linked[field].tokens

    def __iter__(self) -> Iterator[Field]:
        return iter(self._linked)

    def __len__(self) -> int:
        return len(self._linked)


@dataclass(frozen=True)
class LinkedSite:
    """A site whose texts are linked.

    `texts` and `quotes` are keyed by entry and field; `mentions` are in the order of the site;
    `citations` gives, for each entry, the sources it cites in its fields and in its prose.
    """

    site: Site
    texts: Mapping[Field, prose.Tokens]
    mentions: tuple[Mention, ...]
    quotes: Mapping[Field, Place]
    citations: Mapping[Address, tuple[Address, ...]]

    def mentions_of(self, address: Address) -> tuple[Mention, ...]:
        """List the places that mention an entry."""
        return self._mentions_by_address.get(address, ())

    def mentions_in(self, entry: Address) -> tuple[Mention, ...]:
        """List what an entry mentions."""
        return self._mentions_by_entry.get(entry, ())

    def rests_on(self, article: Address) -> tuple[tuple[Rest, Place], ...]:
        """List the entries that rest on words of an article, each with the place of its words."""
        return self._rests.get(article, ())

    def reported_in(self, article: Address) -> tuple[Event, ...]:
        """List the events that an article reports, in the order of the site."""
        return self._reported.get(article, ())

    def cited_by(self, source: Address) -> tuple[Address, ...]:
        """List the entries that cite a source."""
        return self._citing.get(source, ())

    def sources_of(self, entry: Address) -> tuple[Address, ...]:
        """List the sources that an entry cites."""
        return self.citations.get(entry, ())

    @cached_property
    def _mentions_by_address(self) -> Mapping[Address, tuple[Mention, ...]]:
        return _group((mention.address, mention) for mention in self.mentions)

    @cached_property
    def _mentions_by_entry(self) -> Mapping[Address, tuple[Mention, ...]]:
        return _group((mention.entry, mention) for mention in self.mentions)

    @cached_property
    def _rests(self) -> Mapping[Address, tuple[tuple[Rest, Place], ...]]:
        owners = (
            (self.site.entries[address], place) for (address, _), place in self.quotes.items()
        )
        return _group((one.article, (one, at)) for one, at in owners if isinstance(one, Rest))

    @cached_property
    def _reported(self) -> Mapping[Address, tuple[Event, ...]]:
        events = self.site.all(Event)
        return _group(
            (one, e) for e in events for one in dict.fromkeys(r.article for r in e.as_reported)
        )

    @cached_property
    def _citing(self) -> Mapping[Address, tuple[Address, ...]]:
        return _group((s, entry) for entry, sources in self.citations.items() for s in sources)


def link_site(site: Site) -> tuple[LinkedSite, tuple[Problem, ...]]:
    """Link every text of the site; give it with every wrong link, citation, quote and number."""
    texts = parse_texts(site)
    paragraphs = read_paragraphs(texts)
    quoted = find_quotes(site, paragraphs)
    lexicon = build_lexicon(frozenset(list_names(site.entries.values(), site.kinds)))
    linked = dict(_link_texts(texts, lexicon, list_overrides(site, quoted.places)))
    mentions = tuple(mention for text in linked.values() for mention in text.mentions)
    problems = (
        *check_texts(site, texts),
        *quoted.problems,
        *check_paragraphs(site, paragraphs),
        *check_waivers(site, paragraphs),
        *check_levels(site, paragraphs, quoted.places, mentions),
        *_find_ambiguous(site, linked),
        *_find_unlaid(site, linked),
    )
    whole = LinkedSite(
        site=site,
        texts=LaidTexts(linked),
        mentions=mentions,
        quotes=quoted.places,
        citations=list_citations(site, texts),
    )
    return whole, problems


def _link_texts(
    texts: Mapping[Field, prose.Tokens],
    lexicon: Lexicon,
    overrides: Mapping[Address, tuple[Override, ...]],
) -> Iterator[tuple[Field, Linked]]:
    """Link all texts; those of one entry are one section, an article itself begins a new one."""
    owner, seen = "", frozenset[Address]()
    for (address, path), tokens in texts.items():
        is_article = path in TEXT_FIELDS
        if address != owner or is_article:
            owner, seen = address, frozenset()
        decided = overrides.get(address, ()) if is_article else ()
        linked = link_tokens(tokens, _set_rules(lexicon, address, path, decided), seen)
        seen = linked.seen
        yield (address, path), linked


@hold
def _set_rules(
    lexicon: Lexicon, entry: Address, field: DataPath, overrides: tuple[Override, ...]
) -> Rules:
    """Say by what rules a text is linked: the same ones as before, where nothing changed."""
    return Rules(lexicon, entry, field, overrides)


def _find_ambiguous(site: Site, linked: Mapping[Field, Linked]) -> Iterator[Problem]:
    """Report names that several entries share.

    Entries that have the very same name are left out: `check_names` reports them where they stand.
    """
    found = [(field, one) for field, text in linked.items() for one in text.ambiguities]
    same = share_names(site.entries.values(), site.kinds) if found else ()
    shared = tuple({name.address for name in names} for names in same)
    for (address, path), ambiguity in found:
        if not any(owners.issuperset(ambiguity.addresses) for owners in shared):
            yield report(site.sources[address], path, _explain_ambiguity(ambiguity))


def _find_unlaid(site: Site, linked: Mapping[Field, Linked]) -> Iterator[Problem]:
    """Report decisions about words that cannot be linked."""
    for text in linked.values():
        for override in text.unlaid:
            yield site.sources[override.by].problem(
                ("quote", "exact"),
                "quote-not-linkable",
                "these words cannot hold a link: they overlap another annotation, a written link "
                "or code, or only half of them is emphasised",
                "quote the words of the name only, or change the article's own link",
            )


def _explain_ambiguity(ambiguity: Ambiguity) -> Mistake:
    first, *_ = ambiguity.addresses
    owners = ", ".join(ambiguity.addresses)
    return Mistake(
        "ambiguous-name",
        f"“{ambiguity.surface}” in paragraph {ambiguity.paragraph} is a name of several entries: "
        f"{owners}",
        f"say which is meant: write [{ambiguity.surface}](@/{first}), or in an article add an "
        "annotation with these words and `link`; or set `link: no` on this alias of the others",
        ambiguity.surface,
        ambiguity.line,
    )


def _group(pairs: Iterable[tuple[Address, Item]]) -> Mapping[Address, tuple[Item, ...]]:
    groups: defaultdict[Address, list[Item]] = defaultdict(list)
    for address, item in pairs:
        groups[address].append(item)
    return {address: tuple(items) for address, items in groups.items()}
