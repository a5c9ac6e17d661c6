"""Cut a page into the sections that a search finds: headings with an address, and their words.

In a page headings are Markdown and stand alone; everything else is HTML. What a template marks
with `data-search-exclude` only repeats other pages and is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
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
_PIECE = re.compile(
    r"""<(?P<end>/?)(?P<tag>[a-zA-Z][\w:-]*)(?P<inside>(?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>"""
    r"""|<!--.*?-->|(?P<words>[^<]+|<)""",
    re.DOTALL,
)
"""A tag, a comment, or words.

A page is finished HTML: attributes are quoted, comments are closed, scripts hold no tags.
"""
_QUOTED = re.compile(r""""[^"]*"|'[^']*'""")
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


@dataclass(slots=True)
class _Reader:
    """Read the body of a page; `sections` grows by one at each heading that has an address."""

    sections: list[_Open]
    depth: int = 0
    silent_from: int = 0

    def read(self, html: str) -> None:
        """Read on: whole tags, and the words between them."""
        for piece in _PIECE.finditer(html):
            if words := piece["words"]:
                self.add(unescape(words).replace("\n", " "))
            elif tag := piece["tag"]:
                self._pass_tag(tag.lower(), piece["inside"], ends=bool(piece["end"]))

    def _pass_tag(self, tag: str, inside: str, *, ends: bool) -> None:
        if not ends:
            self._begin(tag, inside)
        if ends or (inside.endswith("/") and tag not in VOID):
            self._end(tag)

    def _begin(self, tag: str, inside: str) -> None:
        if tag not in INSIDE_WORDS:
            self.add(" ")
        if tag in VOID:
            return
        self.depth += 1
        if not self.silent_from and (tag in ("script", "style") or _is_excluded(inside)):
            self.silent_from = self.depth

    def _end(self, tag: str) -> None:
        if self.silent_from == self.depth:
            self.silent_from = 0
        self.depth -= 1
        if tag not in INSIDE_WORDS:
            self.add("\n" if tag in LINES else " ")

    def add(self, words: str) -> None:
        """Put words into the section that is being read, if they count."""
        if not self.silent_from:
            self.sections[-1].words.append(words)


def cut_sections(page: Page) -> Iterator[Section]:
    """Give the page itself, then its sections, from the top."""
    reader, waiting = _Reader([_Open("", page.title, [])]), list[str]()
    for line in page.body.splitlines(keepends=True):
        heading = _HEADING.fullmatch(line.strip()) if "# " in line else None
        if heading:
            reader.read("".join(waiting))
            waiting.clear()
        if heading is None or reader.depth:
            waiting.append(line)
        elif heading[1] != "#" and heading[3]:
            reader.sections.append(_Open(heading[3], _read_heading(heading[2]), []))
        elif heading[1] != "#":
            reader.add(f" {_read_heading(heading[2])} ")
    reader.read("".join(waiting))
    for one in reader.sections:
        yield Section(page.path, one.fragment, one.title, _join_lines("".join(one.words)))


def _is_excluded(inside: str) -> bool:
    """Tell whether the attributes of a tag leave it out."""
    return EXCLUDED in inside and EXCLUDED in _QUOTED.sub("", inside)


def _join_lines(text: str) -> str:
    """Write the lines of a section one behind the other."""
    return " ".join(_LINE_END.sub(" · ", text.strip()).split())


def _read_heading(markdown: str) -> str:
    """Give the words of a heading as a reader sees them."""
    return unescape(re.sub(r"<[^>]*>", "", _ESCAPED.sub(r"\1", markdown)))
