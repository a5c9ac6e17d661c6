"""Set HTML as a document for paper that is tagged for screen readers (PDF/UA-1).

The work is done by WeasyPrint, which needs the library Pango of the computer.
"""

import importlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path
from types import ModuleType

from builder.keeping.fingerprint import list_packages, take_fingerprint
from builder.stock import ASSETS, read_tree

VARIANT = "pdf/ua-1"
LACK = "No sheets for paper (PDF) were made: this computer lacks the library Pango. To have them: "
INSTALLING = {
    "linux": "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 "
    "(Fedora: sudo dnf install pango)",
    "darwin": "brew install pango",
}
HELP = "see “Sheets for paper” in README.md"
CLOCK = "SOURCE_DATE_EPOCH"
"""The variable by which programs are told what time it is, so that it is the same every time."""
BLANK_BEFORE_CITATION = (' <span class="citation">', '<span class="citation"> ')
BASE = f"{ASSETS.as_uri()}/"
"""From where the addresses of fonts count."""


class NoPress(Exception):
    """Nothing can be set on this computer; the message says what it lacks."""


@cache
def open_press() -> ModuleType:
    """Load what sets type; NoPress if the library it needs is not on this computer."""
    try:
        with redirect_stdout(StringIO()):
            return importlib.import_module("weasyprint")
    except OSError:
        raise NoPress(f"{LACK}{INSTALLING.get(sys.platform, HELP)}") from None


def set_type(html: str) -> bytes:
    """Set one document: the same HTML gives the same bytes, and nothing is fetched from the web.

    A line that ends before a citation is broken too early unless the blank belongs to the citation.
    """
    press = open_press()
    fetcher = press.URLFetcher(allowed_protocols=("file", "data"))
    words = html.replace(*BLANK_BEFORE_CITATION)
    document = press.HTML(string=words, base_url=BASE, url_fetcher=fetcher)
    with _stopped_clock():
        content: bytes = document.write_pdf(pdf_variant=VARIANT, presentational_hints=True)
    return content


@contextmanager
def _stopped_clock() -> Iterator[None]:
    """Stop the clock that the fonts in a document would tell when they were cut."""
    before = os.environ.get(CLOCK)
    os.environ[CLOCK] = "0"
    try:
        yield
    finally:
        os.environ.pop(CLOCK)
        os.environ.update({CLOCK: before} if before else {})


@cache
def name_press() -> str:
    """Give the fingerprint of everything beside the HTML that shapes a document."""
    press = open_press()
    pango = importlib.import_module("weasyprint.text.ffi").pango
    versions = (press.__version__, pango.pango_version(), VARIANT, tuple(list_packages()))
    fonts = tuple((file.path, file.content) for file in read_tree(ASSETS / "fonts"))
    return take_fingerprint((versions, Path(__file__).read_bytes(), fonts)).hex()
