"""Mistakes in the indentation of lines."""

import re
from collections.abc import Iterator

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
        first = Place(place.lines, number, take_apart(place.lines[number - 1]), place.trouble)
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
    wrong = Place(place.lines, number, first, place.trouble)
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
