"""Which entries rest on which sources."""

from collections.abc import Iterator, Mapping

from builder.fields import Prose, Ref
from builder.linking.texts import Field
from builder.model import Address
from builder.site import Site
from builder.text import prose


def list_citations(
    site: Site, texts: Mapping[Field, prose.Tokens]
) -> Mapping[Address, tuple[Address, ...]]:
    """List the sources of each entry: those in its fields and those cited in its prose."""
    return {address: tuple(dict.fromkeys(_cited(site, address, texts))) for address in site.entries}


def _cited(site: Site, address: Address, texts: Mapping[Field, prose.Tokens]) -> Iterator[Address]:
    for path, value in site.passages[address]:
        if isinstance(value, Prose):
            for _, token in prose.tokens_in_lines(texts.get((address, path), ())):
                yield from prose.citation_addresses(token)
        elif isinstance(value, Ref) and value.startswith("sources/"):
            yield str(value)
