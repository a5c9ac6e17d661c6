"""How long a reader waits for the first result of a search, by our index and by the theme's."""

import json
import os
import random
import shutil
import statistics
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, Error, sync_playwright

from builder.bench.making import Size, list_names, make_collection, make_sentence
from builder.bench.row import BEST_OF, Lack, Row
from builder.model import File, Page
from builder.pipeline import Project, build_site
from builder.publishing.searching import INDEX, exchange_search
from builder.publishing.write import add_files
from builder.search.files import write_index
from builder.search.finds import Find, list_finds
from builder.stock import read_tree

PAGES, SECTIONS, SENTENCES = 5_000, 6, 5
"""Some four hundred words a page, as long as a profile is."""
VARIABLE = "BUILDER_BROWSER"
"""The variable that names a browser, as it does for the tests."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
WAIT = """async (words) => {
  const box = document.querySelector(".md-search__input");
  const began = performance.now();
  box.focus();
  box.value = words;
  box.dispatchEvent(new KeyboardEvent("keyup", {bubbles: true}));
  while (!document.querySelector(".md-search-result__item")) {
    await new Promise((done) => requestAnimationFrame(done));
  }
  return (performance.now() - began) / 1000;
}"""


class _Quiet(SimpleHTTPRequestHandler):
    """Serve files without a word."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


def measure_search() -> Iterator[Row | Lack]:
    """Search five thousand pages for a name that some have, and for a word that all have."""
    try:
        yield from _search_in_browser()
    except Error:
        yield Lack("first result of a search", f"no browser starts: name one in {VARIABLE}")


def _search_in_browser() -> Iterator[Row]:
    pages = tuple(make_pages(PAGES))
    finds = tuple(list_finds(pages, {}))
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        ours, themes = make_sites(Path(name), finds)
        browser = playwright.chromium.launch(executable_path=find_browser())
        for what, words in (("a name", pages[0].title), ("a word of every page", "bal")):
            cost, other = (_wait(browser, site, words) for site in (ours, themes))
            than = "the theme’s index in one piece"
            yield Row(f"first result for {what}, {PAGES:,} pages", cost, than, other, 0.5)
        browser.close()


def make_pages(count: int) -> Iterator[Page]:
    """Make so many pages; each is named in some others."""
    names = list(list_names(count))
    draw = random.Random(count)  # noqa: S311 - words, no secrets
    for number, name in enumerate(names):
        parts = (
            f"## Part {part} {{: #part-{part} }}\n\n<p>{_make_text(draw, names)}</p>"
            for part in range(SECTIONS)
        )
        body = "\n\n".join((f"# {name} {{: #top-- }}", *parts))
        yield Page(PurePosixPath(f"words/word-{number}"), name, body)


def make_sites(folder: Path, finds: Iterable[Find]) -> tuple[Path, Path]:
    """Make two small sites that are searched like large ones: by our index, and by the theme's."""
    finds = tuple(finds)
    content = make_collection(folder / "content", Size(2, 10))
    built = build_site(Project(content, None, folder), lambda *_: None).site
    ours = Path(shutil.copytree(built, folder / "ours"))
    index = tuple(write_index(finds))
    add_files((*index, *exchange_search((*read_tree(built), *index))), ours)
    add_files([_write_in_one_piece(built, finds)], built)
    return ours, built


def find_browser() -> str | None:
    """Give the browser that is named, or one of this computer; else Playwright takes its own."""
    return os.environ.get(VARIABLE) or next(filter(None, map(shutil.which, BROWSERS)), None)


def _make_text(draw: random.Random, names: list[str]) -> str:
    return " ".join(make_sentence(draw, draw.choice(names)) for _ in range(SENTENCES))


def _write_in_one_piece(site: Path, finds: Iterable[Find]) -> File:
    """Write the index of the theme for the same finds."""
    index = json.loads((site / INDEX).read_text(encoding="utf-8"))
    sections = [
        {"location": f.location, "title": f.section.title, "text": f.section.text} for f in finds
    ]
    return File(INDEX, json.dumps({**index, "docs": sections}))


def _wait(browser: Browser, site: Path, words: str) -> float:
    """Give the seconds from typing to the first result, the median of some browsers."""
    with _serve(site) as address:
        return statistics.median(_wait_once(browser, address, words) for _ in range(BEST_OF))


def _wait_once(browser: Browser, address: str, words: str) -> float:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    seconds = float(page.evaluate(WAIT, words))
    context.close()
    return seconds


@contextmanager
def _serve(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
