"""The lines of a file of translations (PO): what each may hold, and what is wrong with others."""

import re
from collections.abc import Iterator, Sequence

from builder.model import Document, Problem, Span

CODE = "bad-interface"
_KEYWORD = r"(?:msgid_plural|msgid|msgstr(?:\[\d\])?|msgctxt)"
_LINE = re.compile(rf'\s*|#.*|\s*{_KEYWORD}?\s*"(?:[^"\\]|\\.)*"\s*')
"""A line of such a file: nothing, a remark, or a text between quotation marks."""
_BEGINNING = re.compile(rf"\s*({_KEYWORD}(?=\W|$))?\s*")
_INNER = re.compile(r'"(?:[^"\\]|\\.)*(")(?=.*")')
_CURLY = "“”„«»‘’"


def find_broken_lines(document: Document, lines: Sequence[str]) -> Iterator[Problem]:
    """Report every line that no such file has, with its most likely cause."""
    for number, line in enumerate(lines, start=1):
        if not _LINE.fullmatch(line):
            yield _explain_line(document, number, line)


def explain_order(document: Document, line: int) -> Problem:
    """Say that a line does not go with those around it; it is counted from 1."""
    last = max(len(document.lines), 1)
    width = len(document.lines[min(line, last) - 1]) if document.lines else 1
    message = "this line cannot be read as one of a file of translations (PO)"
    fix = 'write msgid "the English" and below it msgstr "the translation", each on one line'
    return document.problem(Span(line, 1, width), CODE, message, fix)


def _explain_line(document: Document, number: int, line: str) -> Problem:
    """Say which quote is too many, missing or of the wrong sort."""
    beginning = _BEGINNING.match(line)
    keyword, start = (beginning[1], beginning.end()) if beginning else (None, 0)
    text = line[start:].rstrip()
    inner = _INNER.match(text)
    if inner:
        span = Span(number, start + inner.start(1) + 1)
        message = 'this quote " ends the text before the line does'
        fix = "write the quotes of the language inside of the text: “…” or „…“ or «…»"
        return document.problem(span, CODE, message, fix)
    if text.startswith('"'):
        message = 'the quote " that opens here is never closed'
        fix = 'end the line with "; a quote behind a backslash \\ closes nothing'
    elif text[:1] in _CURLY and (keyword or text[-1:] in (*_CURLY, '"')):
        message = "curly quotes do not hold a text here"
        fix = 'put a straight quote " in the place of each'
    elif keyword:
        message = f"the text behind {keyword} must stand between straight quotes"
        fix = f'write:  {keyword} "…"'
    else:
        return explain_order(document, number)
    return document.problem(Span(number, start + 1, len(text)), CODE, message, fix)
