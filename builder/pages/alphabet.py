"""The A to Z of everything that has a name."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePosixPath

from builder.entries import Entry
from builder.interface.words import mark, say
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft

ALPHABET = PurePosixPath("a-z")
TITLE = mark("A to Z")


@dataclass(frozen=True, slots=True)
class Row:
    """One name and the entry it belongs to."""

    name: str
    entry: Entry
    singular: str


def draft_alphabet(atlas: Atlas) -> Iterator[Draft]:
    """Draft the list of all titles and other names, letter by letter."""
    site = atlas.linked.site
    rows = [
        Row(name, entry, kind.singular)
        for kind in site.kinds
        if kind.page and kind.linked
        for entry in site.of_kind(kind.name)
        for name in dict.fromkeys([entry.title, *(alias.name for alias in entry.aliases)])
    ]
    rows.sort(key=lambda row: (_letter(row.name), _plain(row.name), row.entry.address))
    letters = [(key, list(group)) for key, group in groupby(rows, lambda row: _letter(row.name))]
    yield Draft(ALPHABET, say(TITLE), "a-z.md.j2", {"letters": letters})


def _plain(name: str) -> str:
    """Drop accents and punctuation, so that names sort as readers look them up."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in letters if c.isalnum() or c == " ").strip()


def _letter(name: str) -> str:
    """Give the heading a name stands under; digits and other scripts share one."""
    first = _plain(name)[:1].upper()
    return first if "A" <= first <= "Z" else "0"
