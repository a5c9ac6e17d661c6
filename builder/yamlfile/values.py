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
_KNOWN_CODE = re.compile(rf"\\(?:{_CODES})")
_UNKNOWN_CODE = re.compile(rf"(?<!\\)(?:\\\\)*\\(?!{_CODES})")
_CURLY = re.compile("[“„«‘](.+)[”“»’\"']")
_FIELD = re.compile(r"[A-Za-z_-]+")


def enclose(text: str) -> str:
    """Put a text between straight quotes that stand nowhere in it, if there are any."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def quote(line: Line, value: str) -> str:
    """Say how the value looks in quotes, shortened."""
    name = f"{shorten(line.key)}: " if line.key else ""
    return f"put the whole text in straight quotes:  {name}{enclose(shorten(value))}"


def put_quotes(place: Place, value: str) -> str | None:
    """Give the line with its value in quotes; None where the text may end somewhere else."""
    if not place.stands_alone or " #" in place.line.value:
        return None
    return place.line.text[: place.line.value_at] + enclose(value)


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
        return _explain_unclosed(place)
    if not parts[1].strip() or parts[1].lstrip().startswith("#"):
        return None
    fix = "put the quotes around the whole text, or take them away"
    if line.value[0] == "'":
        fix += "; an apostrophe inside '…' is written twice: ''"
    meant = put_quotes(place, _unquote(*parts)) if not parts[1].startswith(",") else None
    return Finding(
        place.number,
        line.value_at + len(parts[0]) + 1,
        len(parts[1]),
        "text-after-quote",
        "there is text after the closing quote",
        fix,
        meant or as_plain(line),
        sure=meant is not None and _is_inner(parts[1]) == parts[1].endswith(line.value[0]),
    )


def _unquote(quoted: str, rest: str) -> str:
    """Give the text that was meant by a value with a quote in its middle."""
    is_whole = _is_inner(rest) and rest.endswith(quoted[0])
    return f"{quoted}{rest}"[1:-1] if is_whole else f"{quoted}{rest}"


def _is_inner(rest: str) -> bool:
    """Tell whether a quote stands inside a word; the first one may then be part of a name: 'Abd."""
    return rest[0].isalpha()


def _explain_unclosed(place: Place) -> Finding:
    line = place.line
    mark, last = line.value[0], line.value[-1]
    curly = last in ("”“„»" if mark == '"' else "’‘")
    message = f"the quote {mark} that opens here is never closed"
    fix = "add the closing quote, or take this one away"
    if curly:
        message = (
            f"the quote {mark} opens here, but a curly {last} ends the text and closes nothing"
        )
        fix = f"replace the curly quote by a straight one: {mark}"
    inner = line.value[1:-1] if curly else line.value[1:]
    meant = put_quotes(place, inner) if mark == '"' and _ends_at_field(place) else None
    return Finding(
        place.number,
        line.value_at + 1,
        1,
        "unclosed-quote",
        message,
        fix,
        meant or as_plain(line),
        sure=meant is not None,
    )


def _ends_at_field(place: Place) -> bool:
    """Tell whether what follows a line is a field or an item, or the end of the file."""
    return not place.below.text or place.below.is_structure


def find_backslash(place: Place) -> Finding | None:
    """Find a backslash between double quotes, where it begins a code."""
    line = place.line
    code = _UNKNOWN_CODE.search(line.text, line.value_at)
    if line.value[:1] != '"' or not code or not place.is_own_line:
        return None
    parts = read_quoted(line.value)
    inner = parts[0][1:-1] if parts and not parts[1] else ""
    plain = inner and "'" not in inner and not _KNOWN_CODE.search(inner)
    single = f"{line.text[: line.value_at]}'{inner}'"
    return Finding(
        place.number,
        code.start() + 1,
        2,
        "backslash-in-quotes",
        "between double quotes a backslash \\ begins a code, and this one is no known code",
        "use single quotes: '…', or write the backslash twice: \\\\",
        single if plain else line.text.replace("\\", "/"),
        sure=bool(plain),
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
    curly = _CURLY.fullmatch(line.value)
    meant = put_quotes(place, curly.group(1) if curly else line.value)
    return Finding(
        place.number,
        line.value_at + at + 1,
        1,
        "colon-in-text",
        f"the text of “{shorten(line.key)}” contains a colon that looks like a new field",
        _explain_quotes(line),
        meant or as_plain(line),
        sure=meant is not None,
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
