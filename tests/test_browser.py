"""The finished site in a real browser."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

pytestmark = pytest.mark.browser
ARTICLE = "articles/mazar-2001-11-09/"
KINDS_OF_PAGES = (
    "",
    ARTICLE,
    "actors/",
    "actors/dostum/",
    "places/",
    "places/mazar/",
    "glossaries/",
    "glossaries/fighting/",
    "timelines/",
    "timelines/day/",
    "claims/",
    "sources/",
    "a-z/",
    "about/",
    "contributing/architecture/",
)


class QuietHandler(SimpleHTTPRequestHandler):
    """Serve files without a word."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


@pytest.fixture(scope="module")
def address(built_site: Path) -> Iterator[str]:
    """Give the address at which the site of this repository is served."""
    handler = partial(QuietHandler, directory=str(built_site / "site"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Give a fresh window of a desktop computer."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Give an empty page."""
    return context.new_page()


def test_every_page_keeps_to_itself(page: Page, address: str, built_site: Path) -> None:
    """No page asks another site for anything, and none reports an error."""
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    site = built_site / "site"
    for file in sorted(site.rglob("index.html")):
        page.goto(address + file.parent.relative_to(site).as_posix() + "/")
    assert [url for url in requests if not url.startswith((address, "data:"))] == []
    assert complaints == []
    assert len(requests) > 100


def test_a_definition_opens_by_mouse(page: Page, address: str) -> None:
    """Resting on a name opens its definition; the pointer may move onto it; leaving closes it."""
    page.goto(address + ARTICLE)
    page.locator("#p1 a[data-entry='actors/taliban']").hover()
    box = page.locator("#popover")
    expect(box).to_be_visible()
    expect(box).to_contain_text("Taliban")
    box.hover()
    page.wait_for_timeout(400)
    expect(box).to_be_visible()
    page.mouse.move(5, 5)
    expect(box).to_be_hidden()


def test_a_definition_opens_by_keyboard(page: Page, address: str) -> None:
    """Moving to a name opens its definition, which describes the link; Escape closes it."""
    page.goto(address + ARTICLE)
    link = page.locator("#p1 a[data-entry='actors/taliban']")
    link.focus()
    expect(page.locator("#popover")).to_be_visible()
    expect(link).to_have_attribute("aria-describedby", "popover")
    page.keyboard.press("Escape")
    expect(page.locator("#popover")).to_be_hidden()
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(address + "actors/taliban/")


def test_a_definition_opens_by_touch(browser: Browser, address: str) -> None:
    """The first tap opens the definition with a way on; a tap elsewhere closes it."""
    context = browser.new_context(has_touch=True, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address + ARTICLE)
    page.locator("#p1 a[data-entry='actors/taliban']").tap()
    box = page.locator("#popover")
    expect(box).to_be_visible()
    page.locator("h1").tap()
    expect(box).to_be_hidden()
    page.locator("#p1 a[data-entry='actors/taliban']").tap()
    box.get_by_text("Read more").tap()
    expect(page).to_have_url(address + "actors/taliban/")
    context.close()


def test_names_are_plain_links_without_javascript(browser: Browser, address: str) -> None:
    """Without JavaScript a name leads to its page, and the definition stands at the end."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + ARTICLE)
    expect(page.locator("#def-actors-taliban")).to_be_visible()
    page.locator("#p1 a[data-entry='actors/taliban']").click()
    expect(page).to_have_url(address + "actors/taliban/")
    context.close()


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Usama bin Laden", "Osama bin Laden"),
        ("Mazar-i-Sharif", "Mazar-e-Sharif"),
        ("Northern Alliance", "Northern Alliance"),
    ],
)
def test_the_search_knows_every_spelling(page: Page, address: str, words: str, title: str) -> None:
    """Searching for another spelling of a name finds the entry."""
    page.goto(address)
    page.locator("input.md-search__input").click()
    page.keyboard.type(words)
    results = page.locator(".md-search-result__item h1, .md-search-result__item h2")
    expect(results.filter(has_text=title).first).to_be_visible()


@pytest.mark.parametrize("path", KINDS_OF_PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_page_is_accessible(
    browser: Browser, address: str, path: str, scheme: Any
) -> None:
    """The rules of WCAG 2.2 AA that a program can check hold, and nothing overflows at 320 px."""
    context = browser.new_context(color_scheme=scheme, viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto(address + path)
    width = page.evaluate("document.documentElement.scrollWidth")
    results = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    context.close()
    assert results.violations_count == 0, results.generate_report()
    assert width <= 320
