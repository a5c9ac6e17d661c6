"""Mistakes in the layout of lines: missing colons, spaces and dashes, loose text."""

import re

from builder.words import shorten
from builder.yamlfile.finding import Finding, Place
from builder.yamlfile.lines import is_blank, take_apart
from builder.yamlfile.values import as_plain

_GLUED_FIELD = re.compile(r"[A-Za-z_]+(?:[ -][A-Za-z_]+)?:(?=[^\s:/])")


def find_glued_field(place: Place) -> Finding | None:
    """Find a field name whose colon is not followed by a space."""
    line = place.line
    match = _GLUED_FIELD.match(line.text, line.key_at)
    if line.key or not match:
        return None
    name, rest = match.group(), line.text[match.end() :]
    return Finding(
        place.number,
        match.end(),
        1,
        "no-space-after-colon",
        f"there is no space after “{name}”, so it is not read as a field",
        f"write:  {name} {shorten(rest)}",
        f"{line.text[: match.end()]} {rest}",
    )


def find_missing_colon(place: Place) -> Finding | None:
    """Find a name without its colon, with fields indented below it."""
    line = place.line
    below = next((t for t in place.lines[place.number :] if not is_blank(t)), "")
    deeper = take_apart(below)
    word = line.text.strip()
    if line.is_structure or deeper.indent <= line.indent or not deeper.is_structure:
        return None
    if not re.fullmatch(r"[\w-]+", word):
        return None
    return Finding(
        place.number,
        line.indent + 1,
        len(word),
        "missing-colon",
        f"there is no colon after “{shorten(word)}”, although fields are indented below it",
        f"write:  {shorten(word)}:",
        line.text.rstrip() + ":",
    )


def find_item_beside_fields(place: Place) -> Finding | None:
    """Find a field that lines up with the dashes of a list."""
    line = place.line
    dashes = (other for other in place.above() if other.indent <= line.indent)
    above = next(dashes, None)
    if line.is_item or not line.key or above is None or above.dash_at != line.indent:
        return None
    words = line.text.lstrip(" ")
    return Finding(
        place.number,
        line.indent + 1,
        len(line.key),
        "missing-dash",
        f"“{shorten(line.key)}” lines up with the dashes of the list above it, but has no dash",
        "begin the line with “- ” if it begins a new item; otherwise correct its indentation",
        f"{' ' * above.indent}- {words}" if line.key == above.key else " " * above.key_at + words,
    )


def find_loose_text(place: Place) -> Finding | None:
    """Find a line that is no field and is not indented as part of the text above."""
    line = place.line
    above = next((other for other in place.above() if other.is_structure), None)
    if line.is_structure or is_blank(line.text) or above is None or line.indent > above.indent:
        return None
    return Finding(
        place.number,
        line.indent + 1,
        len(line.text.strip()),
        "loose-text",
        "this line is no field, and it is not indented as part of the text above",
        "indent it deeper than the field it belongs to; or, if it begins with the name of a field, "
        "write a colon behind the name",
        " " * (above.indent + 2) + as_plain(line).lstrip(" "),
    )
