"""The pages that only a collection has, in every way of looking at them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.sites import ROOT, build_quietly
from tests.windows import PAPER, WINDOWS, find_faults, find_faults_on_paper, serve_folder

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
    faults = find_faults(context.new_page(), served, ADDRESSES)
    context.close()
    assert faults == []


@pytest.mark.browser
def test_pages_of_a_collection_can_be_printed(browser: Browser, served: str) -> None:
    """Paper gets the words without JavaScript, no frame, and nothing wider than a sheet."""
    context = browser.new_context(**PAPER)
    faults = find_faults_on_paper(context.new_page(), served, ADDRESSES)
    context.close()
    assert faults == []
