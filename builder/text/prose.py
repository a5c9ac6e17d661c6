"""Contributors' text to tokens, and tokens to plain words or safe HTML.

The text is CommonMark without raw HTML, with tables and with citations: `[@source-id]` or
`[@one; @two]`. A link to an entry is written `[words](@/kind/id)`; its address becomes a relative
URL only when the tokens are rendered.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from builder.keeping.session import hold
from builder.model import Address
from builder.text.reading import number_paragraphs, plain_text
from builder.text.safehtml import Words, draw_blocks, draw_line
from builder.text.simple import read_simple
from builder.text.syntax import ENTRY, PARSER, citation_addresses, link_address

__all__ = [
    "Tokens",
    "broken_link",
    "citation_addresses",
    "link_address",
    "parse",
    "parse_verbatim",
    "plain_paragraphs",
    "plain_text",
    "render",
    "render_inline",
    "tokens_in_lines",
]

Tokens: TypeAlias = tuple[Token, ...]

_VERBATIM_PARSER = MarkdownIt("zero")
_WEB_LINK = re.compile(r"(?:https?|mailto):", re.IGNORECASE)


@hold
def parse(text: str) -> Tokens:
    """Read CommonMark with tables and citations."""
    return read_simple(text) or tuple(PARSER.parse(text))


@hold
def parse_verbatim(text: str) -> Tokens:
    """Read somebody else's plain text: blank lines part paragraphs, no character is a sign."""
    return tuple(_VERBATIM_PARSER.parse(text))


def plain_paragraphs(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Give the plain words of each paragraph, list item and table cell, without headings."""
    numbered = number_paragraphs(tokens)
    return tuple(plain_text(token.children or ()) for number, token in numbered if number)


def render(
    tokens: Iterable[Token],
    resolve: Callable[[Address], str],
    label: Callable[[Address], str],
) -> str:
    """Make safe HTML; `resolve` gives the URL of an entry, `label` the words that cite a source."""
    return draw_blocks(tokens, Words(resolve, label))


def render_inline(
    tokens: Iterable[Token],
    resolve: Callable[[Address], str],
    label: Callable[[Address], str],
) -> str:
    """Make safe HTML for a line of text: as `render`, without the paragraph around it."""
    words = Words(resolve, label)
    lines = (draw_line(token.children or (), words) for token in tokens if token.type == "inline")
    return " ".join(lines)


def tokens_in_lines(tokens: Iterable[Token]) -> Iterator[tuple[int, Token]]:
    """Give every token inside the blocks, with the line of the text on which its block begins."""
    for block in tokens:
        line = (block.map or [0])[0] + 1
        for token in block.children or ():
            yield line, token


def broken_link(token: Token) -> str | None:
    """Give the href of a link that leads neither to an entry nor to the web; else None."""
    href = str(token.attrs.get("href", ""))
    leads = token.type != "link_open" or href.startswith(ENTRY) or _WEB_LINK.match(href)
    return None if leads else unquote(href)
