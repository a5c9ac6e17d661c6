"""Mistakes in the indentation of lines."""

import re
from collections.abc import Iterator
from dataclasses import replace

from builder.yamlfile.finding import Finding, Place
from builder.yamlfile.lines import Line, is_blank, take_apart

SAME_COLUMN = "fields that belong together must begin in the same column"
SAME_COLUMN_OF_TEXT = "the lines of one text must begin in the same column"

_BLOCK_OWNER = re.compile(r"(?:[:-] +)[|>][+-]?[1-9]?[+-]? *(?:#.*)?$")
_FIELD = re.compile(r"[a-z_-]+")


def find_short_block_line(place: Place) -> Finding | None:
    """Find a line of a text under | or > that is indented less than its first line."""
    line = place.line
    if _FIELD.fullmatch(line.key) or line.is_item:
        return None
    shallower = (other for other in place.above() if other.indent < line.indent)
    owner = next(shallower, None)
    if owner is None or not _BLOCK_OWNER.search(owner.text):
        return None
    inside = [other.indent for other in _until(place.above(), owner)]
    if not inside or inside[-1] <= line.indent:
        return None
    number = next(n for n in range(place.number - 1, 0, -1) if not is_blank(place.lines[n - 1]))
    below = take_apart(next(iter(place.lines[place.number :]), ""))
    if len(inside) == 1 and below.indent == line.indent and not is_blank(below.text):
        first = replace(place, number=number, line=take_apart(place.lines[number - 1]))
        return _indent(first, line.indent, SAME_COLUMN_OF_TEXT)
    return _indent(place, inside[-1], SAME_COLUMN_OF_TEXT)


def _until(lines: Iterator[Line], last: Line) -> Iterator[Line]:
    """Take lines until the given one is reached."""
    for line in lines:
        if line == last:
            return
        yield line


def find_bad_indentation(place: Place) -> Finding | None:
    """Find a field or a dash that lines up with nothing above it."""
    line = place.line
    above = tuple(other for other in place.above() if other.is_structure)
    columns = _columns(above)
    if not line.is_structure or not above or line.indent in columns:
        return None
    if line.indent > above[0].indent and not above[0].value:
        return None
    if _is_bare_word(next(place.above()), line):
        return None
    if first := _find_deep_first(place):
        return first
    below = next((text for text in place.lines[place.number :] if not is_blank(text)), "")
    inner = take_apart(below).indent
    outer = [column for column in columns if line.value or column < inner] or columns
    wanted = min(outer, key=lambda column: (abs(column - line.indent), -column))
    if line.indent > above[0].indent:
        wanted = above[0].key_at if not line.is_item else above[0].indent
    return _indent(place, wanted, SAME_COLUMN)


def find_misplaced_above(place: Place) -> Finding | None:
    """Find the one field just above that is indented less than those before and after it."""
    line = place.line
    above = tuple(other for other in place.above() if other.is_structure)
    if not line.is_structure or len(above) < 2 or not above[0].key or not above[0].value:
        return None
    is_alone = above[0].indent < min(line.indent, above[1].indent)
    if not is_alone or line.indent not in _columns(above[1:]) or above[0].key not in place.names:
        return None
    number = next(n for n in range(place.number - 1, 0, -1) if place.lines[n - 1] == above[0].text)
    wanted = above[1].key_at if above[1].value else line.indent
    return _indent(replace(place, number=number, line=above[0]), wanted, SAME_COLUMN)


def find_field_beside_id(place: Place) -> Finding | None:
    """Find the first field of an entry, if it begins in the column of the id above it."""
    line = place.line
    deep = line.key in place.names and line.indent > 0
    for number, other in _lines_above(place):
        if not deep or other.indent >= line.indent:
            return None
        id_line = take_apart(place.lines[number - 2]) if number > 1 else other
        opens = id_line.key and not id_line.value and id_line.key not in place.names
        if other.key in place.names and opens and id_line.indent == other.indent:
            return _indent(replace(place, number=number, line=other), line.indent, SAME_COLUMN)
    return None


def _lines_above(place: Place) -> Iterator[tuple[int, Line]]:
    """Go up through the fields above a line."""
    for number in range(place.number - 1, 0, -1):
        line = take_apart(place.lines[number - 1])
        if line.is_structure and not is_blank(line.text):
            yield number, line


def _is_bare_word(above: Line, line: Line) -> bool:
    """Tell whether the line above lacks the colon that would make it a field with others in it."""
    word = above.text.strip()
    return above.indent <= line.indent and re.fullmatch(r"[\w-]+", word) is not None


def _find_deep_first(place: Place) -> Finding | None:
    """Find the first field of a group, if it alone is indented deeper than the others."""
    deeper = [
        (number, line)
        for number, line in _structure_above(place)
        if line.indent > place.line.indent
    ]
    if not deeper or any(line.indent < deeper[-1][1].indent for _, line in deeper):
        return None
    number, first = deeper[-1]
    below = {line.indent for line in _structure_below(place)}
    with_first = first.indent in {*below, *(line.indent for _, line in deeper[:-1])}
    if with_first or (place.line.indent > 0 and place.line.indent not in below):
        return None
    wrong = replace(place, number=number, line=first)
    return _indent(wrong, place.line.indent, SAME_COLUMN)


def _structure_above(place: Place) -> Iterator[tuple[int, Line]]:
    """Go up to what holds the group of a line: the nearest line that is indented less."""
    for number in range(place.number - 1, 0, -1):
        line = take_apart(place.lines[number - 1])
        if line.is_structure and not is_blank(line.text):
            if line.indent < place.line.indent:
                return
            yield number, line


def _structure_below(place: Place) -> Iterator[Line]:
    """Go down to the end of the group of a line."""
    for text in place.lines[place.number :]:
        line = take_apart(text)
        if line.is_structure and not is_blank(text):
            if line.indent < place.line.indent:
                return
            yield line


def _columns(above: tuple[Line, ...]) -> tuple[int, ...]:
    """List the columns in which something is open: the indentations on the way to the left edge."""
    columns: list[int] = []
    for line in above:
        if not columns or line.indent < columns[-1]:
            columns += [line.key_at, line.indent] if line.is_item else [line.indent]
    return tuple(columns)


def _indent(place: Place, wanted: int, rule: str) -> Finding:
    line = place.line
    return Finding(
        place.number,
        line.indent + 1,
        1,
        "bad-indentation",
        f"this line begins with {_spaces(line.indent)}, which fits nothing above it",
        f"{rule}; here probably {_spaces(wanted)}",
        " " * wanted + line.text.lstrip(" "),
    )


def _spaces(count: int) -> str:
    return {0: "no space", 1: "1 space"}.get(count, f"{count} spaces")
