"""What every entry has, and what a kind of entries is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field

from builder.fields import (
    Account,
    Alias,
    Confidence,
    FormerAddress,
    Plain,
    Prose,
    Record,
    ScriptName,
    Sources,
)
from builder.model import Address


class Addressed(Record):
    """Anything with an address of its own, which comes from where it is stored."""

    address: Address

    @property
    def kind(self) -> str:
        """The part of the address before the slash."""
        return self.address.partition("/")[0]

    @property
    def id(self) -> str:
        """The part of the address after the slash."""
        return self.address.partition("/")[2]


class Entry(Addressed):
    """Anything the site has an address for; address and book come from where it is stored."""

    book: str = ""
    title: Plain
    """The preferred name: the one printed everywhere."""
    aliases: tuple[Alias, ...] = ()
    """Every other spelling or name a reader may meet; the linker and the search know them all."""
    formerly: tuple[FormerAddress, ...] = ()
    """Addresses that lead here now: of this entry before it was renamed, or of one it replaces."""


class Factual(Entry):
    """An entry that states facts: how sure it is, who disagrees, and where it comes from."""

    summary: Prose
    """One plain sentence for somebody who knows nothing; the definition box shows it."""
    script: tuple[ScriptName, ...] = ()
    """The name in its own script."""
    confidence: Confidence
    """high: several good sources agree. medium: one good source. low: shown as uncertain."""
    disagreement: tuple[Account, ...] = ()
    """Who says something else, with sources. Never choose silently."""
    sources: Sources
    """Ids of the bibliography that carry the entry as a whole."""
    auto_link: bool = True
    """no: the names of this entry are never linked by themselves (common words, double names)."""


class Book(Addressed):
    """A file that holds many entries: a glossary, a timeline, a gazetteer, a bibliography."""

    title: Plain
    """What the file is called on its page."""
    about: Prose | None = None
    """What the book holds and how it was put together."""
    order: Annotated[int, Field(ge=0)] = 100
    """Books are listed by this number, then by title."""
    formerly: tuple[FormerAddress, ...] = ()
    """Addresses that the book had before its file was renamed: glossaries/old-name."""


@dataclass(frozen=True)
class Kind:
    """One kind of entries: its model, where it is stored, how it sorts and where it is shown.

    `folder` is the folder of content/. `books` says that a file holds many entries, under a key
    that is the kind's name. `page` and `fragment` are filled with `{id}` and `{book}`; an empty
    page means that the kind has none. `linked` says that names of its entries become links.
    `endings` are those of its files; `.md` is for a text with its fields in front. `boost` says
    how much more than elsewhere a word on its pages counts in the search. `title_of_several` is the
    title on a site of several articles, where that is another one.
    """

    name: str
    singular: str
    title: str
    model: type[Entry]
    folder: str
    books: bool
    page: str
    fragment: str = ""
    linked: bool = False
    endings: tuple[str, ...] = (".yml",)
    boost: float = 1
    title_of_several: str = ""
    sort_key: Callable[[Any], Any] = lambda entry: entry.title.casefold()

    def book_address(self, file: str) -> Address:
        """Give the address of a book: `glossaries/flight`.

        Where entries have the folder's name it is `places.yml/asia`: `places/asia` is a place.
        """
        folder = f"{self.folder}.yml" if self.folder == self.name else self.folder
        return f"{folder}/{file}"
