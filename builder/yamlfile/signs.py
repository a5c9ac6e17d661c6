"""Mistakes around signs and brackets, which mean something else in YAML than in a text."""

from collections.abc import Iterator
from dataclasses import replace

import yaml

from builder.yamlfile.finding import Finding, Place
from builder.yamlfile.guard import find_danger
from builder.yamlfile.lines import take_apart
from builder.yamlfile.values import RESERVED, as_plain, put_quotes, quote


def find_reserved_start(place: Place) -> Finding | None:
    """Find a value that begins with a sign that means something else in YAML."""
    line, first = place.line, place.line.value[:1]
    if first not in RESERVED or not place.is_own_line or _is_list_or_fields(line.value):
        return None
    if first in "-?" and line.value[1:2] not in ("", " "):
        return None
    fix = quote(line, line.value)
    if first == "-":
        fix = "begin the list on the next line, or " + fix
    meant = put_quotes(place, line.value) if first not in "-?,]}" else None
    found = _reserve(place, line.value_at, meant or as_plain(line), fix)
    return replace(found, sure=meant is not None)


def find_reserved_inside(place: Place) -> Finding | None:
    """Find a sign inside brackets that names or repeats a value, or says how to read it."""
    at, text = place.trouble.column - 1, place.line.text
    guarded = place.trouble.code == "reserved-start" and place.number == place.trouble.line
    if not guarded or text[at : at + 1] not in RESERVED:
        return None
    fix = "put this part in straight quotes"
    return _reserve(place, at, f"{text[:at]}_{text[at + 1 :]}", fix)


def _reserve(place: Place, at: int, meant: str, fix: str) -> Finding:
    sign = RESERVED[place.line.text[at]]
    message = f"a text that begins with {sign} must stand in quotes"
    return Finding(place.number, at + 1, 1, "reserved-start", message, fix, meant)


def _is_list_or_fields(value: str) -> bool:
    """Tell whether a value is a list or fields in brackets, closed where the line ends."""
    ends = f"{value[:1]}{value[-1:]}"
    is_placeholder = value[:2] in ("{{", "{%", "{#")
    return ends in ("[]", "{}") and not is_placeholder and not _missing_brackets(value)


def _missing_brackets(value: str) -> str:
    """List the closing brackets that a value lacks, in their order."""
    missing: list[str] = []
    for character in value:
        if character in "[{":
            missing.append("]" if character == "[" else "}")
        elif missing and character == missing[-1]:
            missing.pop()
    return "".join(reversed(missing))


def find_open_bracket(place: Place) -> Finding | None:
    """Find a list or fields in brackets that are not closed."""
    line = place.line
    missing = _missing_brackets(" ".join((line.value, *_continue_value(place))))
    if line.value[:1] not in ("[", "{") or not missing or not place.is_own_line:
        return None
    return Finding(
        place.number,
        line.value_at + 1,
        len(line.value),
        "open-bracket",
        f"the brackets that open here are not closed: {' '.join(missing)} is missing",
        f"add {missing} at the end; or, if this is text, {quote(line, line.value)}",
        line.text.rstrip().rstrip(",") + missing,
    )


def _continue_value(place: Place) -> Iterator[str]:
    """Give the lines that go on with the value of a line, up to the one that YAML gave up on."""
    for text in place.lines[place.number : place.trouble.line]:
        line = take_apart(text)
        if line.indent <= place.line.indent:
            return
        yield text


def is_readable(value: str) -> bool:
    """Tell whether a value can be read where it stands alone."""
    try:
        return find_danger(value) is None
    except yaml.YAMLError:
        return False


def find_trouble_in_brackets(place: Place) -> Finding | None:
    """Find a place inside closed brackets where a sign ends a text too early."""
    line = place.line
    column = place.trouble.column if place.number == place.trouble.line else line.value_at + 2
    inside = column > line.value_at + 1 and place.is_own_line
    if not inside or not _is_list_or_fields(line.value) or is_readable(line.value):
        return None
    code, message = "inside-brackets", "between brackets, this part cannot be understood"
    if line.value.count('"') % 2:
        code, message = "unclosed-quote", 'one of the quotes " between these brackets has no other'
    return Finding(
        place.number,
        min(column, len(line.text)),
        1,
        code,
        message,
        "put each text that has a comma, a colon, a quote or a bracket in straight quotes",
        as_plain(line),
    )
