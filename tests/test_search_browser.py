"""The search of a large site in a real browser; a small site gets it by being called large."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any
from zipfile import ZipFile

import pytest
from playwright.sync_api import Locator, Page, expect

from builder.pipeline import Project, build_site
from builder.search.files import write_index
from builder.search.finds import Find
from builder.search.sections import Section
from builder.stock import BUILDER
from tests.sites import EXAMPLE, REPOSITORY
from tests.test_browser import MOVING
from tests.test_search_words import SAME
from tests.windows import find_overflow, find_violations, serve_folder

pytestmark = pytest.mark.browser
RESULTS = ".md-search-result__item"
ASK = """words => new Promise((done) => {
  const worker = new Worker("search/worker.js");
  worker.onmessage = ({data}) => data.type === 3 && done(data.data.items);
  worker.postMessage({type: 0, data: {}});
  worker.postMessage({type: 2, data: words});
})"""
"""Ask the script as the theme does: messages 0 and 2 go in, 3 comes out."""
QUERY = "worker.postMessage({type: 2, data: words})"


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the example, built as a site of many pages."""
    output = tmp_path_factory.mktemp("large")
    project = Project(EXAMPLE / "content", EXAMPLE / "docs", output, REPOSITORY, many_pages=0)
    return build_site(project, lambda *_: None).site


@pytest.fixture(scope="module")
def top(large: Path) -> Iterator[str]:
    """Give the address at which it is served."""
    with serve_folder(large) as address:
        yield address


@pytest.fixture
def results(desk: Page, top: str) -> Locator:
    """Give what is found in a window on the page about the site, with the search open."""
    desk.goto(f"{top}about/")
    _open(desk)
    return desk.locator(RESULTS)


def _open(page: Page) -> None:
    page.get_by_role("textbox", name="Search").click()


SEARCHES = (
    ("lunar module", "lunar module"),
    ("eagle", "lunar module"),
    ("ماه", "Moon"),
    ("armst", "Neil Armstrong"),
    ("armstorng", "Neil Armstrong"),
    ("Ármstrong’s", "Neil Armstrong"),
    ("aldrin armstrong buzz", "Buzz Aldrin"),
)


@pytest.mark.parametrize(("words", "title"), SEARCHES)
def test_the_entry_comes_first(desk: Page, results: Locator, words: str, title: str) -> None:
    """A title, another name, a name in its own script, its beginning, a slip: all lead there."""
    desk.keyboard.type(words)
    desk.keyboard.press("End")  # the theme waits for a key, and some letters here are on none
    heading = results.first.get_by_role("heading", name=title, exact=True)
    expect(heading.first).to_be_visible()


def test_the_words_that_were_found_are_marked(desk: Page, results: Locator) -> None:
    """A result shows the words in their sentence; the number of results is told aloud."""
    desk.keyboard.type("armstrong")
    expect(results.first.locator("mark").first).to_have_text("Armstrong")
    meta = desk.locator(".md-search-result__meta")
    expect(meta).to_have_text(re.compile(r"\d+ best matches"))


def test_nothing_is_found_where_nothing_is(desk: Page, results: Locator) -> None:
    """A word that is nowhere, and like no name, has no results; without words none are shown."""
    desk.keyboard.type("xyzzyx")
    expect(desk.locator(".md-search-result__meta")).to_have_text("No matching documents")
    desk.keyboard.press("Control+A")
    desk.keyboard.press("Delete")
    expect(desk.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    assert results.count() == 0


def test_signs_of_html_are_text(desk: Page, results: Locator) -> None:
    """What a page says in signs is shown as signs, and nothing of it becomes a part of the page."""
    desk.keyboard.type("part with code signs here")
    expect(results.first).to_contain_text("A part with code & signs <here>")


def test_the_keys_lead_through_the_results(desk: Page, results: Locator) -> None:
    """Arrows go from result to result, Enter opens one, Escape closes the search."""
    desk.keyboard.type("armstrong")
    expect(results.nth(1)).to_be_visible()
    desk.keyboard.press("ArrowDown")
    expect(results.first.locator("a").first).to_be_focused()
    desk.keyboard.press("ArrowUp")
    expect(desk.get_by_role("textbox", name="Search")).to_be_focused()
    desk.keyboard.press("Escape")
    expect(results.first).not_to_be_in_viewport()
    _open(desk)
    expect(results.first).to_be_in_viewport()
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/actors/armstrong/*")


def test_enter_opens_the_page_of_the_best_result(desk: Page, results: Locator) -> None:
    """A word of a glossary stands on the page of the glossary: Enter leads there, and marks it."""
    desk.keyboard.type("lunar module")
    expect(results.first).to_be_in_viewport()
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/glossaries/flight/?h=lunar+module")


def test_the_open_search_is_accessible(desk: Page, results: Locator) -> None:
    """The rules for everybody hold while results are shown."""
    desk.keyboard.type("armstrong")
    expect(results.first).to_be_visible()
    expect(desk.locator(".md-search__output")).to_have_css("opacity", "1")
    assert find_violations(desk) == ""


def test_it_fits_the_narrowest_window(desk: Page, top: str) -> None:
    """On a small phone, in forced colours, nothing sticks out while results are shown."""
    desk.set_viewport_size({"width": 320, "height": 640})
    desk.emulate_media(forced_colors="active")
    desk.goto(f"{top}about/")
    desk.locator("header label[for='__search']").first.click()
    desk.keyboard.type("armstrong")
    expect(desk.locator(RESULTS).first).to_be_in_viewport()
    while desk.evaluate(MOVING):
        desk.wait_for_timeout(50)
    assert find_overflow(desk) == []


def test_the_policy_holds_and_little_is_fetched(
    watched: tuple[Page, list[str], list[str]], top: str
) -> None:
    """A query asks this site for a few small files, a page for none; nothing is refused."""
    page, requests, complaints = watched
    sizes: dict[str, int] = {}
    page.on(
        "response", lambda answer: sizes.update({answer.url: len(gzip.compress(answer.body()))})
    )
    page.goto(f"{top}about/")
    _open(page)
    page.keyboard.type("armstrong")
    expect(page.locator(RESULTS).first).to_be_visible()
    asked = {url for url in requests if url.startswith(f"{top}search/")}
    assert {f"{top}search/worker.js", f"{top}search/directory.json"} < asked
    assert sum(size for url, size in sizes.items() if url in asked) < 30_000
    assert [url for url in requests if not url.startswith((top, "data:"))] == []
    assert complaints == []


def test_without_javascript_the_names_are_listed(plain: Page, top: str) -> None:
    """Who has no script is led to the A to Z, as on a small site."""
    plain.goto(f"{top}about/")
    expect(plain.locator(".md-search__output")).to_be_hidden()
    assert plain.locator("a[href$='a-z/']").count() > 0


def test_it_finds_without_a_server(
    watched: tuple[Page, list[str], list[str]], large: Path, tmp_path: Path
) -> None:
    """In the edition for a disk the search finds the same, and asks the web for nothing."""
    (archive,) = (large / "downloads").glob("*-offline.zip")
    with ZipFile(archive) as packed:
        packed.extractall(tmp_path)
    page, requests, complaints = watched
    page.goto((tmp_path / archive.stem.removesuffix("-offline") / "about" / "index.html").as_uri())
    _open(page)
    page.keyboard.type("armstorng")
    page.locator(RESULTS).first.locator("a").first.click()
    page.wait_for_url("**/actors/armstrong/index.html*")
    assert [url for url in requests if not url.startswith(("file:", "data:", "about:"))] == []
    assert complaints == []


def _ask(desk: Page, top: str, words: str) -> list[list[dict[str, Any]]]:
    desk.goto(top)
    return list(desk.evaluate(ASK, words))


@pytest.fixture(scope="module")
def strange(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of an index of strange names, one a page."""
    folder = tmp_path_factory.mktemp("strange")
    finds = [
        Find(Section(PurePosixPath(f"p/{n}"), "", typed, ""), typed, (typed,), 1)
        for n, (typed, _) in enumerate(SAME)
    ]
    for file in write_index(finds):
        (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / file.path).write_bytes(file.text.encode())
    (folder / "index.html").write_text("<!DOCTYPE html><title>x</title>", encoding="utf-8")
    with serve_folder(folder) as address:
        yield address


@pytest.mark.parametrize("number", range(len(SAME)))
def test_the_script_reads_words_as_the_index_does(desk: Page, strange: str, number: int) -> None:
    """However a name is typed, as written or plainly, the browser finds the same word."""
    for words in SAME[number]:
        ((item, *_), *_) = _ask(desk, strange, words)
        assert item["location"] == f"p/{number}/", words


def test_the_newest_query_is_answered_last(desk: Page, strange: str) -> None:
    """What was typed before is forgotten, even if its answer would come late."""
    desk.goto(strange)
    earlier = QUERY.replace("words", '"ali"')
    items = desk.evaluate(ASK.replace(QUERY, f"{earlier}; {QUERY}"), "konduz")
    assert [group[0]["location"] for group in items] == ["p/0/"]


def test_the_script_is_small() -> None:
    """The script of the search, which comes with every page of a large site, has 3.5 KB packed."""
    assert len(gzip.compress((BUILDER / "search" / "worker.js").read_bytes())) < 3.5 * 1024
