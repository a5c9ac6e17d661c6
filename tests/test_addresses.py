"""Where entries are found, and the way from page to page."""

from pathlib import PurePosixPath

import pytest

from builder.kinds import KINDS
from builder.model import Address, Document, Source
from builder.rendering.addresses import Location, draw_site_map, relative_url

WAYS = (
    ("", "actors/armstrong", "", "actors/armstrong/"),
    ("actors/armstrong", "", "", "../../"),
    ("actors/armstrong", "actors/collins", "", "../collins/"),
    ("actors/armstrong", "actors", "", "../"),
    ("actors", "actors", "", "./"),
    ("glossaries/flight", "glossaries/flight", "orbit", "#orbit"),
    ("articles/landing", "glossaries/flight", "orbit", "../../glossaries/flight/#orbit"),
    ("about", "contributing", "rules", "../contributing/#rules"),
)


@pytest.mark.parametrize(("page", "target", "fragment", "url"), WAYS)
def test_the_way_between_two_pages(page: str, target: str, fragment: str, url: str) -> None:
    """A URL leads from the folder of one page to the folder of another, and into a page by `#`."""
    location = Location(PurePosixPath(target), fragment)
    assert relative_url(PurePosixPath(page), location) == url


def _source(address: Address, book: Address | None = None) -> Source:
    return Source(address, {}, (), Document(PurePosixPath("x.yml"), "", (), {}, {}), book)


def test_where_everything_is_shown() -> None:
    """Profiles have pages, words have headings on the page of their book, marks have neither."""
    entries = (
        _source("actors/armstrong"),
        _source("terms/orbit", "glossaries/flight"),
        _source("places/moon", "places.yml/sky"),
        _source("annotations/sunday", "annotations.yml/landing"),
    )
    books = (_source("glossaries/flight"), _source("places.yml/sky"), _source("timelines/empty"))
    site_map = draw_site_map(entries, books, KINDS)
    assert {address: (str(at.page), at.fragment) for address, at in site_map.items()} == {
        "actors": ("actors", ""),
        "actors/armstrong": ("actors/armstrong", ""),
        "terms": ("glossaries", ""),
        "terms/orbit": ("glossaries/flight", "orbit"),
        "glossaries/flight": ("glossaries/flight", ""),
        "places": ("places", ""),
        "places/moon": ("places/moon", ""),
    }


def test_what_holds_nothing_has_no_page() -> None:
    """Nothing can lead to a list that is never drawn."""
    assert draw_site_map((), (_source("glossaries/flight"),), KINDS) == {}
