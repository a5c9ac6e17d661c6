"""Show a finished site to a browser: serve it, open windows on it, check what they show."""

from collections.abc import Iterable, Iterator
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
WINDOWS: dict[str, Any] = {
    "light-on-a-desk": {"color_scheme": "light", "viewport": {"width": 1280, "height": 800}},
    "dark-on-a-phone": {
        "color_scheme": "dark",
        "has_touch": True,
        "viewport": {"width": 390, "height": 844},
    },
    "own-colours-and-narrow": {
        "forced_colors": "active",
        "viewport": {"width": 320, "height": 800},
    },
}
"""The ways in which readers look at a page."""
PAPER: dict[str, Any] = {
    "java_script_enabled": False,
    "viewport": {"width": 720, "height": 1000},
}
"""A window as wide as what is printed on a sheet."""
FRAME = ("header", ".md-sidebar--secondary", ".trail", ".neighbours", "footer")
"""The parts of a page that only a screen needs."""


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


def find_faults(page: Page, top: str, paths: Iterable[str]) -> list[str]:
    """Open pages of the site at `top`; name what is against the rules, unseen, wide or sent."""
    seen, faults = watch(page), list[str]()
    for path in paths:
        page.goto(top + path)
        found = [find_violations(page), *find_overflow(page), *find_unseen_focus(page)]
        faults.extend(f"{path}: {fault}" for fault in found if fault)
    return [*faults, *seen.list_faults(top)]


def find_faults_on_paper(page: Page, top: str, paths: Iterable[str]) -> list[str]:
    """Open pages of the site at `top` for printing; name what is wide, and parts of the frame."""
    page.emulate_media(media="print")
    faults = list[str]()
    for path in paths:
        page.goto(top + path)
        frame = [part for part in FRAME if page.locator(f"{part} >> visible=true").count()]
        found = [*find_overflow(page), *(f"prints {part}" for part in frame)]
        faults.extend(f"{path}: {fault}" for fault in found)
    return faults
