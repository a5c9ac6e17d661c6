"""Mistakes in the text behind the name of a field: quotes, backslashes, colons."""

import re

from builder.words import shorten
from builder.yamlfile.finding import Finding, Place
from builder.yamlfile.lines import Line, read_quoted

RESERVED = {
    "*": "an asterisk",
    "&": "an ampersand",
    "@": "an at sign",
    "`": "a backtick",
    "%": "a per cent sign",
    "!": "an exclamation mark",
    "[": "a square bracket",
    "{": "a curly bracket",
    "]": "a square bracket",
    "}": "a curly bracket",
    ",": "a comma",
    "-": "a dash and a space",
    "?": "a question mark and a space",
}
_BLOCK_SIGN = re.compile(r"[|>][+-]?[1-9]?[+-]?(?= *(?:#|$))")
_CODES = "|".join((r"""[0abtnvfre "/\\N_LP\t]""", "x[0-9A-Fa-f]{2}", "u[0-9A-Fa-f]{4}"))
_UNKNOWN_CODE = re.compile(rf"(?<!\\)(?:\\\\)*\\(?!{_CODES})")
_CURLY = re.compile("[“„«‘](.+)[”“»’]")
_FIELD = re.compile(r"[A-Za-z_-]+")


def quote(line: Line, value: str) -> str:
    """Say how the value looks in quotes, shortened."""
    shown = shorten(value)
    quoted = f'"{shown}"' if '"' not in shown and "\\" not in shown else f"'{shown}'"
    name = f"{shorten(line.key)}: " if line.key else ""
    return f"put the whole text in straight quotes:  {name}{quoted}"


def as_plain(line: Line) -> str:
    """Give the line with a value that YAML takes for text, every character in its old place."""
    value = line.value.replace(": ", "; ").replace(" #", " _")
    value = value[:-1] + ";" if value.endswith(":") else value
    first = " " if value[:1] in "\"'" or value[:1] in "|>" else "_"
    harmless = value[:1] not in RESERVED and value[:1] not in "\"'|>"
    return line.text[: line.value_at] + (value if harmless else first + value[1:])


def find_quote_trouble(place: Place) -> Finding | None:
    """Find a quote that is never closed, or text behind a closing quote."""
    line = place.line
    if line.value[:1] not in ("'", '"'):
        return None
    parts = read_quoted(line.value)
    if parts is None:
        code, column, width = "unclosed-quote", line.value_at + 1, 1
        message = f"the quote {line.value[0]} that opens here is never closed"
        fix = "add the closing quote, or take this one away"
    elif parts[1].strip() and not parts[1].lstrip().startswith("#"):
        code, column = "text-after-quote", line.value_at + len(parts[0]) + 1
        width = len(parts[1])
        message = "there is text after the closing quote"
        fix = "put the quotes around the whole text, or take them away"
        if line.value[0] == "'":
            fix += "; an apostrophe inside '…' is written twice: ''"
    else:
        return None
    meant = as_plain(line)
    return Finding(place.number, column, width, code, message, fix, meant)


def find_backslash(place: Place) -> Finding | None:
    """Find a backslash between double quotes, where it begins a code."""
    line = place.line
    code = _UNKNOWN_CODE.search(line.text, line.value_at)
    if line.value[:1] != '"' or not code or not place.is_own_line:
        return None
    return Finding(
        place.number,
        code.start() + 1,
        2,
        "backslash-in-quotes",
        "between double quotes a backslash \\ begins a code, and this one is no known code",
        "use single quotes: '…', or write the backslash twice: \\\\",
        line.text.replace("\\", "/"),
    )


def find_text_after_sign(place: Place) -> Finding | None:
    """Find text on the same line as the sign | or > that announces text on the next lines."""
    line = place.line
    if line.value[:1] not in ("|", ">") or _BLOCK_SIGN.match(line.value) or not place.is_own_line:
        return None
    return Finding(
        place.number,
        line.value_at + 1,
        1,
        "text-after-sign",
        f"after the sign {line.value[0]} the text must begin on the next line, indented",
        f"move the text to the next line, or take the {line.value[0]} away",
        as_plain(line),
    )


def find_colon_in_text(place: Place) -> Finding | None:
    """Find a colon and a space in the middle of a text, which look like a field."""
    line = place.line
    if not place.is_own_line:
        return None
    if not line.key or line.value[:1] in ("'", '"', "|", ">", "[", "{"):
        return _find_colon_in_continuation(place)
    at = line.value.find(": ")
    if at < 0 and line.value.endswith(":"):
        at = len(line.value) - 1
    if at < 0:
        return _find_colon_in_continuation(place)
    return Finding(
        place.number,
        line.value_at + at + 1,
        1,
        "colon-in-text",
        f"the text of “{shorten(line.key)}” contains a colon that looks like a new field",
        _explain_quotes(line),
        as_plain(line),
    )


def _explain_quotes(line: Line) -> str:
    """Say how to quote a value, also one that has the quotes of a word processor already."""
    curly = _CURLY.fullmatch(line.value)
    fix = quote(line, curly.group(1) if curly else line.value)
    return f"{fix} - the curly quotes of word processors are no quotes here" if curly else fix


def _find_colon_in_continuation(place: Place) -> Finding | None:
    """Find a colon in the second or a later line of a text without quotes."""
    line = place.line
    above = next(place.above(), None)
    if not line.key or line.is_item or above is None or _FIELD.fullmatch(line.key):
        return None
    if line.indent <= above.indent or not above.value:
        return None
    at = line.text.find(":", line.key_at)
    return Finding(
        place.number,
        at + 1,
        1,
        "colon-in-text",
        "this line of the text contains a colon that looks like a new field",
        "put the whole text in straight quotes, from its first line to its last",
        line.text[:at] + ";" + line.text[at + 1 :],
    )
