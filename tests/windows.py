"""Show a finished site to a browser: serve it, open windows on it, check what they show."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


class QuietHandler(SimpleHTTPRequestHandler):
    """Serve files without a word."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


@contextmanager
def serve_folder(folder: Path) -> Iterator[str]:
    """Serve a folder on this computer and give its address, which ends in a slash."""
    handler = partial(QuietHandler, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def list_pages(site: Path) -> list[str]:
    """Return the addresses of all pages, counted from the top of the site."""
    folders = (file.parent.relative_to(site).as_posix() for file in site.rglob("index.html"))
    return sorted("" if folder == "." else f"{folder}/" for folder in folders)


def find_violations(page: Page) -> str:
    """Name the rules of accessibility that a page breaks, and where; nothing when all are kept."""
    results = Axe().run(page, options=RULES)
    return str(results.generate_report()) if results.violations_count else ""


@dataclass(frozen=True, slots=True)
class Watch:
    """What a browser was asked for in one window, and what it complained about."""

    requests: list[str]
    complaints: list[str]

    def list_faults(self, top: str) -> list[str]:
        """Name what was asked of another site than the one at `top`, and what went wrong."""
        abroad = (f"asks for {url}" for url in self.requests if not url.startswith((top, "data:")))
        return [*abroad, *self.complaints]


def watch(page: Page) -> Watch:
    """Write down, from now on, what a page asks for and what the browser complains about."""
    seen = Watch([], [])
    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    page.on("console", lambda m: seen.complaints.append(m.text) if m.type == "error" else None)
    return seen


def find_overflow(page: Page) -> list[str]:
    """Tell whether somebody has to scroll sideways."""
    wide, room = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    return [f"is {wide} pixels wide in a window of {room}"] if wide > room else []


UNSEEN_FOCUS = """() => {
  const look = e => {
    const around = [e, e.parentElement, e.parentElement.parentElement];
    const boxes = [...around, ...e.querySelectorAll('rect')];
    return boxes.map(box => {
      const s = getComputedStyle(box);
      return [s.outlineStyle, s.outlineWidth, s.strokeWidth, s.stroke, s.boxShadow, s.borderColor];
    }).join();
  };
  const sort = e => [e.tagName, e.className.baseVal ?? e.className, e.type,
    e.parentElement.className.baseVal ?? e.parentElement.className].join();
  const sorts = new Map();
  for (const e of document.querySelectorAll('a, button, input, select, textarea, summary')) {
    if (e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true}) && !sorts.has(sort(e))) {
      sorts.set(sort(e), e);
    }
  }
  const unseen = [];
  for (const e of sorts.values()) {
    document.activeElement.blur();
    const before = look(e);
    e.focus({focusVisible: true, preventScroll: true});
    const same = document.activeElement === e && look(e) === before;
    if (same) { unseen.push(e.outerHTML.slice(0, 120)); }
  }
  return unseen;
}"""
"""One element of each sort gets the focus; it is unseen when nothing around it changes."""


def find_unseen_focus(page: Page) -> list[str]:
    """Name elements on which somebody who uses the keys does not see that they stand there."""
    page.keyboard.press("Tab")
    return [f"no focus to be seen: {element}" for element in page.evaluate(UNSEEN_FOCUS)]
