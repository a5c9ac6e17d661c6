"""Permalinks say where something is published, and everything published has one."""

from pathlib import PurePosixPath

import pytest

from builder.exports import export_all
from builder.model import Page
from builder.promising.permalinks import (
    is_file,
    list_entry_links,
    list_paragraph_links,
    read_permalink,
    write_permalink,
)
from builder.rendering.addresses import Location
from builder.rendering.atlas import Atlas

PLACES = {
    "/": Location(PurePosixPath()),
    "/actors/armstrong/": Location(PurePosixPath("actors/armstrong")),
    "/glossaries/flight/#orbit": Location(PurePosixPath("glossaries/flight"), "orbit"),
}


@pytest.mark.parametrize("permalink", PLACES)
def test_a_permalink_is_read_as_it_is_written(permalink: str) -> None:
    """The way from a location to its permalink leads back."""
    assert write_permalink(PLACES[permalink]) == permalink
    assert read_permalink(permalink) == PLACES[permalink]
    assert not is_file(permalink)


def test_a_file_is_no_page() -> None:
    """What ends neither in a slash nor in a fragment is a file."""
    assert is_file("/data/terms.csv")
    assert not is_file("/data/#a.b")


def test_every_page_is_promised(atlas: Atlas, pages: dict[str, Page]) -> None:
    """Each page of the site has its permalink, save those at addresses of before."""
    moved = {str(read_permalink(one.was).page) for one in atlas.redirects}
    promised = {str(read_permalink(one).page) for one in atlas.published if not is_file(one)}
    assert {*pages} - moved <= promised <= {*pages}


def test_every_file_is_promised(atlas: Atlas) -> None:
    """The names of files that are promised are those of the files that are written."""
    written = {f"/{file.path}" for file in export_all(atlas)}
    promised = {one for one in atlas.published if is_file(one)}
    assert promised - written == {"/downloads/the-landing-offline.zip"}
    assert written <= promised


def test_every_entry_and_paragraph_is_promised(atlas: Atlas) -> None:
    """A word has the place on its page, an article its page and one place a paragraph."""
    assert atlas.published["/glossaries/flight/#orbit"] == "terms/orbit"
    assert atlas.published["/articles/landing/#p5"] == "articles/landing"
    assert atlas.published["/levels/landing-short/#p1"] == "levels/landing-short"
    assert "/articles/landing/#p6" not in atlas.published


def test_an_entry_has_one_place(atlas: Atlas) -> None:
    """Whatever has an address of its own is listed once; a page that lists a kind is no entry."""
    links = list(list_entry_links(atlas.site_map))
    assert sorted(address for _, address in links) == sorted(a for a in atlas.site_map if "/" in a)
    assert ("/glossaries/flight/#orbit", "terms/orbit") in links
    assert ("/glossaries/flight/", "glossaries/flight") in links
    assert "/actors/" not in dict(links)


def test_paragraphs_are_numbered_from_one(atlas: Atlas) -> None:
    """The paragraphs of an article and of a shorter telling are all there, and no others."""
    links = list(list_paragraph_links(atlas.linked, atlas.site_map))
    for address in ("articles/landing", "levels/landing-short"):
        places = [permalink for permalink, of in links if of == address]
        assert places == [f"/{address}/#p{number}" for number in range(1, 6)]
