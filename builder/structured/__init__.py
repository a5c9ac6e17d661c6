"""What every page says to programs in the words of schema.org, as JSON-LD in its head."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from markupsafe import Markup

from builder.entries import Book, Entry
from builder.kinds.terms import TERMS
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft
from builder.structured.node import Desk, Node
from builder.structured.pages import describe_page, describe_site
from builder.structured.things import describe_entry, describe_glossary

CONTEXT = "https://schema.org"
_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""So that no text can end the element that holds it."""


def describe_pages(
    drafts: Sequence[Draft], titles: Mapping[PurePosixPath, str], atlas: Atlas
) -> Mapping[PurePosixPath, Markup]:
    """Describe each page and every entry that is shown on it; `titles` are those of all pages."""
    shown, glossaries = find_shown(atlas), _find_glossaries(atlas)
    return {
        draft.path: write(
            (
                *describe_site(Desk(atlas, draft.path)),
                *describe_page(Desk(atlas, draft.path), draft, titles),
                *(
                    describe_glossary(Desk(atlas, draft.path), one)
                    for one in glossaries.get(draft.path, ())
                ),
                *_describe_shown(Desk(atlas, draft.path), shown.get(draft.path, ())),
            )
        )
        for draft in drafts
    }


def find_shown(atlas: Atlas) -> Mapping[PurePosixPath, Sequence[Entry]]:
    """List for each page the entries that it shows, in the order of the site."""
    shown: defaultdict[PurePosixPath, list[Entry]] = defaultdict(list)
    for kind in atlas.linked.site.kinds:
        for entry in atlas.linked.site.of_kind(kind.name):
            if entry.address in atlas.site_map:
                shown[atlas.site_map[entry.address].page].append(entry)
    return shown


def write(nodes: Iterable[Node]) -> Markup:
    """Write JSON that can stand in a page as it is."""
    graph = [{name: value for name, value in node.items() if value} for node in nodes]
    text = json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False)
    return Markup(text.translate(_ESCAPES))  # noqa: S704 - escaped in this line


def _find_glossaries(atlas: Atlas) -> Mapping[PurePosixPath, Sequence[Book]]:
    """List for each page the glossaries that it shows."""
    shown: defaultdict[PurePosixPath, list[Book]] = defaultdict(list)
    for book in atlas.linked.site.books.values():
        if book.kind == TERMS.folder and book.address in atlas.site_map:
            shown[atlas.site_map[book.address].page].append(book)
    return shown


def _describe_shown(desk: Desk, entries: Iterable[Entry]) -> Iterator[Node]:
    for entry in entries:
        yield from describe_entry(desk, entry)
