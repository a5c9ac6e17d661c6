"""Mistakes at the colon behind the name of a field: none, another sign, no space behind it."""

import re

from builder.words import shorten
from builder.yamlfile.finding import Finding, Place

_GLUED_FIELD = re.compile(r"[A-Za-z_]+(?:[ -][A-Za-z_]+)?:(?=[^\s:/])")
_OTHER_SIGN = re.compile(r"([A-Za-z_-]+)(\s*(?:=>|->|[=;：﹕꞉∶:])\s*|\s+)(?=\S)")
_ALSO_WORDS = frozenset(
    (
        *("who", "what", "when", "where", "why", "here", "to", "then", "now", "end", "before"),
        *("after", "via", "by", "says", "means", "order", "note"),
    )
)
"""Names of fields that also begin a line of running text."""

_WORD = re.compile(r"[\w-]+")


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
        sure=name[:-1] in place.names,
    )


def find_missing_colon(place: Place) -> Finding | None:
    """Find a name without its colon, with fields or a list indented below it."""
    line, below = place.line, place.below
    word = line.text.strip()
    if line.is_structure or below.indent <= line.indent or not below.is_structure:
        return None
    if not _WORD.fullmatch(word):
        return None
    return Finding(
        place.number,
        line.indent + 1,
        len(word),
        "missing-colon",
        f"there is no colon after “{shorten(word)}”, although more is indented below it",
        f"write:  {shorten(word)}:",
        line.text.rstrip() + ":",
        sure=True,
    )


def find_other_sign(place: Place) -> Finding | None:
    """Find the name of a field with another sign than a colon behind it, or with none."""
    line = place.line
    match = _OTHER_SIGN.match(line.text, line.key_at)
    if line.key or not match or match[1] not in place.names:
        return None
    sign, rest = match[2].strip(), line.text[match.end() :].rstrip()
    if not sign and match[1] in _ALSO_WORDS:
        return None
    what = f"there is the sign {sign} instead of a colon" if sign else "there is no colon"
    if sign == ":":
        what = "what looks like a space is none"
    return Finding(
        place.number,
        match.end(1) + 1,
        max(1, len(match[2])),
        "missing-colon",
        f"{what} after “{match[1]}{sign if sign == ':' else ''}”",
        f"write:  {match[1]}: {shorten(rest)}",
        f"{line.text[: match.end(1)]}: {rest}",
        sure=": " not in rest,
    )
