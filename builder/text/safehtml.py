"""Tokens to HTML that is safe to print, whatever a contributor has typed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import nh3
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import escape

from builder.kinds.claims import STATUSES
from builder.model import Address
from builder.text.marks import LOOKS
from builder.text.reading import plain_text
from builder.text.syntax import PARSER, citation_addresses, link_address

_TAGS = (
    *("a", "blockquote", "br", "code", "em", "hr", "li", "ol", "p", "pre", "span", "strong", "ul"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "table", "tbody", "td", "th", "thead", "tr"),
)
_WITH_ID = ("p", "li", "td", "th")
"""What holds a paragraph, and can be pointed at."""
_CLEANER = nh3.Cleaner(
    tags=set(_TAGS),
    attributes={
        "a": {"href", "title", "data-entry", "aria-label"},
        "span": {"data-date", "data-search-exclude"},
        "ol": {"start"},
        **{tag: {"id"} for tag in _WITH_ID},
    },
    allowed_classes={
        "a": {"entry-link", "badge", *(f"status-{status}" for status in STATUSES)},
        "span": {"citation", *LOOKS},
    },
    url_schemes={"http", "https", "mailto"},
    link_rel="noopener",
)
_RENDERER = RendererHTML()


@dataclass(frozen=True, slots=True)
class Words:
    """What the page knows about entries: the URL of each, and the words that cite a source."""

    resolve: Callable[[Address], str]
    label: Callable[[Address], str]


def draw_blocks(tokens: Iterable[Token], words: Words) -> str:
    """Draw whole blocks: paragraphs, lists, tables."""
    finished = tuple(
        Token("inline", "", 0, children=list(_finish(token.children, words)))
        if token.type == "inline" and token.children
        else token
        for token in tokens
    )
    return _CLEANER.clean(_RENDERER.render(finished, PARSER.options, {}))


def draw_line(tokens: Iterable[Token], words: Words) -> str:
    """Draw the tokens inside a block."""
    finished = tuple(_finish(tokens, words))
    return _CLEANER.clean(_RENDERER.renderInline(finished, PARSER.options, {}))


def _finish(tokens: Iterable[Token], words: Words) -> Iterator[Token]:
    """Put URLs to addresses, words to citations, and the description in place of an image."""
    for token in tokens:
        if address := link_address(token):
            yield _point_at_entry(token, address, words.resolve(address))
        elif token.type == "citation":
            yield Token("html_inline", "", 0, content=_cite(citation_addresses(token), words))
        elif token.type == "image":
            yield Token("text", "", 0, content=plain_text((token,)))
        elif not token.type.startswith("unlinked"):
            yield token


def _point_at_entry(token: Token, address: Address, url: str) -> Token:
    attrs = {**token.attrs, "href": url, "class": "entry-link", "data-entry": address}
    return Token(token.type, token.tag, token.nesting, attrs)


def _cite(addresses: Iterable[Address], words: Words) -> str:
    return (
        f'<span class="citation">[{"; ".join(_cite_one(one, words) for one in addresses)}]</span>'
    )


def _cite_one(address: Address, words: Words) -> str:
    url, label = words.resolve(address), words.label(address)
    return f'<a href="{escape(url)}" data-entry="{escape(address)}">{escape(label)}</a>'
