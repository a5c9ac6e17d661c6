"""The site and its pages, as schema.org has them."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from builder.rendering.addresses import Location
from builder.rendering.collection import list_collected, list_way
from builder.rendering.draft import Draft
from builder.structured.node import TOP, Desk, Node, Value

HOME = PurePosixPath()


def describe_site(desk: Desk) -> Iterator[Node]:
    """Describe the site on its home page: its name, its language, the terms of its texts."""
    settings = desk.atlas.linked.site.settings
    if desk.page == HOME:
        yield {
            "@type": "WebSite",
            "@id": name_site(desk),
            "url": desk.name_page(Location(HOME)),
            "name": settings.title,
            "description": settings.description,
            "inLanguage": settings.language,
            "license": {"@type": "CreativeWork", "name": settings.licence},
            "copyrightNotice": settings.copyright or "",
            "hasPart": desk.point_all(one.address for one in list_collected(desk.atlas)),
        }


def describe_page(desk: Desk, draft: Draft, titles: Mapping[PurePosixPath, str]) -> Iterator[Node]:
    """Describe one page, and the way that leads to it."""
    yield {
        "@type": "WebPage",
        "@id": desk.name_page(Location(draft.path)),
        "name": draft.title,
        "description": draft.description,
        "inLanguage": desk.atlas.linked.site.settings.language,
        "isPartOf": {"@id": name_site(desk)},
        "breadcrumb": _describe_way(desk, draft, titles),
    }


def name_site(desk: Desk) -> str:
    """Name the site as a whole: its home page is a part of it."""
    return desk.name_page(Location(HOME, TOP))


def _describe_way(desk: Desk, draft: Draft, titles: Mapping[PurePosixPath, str]) -> Value:
    """List the pages that lead to this one; the top of a section needs no such list."""
    if not draft.section:
        return ""
    way = list_way(desk.atlas, draft, titles)
    pages = ((titles[HOME], HOME), *way, (draft.title, draft.path))
    steps: list[Node] = [
        {
            "@type": "ListItem",
            "position": number,
            "name": title,
            "item": desk.name_page(Location(path)),
        }
        for number, (title, path) in enumerate(pages, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}
