"""What a reader sees of one block of text: plain words, with the way back to the tokens."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from markdown_it.token import Token

from builder.text.ranges import Range, subtract

_WEB_ADDRESS = re.compile(r"(?:\b[a-z][a-z0-9+.-]{0,20}://|\bwww\.)\S+", re.IGNORECASE)
"""A scheme is short: without a bound, searching for it would cost the square of the text."""
_BREAKS = ("softbreak", "hardbreak")
_LINKS = ("link_open", "link_close", "unlinked_open", "unlinked_close")


@dataclass(frozen=True)
class Reading:
    """The plain text of one block, and how its tokens make it up: `words` has those of each."""

    tokens: Sequence[Token]
    words: Sequence[str]
    text: str

    @cached_property
    def places(self) -> tuple[Range, ...]:
        """Where the words of each token stand in the plain text.

        Tokens without words of their own, such as the start of an emphasis, have an empty place.
        """
        return tuple(_places(self.words))

    @cached_property
    def ranges(self) -> tuple[Range, ...]:
        """The parts in which a name may become a link: no code, no link, not across an emphasis."""
        found = _ranges(self.tokens, self.places)
        return tuple(subtract(found, _find_web_addresses(self.text)))


def read_block(tokens: Sequence[Token]) -> Reading:
    """Read the tokens inside one block."""
    words = _words_without_citations(tokens)
    return Reading(tokens, words, "".join(words))


def _find_web_addresses(text: str) -> tuple[Range, ...]:
    """Find the addresses in a text; to look for them at every word would cost more than a look."""
    if "://" not in text and "www." not in text.lower():
        return ()
    return tuple(match.span() for match in _WEB_ADDRESS.finditer(text))


def plain_text(tokens: Sequence[Token]) -> str:
    """Give the plain words of the tokens inside a block; citations are left out."""
    return "".join(_words_without_citations(tokens))


def number_paragraphs(tokens: Iterable[Token]) -> Iterator[tuple[int, Token]]:
    """Give each token with the number of the paragraph it holds, from 1; all others get 0.

    List items and table cells are paragraphs too, headings are not.
    """
    number = 0
    heading = False
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            heading = token.type == "heading_open"
        counts = token.type == "inline" and not heading
        number += counts
        yield (number if counts else 0), token


def _words_without_citations(tokens: Sequence[Token]) -> list[str]:
    """Give the words of each token; blanks before a citation go with it."""
    words = [_words(token) for token in tokens]
    for index, token in enumerate(tokens):
        if token.type == "citation":
            _strip_before(words, tokens, index)
    return words


def _strip_before(words: list[str], tokens: Sequence[Token], index: int) -> None:
    for before in range(index - 1, -1, -1):
        words[before] = words[before].rstrip(" ")
        if words[before] or tokens[before].type == "citation":
            return


def _words(token: Token) -> str:
    if token.type in _BREAKS:
        return " "
    if token.type == "image":
        return "".join(map(_words, token.children or ()))
    if token.type in ("text", "code_inline"):
        return token.content.replace("\n", " ")
    return ""


def _places(words: Iterable[str]) -> Iterator[Range]:
    end = 0
    for text in words:
        start, end = end, end + len(text)
        yield start, end


def _ranges(tokens: Sequence[Token], places: Sequence[Range]) -> Iterator[Range]:
    """Join neighbouring words that a link may hold together."""
    start = end = depth = 0
    for token, place in zip(tokens, places, strict=True):
        depth += token.nesting if token.type in _LINKS else 0
        if token.type in ("text", "softbreak") and depth == 0:
            end = place[1]
            continue
        if end > start:
            yield start, end
        start = end = place[1]
    if end > start:
        yield start, end
