"""The parts of one line of YAML, as a person sees them: indentation, dash, field name, value."""

import re
from dataclasses import dataclass

INDENTATION = "\t \u00a0\u2002\u2003\u2007\u2009\u200b\u202f\u3000\ufeff"
"""What looks like a space at the beginning of a line; only the space itself is one for YAML."""

QUOTES = ("'", '"')

_SPACES = re.compile(r" *")
_DASHES = re.compile(r"(?:-(?: +|$))*")


@dataclass(frozen=True, slots=True)
class Line:
    """One line taken apart. `value_at` counts from 0; `key` is "" where no field name stands."""

    text: str
    indent: int
    dash_at: int | None
    key_at: int
    key: str
    value_at: int
    value: str

    @property
    def is_item(self) -> bool:
        """Tell whether the line begins with a dash."""
        return self.dash_at is not None

    @property
    def is_structure(self) -> bool:
        """Tell whether the line begins a field or an item of a list."""
        return bool(self.key) or self.is_item


def take_apart(text: str) -> Line:
    """Find indentation, dashes, field name and value of a line."""
    indent = _skip(_SPACES, text, 0)
    start = _skip(_DASHES, text, indent)
    dash_at = indent if start > indent else None
    colon = _find_colon(text, start)
    key = text[start:colon].strip() if colon is not None else ""
    value_at = _skip(_SPACES, text, start if colon is None else colon + 1)
    return Line(text, indent, dash_at, start, key, value_at, text[value_at:].rstrip())


def _skip(pattern: re.Pattern[str], text: str, start: int) -> int:
    """Tell where the pattern, which may match nothing, ends."""
    match = pattern.match(text, start)
    return match.end() if match else start


def _find_colon(text: str, start: int) -> int | None:
    """Find the colon behind a field name: not in quotes, and followed by a space or nothing."""
    if text[start : start + 1] in ("", '"', "'", "#", "[", "{", "|", ">"):
        return None
    end = len(text.rstrip())
    colon = text.find(": ", start, end)
    if colon < 0 and text[:end].endswith(":"):
        colon = end - 1
    return colon if colon > start else None


def is_blank(text: str) -> bool:
    """Tell whether a line holds nothing but spaces or a remark."""
    return not text.strip() or text.lstrip().startswith("#")


def read_quoted(value: str) -> tuple[str, str] | None:
    """Divide a value that begins with a quote into quoted part and rest; None if unclosed."""
    mark, position = value[0], 1
    while position < len(value):
        character = value[position]
        escaped = character == "\\" if mark == '"' else value.startswith("''", position)
        if escaped:
            position += 2
        elif character == mark:
            return value[: position + 1], value[position + 1 :]
        else:
            position += 1
    return None
