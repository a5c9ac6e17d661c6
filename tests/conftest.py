"""What the tests share."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Playwright, sync_playwright
from playwright.sync_api import Page as Window

from builder.model import Page
from builder.pipeline import Report
from builder.rendering.atlas import Atlas
from tests.browser import NoBrowser, Started, start_browser
from tests.counted import COUNTED
from tests.pango import have_press
from tests.sites import (
    EXAMPLE,
    build_for_teachers,
    build_once,
    build_quietly,
    draw_quietly,
    read_quietly,
)
from tests.windows import serve_folder

ROOT = Path(__file__).resolve().parent.parent

LONGEST = (
    *("page_types", "faults", "injection", "browser", "frame", "switches", "heirs"),
    *("timeline_page", "pipeline", "determinism", "archive", "search_browser", "conformance"),
    *("kept_pages", "quiz_browser", "offline", "jsonld", "bench", "new_kind", "serve"),
)
"""Files that take longest begin first, so that no core waits for one of them at the end."""

# Nobody's change shall fail by chance: not on a slow computer, and not by luck of the draw.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that renews the pages which tests compare with."""
    words = "write the pages of the example and the list of licences instead of comparing them"
    parser.addoption("--update-golden", action="store_true", help=words)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of the longest files first; the order is the same in every process."""
    order = {f"test_{name}.py": place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: order.get(item.path.name, len(order)))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests have counted."""
    for report in terminalreporter.getreports("passed"):
        for name, counted in report.user_properties:
            if name == COUNTED:
                terminalreporter.write_line(str(counted))


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
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Give the folder that all processes have in common which test side by side."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def built(shared: Path) -> Report:
    """Build the site of this repository's content, once, and give the counts."""
    return build_once(partial(build_quietly, ROOT), shared / "built")


@pytest.fixture(scope="session")
def built_site(built: Report) -> Path:
    """Give the folder that holds mkdocs.yml, build/ and site/ of this repository's content."""
    return built.site.parent


@pytest.fixture(scope="session")
def example_site(shared: Path) -> Path:
    """Give the folder that holds mkdocs.yml, build/ and site/ of the example."""
    return build_once(partial(build_quietly, EXAMPLE), shared / "example").site.parent


@pytest.fixture(scope="session")
def teacher_site(shared: Path) -> Path:
    """Give the folder that holds mkdocs.yml, build/ and site/ of the example for teachers."""
    return build_once(partial(build_for_teachers, EXAMPLE), shared / "for-teachers").site.parent


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
