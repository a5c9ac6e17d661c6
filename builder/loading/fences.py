"""The lines --- around the fields of an article: what is wrong with them."""

import re
from pathlib import PurePosixPath

from builder.model import Document, Problem, Span
from builder.yamlfile import Text

FENCE = "---"

_NEARLY = re.compile(r"\s*[-–—−_=*+~.]{2,}\s*")
_FIELD = re.compile(r"[A-Za-z_-]+:(?: |$)|[ #-]|$")


def explain_fences(text: Text, file: PurePosixPath) -> Problem | None:
    """Say why the fields of an article are not between two lines that hold only ---."""
    lines = text.clean
    document = Document(file, "", text.lines, {}, {})
    filled = [number for number, line in enumerate(lines) if line.strip()]
    first = filled[0] if filled else 0
    if lines[first].rstrip() != FENCE:
        return _explain_start(document, first)
    if first > 0:
        message = "the article begins with an empty line, so its fields are not seen"
        return _report(document, 0, message, "let --- stand on the very first line")
    if not any(line.rstrip() == FENCE for line in lines[1:]):
        return _explain_open(document, lines)
    return None


def _explain_start(document: Document, first: int) -> Problem:
    if _NEARLY.fullmatch(document.lines[first]):
        message = "this line looks like the one above the fields, but is not three hyphens"
        return _report(document, first, message, "write exactly three hyphens:  ---")
    message = "the article must begin with its fields, between two lines that hold only ---"
    fix = "write --- on the first line, then title: and date:, then --- again, then the text"
    return _report(document, first, message, fix)


def _explain_open(document: Document, lines: tuple[str, ...]) -> Problem:
    nearly = (n for n, line in enumerate(lines) if n and _NEARLY.fullmatch(line))
    if place := next(nearly, 0):
        message = "this line looks like the one below the fields, but is not three hyphens"
        return _report(document, place, message, "write exactly three hyphens:  ---")
    after = (n for n, line in enumerate(lines) if n and (not line or not _FIELD.match(line)))
    place = next(after, len(lines) - 1)
    message = "the fields that begin on line 1 do not end before the text"
    return _report(document, place, message, "write --- on a line of its own behind the last field")


def _report(document: Document, place: int, message: str, fix: str) -> Problem:
    return document.problem(Span(place + 1, 1, 3), "no-front-matter", message, fix)
