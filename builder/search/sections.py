"""Cut a page into the sections that a search finds: headings with an address, and their words.

In a page headings are Markdown and stand alone; everything else is HTML. What a template marks
with `data-search-exclude` only repeats other pages and is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from pathlib import PurePosixPath

from builder.model import Page

EXCLUDED = "data-search-exclude"
VOID = frozenset(("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))
"""What has no end in HTML."""
INSIDE_WORDS = frozenset(
    (
        "a",
        "abbr",
        "b",
        "bdi",
        "cite",
        "code",
        "em",
        "i",
        "mark",
        "q",
        "span",
        "strong",
        "sub",
        "sup",
    )
)
"""What may begin or end in the middle of a word; everything else parts words."""
LINES = frozenset(("p", "li", "tr", "dt", "dd", "figcaption"))
"""What is a line of its own: a point is set between two where no sentence ends."""
_HEADING = re.compile(r"(#{1,6}) (.*?)(?: \{: #([^ }]+) \})?")
_ESCAPED = re.compile(r"\\([\\*_{}\[\]#!])")
_LINE_END = re.compile(r"(?<![.!?:,;…])\s*\n\s*(?=[^\W_])")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page: `fragment` is its place in the page, and empty for the page itself."""

    page: PurePosixPath
    fragment: str
    title: str
    text: str


@dataclass(slots=True)
class _Open:
    """A section that is still being read."""

    fragment: str
    title: str
    words: list[str]


class _Reader(HTMLParser):
    """Read the body of a page; `sections` grows by one at each heading that has an address."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.sections = [_Open("", title, [])]
        self.depth = 0
        self.silent_from = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in INSIDE_WORDS:
            self.add(" ")
        if tag in VOID:
            return
        self.depth += 1
        if not self.silent_from and (tag in ("script", "style") or EXCLUDED in dict(attrs)):
            self.silent_from = self.depth

    def handle_endtag(self, tag: str) -> None:
        if self.silent_from == self.depth:
            self.silent_from = 0
        self.depth -= 1
        if tag not in INSIDE_WORDS:
            self.add("\n" if tag in LINES else " ")

    def handle_data(self, data: str) -> None:
        self.add(data.replace("\n", " "))

    def add(self, words: str) -> None:
        """Put words into the section that is being read, if they count."""
        if not self.silent_from:
            self.sections[-1].words.append(words)


def cut_sections(page: Page) -> Iterator[Section]:
    """Give the page itself, then its sections, from the top."""
    reader = _Reader(page.title)
    for line in page.body.splitlines(keepends=True):
        heading = _HEADING.fullmatch(line.strip()) if reader.depth == 0 else None
        if heading is None:
            reader.feed(line)
        elif heading[1] != "#" and heading[3]:
            reader.sections.append(_Open(heading[3], _read_heading(heading[2]), []))
        elif heading[1] != "#":
            reader.add(f" {_read_heading(heading[2])} ")
    reader.close()
    for one in reader.sections:
        yield Section(page.path, one.fragment, one.title, _join_lines("".join(one.words)))


def _join_lines(text: str) -> str:
    """Write the lines of a section one behind the other."""
    return " ".join(_LINE_END.sub(" · ", text.strip()).split())


def _read_heading(markdown: str) -> str:
    """Give the words of a heading as a reader sees them."""
    return unescape(re.sub(r"<[^>]*>", "", _ESCAPED.sub(r"\1", markdown)))
