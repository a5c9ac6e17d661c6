"""Mistakes that are seen without reading YAML: tabs, false spaces, an unfinished merge."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby

import yaml

from builder.model import Span
from builder.yamlfile.draft import Draft
from builder.yamlfile.guard import find_danger
from builder.yamlfile.lines import INDENTATION, take_apart

TAB_WIDTHS = (2, 4, 8, 1, 6)
"""So many spaces may be meant by a tab, the likeliest first."""

MOST_TABS = 2_000
"""With more lines than these no width is tried but the first: it would take too long."""

_COPIED_SIGN = re.compile(r"([+>|]|[0-9]{1,4}[:.|]?)( +)([A-Za-z_-]+):(?: |$)")
_MERGE_MARKER = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)")

_TAB = ("tab-indentation", "a tab", "replace each tab with two spaces")
_FALSE_SPACE = (
    "false-space",
    "an invisible character that only looks like a space",
    "retype the beginning of the line with spaces",
)


def straighten(draft: Draft) -> Draft:
    """Report tabs and other false spaces at the beginning of lines, and put spaces there."""
    starts = {n: _false_start(text) for n, text in enumerate(draft.lines, start=1)}
    false = {number: start for number, start in starts.items() if start}
    for words, numbers in groupby(false, lambda n: _TAB if "\t" in false[n] else _FALSE_SPACE):
        draft = _report_start(draft, words, tuple(numbers))
    straight = _choose_width(draft, false)
    return replace(draft.change(straight), sure=draft.sure | straight.keys())


def _choose_width(draft: Draft, false: Mapping[int, str]) -> dict[int, str]:
    """Put spaces for each tab: as many as let the lines fit one another."""
    first = _put_spaces(draft, false, TAB_WIDTHS[0])
    has_tabs = any("\t" in start for start in false.values())
    if not has_tabs or len(false) > MOST_TABS:
        return first
    tries = (_put_spaces(draft, false, width) for width in TAB_WIDTHS)
    return next((texts for texts in tries if _fits(draft, texts)), first)


def _put_spaces(draft: Draft, false: Mapping[int, str], width: int) -> dict[int, str]:
    return {
        number: " " * len(start.replace("\t", " " * width)) + draft.lines[number - 1][len(start) :]
        for number, start in false.items()
    }


def _fits(draft: Draft, texts: Mapping[int, str]) -> bool:
    """Tell whether the lines can be read, each beside a line of the same column."""
    lines = draft.change(texts).lines
    columns = {take_apart(text).indent for n, text in enumerate(lines, 1) if n not in texts}
    if any(take_apart(text).indent not in columns for text in texts.values()) and len(columns) > 1:
        return False
    try:
        return find_danger("\n".join(lines)) is None
    except yaml.YAMLError:
        return False


def _false_start(text: str) -> str:
    """Give the blank beginning of a line if it holds anything but spaces."""
    start = text[: len(text) - len(text.lstrip(INDENTATION))]
    return start if start.strip(" ") and len(start) < len(text) else ""


def _report_start(draft: Draft, words: tuple[str, str, str], numbers: tuple[int, ...]) -> Draft:
    code, what, fix = words
    more = f" and {len(numbers) - 1} more below are" if len(numbers) > 1 else " is"
    start = _false_start(draft.lines[numbers[0] - 1])
    column = len(start) - len(start.lstrip(" ")) + 1
    return draft.report(
        Span(numbers[0], column), code, f"this line{more} indented with {what}", fix
    )


def drop_copied_signs(draft: Draft) -> Draft:
    """Report what was copied in front of a field from a page that numbers or marks its lines."""
    meant: dict[int, str] = {}
    for number, text in enumerate(draft.lines, start=1):
        match = _COPIED_SIGN.match(text)
        if match and match[3] in draft.names:
            meant[number] = f"{match[2]}{text[match.start(3) :]}"
            draft = draft.report(
                Span(number, 1, len(match[1])),
                "copied-sign",
                f"“{match[1]}” in front of “{match[3]}” belongs to the page it was copied from",
                "delete it, and leave the spaces in front of the name as in the other lines",
            )
    return replace(draft.change(meant), sure=draft.sure | meant.keys())


def settle_merges(draft: Draft) -> Draft:
    """Report what unfinished merges left in the file, and keep the first of the two versions."""
    removed: dict[int, str] = {}
    for first, last in _find_merges(draft.lines):
        draft = draft.report(
            Span(first, 1, 7),
            "merge-marker",
            f"two versions of the text stand between this line and line {last}",
            "keep one of them, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>",
        )
        middle = (n for n in range(first, last) if draft.lines[n - 1].startswith("======="))
        removed |= dict.fromkeys((first, *range(next(middle, last), last + 1)), "")
    return draft.change(removed)


def _find_merges(lines: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Give the first and the last line of each unfinished merge."""
    first = None
    for number, text in enumerate(lines, start=1):
        if not _MERGE_MARKER.match(text):
            continue
        if text.startswith("<"):
            first = number
        elif text.startswith(">") and first is not None:
            yield first, number
            first = None
    if first is not None:
        yield first, len(lines)
