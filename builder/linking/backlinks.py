"""Which entries refer to an entry in their fields: the events of a person, claims about a place."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from builder.fields import Ref
from builder.model import Address, DataPath
from builder.site import Site


@dataclass(frozen=True, slots=True)
class Reference:
    """One field of an entry that names another entry."""

    entry: Address
    field: DataPath


def index_references(site: Site) -> Mapping[Address, tuple[Reference, ...]]:
    """List, for every address, the fields that name it, in the order of the site."""
    found: defaultdict[Address, list[Reference]] = defaultdict(list)
    for address in site.entries:
        for path, value in site.passages[address]:
            if isinstance(value, Ref):
                found[str(value)].append(Reference(address, path))
    return {address: tuple(references) for address, references in found.items()}
