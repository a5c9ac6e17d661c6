"""Paragraphs without a sign of Markdown, citations apart: nearly every text is of this sort.

They become the tokens that the parser would make of them, without asking each of its rules at each
character; a property test holds that. Tokens that are always the same are made once.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from markdown_it.token import Token

from builder.text.syntax import CITATION, split_citation

_LINE = r"(?:(?![0-9]+[.)])[^\W_]|[\"'“‘«(])[^\n]*+(?<=\S)"
_PARAGRAPHS = re.compile(rf"{_LINE}(?:\n\n?{_LINE})*+")
"""Lines that begin with a letter, a number or a quotation mark: no list, no heading, no table."""

_SIGN = re.compile(r"[\\`*_<&\[\r\0]")
"""What may mean something inside a paragraph."""
_CITATION_ALONE = re.compile(rf"{CITATION.pattern}(?!\()")
"""A citation that is not the words of a link."""


def read_simple(text: str) -> tuple[Token, ...] | None:
    """Read paragraphs without a sign of Markdown; None if there may be one in the text."""
    if not _PARAGRAPHS.fullmatch(text) or _SIGN.search(_CITATION_ALONE.sub("", text)):
        return None
    return tuple(_read_paragraphs(text))


def _read_paragraphs(text: str) -> Iterator[Token]:
    line = 0
    for words in text.split("\n\n"):
        end = line + words.count("\n") + 1
        opening, closing = _make_edges(line, end)
        yield opening
        yield Token(
            *("inline", "", 0, {}, [line, end], 1),
            children=list(_read_words(words)),
            content=words,
            block=True,
        )
        yield closing
        line = end + 1


@lru_cache(maxsize=1024)
def _make_edges(line: int, end: int) -> tuple[Token, Token]:
    """Make what stands around a paragraph from one line to another."""
    opening = Token("paragraph_open", "p", 1, map=[line, end], block=True)
    return opening, Token("paragraph_close", "p", -1, block=True)


def _read_words(text: str) -> Iterator[Token]:
    """Read text, breaks between lines, and citations."""
    start = 0
    for match in CITATION.finditer(text):
        yield from _read_lines(text[start : match.start()])
        sources = split_citation(match[1])
        yield Token("citation", "", 0, content=match[0], meta={"sources": sources})
        start = match.end()
    yield from _read_lines(text[start:])


def _read_lines(text: str) -> Iterator[Token]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield _BREAK
        if line:
            yield Token("text", "", 0, content=line)


_BREAK = Token("softbreak", "br", 0)
