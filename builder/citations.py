"""Which entries rest on which sources."""

from collections.abc import Iterator, Mapping

from builder import prose
from builder.entries import Entry
from builder.fields import Ref
from builder.model import Address
from builder.site import Site, walk
from builder.texts import Field


def list_citations(
    site: Site, texts: Mapping[Field, prose.Tokens]
) -> Mapping[Address, tuple[Address, ...]]:
    """List the sources of each entry: those in its fields and those cited in its prose."""
    return {
        address: tuple(dict.fromkeys(_cited(entry, texts)))
        for address, entry in site.entries.items()
    }


def _cited(entry: Entry, texts: Mapping[Field, prose.Tokens]) -> Iterator[Address]:
    for path, value in walk(entry):
        if isinstance(value, Ref) and value.startswith("sources/"):
            yield str(value)
        for _, token in prose.tokens_in_lines(texts.get((entry.address, path), ())):
            yield from prose.citation_addresses(token)
