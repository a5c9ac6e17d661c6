"""Mistakes in the layout of lines: loose text, and fields that follow one another in one line."""

import re

from builder.words import shorten
from builder.yamlfile.finding import Finding, Place
from builder.yamlfile.lines import is_blank
from builder.yamlfile.values import as_plain, enclose

_FOREIGN_REMARK = re.compile(r"\s*(//|/\*|<!--|;;|--\s)")
_QUOTED_LINE = re.compile(r'( *(?:- )?)"([A-Za-z_-]+): ((?:[^"\\]|"")*)"')
_INNER_FIELD = re.compile(r"[,;|\s]\s*([A-Za-z_]+): ")


def find_loose_text(place: Place) -> Finding | None:
    """Find a line that is no field and is not indented as part of the text above."""
    line = place.line
    above = next((other for other in place.above() if other.is_structure), None)
    if line.is_structure or is_blank(line.text) or above is None or line.indent > above.indent:
        return None
    message = "this line is no field, and it is not indented as part of the text above"
    fix = (
        "indent it deeper than the field it belongs to; or, if it begins with the name of a field, "
        "write a colon behind the name"
    )
    if sign := _FOREIGN_REMARK.match(line.text):
        message = f"a remark begins with #, not with {sign[1].strip()}"
        fix = "write a # in front of the line, or delete it"
    return Finding(
        place.number,
        line.indent + 1,
        len(line.text.strip()),
        "loose-text",
        message,
        fix,
        " " * (above.indent + 2) + as_plain(line).lstrip(" "),
    )


def find_quoted_line(place: Place) -> Finding | None:
    """Find a field whose whole line stands in quotes, as spreadsheets write it."""
    match = _QUOTED_LINE.fullmatch(place.line.text.rstrip())
    if not match or match[2] not in place.names:
        return None
    text = match[3].replace('""', '"')
    return Finding(
        place.number,
        place.line.indent + 1,
        len(place.line.text.strip()),
        "quoted-line",
        f"the quotes around the whole line make a text of “{match[2]}”, which should be a field",
        f"write:  {match[2]}: {shorten(enclose(text))}",
        f"{match[1]}{match[2]}: {enclose(text)}",
        sure=True,
    )


def find_two_fields(place: Place) -> Finding | None:
    """Find the name of a field in the middle of the text of another."""
    line = place.line
    match = _INNER_FIELD.search(line.value)
    quoted = line.value[:1] in ("'", '"', "|", ">", "[", "{")
    if not line.key or not match or quoted or not place.is_own_line:
        return None
    if match[1] not in place.names:
        return None
    return Finding(
        place.number,
        line.value_at + match.start(1) + 1,
        len(match[1]),
        "two-fields",
        f"“{match[1]}” begins in the line of “{shorten(line.key)}”",
        "begin each field on a line of its own, in the same column; or, if all this is one text, "
        "put it in straight quotes",
        as_plain(line),
    )
