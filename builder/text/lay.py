"""Lay links into the tokens of a block, by their places in its plain text."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markdown_it.token import Token

from builder.model import Address
from builder.text.ranges import Range
from builder.text.syntax import ENTRY

INSERTED = "name"
"""The `markup` of the link tokens that are laid here, to tell them from those somebody wrote."""


_CLOSING = Token("link_close", "a", -1, markup=INSERTED)


@dataclass(frozen=True, slots=True)
class Link:
    """A place in the plain text of a block that becomes a link to an entry."""

    start: int
    end: int
    address: Address


def lay_links(
    tokens: Sequence[Token], places: Sequence[Range], links: Iterable[Link]
) -> Iterator[Token]:
    """Give the tokens of a block with the links around their words; links are sorted and apart."""
    edges = deque(edge for link in links for edge in _edges(link))
    for token, place in zip(tokens, places, strict=True):
        if token.type == "text":
            yield from _lay_into_words(token, place, edges)
        else:
            yield token


def _edges(link: Link) -> tuple[tuple[int, Token], tuple[int, Token]]:
    return (link.start, _open_link(link.address)), (link.end, _CLOSING)


@lru_cache(maxsize=16_384)
def _open_link(address: Address) -> Token:
    """Make the token that opens a link to an entry: one for all its links, since none changes."""
    return Token("link_open", "a", 1, attrs={"href": ENTRY + address}, markup=INSERTED)


def _lay_into_words(token: Token, place: Range, edges: deque[tuple[int, Token]]) -> Iterator[Token]:
    """Cut the words of one token at every edge of a link that falls in them."""
    start, end = place
    done = 0
    while edges and _falls_in(edges[0], start, end):
        offset, edge = edges.popleft()
        if offset - start > done:
            yield _cut(token, done, offset - start)
        done = offset - start
        yield edge
    if done == 0:
        yield token
    elif done < len(token.content):
        yield _cut(token, done, len(token.content))


def _cut(token: Token, start: int, end: int) -> Token:
    """Cut words out of a token; one that holds text has nothing else to keep than this."""
    words, level = token.content[start:end], token.level
    return Token("text", "", 0, content=words, level=level, markup=token.markup, info=token.info)


def _falls_in(edge: tuple[int, Token], start: int, end: int) -> bool:
    offset, token = edge
    return start <= offset < end if token.nesting == 1 else start < offset <= end
