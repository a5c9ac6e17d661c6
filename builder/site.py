"""The whole content after it was checked: settings, entries, books, and where each stands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import chain
from pathlib import PurePosixPath
from typing import Annotated, TypeAlias, TypeVar, cast

from pydantic import Field

from builder.entries import Book, Entry, Kind
from builder.fieldnames import given_names
from builder.fields import ID_PATTERN, ArticleRef, Edtf, Offset, Plain, Record, SitePlace, Url
from builder.interface.words import ENGLISH, Interface
from builder.keeping.session import hold
from builder.loading.geofiles import Geo
from builder.model import Address, DataPath, Edition, Source
from builder.promising.lockfile import NO_LOCK, Lock

SETTINGS = "site"
"""The key under which `Site.sources` keeps the positions of the settings."""

AnyEntry = TypeVar("AnyEntry", bound=Entry)


class Move(Record):
    """A place on the site that was given up, and where its readers are led instead."""

    was: SitePlace
    """The old address, from the top of the site."""
    now: SitePlace
    """The address to which its readers are led."""


class Unit(Record):
    """Articles that stand together on the home page, under a title of their own."""

    title: Plain
    """What the articles have in common, in a few words."""
    about: Plain = Plain("")
    """One or two sentences that say so at more length."""
    articles: Annotated[tuple[ArticleRef, ...], Field(min_length=1)]
    """The ids of the articles, in the order in which they are to be read."""


class Settings(Record):
    """What `content/site.yml` says about the site as a whole."""

    title: Plain
    """The name of the site: in the heading of every page."""
    id: Annotated[str, Field(pattern=f"^{ID_PATTERN}$")] | None = None
    """A short name that stays, also when the title changes: files for schools are kept by it."""
    strapline: Plain = Plain("")
    """A few words under the title."""
    description: Plain
    """One or two sentences that say what the site is; search engines show them."""
    why: Plain = Plain("")
    """One or two sentences on the home page that say why it matters."""
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")] = "en"
    """The language of the site, as BCP 47: en, de, fr …"""
    licence: Plain
    """Under which terms the texts may be used: CC BY-SA 4.0."""
    copyright: Plain | None = None
    """Who holds the rights, printed at the foot of every page: © 2026 the contributors."""
    address: Url | None = None
    """Where the site is published, so that links to it can be made: https://example.org/landing/."""
    repository: Url | None = None
    """Where the files can be edited: pages then carry a link to the line they come from."""
    branch: Plain = Plain("main")
    """The branch of the repository that is edited."""
    revised: Edtf | None = None
    """The last day on which words were changed: flashcards that somebody has are renewed by it."""
    time_zone: Offset = "+00:00"
    """The offset from UTC where the events took place, when an event gives none itself."""
    article: ArticleRef | None = None
    """The id of the article that the home page leads to, on a site about one article."""
    articles: tuple[ArticleRef, ...] = ()
    """The ids of all articles of a collection, in order; each gets an overview of its own."""
    units: tuple[Unit, ...] = ()
    """The articles of a collection in groups with titles, instead of `articles`."""
    moved: tuple[Move, ...] = ()
    """Where readers find today what has no entry: pages written by hand, files, paragraphs."""

    @property
    def listed(self) -> tuple[Address, ...]:
        """The articles that the site is about, each once, in their order."""
        one = (self.article,) if self.article else ()
        in_units = (article for unit in self.units for article in unit.articles)
        return tuple(dict.fromkeys((*one, *self.articles, *in_units)))

    @property
    def only(self) -> Address | None:
        """The article of a site about one article; a collection, or a site of none, has no such."""
        return self.listed[0] if len(self.listed) == 1 else None

    @property
    def collected(self) -> tuple[Address, ...]:
        """The articles of a collection; a site about one article is none."""
        return self.listed if len(self.listed) > 1 else ()


Passage: TypeAlias = tuple[DataPath, str]
"""A text of a record, and the path of its field, with the names of the YAML files."""


@dataclass(frozen=True)
class Site:
    """Everything the content says. `sources` has entries, books and, under `site`, the settings.

    A site without problems has no `lost` and no `drafts`: entries, or whole kinds, that could not
    be read, and those fields of entries with mistakes that are right themselves.
    """

    settings: Settings
    kinds: tuple[Kind, ...]
    entries: Mapping[Address, Entry]
    books: Mapping[Address, Book]
    sources: Mapping[Address, Source] = field(repr=False)
    lost: frozenset[Address] = frozenset()
    drafts: Mapping[Address, tuple[Passage, ...]] = field(default_factory=dict, repr=False)
    geo: Geo = field(default_factory=Geo, repr=False)
    edition: Edition = "public"
    lock: Lock = field(default=NO_LOCK, repr=False)
    interfaces: Mapping[str, Interface] = field(default_factory=dict, repr=False)

    def interface(self, language: str) -> Interface:
        """Give the words of the frame in a language, or without its region, or else in English."""
        names = (language.lower(), language.lower().partition("-")[0])
        return next((self.interfaces[one] for one in names if one in self.interfaces), ENGLISH)

    def of_kind(self, name: str) -> tuple[Entry, ...]:
        """List the entries of a kind in the order in which the site shows them."""
        return self._sorted_entries[name]

    def title_of(self, kind: Kind) -> str:
        """Give the title of a kind on this site."""
        return next(one.title for one in self.kinds if one.name == kind.name)

    def all(self, model: type[AnyEntry]) -> tuple[AnyEntry, ...]:
        """List the entries that have this model, kind by kind, in the order of each kind."""
        kinds = (kind.name for kind in self.kinds if issubclass(kind.model, model))
        entries = chain.from_iterable(map(self.of_kind, kinds))
        return tuple(cast(Iterator[AnyEntry], entries))

    def of_article(self, article: Address, model: type[AnyEntry]) -> tuple[AnyEntry, ...]:
        """List the entries that belong to an article and have this model, in the order of `all`."""
        return tuple(one for one in self._by_article.get(article, ()) if isinstance(one, model))

    def in_order(self, addresses: Iterable[Address]) -> tuple[Entry, ...]:
        """List entries, each once, kind by kind, in the order of each kind."""
        known = self._numbers.keys() & frozenset(addresses)
        return tuple(self.entries[one] for one in sorted(known, key=self._numbers.__getitem__))

    @cached_property
    def _by_article(self) -> Mapping[Address, Sequence[Entry]]:
        found = defaultdict[Address, list[Entry]](list)
        for entry in chain.from_iterable(self._sorted_entries.values()):
            if article := name_article(entry):
                found[article].append(entry)
        return found

    @cached_property
    def _numbers(self) -> Mapping[Address, int]:
        entries = chain.from_iterable(self._sorted_entries.values())
        return {entry.address: number for number, entry in enumerate(entries)}

    @cached_property
    def _sorted_entries(self) -> Mapping[str, tuple[Entry, ...]]:
        found: dict[str, list[Entry]] = {kind.name: [] for kind in self.kinds}
        for entry in self.entries.values():
            found[entry.kind].append(entry)
        return {
            kind.name: tuple(sorted(sorted(found[kind.name], key=kind.sort_key), key=self.rank))
            for kind in self.kinds
        }

    def rank(self, entry: Entry) -> int:
        """Tell the place of an entry's article in a collection; what all share comes last."""
        return self._ranks.get(name_article(entry) or "", len(self._ranks))

    @cached_property
    def _ranks(self) -> Mapping[Address, int]:
        return {article: place for place, article in enumerate(self.settings.collected)}

    @cached_property
    def declared(self) -> frozenset[Address]:
        """Give the addresses of all entries, also of those whose fields have mistakes."""
        in_books = {kind.name: kind.books for kind in self.kinds}
        return frozenset(
            address
            for address, source in self.sources.items()
            if in_books.get(address.partition("/")[0]) == bool(source.path)
        )

    def knows(self, address: Address) -> bool:
        """Tell whether there is an entry with this address, as far as can be known."""
        if address in self.declared or address in self.lost:
            return True
        return address.partition("/")[0] in self.lost

    @cached_property
    def passages(self) -> Mapping[Address, tuple[Passage, ...]]:
        """Give every text inside the settings, each entry and each book, in the order of fields."""
        records = {SETTINGS: self.settings, **self.entries, **self.books}
        return {address: walk(record) for address, record in records.items()}

    @property
    def passages_by_source(self) -> Iterator[tuple[Source, tuple[Passage, ...]]]:
        """The texts of the settings, each entry and each book, also of those with mistakes."""
        for address, found in (*self.passages.items(), *self.drafts.items()):
            if source := self.sources.get(address):
                yield source, found

    @cached_property
    def texts(self) -> tuple[tuple[Source, DataPath, str], ...]:
        """Every text of the settings, the entries and the books, with where it stands."""
        return tuple(
            (source, path, text)
            for source, found in self.passages_by_source
            for path, text in found
        )

    def edit_line(self, address: Address) -> tuple[PurePosixPath, int]:
        """Tell the file of an entry or a book, and the line on which it begins."""
        source = self.sources[address]
        return source.document.file, source.key_span(()).line


def name_article(entry: Entry) -> Address | None:
    """Name the article that an entry belongs to: itself, or the one it names, if it names one."""
    if entry.kind == "articles":
        return entry.address
    named = getattr(entry, "article", None)
    return str(named) if named else None


@hold
def walk(record: Record) -> tuple[Passage, ...]:
    """Give every text inside a record, in the order of the fields.

    Groups of fields and lists are gone through; the address and the book, which no file holds, are
    left out.
    """
    found: list[Passage] = []
    _gather((), record, found)
    return tuple(found)


def _gather(path: DataPath, group: Record | tuple[object, ...], found: list[Passage]) -> None:
    """Put every text inside a group or a list behind those that were found before."""
    for step, value in enumerate(group) if isinstance(group, tuple) else _list_values(group):
        if isinstance(value, str):
            found.append(((*path, step), value))
        elif isinstance(value, tuple | Record):
            _gather((*path, step), value, found)


def _list_values(record: Record) -> list[tuple[str, object]]:
    values = vars(record)
    return [(written, values[name]) for written, name in _list_fields(type(record))]


@cache
def _list_fields(model: type[Record]) -> tuple[tuple[str, str], ...]:
    """List the fields of a record that a file can hold: as written there, and as called here."""
    given = given_names(model)
    fields = model.model_fields.items()
    return tuple((info.alias or name, name) for name, info in fields if name not in given)
