"""What was edited between two readings of the content, and on which pages it stands."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from builder.model import Address
from builder.rendering.atlas import Atlas
from builder.site import SETTINGS, name_article


def find_edited(before: Atlas, after: Atlas) -> frozenset[PurePosixPath]:
    """Find the pages of what was changed or is new, in content/ and docs/.

    What the settings say is on every page: if they changed, there are none to begin with.
    """
    changed = frozenset(_list_changed(before, after))
    if SETTINGS in changed:
        return frozenset()
    shown = (after.site_map.get(_name_shown(after, address)) for address in changed)
    return frozenset((*(place.page for place in shown if place), *_list_rewritten(before, after)))


def _list_changed(before: Atlas, after: Atlas) -> Iterator[Address]:
    """List the entries, the books and the settings whose fields say something else."""
    old = before.linked.site.sources
    for address, source in after.linked.site.sources.items():
        if address not in old or old[address].data != source.data:
            yield address


def _name_shown(atlas: Atlas, address: Address) -> Address:
    """Name what has the page of an entry: if it has none, the article that it belongs to."""
    entry = atlas.linked.site.entries.get(address)
    if address in atlas.site_map or entry is None:
        return address
    return name_article(entry) or address


def _list_rewritten(before: Atlas, after: Atlas) -> Iterator[PurePosixPath]:
    """List the pages written by hand that have other words."""
    old = {sheet.file: sheet.source.document.lines for sheet in before.sheets}
    for sheet in after.sheets:
        if old.get(sheet.file) != sheet.source.document.lines:
            yield sheet.page
