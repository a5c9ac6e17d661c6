"""How to cite a page, in a real browser: copied by a button, kept as a file, read as words."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.windows import find_violations

pytestmark = pytest.mark.browser
ARTICLE = "articles/mazar-2001-11-09/"
COPY = ("clipboard-read", "clipboard-write")


def test_a_citation_is_copied(browser: Browser, address: str) -> None:
    """A button copies the words of one style, and says so; another copies the address."""
    context = browser.new_context(permissions=list(COPY))
    page = context.new_page()
    page.goto(f"{address}{ARTICLE}#p2")
    page.get_by_text("Cite this page").click()
    page.get_by_role("button", name="Copy MLA").first.click()
    expect(page.get_by_role("status").filter(has_text="MLA copied")).to_be_visible()
    words = page.locator("article > .cite dd").nth(1).inner_text().replace("Copy MLA", "").strip()
    assert page.evaluate("navigator.clipboard.readText()") == words
    assert words.startswith("“")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status").filter(has_text="link copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}{ARTICLE}"
    context.close()


def test_a_record_is_kept_as_a_file(
    watched: tuple[Page, list[str], list[str]], address: str, tmp_path: Path
) -> None:
    """The link to a record gives a file with a name of its own, from this site."""
    page, requests, complaints = watched
    page.goto(f"{address}actors/dostum/")
    page.get_by_text("Cite this page").click()
    with page.expect_download() as started:
        page.get_by_role("link", name="CSL-JSON").click()
    file = tmp_path / started.value.suggested_filename
    started.value.save_as(file)
    assert file.suffix == ".json"
    (work,) = json.loads(file.read_text(encoding="utf-8"))
    assert work["type"] == "webpage"
    assert file.name == "mazar-2001-11-09-actors-dostum.json"
    assert [url for url in requests if not url.startswith((address, "data:"))] == []
    assert complaints == []


def test_without_script_everything_can_be_selected(plain: Page, address: str) -> None:
    """On a narrow screen without JavaScript the words stand there, and no button does nothing."""
    plain.goto(f"{address}{ARTICLE}")
    plain.get_by_text("Cite this page").click()
    expect(plain.locator("article > .cite dd").first).to_be_visible()
    expect(plain.locator(".cite button")).to_have_count(0)


def test_the_open_part_keeps_the_rules(desk: Page, address: str) -> None:
    """Opened, the part has no breach of WCAG that a program can find."""
    desk.goto(f"{address}{ARTICLE}")
    desk.get_by_text("Cite this page").click()
    assert find_violations(desk) == ""
