"""Mistakes at the dashes of a list: none, another sign, no space behind it."""

import re

from builder.words import shorten
from builder.yamlfile.finding import Finding, Place

BULLET = re.compile(r"(?:[•‣●▪◦·–—−*+]|-(?=\w)|\(?[0-9]{1,2}[.)](?= ))\s*")
"""What people put before an item in the place of a hyphen and a space."""

BEGIN_ITEM = "begin each item with a hyphen and a space: “- ”"


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


def find_item_without_dash(place: Place) -> Finding | None:
    """Find a line among the items of a list that begins with no dash, or with another sign."""
    line, above = place.line, next(place.above(), None)
    if line.is_structure or above is None or above.dash_at != line.indent:
        return None
    words = line.text.strip()
    bullet = BULLET.match(words)
    message = "this line lines up with the dashes of the list above it, but has no dash"
    if bullet:
        message = f"the sign {bullet.group().strip()} and what follows it is not read as an item"
    return Finding(
        place.number,
        line.indent + 1,
        len(words),
        "missing-dash",
        message,
        BEGIN_ITEM,
        f"{' ' * line.indent}- {words[bullet.end() if bullet else 0 :]}",
        sure=bullet is not None,
    )


def find_asterisk_for_dash(place: Place) -> Finding | None:
    """Find an item that begins with an asterisk, as lists in Markdown may."""
    line = place.line
    if line.is_structure or not line.value.startswith("* ") or not place.is_own_line:
        return None
    return Finding(
        place.number,
        line.indent + 1,
        1,
        "missing-dash",
        "an item of a list begins with a hyphen here, not with an asterisk",
        BEGIN_ITEM,
        f"{' ' * line.indent}- {line.value[2:].lstrip()}",
        sure=True,
    )
