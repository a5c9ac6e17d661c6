"""All that is known when drawing begins, whatever page it is drawn on."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import TypeVar, cast

from builder.dating.order import sort_events
from builder.entries import Book, Entry, Kind
from builder.handwritten.docs import Sheet
from builder.kinds.claims import Claim
from builder.kinds.events import Event
from builder.kinds.sources import Bibliographic
from builder.kinds.translations import Translation
from builder.linking.backlinks import Reference
from builder.linking.linked import LinkedSite
from builder.model import Address, DataPath, Problem
from builder.printing.printed import Printed
from builder.promising.permalinks import Permalink
from builder.promising.redirects import Redirect
from builder.rendering.addresses import SiteMap
from builder.rendering.quizform import Form
from builder.text import prose
from builder.text.phrases import cite_briefly
from builder.text.quotes import Place

Result = TypeVar("Result")


@dataclass(frozen=True)
class Atlas:
    """The linked site, where everything is shown, who refers to whom, and the handwritten pages.

    `remarks` are questions and hints about the content, for whoever builds the site.
    `published` are all permalinks, with the entries that stand there; `redirects` are the old ones.
    `forms` has the questions of each quiz as they are printed, with fingerprints of what is right.
    `printed` are the sheets for paper; before they are printed, and where none are, there are none.
    """

    linked: LinkedSite
    site_map: SiteMap
    references: Mapping[Address, tuple[Reference, ...]]
    sheets: tuple[Sheet, ...]
    remarks: tuple[Problem, ...]
    published: Mapping[Permalink, Address]
    redirects: tuple[Redirect, ...]
    forms: Mapping[Address, tuple[Form, ...]]
    printed: tuple[Printed, ...] = ()

    def once(self, work: Callable[["Atlas"], Result]) -> Result:
        """Give what follows from this atlas; it is worked out when it is first asked for."""
        if work not in self._worked_out:
            self._worked_out[work] = work(self)
        return cast("Result", self._worked_out[work])

    @cached_property
    def _worked_out(self) -> dict[object, object]:
        return {}

    def entry(self, address: Address) -> Entry:
        """Give the entry at an address."""
        return self.linked.site.entries[address]

    def holder(self, address: Address) -> Entry | Book:
        """Give the entry or the book at an address."""
        site = self.linked.site
        return site.entries[address] if address in site.entries else site.books[address]

    def section(self, kind: Kind) -> PurePosixPath:
        """Give the page that leads to all entries of a kind."""
        return self.site_map[kind.name].page

    def tokens(self, holder: Entry | Book, path: DataPath) -> prose.Tokens:
        """Give a text of an entry or a book with its links."""
        return self.linked.texts[holder.address, path]

    def text(self, holder: Entry | Book, *path: str | int) -> str:
        """Give a text of an entry or a book as plain words."""
        return " ".join(prose.plain_paragraphs(self.tokens(holder, path)))

    def cite(self, address: Address) -> str:
        """Give the few words that stand for a source in running text."""
        source = self.entry(address)
        return cite_briefly(source) if isinstance(source, Bibliographic) else source.title

    def references_to(self, address: Address) -> tuple[Reference, ...]:
        """List the fields that name an entry."""
        return self.references.get(address, ())

    def events_of(self, address: Address) -> tuple[Event, ...]:
        """List the events that name an actor or a place, in the order in which they happened."""
        found = dict.fromkeys(reference.entry for reference in self.references_to(address))
        return sort_events(e for e in map(self.entry, found) if isinstance(e, Event))

    def claims_of(self, address: Address, field: str) -> tuple[Claim, ...]:
        """List the claims that name an entry in one of their fields: `said_by`, `via`, `about`."""
        found = {r.entry: None for r in self.references_to(address) if r.field[0] == field}
        return tuple(e for e in map(self.entry, found) if isinstance(e, Claim))

    def claims_in_order(self) -> tuple[Claim, ...]:
        """List all claims, article by article, as their words follow one another."""
        return self._claims

    def claims_in(self, article: Address) -> tuple[Claim, ...]:
        """List the claims of an article, as their words follow one another."""
        return tuple(sorted(self.linked.site.of_article(article, Claim), key=self._first_words))

    @cached_property
    def _claims(self) -> tuple[Claim, ...]:
        return tuple(sorted(self.linked.site.all(Claim), key=self._first_words))

    def sheets_of(self, address: Address) -> tuple[Printed, ...]:
        """List the sheets for paper that an entry has."""
        return tuple(self._sheets.get(address, ()))

    @cached_property
    def _sheets(self) -> Mapping[Address, list[Printed]]:
        found = defaultdict[Address, list[Printed]](list)
        for one in self.printed:
            found[one.manuscript.address].append(one)
        return found

    def cited_by(self, address: Address) -> tuple[Entry, ...]:
        """List the entries that cite a source, in the order of the site, those with a page only."""
        found = self.linked.cited_by(address)
        return tuple(self.entry(a) for a in found if a in self.site_map)

    def sources_of(self, entry: Entry) -> tuple[Entry, ...]:
        """List every source that an entry cites, in its fields or in its prose."""
        return tuple(self.entry(a) for a in self.linked.sources_of(entry.address))

    def translations_of(self, address: Address) -> tuple[Translation, ...]:
        """List the languages in which an entry has a text, in the order of the site."""
        return self._translations.get(address, ())

    @cached_property
    def _translations(self) -> Mapping[Address, tuple[Translation, ...]]:
        found: dict[Address, tuple[Translation, ...]] = {}
        for translation in self.linked.site.all(Translation):
            for address in dict.fromkeys(text.of for text in translation.texts):
                found[address] = (*found.get(address, ()), translation)
        return found

    def _first_words(self, claim: Claim) -> tuple[int, Address, list[Place]]:
        places = (
            self.linked.quotes[claim.address, ("quotes", n)] for n in range(len(claim.quotes))
        )
        return self.linked.site.rank(claim), claim.article, sorted(places)
