"""What the tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Playwright, sync_playwright
from playwright.sync_api import Page as Window

from builder.model import Page
from builder.pipeline import Report
from builder.rendering.atlas import Atlas
from tests.browser import NoBrowser, Started, start_browser
from tests.pango import have_press
from tests.sites import (
    EXAMPLE,
    build_example,
    build_quietly,
    draw_quietly,
    read_quietly,
)
from tests.windows import serve_folder

ROOT = Path(__file__).resolve().parent.parent

# Nobody's change shall fail by chance: not on a slow computer, and not by luck of the draw.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that renews the pages which tests compare with."""
    words = "write the pages of the example and the list of licences instead of comparing them"
    parser.addoption("--update-golden", action="store_true", help=words)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Give the library that drives browsers."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def started(playwright: Playwright) -> Iterator[Started]:
    """Give a browser that runs, with the path of its program."""
    try:
        started = start_browser(playwright, ROOT / ".cache")
    except NoBrowser as error:
        pytest.fail(str(error), pytrace=False)
    yield started
    started.browser.close()


@pytest.fixture(scope="session")
def browser(started: Started) -> Browser:
    """Give the browser of this run; each test opens a context of its own in it."""
    return started.browser


@pytest.fixture(scope="session")
def press() -> Path:
    """Give the folder that keeps printed sheets, on a computer that can print them."""
    if lack := have_press(ROOT / ".cache"):
        pytest.fail(lack, pytrace=False)
    return ROOT / ".cache" / "paper"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Build the site of this repository's content, once, and give the counts."""
    return build_quietly(ROOT, tmp_path_factory.mktemp("built"))


@pytest.fixture(scope="session")
def built_site(built: Report) -> Path:
    """Give the folder that holds mkdocs.yml, build/ and site/ of this repository's content."""
    return built.site.parent


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder that holds mkdocs.yml, build/ and site/ of the example."""
    return build_example(tmp_path_factory.mktemp("example")).site.parent


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """Give all that is known of the example when drawing begins."""
    return read_quietly(EXAMPLE)


@pytest.fixture(scope="session")
def pages(atlas: Atlas) -> dict[str, Page]:
    """Give the pages of the example by their path, as they are before they are written."""
    return draw_quietly(atlas)


@pytest.fixture(scope="session")
def address(built_site: Path) -> Iterator[str]:
    """Give the address at which the site of this repository is served."""
    with serve_folder(built_site / "site") as address:
        yield address


@pytest.fixture
def desk(browser: Browser) -> Iterator[Window]:
    """Give an empty page on a desktop computer."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Window]:
    """Give an empty page on a phone."""
    context = browser.new_context(has_touch=True, viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


@pytest.fixture
def plain(browser: Browser) -> Iterator[Window]:
    """Give an empty page in the narrowest window, in a browser without JavaScript."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture
def watched(browser: Browser) -> Iterator[tuple[Window, list[str], list[str]]]:
    """Give an empty page, with the addresses it asks for and the complaints of the browser."""
    context = browser.new_context()
    page = context.new_page()
    requests: list[str] = []
    complaints: list[str] = []
    context.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    yield page, requests, complaints
    context.close()
