"""What may be written beyond CommonMark: citations, links to entries, words kept unlinked."""

import re
from collections.abc import Iterable
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from builder.model import Address

ENTRY = "@/"
"""How the href of a link to an entry begins: `[words](@/actors/armstrong)`."""
UNLINKED = "@/none"
"""The href that keeps words from being linked: `[words](@/none)`."""

CITATION = re.compile(r"\[@([^\[\]]*)\]")


def link_address(token: Token) -> Address:
    """Give the address of the entry that a token opens a link to; "" for any other token."""
    href = str(token.attrs.get("href", "")) if token.type == "link_open" else ""
    return unquote(href.removeprefix(ENTRY)) if href.startswith(ENTRY) else ""


def citation_addresses(token: Token) -> tuple[Address, ...]:
    """Give the addresses of the sources that a token cites; none for any other token."""
    return tuple(f"sources/{source}" for source in token.meta.get("sources", ()))


def _read_citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (markdown-it's own)
    match = CITATION.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = match.group()
        token.meta = {"sources": split_citation(match[1])}
    state.pos = match.end()
    return True


def split_citation(inside: str) -> tuple[str, ...]:
    """List the sources that stand between the brackets of a citation."""
    return tuple(part.strip().removeprefix("@") for part in inside.split(";"))


def _mark_unlinked(state: StateCore) -> None:
    for token in state.tokens:
        _mark_unlinked_words(token.children or ())


def _mark_unlinked_words(tokens: Iterable[Token]) -> None:
    """Turn the tokens around the words of `[words](@/none)` into tokens that print nothing."""
    inside = False
    for token in tokens:
        if token.type == "link_open":
            inside = token.attrs.get("href") == UNLINKED
        if inside and token.type in ("link_open", "link_close"):
            token.type = token.type.replace("link", "unlinked")


def _make_parser() -> MarkdownIt:
    """Make a parser of CommonMark without raw HTML, with tables, citations and opt-outs."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.inline.ruler.after("link", "citation", _read_citation)
    parser.core.ruler.after("inline", "unlinked", _mark_unlinked)
    return parser


PARSER = _make_parser()
