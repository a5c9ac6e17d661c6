"""Set the finished HTML of a page aside while Markdown is made of its headings, and put it back.

The blocks of a page are finished before MkDocs sees them. Read as Markdown they would come out as
they went in, after half of the time that a whole build takes.
"""

import re
from dataclasses import dataclass
from functools import cache

STAND_IN = '<div data-aside="{}"></div>'
STOOD_IN = re.compile(r'<div data-aside="(\d+)"></div>')
BLANKS = re.compile(r"(?<=\n) +\n")
"""A line of nothing but blanks; to Markdown it is an empty one."""
HEADING = re.compile(r"#{1,6} (?:[^\n<]|</?span\b[^\n<>]*>)*(?:\n|\Z)")
OPENING = re.compile(
    r"<(address|article|aside|blockquote|details|div|dl|fieldset|figure|footer|form|header|main"
    r"|nav|ol|p|pre|section|table|ul)[\s>]"
)
"""With these tags a block of HTML begins at the top of a page, to Markdown as well."""
UNUSUAL = (
    re.compile(r"[\t\r\x02\x03`~]"),
    re.compile(r"<(?:[!?]|(?:script|style|template)\b)", re.IGNORECASE),
    re.compile("data-aside"),
)
"""What Markdown or its extensions see before they see what is HTML, or what hides tags."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A page without its blocks of HTML: Markdown with a stand-in for each, and the blocks."""

    markdown: str
    blocks: tuple[str, ...]

    def put_back(self, html: str) -> str:
        """Put the blocks where their stand-ins are."""
        return STOOD_IN.sub(lambda found: self.blocks[int(found[1])], html)


def set_aside(text: str) -> SetAside | None:
    """Set the blocks of a page aside; None if it has anything else than headings and blocks."""
    if any(sign.search(text) for sign in UNUSUAL):
        return None
    text = BLANKS.sub("\n", text)
    kept, blocks, place = list[str](), list[str](), 0
    while place < len(text):
        if end := _pass_heading(text, place):
            kept.append(text[place:end])
        elif end := _pass_block(text, place):
            kept.append(STAND_IN.format(len(blocks)))
            blocks.append(text[place:end])
        else:
            return None
        place = end
    return SetAside("".join(kept), tuple(blocks))


def _pass_heading(text: str, start: int) -> int:
    """Tell where a heading or an empty line ends that begins here; 0 if none does."""
    if text[start] == "\n":
        return start + 1
    heading = HEADING.match(text, start)
    return heading.end() if heading else 0


def _pass_block(text: str, start: int) -> int:
    """Tell where a block ends that begins here and has a line end behind it; 0 if none does."""
    opening = OPENING.match(text, start)
    if not opening:
        return 0
    depth = 0
    for tag in _find_tags(opening[1]).finditer(text, start):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end() if text[tag.end() : tag.end() + 1] in {"\n", ""} else 0
    return 0


@cache
def _find_tags(name: str) -> re.Pattern[str]:
    """Give what finds the tags of one name: a block ends where as many are closed as opened."""
    return re.compile(rf"<(/?){name}(?=[\s>])[^<>]*>")
