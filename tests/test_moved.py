"""Whoever follows an old address finds the new one, with and without JavaScript."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page as Window

from builder.entries import Kind
from builder.kinds import KINDS
from builder.model import Page
from builder.promising.permalinks import write_permalink
from builder.promising.redirects import Redirect
from builder.rendering.atlas import Atlas
from tests.sites import draw_quietly
from tests.windows import serve_folder

ON_PAGES = [kind for kind in KINDS if kind.fragment]


def _name(kind: Kind) -> str:
    return kind.name


def test_a_page_that_moved_leads_on_at_once(pages: dict[str, Page]) -> None:
    """The old page names the new one in a link and lets the browser go there."""
    page = pages["actors/buzz-aldrin"]
    assert page.title == "Moved: Buzz Aldrin"
    assert '<a href="../aldrin/">Buzz Aldrin</a>' in page.body
    moved_to = page.front_matter["moved_to"]
    assert moved_to == {"url": "../aldrin/", "canonical": "", "at_once": True}


def test_a_page_with_places_waits(pages: dict[str, Page]) -> None:
    """Where places of the old page could be meant, each has its line and nobody is sent away."""
    page = pages["glossaries/craft"]
    line = '<li id="{}"><a href="../flight/#{}">{}</a></li>'
    assert line.format("lem", "lunar-module", "lunar module") in page.body
    assert line.format("command-module", "command-module", "command module") in page.body
    assert page.front_matter["moved_to"] == {
        "url": "../flight/",
        "canonical": "",
        "at_once": False,
    }


def test_a_place_on_the_same_page_stays(pages: dict[str, Page]) -> None:
    """The old fragment stands in front of the heading of the entry."""
    body = pages["glossaries/flight"].body
    assert '<div id="lem"></div>\n\n## lunar module {: #lunar-module }' in body


def test_a_place_that_moved_to_another_page_has_a_line(pages: dict[str, Page]) -> None:
    """The page that an entry has left says where it went."""
    body = pages["glossaries/flight"].body
    assert '<li id="mission-control"><a href="../../actors/nasa/">NASA</a></li>' in body


@pytest.mark.parametrize("kind", ON_PAGES, ids=_name)
def test_the_fragments_of_every_kind_stay(kind: Kind, atlas: Atlas) -> None:
    """Wherever entries share a page, an old fragment finds the heading of its entry."""
    entry = atlas.linked.site.of_kind(kind.name)[0]
    location = atlas.site_map[entry.address]
    was = write_permalink(replace(location, fragment="of-before"))
    renamed = replace(atlas, redirects=(Redirect(was, write_permalink(location)),))
    page = draw_quietly(renamed)[str(location.page)]
    mark = page.body.index('<div id="of-before"></div>\n\n##')
    assert page.body.index(f"{{: #{location.fragment} }}") - mark < 200
    assert "Moved to another page" not in page.body


def test_a_full_address_is_named_where_the_site_has_one(atlas: Atlas) -> None:
    """Programs that gather pages are told the new address in full."""
    site = atlas.linked.site
    settings = site.settings.model_copy(update={"address": "https://example.org/moon/"})
    there = replace(atlas, linked=replace(atlas.linked, site=replace(site, settings=settings)))
    moved_to = draw_quietly(there)["actors/buzz-aldrin"].front_matter["moved_to"]
    assert isinstance(moved_to, dict)
    assert moved_to["canonical"] == "https://example.org/moon/actors/aldrin/"


def test_an_old_page_is_in_no_list(example_site: Path) -> None:
    """The menu, the map for search engines and the search leave out what has moved."""
    site = example_site / "site"
    page = (site / "story/index.html").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in page
    assert '<meta http-equiv="refresh" content="0; url=../about/">' in page
    assert "story" not in (example_site / "build/nav.yml").read_text(encoding="utf-8")
    assert "story/" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert "story/" not in (site / "search/search_index.json").read_text(encoding="utf-8")


def test_a_file_is_there_under_its_old_name(example_site: Path) -> None:
    """No page can lead on to a file, so the file is published twice."""
    site = example_site / "site"
    assert (site / "words.csv").read_bytes() == (site / "data/terms.csv").read_bytes()


WAYS = {
    "actors/buzz-aldrin/": "actors/aldrin/",
    "glossaries/craft/": "glossaries/flight/",
    "glossaries/craft/#lem": "glossaries/flight/#lunar-module",
    "glossaries/flight/#mission-control": "actors/nasa/",
    "glossaries/flight/#lem": "glossaries/flight/#lem",
}


@pytest.mark.parametrize("old", WAYS)
def test_a_browser_is_led_on(desk: Window, example_site: Path, old: str) -> None:
    """Who opens an old address stands at the new place."""
    with serve_folder(example_site / "site") as address:
        desk.goto(f"{address}{old}")
        desk.wait_for_url(f"{address}{WAYS[old]}", timeout=5000)


def test_a_browser_without_javascript_is_led_on(plain: Window, example_site: Path) -> None:
    """A page leads on by itself; a place of before is a line with a link, in view."""
    with serve_folder(example_site / "site") as address:
        plain.goto(f"{address}actors/buzz-aldrin/")
        plain.wait_for_url(f"{address}actors/aldrin/", timeout=5000)
        plain.goto(f"{address}glossaries/flight/#mission-control")
        assert plain.locator("#mission-control").evaluate("e => e.matches(':target')")
        assert plain.get_by_role("link", name="NASA").last.is_visible()


def test_a_disk_leads_on(desk: Window, example_site: Path, tmp_path: Path) -> None:
    """The edition for a disk leads from file to file."""
    archive = example_site / "site/downloads/the-landing-offline.zip"
    zipfile.ZipFile(archive).extractall(tmp_path)
    folder = (tmp_path / "the-landing").as_uri()
    desk.goto(f"{folder}/actors/buzz-aldrin/index.html")
    desk.wait_for_url(f"{folder}/actors/aldrin/index.html", timeout=5000)
    desk.goto(f"{folder}/glossaries/craft/index.html#lem")
    desk.wait_for_url(f"{folder}/glossaries/flight/index.html#lunar-module", timeout=5000)
