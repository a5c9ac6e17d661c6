"""Marks on words of a text: laid into its tokens by their places in its plain text.

A mark is laid in flat pieces, each inside whatever holds its words: no piece goes across the edge
of a link or an emphasis, so a link in marked words stays a link. What stands behind marked words
stands there once, outside of links, and behind the full stop or comma that follows.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from markdown_it.token import Token

from builder.text.ranges import Range
from builder.text.reading import number_paragraphs, read_block

Attributes: TypeAlias = tuple[tuple[str, str], ...]

LOOKS = (
    *("said", *(f"side-{number}" for number in range(9)), "noted", "dated", "changed"),
    *("of-who", "of-became", "of-later", "quoted"),
)
"""Every class that marked words and the words behind them may have."""

_CLOSING = re.compile(r"""[.,;:!?…)\]’”»"']*""")
"""Signs that belong to the words before them."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a block, the attributes that tell them apart, and what stands behind them."""

    start: int
    end: int
    attributes: Attributes
    behind: tuple[Token, ...] = ()


def lay_marks(tokens: Iterable[Token], marks: Mapping[int, Sequence[Mark]]) -> tuple[Token, ...]:
    """Give the tokens of a text with the marks in it; they are keyed by the number of paragraph."""
    return tuple(
        token.copy(children=list(mark_block(token.children or (), marks[number])))
        if number in marks
        else token
        for number, token in number_paragraphs(tokens)
    )


def mark_block(tokens: Sequence[Token], marks: Iterable[Mark]) -> Iterator[Token]:
    """Give the tokens inside one block with marks around their words."""
    reading = read_block(tokens)
    ordered = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    links = tuple(_list_links(tokens, reading.places))
    waiting = deque(_place_behind(reading.text, links, ordered))
    cuts = sorted({edge for m in ordered for edge in (m.start, m.end)} | {at for at, _ in waiting})
    depth = 0
    for token, place in zip(tokens, reading.places, strict=True):
        depth += token.nesting if token.type in ("link_open", "link_close") else 0
        for piece, (start, end) in _cut(token, place, cuts):
            yield from _wrap(piece, [m for m in ordered if m.start <= start < end <= m.end])
            while waiting and depth == 0 and waiting[0][0] <= end:
                yield from waiting.popleft()[1]


def _list_links(tokens: Sequence[Token], places: Sequence[Range]) -> Iterator[Range]:
    start = 0
    for token, place in zip(tokens, places, strict=True):
        if token.type == "link_open":
            start = place[0]
        elif token.type == "link_close":
            yield start, place[1]


def _place_behind(
    text: str, links: Sequence[Range], marks: Sequence[Mark]
) -> list[tuple[int, tuple[Token, ...]]]:
    """Find where each row of tokens goes; at one place, the words begun last have theirs first."""
    places = []
    for mark in reversed(marks):
        end = next((last for first, last in links if first < mark.end < last), mark.end)
        closing = _CLOSING.match(text, end)
        if mark.behind:
            places.append((closing.end() if closing else end, mark.behind))
    return sorted(places, key=lambda place: place[0])


def _cut(token: Token, place: Range, cuts: Iterable[int]) -> Iterator[tuple[Token, Range]]:
    """Cut the words of a token where marks begin and end; anything else stays whole."""
    start, end = place
    inner = [cut for cut in cuts if start < cut < end] if token.type == "text" else []
    if not inner:
        yield token, place
        return
    for first, last in zip([start, *inner], [*inner, end], strict=True):
        stop = None if last == end else last - start
        yield token.copy(content=token.content[first - start : stop]), (first, last)


def _wrap(token: Token, marks: Iterable[Mark]) -> Iterator[Token]:
    """Put each look around a piece once, the longest marks outside."""
    looks = dict.fromkeys(mark.attributes for mark in marks)
    for look in looks:
        yield Token("mark_open", "span", 1, attrs=dict(look))
    yield token
    for _ in looks:
        yield Token("mark_close", "span", -1)
