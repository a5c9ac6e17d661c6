"""The finished site in a real browser: for mouse, keys and fingers, for eyes and screen readers."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.windows import find_overflow, find_violations, list_pages, watch

pytestmark = pytest.mark.browser
ARTICLE = "articles/mazar-2001-11-09/"
NAME = "#p1 a[data-entry='actors/taliban']"
MOVING = (
    "document.getAnimations().some(one => one.timeline === document.timeline"
    " && one.playState === 'running')"
)
"""Whether anything moves by the clock; what only follows the scrolling stands still."""


def test_every_page_keeps_to_itself(desk: Page, address: str, built_site: Path) -> None:
    """No page asks another site for anything, reports an error, or is wider than a small phone."""
    desk.set_viewport_size({"width": 320, "height": 800})
    seen, faults = watch(desk), list[str]()
    pages = list_pages(built_site / "site")
    for path in pages:
        desk.goto(address + path)
        faults.extend(f"{path}: {fault}" for fault in find_overflow(desk))
    assert [*faults, *seen.list_faults(address)] == []
    assert len(seen.requests) > len(pages) > 60


def test_the_register_shows_one_status_at_a_time(plain: Page, address: str) -> None:
    """The claims of one status can be picked out, without JavaScript."""
    plain.goto(address + "claims/")
    rows = plain.locator(".register tbody tr")
    expect(rows.first).to_be_visible()
    plain.get_by_role("radio", name="contradicted").check()
    shown = rows.locator("visible=true")
    assert 0 < shown.count() < rows.count()
    assert set(shown.locator(".badge").all_inner_texts()) == {"contradicted"}


def test_paper_has_the_definitions_and_no_frame(desk: Page, address: str) -> None:
    """A printed page leaves out what only a screen needs, and keeps the list at its end."""
    desk.goto(address + ARTICLE)
    desk.emulate_media(media="print")
    expect(desk.locator("#def--actors-taliban")).to_be_visible()
    for part in ("header", ".md-tabs", ".md-sidebar--secondary", ".above", ".edit", "footer"):
        expect(desk.locator(f"{part} >> visible=true")).to_have_count(0)


SEARCHES = (
    ("Usama bin Laden", "Osama bin Laden"),
    ("Mazar-i-Sharif", "Mazar-e-Sharif"),
    ("anti-Taliban forces", "Northern Alliance"),
    ("Doostum", "Abdul Rashid Dostum"),
    ("مزار", "Mazar-e-Sharif"),
)


@pytest.mark.parametrize(("words", "title"), SEARCHES)
def test_the_search_knows_every_spelling(desk: Page, address: str, words: str, title: str) -> None:
    """Searching for another spelling of a name, or for its own script, finds the entry."""
    desk.goto(address)
    desk.get_by_role("textbox", name="Search").click()
    desk.keyboard.type(words)
    desk.keyboard.press("End")  # the theme waits for a key, and some letters here are on none
    results = desk.locator(".md-search-result__item :is(h1, h2)")
    expect(results.filter(has_text=title).first).to_be_visible(timeout=20_000)


def test_the_search_leaves_out_what_only_repeats(built_site: Path) -> None:
    """Lists of mentions, of names and of definitions are not found; other names of an entry are."""
    files = (built_site / "site" / "search" / "texts").glob("*.json")
    rows = [row for file in files for row in json.loads(file.read_text(encoding="utf-8"))]
    texts = {row["location"]: row["text"] for row in rows}
    assert "Usama bin Laden" in texts["actors/bin-laden/"]
    assert "Mazar-i-Sharif" in texts["places/mazar/"]
    assert "warlords" in texts["glossaries/power/#warlord"]
    repeating = re.compile(r"Other pages|Cited by|Edit “|Words and names on this page")
    assert [where for where, text in texts.items() if repeating.search(text)] == []
    assert texts["a-z/"] == ""
    assert f"{ARTICLE}#in-this-article--" not in texts


def test_every_page_loads_no_index(built_site: Path) -> None:
    """A page of this site waits for no list of words: the one that the theme loads is empty."""
    index = (built_site / "site" / "search" / "search_index.json").read_text(encoding="utf-8")
    assert json.loads(index)["docs"] == []


def test_what_opens_is_accessible(desk: Page, phone: Page, address: str) -> None:
    """The rules hold as well while a definition, the search or the menu of a phone is open."""
    desk.goto(address + ARTICLE)
    desk.locator(NAME).hover()
    expect(desk.locator("#popover--")).to_be_visible()
    assert find_violations(desk) == ""
    desk.get_by_role("textbox", name="Search").click()
    desk.keyboard.type("Taliban")
    expect(desk.locator(".md-search-result__item").first).to_be_visible(timeout=20_000)
    expect(desk.locator(".md-search__output")).to_have_css("opacity", "1")
    while desk.evaluate(MOVING):
        desk.wait_for_timeout(50)
    assert find_violations(desk) == ""
    phone.goto(address + ARTICLE)
    phone.locator(NAME).tap()
    expect(phone.locator("#popover--")).to_be_visible()
    assert find_violations(phone) == ""


def test_the_way_with_the_tab_key(desk: Page, address: str) -> None:
    """From the top the keys lead past the menu and the search to the first name, in sight."""
    desk.goto(address + ARTICLE)
    desk.keyboard.press("Tab")
    expect(desk.locator(".md-skip")).to_be_focused()
    reached = [_describe_focus(desk.locator("*:focus"))]
    while "actors/northern-alliance" not in reached[-1] and len(reached) < 60:
        desk.keyboard.press("Tab")
        reached.append(_describe_focus(desk.locator("*:focus")))
    assert any("md-search__input" in step for step in reached)
    assert "actors/northern-alliance" in reached[-1]
    assert [step for step in reached if step.startswith("nothing around")] == []


def test_the_first_key_skips_the_menu(desk: Page, address: str) -> None:
    """The first link of a page leads over the menu to what the page says."""
    desk.goto(address + ARTICLE)
    desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")
    desk.keyboard.press("Tab")
    assert desk.locator("article :focus").count() == 1


def _describe_focus(focused: Locator) -> str:
    """Name the element that has the focus, and say whether something around it shows that."""
    return str(
        focused.evaluate(
            "e => { const s = getComputedStyle(e); const seen = s.outlineStyle !== 'none';"
            " return (seen || e.matches('input') ? 'a line around ' : 'nothing around ')"
            " + e.className + ' ' + (e.dataset.entry || ''); }"
        )
    )


def test_names_in_another_script_say_their_language(plain: Page, address: str) -> None:
    """A screen reader knows in which language to read them, and the line stays in order."""
    plain.goto(address + "places/mazar/")
    names = plain.locator("bdi")
    assert names.count() > 0
    for name in names.all():
        assert name.get_attribute("lang")
        assert name.evaluate("e => getComputedStyle(e).direction") == "rtl"
