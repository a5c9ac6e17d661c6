"""The pages that only a collection has, in every way of looking at them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.sites import ROOT, build_quietly
from tests.test_page_types import FRAME, WINDOWS
from tests.windows import (
    find_overflow,
    find_unseen_focus,
    find_violations,
    serve_folder,
    watch,
)

ADDRESSES = (
    *("", "articles/landing/overview/", "articles/landing/claims/", "claims/"),
    *("actors/armstrong/", "lessons/"),
)
"""The pages that a collection has for itself, and two on which it groups by articles."""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the site of the collection."""
    root = ROOT / "tests" / "fixtures" / "collection"
    site: Path = build_quietly(root, tmp_path_factory.mktemp("collection")).site
    with serve_folder(site) as address:
        yield address


@pytest.mark.browser
@pytest.mark.parametrize("window", WINDOWS, ids=WINDOWS)
def test_pages_of_a_collection_are_in_order(browser: Browser, served: str, window: str) -> None:
    """Rules of WCAG 2.2 AA and good practice hold, focus is seen, nothing is wide or sent."""
    context = browser.new_context(**WINDOWS[window])
    page = context.new_page()
    seen, faults = watch(page), list[str]()
    for path in ADDRESSES:
        page.goto(served + path)
        found = [find_violations(page), *find_overflow(page), *find_unseen_focus(page)]
        faults.extend(f"{path}: {fault}" for fault in found if fault)
    faults.extend(seen.list_faults(served))
    context.close()
    assert faults == []


@pytest.mark.browser
def test_pages_of_a_collection_can_be_printed(browser: Browser, served: str) -> None:
    """Paper gets the words without JavaScript, no frame, and nothing wider than a sheet."""
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 720, "height": 1000}
    )
    page = context.new_page()
    page.emulate_media(media="print")
    faults = list[str]()
    for path in ADDRESSES:
        page.goto(served + path)
        frame = [part for part in FRAME if page.locator(f"{part} >> visible=true").count()]
        faults.extend(f"{path}: {fault}" for fault in (*find_overflow(page), *frame))
    context.close()
    assert faults == []
