"""Every type of page, in every way of looking at it: nothing is broken, hidden, cut off or sent."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from builder.handwritten.drafts import draft_handwritten
from builder.pages import draft_all
from tests.page_types import ADDRESSES, LOST, PAGE_TYPES, PageType
from tests.sites import ROOT, read_quietly
from tests.windows import PAPER, WINDOWS, find_faults, find_faults_on_paper, find_overflow

KEPT = "[document.cookie, ...Object.keys({...sessionStorage, ...localStorage})].filter(Boolean)"
DEAD = "article button:visible"
STYLED = "article [style], article style, article script"


def test_no_type_of_page_is_forgotten() -> None:
    """The list has every template that this site is drawn with, each with a page drawn with it."""
    atlas = read_quietly(ROOT)
    drafts = (*draft_all(atlas), *draft_handwritten(atlas.sheets))
    drawn = {PageType(one.template, f"{one.path}/".removeprefix("./")) for one in drafts}
    assert {one.template for one in drawn} == {one.template for one in PAGE_TYPES}
    assert {*PAGE_TYPES} <= drawn
    assert len({one.template for one in PAGE_TYPES}) == len(PAGE_TYPES)


@pytest.mark.browser
@pytest.mark.parametrize("window", WINDOWS, ids=WINDOWS)
def test_every_type_of_page_is_in_order(browser: Browser, address: str, window: str) -> None:
    """Rules of WCAG 2.2 AA and good practice hold, focus is seen, nothing is wide, sent or kept."""
    context = browser.new_context(**WINDOWS[window])
    page = context.new_page()
    faults = find_faults(page, address, ADDRESSES)
    kept = page.evaluate(KEPT)
    context.close()
    assert faults == []
    assert [name.rpartition(".")[2] for name in kept] == ["__palette"]


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_type_of_page_needs_no_javascript(
    browser: Browser, address: str, scheme: Any
) -> None:
    """Without it the text is there in the colours wished for, no control is dead, none is wide."""
    context = browser.new_context(
        java_script_enabled=False, color_scheme=scheme, viewport={"width": 320, "height": 800}
    )
    page = context.new_page()
    faults = list[str]()
    for path in ADDRESSES:
        page.goto(address + path)
        found = [*find_overflow(page), *_find_missing(page, scheme)]
        faults.extend(f"{path}: {fault}" for fault in found)
    context.close()
    assert faults == []


def _find_missing(page: Page, scheme: str) -> list[str]:
    """Name what is not as it is with JavaScript: the words, the colours, the controls."""
    colour = page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor")
    light = max(map(int, re.findall(r"\d+", colour)[:3])) > 128
    wrong = {
        "has hardly a word": len(page.locator("article").inner_text()) < 100,
        "is not in the colours wished for": light is not (scheme == "light"),
        "has a control that does nothing": page.locator(DEAD).count() > 0,
        "has a style of its own": page.locator(STYLED).count() > 0,
    }
    return [fault for fault, is_so in wrong.items() if is_so]


@pytest.mark.browser
def test_every_type_of_page_can_be_printed(browser: Browser, address: str) -> None:
    """Paper gets the words, no frame, and nothing that is wider than a sheet."""
    context = browser.new_context(**PAPER)
    faults = find_faults_on_paper(context.new_page(), address, ADDRESSES)
    context.close()
    assert faults == []


@pytest.mark.parametrize("path", ADDRESSES)
def test_every_type_of_page_is_described(built_site: Path, path: str) -> None:
    """Whoever finds a page in a list is told in a sentence of its own what stands there."""
    file = built_site / "site" / path / ("" if path == LOST else "index.html")
    html = file.read_text(encoding="utf-8")
    (described,) = re.findall(r'<meta name="description" content="([^"]+)">', html)
    assert 20 < len(described) < 400
