"""Where readers are told that something has moved: on a page of its own, or where it stood."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from builder.entries import Entry
from builder.interface.words import say
from builder.promising.permalinks import is_file, read_permalink, write_permalink
from builder.promising.redirects import Redirect
from builder.rendering.addresses import Location, relative_url
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft, Sign

TEMPLATE = "moved.md.j2"


def put_up_signs(drafts: Sequence[Draft], atlas: Atlas) -> tuple[Draft, ...]:
    """Give the pages with signs on them, and a page at each address where there is none now."""
    titles = {draft.path: draft.title for draft in drafts}
    signs: defaultdict[PurePosixPath, list[Sign]] = defaultdict(list)
    for redirect in atlas.redirects:
        if not is_file(redirect.was):
            signs[read_permalink(redirect.was).page].append(_make_sign(redirect, atlas, titles))
    living = tuple(replace(draft, signs=tuple(signs.get(draft.path, ()))) for draft in drafts)
    gone = sorted(signs.keys() - titles.keys())
    return (*living, *(_draft_moved(page, signs[page], atlas) for page in gone))


def _make_sign(redirect: Redirect, atlas: Atlas, titles: Mapping[PurePosixPath, str]) -> Sign:
    was, now = read_permalink(redirect.was), read_permalink(redirect.now)
    here = now.fragment if now.page == was.page else ""
    title = _name_place(now, atlas, titles)
    return Sign(was.fragment, here, relative_url(was.page, now), title)


def _name_place(place: Location, atlas: Atlas, titles: Mapping[PurePosixPath, str]) -> str:
    """Name what stands at a place: an entry, a page, or a part of a page."""
    entries = (atlas.linked.site.entries.get(one) for one in _list_addresses(place, atlas))
    entry = next(filter(None, entries), None)
    if isinstance(entry, Entry):
        return entry.title
    part = f", {place.fragment.replace('p', '¶', 1)}" if place.fragment else ""
    return titles[place.page] + part


def _list_addresses(place: Location, atlas: Atlas) -> Iterator[str]:
    return (address for address, location in atlas.site_map.items() if location == place)


def _draft_moved(page: PurePosixPath, signs: Sequence[Sign], atlas: Atlas) -> Draft:
    """Draft a page that leads to another one, and each of its old places to the new ones.

    Its frame leads there at once, unless that would lose the place that a reader looks for.
    """
    whole = next((sign for sign in signs if not sign.fragment), signs[0])
    places = tuple(sign for sign in signs if sign.fragment)
    moved_to = {"url": whole.url, "canonical": _name_heir(page, atlas), "at_once": not places}
    context = {"whole": whole, "places": places, "moved_to": moved_to}
    return Draft(page, say("Moved: %(title)s", title=whole.title), TEMPLATE, context)


def _name_heir(page: PurePosixPath, atlas: Atlas) -> str:
    """Give the full address of the page that has taken the place of another, if it has one."""
    first = next(one for one in atlas.redirects if read_permalink(one.was).page == page)
    heir = write_permalink(Location(read_permalink(first.now).page))
    address = atlas.linked.site.settings.address
    return f"{address.rstrip('/')}{heir}" if address else ""
