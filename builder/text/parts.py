"""A text cut at its headings, so that each heading can become one of the page."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from builder.ids import make_id
from builder.text import prose

_PARAGRAPH = re.compile("p[0-9]+")
"""The fragments of paragraphs, which no heading may take."""


@dataclass(frozen=True)
class Part:
    """A heading with its level, words and fragment, or (level 0) the blocks between two of them."""

    level: int
    words: str
    fragment: str
    tokens: tuple[Token, ...]


def split_parts(tokens: Sequence[Token]) -> Iterator[Part]:
    """Cut a text at its headings; each heading gets a fragment that no other on the page has."""
    used: set[str] = set()
    block: list[Token] = []
    heading: list[Token] = []
    for token in tokens:
        if heading or (token.type == "heading_open" and token.level == 0):
            heading.append(token)
        else:
            block.append(token)
        if token.type == "heading_close" and heading:
            yield from _make_blocks(block)
            yield _make_heading(heading, used)
            block, heading = [], []
    yield from _make_blocks(block)


def _make_blocks(tokens: Iterable[Token]) -> Iterator[Part]:
    if blocks := tuple(tokens):
        yield Part(0, "", "", blocks)


def _make_heading(tokens: Sequence[Token], used: set[str]) -> Part:
    words = prose.plain_text(tokens[1].children or ())
    fragment = first = make_id(words) or "part"
    number = 1
    while fragment in used or _PARAGRAPH.fullmatch(fragment):
        number += 1
        fragment = f"{first}-{number}"
    used.add(fragment)
    return Part(int(tokens[0].tag[1:]), words, fragment, ())
