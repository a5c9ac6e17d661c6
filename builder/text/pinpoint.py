"""Where in a file certain words of a field stand, so that a problem points at them."""

from bisect import bisect_right
from dataclasses import dataclass

from builder.model import DataPath, Problem, Source, Span


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong with some words of a field; `line` counts the lines of its text, from 1."""

    code: str
    message: str
    fix: str
    words: str
    line: int


def report(source: Source, path: DataPath, mistake: Mistake) -> Problem:
    """Report a mistake where its words stand, or else where their field begins."""
    problem = source.problem(path, mistake.code, mistake.message, mistake.fix)
    if problem.file != source.document.file:
        return problem
    span = _find_words(source, source.span(path), mistake)
    return source.document.problem(span, mistake.code, mistake.message, mistake.fix)


def _find_words(source: Source, field: Span, mistake: Mistake) -> Span:
    last = _last_line(source, field)
    expected = min(field.line + mistake.line - 1, last)
    for number in (*range(expected, last + 1), *range(field.line, expected)):
        column = source.document.lines[number - 1].find(mistake.words)
        if column >= 0:
            return Span(number, column + 1, len(mistake.words))
    return field


def _last_line(source: Source, field: Span) -> int:
    """Tell on which line a field ends: before the next thing in the file begins."""
    starts, end = source.document.starts, len(source.document.lines) + 1
    place = bisect_right(starts, field.line)
    following = starts[place] if place < len(starts) else end
    return max(following - 1, field.line)
