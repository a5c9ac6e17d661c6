"""Texts with a curly quote in front and a straight one at the end, as half a replacement leaves."""

import re
from collections.abc import Iterator
from dataclasses import replace

import yaml

from builder.model import Span
from builder.words import shorten
from builder.yamlfile.draft import Draft
from builder.yamlfile.finding import Finding, Place
from builder.yamlfile.signs import is_readable

_HALF = re.compile(r'([“„«])([^“”„«»"\\]+)"')
_INNER = r"""[^"“”„«»\\,:\[\]{}]+"""
_ITEM = re.compile(rf"""(?<=[\[,:{{])(\s*)(?:"({_INNER})[”“„»]|[“„«]({_INNER})")(?=\s*[,\]}}])""")
"""An item between brackets with a straight quote at one end, and a curly one at the other."""


def find_half_quotes(place: Place) -> Finding | None:
    """Find an item between brackets of whose quotes only one is straight."""
    line = place.line
    straight = _ITEM.sub(r'\1"\2\3"', line.value)
    if straight == line.value or is_readable(line.value) or not is_readable(straight):
        return None
    first = next(n for n, (a, b) in enumerate(zip(line.value, straight, strict=True)) if a != b)
    return Finding(
        place.number,
        line.value_at + first + 1,
        1,
        "unclosed-quote",
        f"a curly {line.value[first]} is no quote here, and the straight one has no other",
        f"put straight quotes around each text:  {shorten(straight)}",
        line.text[: line.value_at] + straight,
        sure=True,
    )


def straighten_quotes(draft: Draft) -> tuple[yaml.Node | None, Draft]:
    """Read lines that YAML can read, with both quotes straight wherever only one of them is."""
    node = _read(draft)
    halves = tuple(_find_halves(node)) if node else ()
    if not halves:
        return node, draft
    lines = {mark.line + 1 for half in halves for mark in (half.start_mark, half.end_mark)}
    clear = {line for line in lines if line in draft.sure or line not in draft.problems}
    for half in halves:
        draft = _report(draft, half)
    straight = draft.change(_put_quotes(draft, halves))
    return _read(straight), replace(straight, sure=(straight.sure - lines) | clear)


def _read(draft: Draft) -> yaml.Node | None:
    return yaml.compose("\n".join(draft.lines), Loader=yaml.CSafeLoader)


def _find_halves(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """Give the values, no names of fields, that have a straight quote at their end only."""
    if isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _find_halves(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _find_halves(item)
    elif isinstance(node, yaml.ScalarNode) and not node.style and _HALF.fullmatch(node.value):
        yield node


def _report(draft: Draft, half: yaml.ScalarNode) -> Draft:
    start, end = half.start_mark, half.end_mark
    width = end.column - start.column if start.line == end.line else 1
    return draft.report(
        Span(start.line + 1, start.column + 1, width),
        "unclosed-quote",
        f'this text begins with a curly {half.value[0]} and ends with a straight "',
        f'put a straight quote at both ends:  "{shorten(half.value[1:-1])}"',
    )


def _put_quotes(draft: Draft, halves: tuple[yaml.ScalarNode, ...]) -> dict[int, str]:
    """Give the lines in which a text begins, with a straight quote there."""
    texts: dict[int, str] = {}
    for mark in (half.start_mark for half in halves):
        text = texts.get(mark.line + 1, draft.lines[mark.line])
        texts[mark.line + 1] = f'{text[: mark.column]}"{text[mark.column + 1 :]}'
    return texts
