"""Where the addresses lead that are no longer published."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath

from builder.entries import Book, Entry
from builder.model import Address, File
from builder.promising.lockfile import Promise
from builder.promising.permalinks import (
    Permalink,
    is_file,
    read_permalink,
    write_file_link,
    write_permalink,
)
from builder.rendering.addresses import Location, SiteMap, locate
from builder.site import Site


@dataclass(frozen=True, slots=True)
class Redirect:
    """An address that is no longer published, and the one that has taken its place."""

    was: Permalink
    now: Permalink


@dataclass(frozen=True)
class Ways:
    """All that decides where an old address leads: the site, its map, and what is published."""

    site: Site
    site_map: SiteMap
    published: Set[Permalink]

    @cached_property
    def heirs(self) -> Mapping[Address, Address]:
        """Tell, for each former address, which entry or book has it now."""
        return {former: holder for holder, _, former in list_formers(self.site)}

    @cached_property
    def moved(self) -> Mapping[Permalink, Permalink]:
        """Tell where what has no entry has moved."""
        return {move.was: move.now for move in self.site.settings.moved}

    def follow(self, promise: Promise) -> Permalink | None:
        """Tell where the readers of a promised permalink are led; None if that is not known."""
        if promise.permalink in self.published:
            return promise.permalink
        if promise.permalink in self.moved:
            return self.moved[promise.permalink]
        location = self.find_heir(promise.address)
        return self._follow_entry(promise, location) if location else None

    def find_heir(self, address: Address) -> Location | None:
        """Tell where an entry or book is shown today, or the one that has taken its place."""
        return self.site_map.get(self.heirs.get(address, address))

    def _follow_entry(self, promise: Promise, location: Location) -> Permalink | None:
        """Follow an entry to its place of today; a part of it must be there as well."""
        if not is_part(promise.permalink, promise.address):
            return write_permalink(location)
        part = replace(location, fragment=read_permalink(promise.permalink).fragment)
        same = write_permalink(part)
        return same if same in self.published else None


def is_part(permalink: Permalink, address: Address) -> bool:
    """Tell whether a permalink leads to a part of the entry at an address, such as a paragraph."""
    return read_permalink(permalink).fragment not in ("", address.partition("/")[2])


def list_formers(site: Site) -> Iterator[tuple[Address, int, Address]]:
    """List every former address with its holder and its number in the list of the holder.

    Those of entries and books that have mistakes elsewhere are listed as well.
    """
    holders: tuple[Entry | Book, ...] = (*site.entries.values(), *site.books.values())
    for holder in holders:
        for number, former in enumerate(holder.formerly):
            yield holder.address, number, former
    for address, passages in site.drafts.items():
        for path, former in passages:
            if path[0] == "formerly":
                yield address, int(path[1]), former


def find_redirects(ways: Ways) -> tuple[Redirect, ...]:
    """List every address that is no longer published with its heir, sorted; none twice."""
    promised = {one.permalink: ways.follow(one) for one in ways.site.lock.promises}
    renamed = {was: ways.find_heir(former) for former, was in _locate_formers(ways)}
    found = {was: write_permalink(now) for was, now in renamed.items() if now}
    found |= {was: now for was, now in promised.items() if now} | dict(ways.moved)
    return tuple(
        Redirect(was, now) for was, now in sorted(found.items()) if was not in ways.published
    )


def _locate_formers(ways: Ways) -> Iterator[tuple[Address, Permalink]]:
    """Tell where former addresses were, as if their entries had stood in the book of their heirs.

    Where they did not, the lock knows better.
    """
    kinds = {kind.name: kind for kind in ways.site.kinds if kind.page}
    for holder, _, former in list_formers(ways.site):
        name, _, entry_id = former.partition("/")
        same_kind = holder.startswith(f"{name}/")
        if holder not in ways.site.declared:
            yield former, f"/{former}/"
        elif (kind := kinds.get(name)) and (same_kind or "{book}" not in kind.page):
            book = ways.site.sources[holder].book or ""
            yield former, write_permalink(locate(kind, entry_id, book))


def repeat_files(files: Iterable[File], redirects: Iterable[Redirect]) -> Iterator[File]:
    """Give renamed files once more under their old names: no page can lead on to a file."""
    contents = {write_file_link(file.path): file.content for file in files}
    for redirect in redirects:
        if redirect.now in contents and is_file(redirect.was):
            yield File(PurePosixPath(redirect.was.lstrip("/")), contents[redirect.now])
