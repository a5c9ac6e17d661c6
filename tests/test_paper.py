"""What a printer gets: the words, black on white, on few sheets, and nothing of the frame."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
ARTICLE = "articles/mazar-2001-11-09/"
EXPLAINER = "explainers/why-this-city/"
PROFILE = "actors/dostum/"
GLOSSARY = "glossaries/fighting/"
SHEETS = {ARTICLE: 6, EXPLAINER: 4, PROFILE: 6, GLOSSARY: 20, "": 3}
"""How many sheets of A4 or Letter a page may take."""


@pytest.mark.parametrize("path", SHEETS)
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_paper_is_not_wasted(desk: Page, address: str, path: str, paper: str) -> None:
    """A page prints on few sheets."""
    desk.goto(address + path)
    assert len(re.findall(rb"/Type\s*/Page\b", desk.pdf(format=paper))) <= SHEETS[path]


@pytest.mark.parametrize("path", ["", ARTICLE, EXPLAINER, PROFILE, GLOSSARY])
def test_paper_has_no_frame(desk: Page, address: str, path: str) -> None:
    """What only moves a reader about a screen is not printed; badges are black and keep words."""
    desk.goto(address + path)
    desk.emulate_media(media="print", color_scheme="dark")
    frame = ("header", "footer", ".md-sidebar", ".trail", ".neighbours", ".mentions", ".edit")
    for part in (*frame, ".headerlink", ".jump", ".in-this-article", ".copied"):
        expect(desk.locator(f"{part} >> visible=true")).to_have_count(0)
    expect(desk.locator("body")).to_have_css("color", "rgb(0, 0, 0)")
    ends = desk.locator(".end-list >> visible=true")
    expect(ends).to_have_count(1 if path in {ARTICLE, EXPLAINER} else 0)
    if badge := next(iter(desk.locator(".badge >> visible=true").all()), None):
        expect(badge).to_have_css("color", "rgb(0, 0, 0)")
        assert badge.inner_text().strip()


def test_only_addresses_of_other_sites_are_printed(desk: Page, address: str) -> None:
    """A link that leaves the site has its address behind it on paper; a link inside it does not."""
    desk.goto(address + "sources/news-2001/")
    desk.emulate_media(media="print")
    behind = "all => all.map(e => getComputedStyle(e, '::after').content)"
    assert set(desk.locator("article a:not(.external)").evaluate_all(behind)) == {"none"}
    outside = desk.locator("article a.external").evaluate_all(behind)
    assert outside
    assert [words for words in outside if "http" not in words] == []
