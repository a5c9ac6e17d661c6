"""The names under which readers meet the entries."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from builder.entries import Entry, Factual, Kind
from builder.fold import spell
from builder.model import Name


def list_names(entries: Iterable[Entry], kinds: Iterable[Kind]) -> Iterator[Name]:
    """Give the names that become links: of the kinds that are linked, titles and aliases."""
    linked = {kind.name for kind in kinds if kind.linked}
    for entry in entries:
        if entry.kind in linked and isinstance(entry, Factual) and entry.auto_link:
            yield from _names_of(entry)


def share_names(entries: Iterable[Entry], kinds: Iterable[Kind]) -> Iterator[tuple[Name, ...]]:
    """Give the names that are the same in several entries, those of one spelling together."""
    owners: defaultdict[str, list[Name]] = defaultdict(list)
    for name in list_names(entries, kinds):
        owners[spell(name.text)].append(name)
    for names in owners.values():
        if len({name.address for name in names}) > 1:
            yield tuple(names)


def _names_of(entry: Entry) -> Iterator[Name]:
    """Give the names of one entry; an alias with the same words as the title decides for both."""
    for alias in entry.aliases:
        if alias.link:
            yield Name(alias.name, entry.address, alias.case)
    if spell(entry.title) not in {spell(alias.name) for alias in entry.aliases}:
        yield Name(entry.title, entry.address)
