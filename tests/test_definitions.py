"""Short definitions at a name: for mouse, keys and fingers, and without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
ARTICLE = "articles/mazar-2001-11-09/"
NAME = "#p1 a[data-entry='actors/taliban']"


def test_a_definition_opens_by_mouse(desk: Page, address: str) -> None:
    """Resting on a name opens its definition; the pointer may move onto it; leaving closes it."""
    desk.goto(address + ARTICLE)
    box = desk.locator("#popover--")
    desk.locator(NAME).hover()
    expect(box).to_be_visible()
    expect(box).to_contain_text("Taliban")
    box.hover()
    desk.wait_for_timeout(400)
    expect(box).to_be_visible()
    desk.mouse.move(5, 5)
    expect(box).to_be_hidden()


def test_a_pointer_that_passes_opens_nothing(desk: Page, address: str) -> None:
    """Who moves across a name on the way to something else sees no box."""
    desk.goto(address + ARTICLE)
    desk.locator(NAME).hover()
    desk.mouse.move(5, 5)
    desk.wait_for_timeout(400)
    expect(desk.locator("#popover--")).to_have_count(0)


def test_escape_closes_a_definition_under_the_pointer(desk: Page, address: str) -> None:
    """The box can be sent away without moving the pointer."""
    desk.goto(address + ARTICLE)
    desk.locator(NAME).hover()
    expect(desk.locator("#popover--")).to_be_visible()
    desk.keyboard.press("Escape")
    expect(desk.locator("#popover--")).to_be_hidden()


def test_a_definition_opens_by_keyboard(desk: Page, address: str) -> None:
    """Moving to a name opens its definition, which describes the link; Escape closes it."""
    desk.goto(address + ARTICLE)
    link = desk.locator(NAME)
    desk.locator("#p1 a").first.focus()
    while not link.evaluate("e => e === document.activeElement"):
        desk.keyboard.press("Tab")
    expect(desk.locator("#popover--")).to_be_visible()
    expect(link).to_have_accessible_description(re.compile("Taliban"))
    desk.keyboard.press("Escape")
    expect(desk.locator("#popover--")).to_be_hidden()
    expect(link).to_be_focused()
    desk.keyboard.press("Enter")
    expect(desk).to_have_url(address + "actors/taliban/")


def test_a_definition_opens_by_touch(phone: Page, address: str) -> None:
    """The first tap opens the definition with a way on; a tap elsewhere closes it."""
    phone.goto(address + ARTICLE)
    box = phone.get_by_role("dialog", name="Taliban")
    phone.locator(NAME).tap()
    expect(box).to_be_visible()
    phone.locator("h1").tap()
    expect(box).to_be_hidden()
    phone.locator(NAME).tap()
    box.get_by_role("link", name="Read more").tap()
    expect(phone).to_have_url(address + "actors/taliban/")


def test_a_second_tap_follows_the_link(phone: Page, address: str) -> None:
    """Who taps the same name again means the page behind it."""
    phone.goto(address + ARTICLE)
    phone.locator(NAME).tap()
    expect(phone.locator("#popover--")).to_be_visible()
    phone.locator(NAME).tap()
    expect(phone).to_have_url(address + "actors/taliban/")


def test_a_definition_stays_in_the_window(phone: Page, address: str) -> None:
    """The box is never cut off at the edge of a phone, wherever the name stands in its line."""
    phone.goto(address + ARTICLE)
    links = phone.locator(".article a.entry-link >> visible=true")
    for number in range(0, links.count(), 7):
        links.nth(number).tap()
        box = phone.locator("#popover--").bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390


def test_a_citation_shows_the_title_of_its_source(desk: Page, address: str) -> None:
    """Resting on the few words of a citation opens what the list of sources says about it."""
    desk.goto(address + "actors/dostum/")
    citation = desk.locator(".prose .citation a").first
    source = citation.get_attribute("data-entry")
    citation.hover()
    title = desk.locator(f".sources a[data-entry='{source}']").inner_text()
    expect(desk.locator("#popover--")).to_contain_text(title)


def test_names_are_plain_links_without_javascript(plain: Page, address: str) -> None:
    """Without JavaScript a name leads to its page, and the definition stands at the end."""
    plain.goto(address + ARTICLE)
    expect(plain.locator("#def--actors-taliban")).to_be_visible()
    plain.locator(NAME).click()
    expect(plain).to_have_url(address + "actors/taliban/")
