"""Problems as GitHub shows them: beside the lines of a change, and in the summary of a check."""

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

from builder.model import Problem
from builder.telling.codes import GUIDE_FILE
from builder.telling.report import format_problem, make_visible

Tone: TypeAlias = Literal["error", "warning"]

SHOWN = 10
"""So many notes of one step does GitHub show beside the lines."""
TOLD = 200
"""So many problems are told in a summary, which may not have more than a megabyte."""


def list_annotations(problems: Sequence[Problem], tone: Tone) -> tuple[str, ...]:
    """Write the first ten problems as lines that GitHub turns into notes beside the content."""
    return tuple(_annotate(problem, tone) for problem in problems[:SHOWN])


def summarise(title: str, problems: Sequence[Problem]) -> str:
    """Write all problems as Markdown; what comes from files stands in a block of plain text."""
    told = "\n\n".join(format_problem(problem, GUIDE_FILE) for problem in problems[:TOLD])
    fence = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", told))])
    more = len(problems) - TOLD
    rest = [f"And {more} more: they are shown when these are mended.", ""] if more > 0 else []
    return "\n".join([f"## {title}", "", f"{fence}text", told, fence, "", *rest])


def _annotate(problem: Problem, tone: Tone) -> str:
    """Write one problem as a single line; nothing in it can end the line or begin another."""
    place = {
        "file": str(problem.file),
        "line": str(problem.line),
        "col": str(problem.column),
        "endColumn": str(problem.column + problem.width),
        "title": problem.code,
    }
    given = ",".join(f"{name}={_quote_value(value)}" for name, value in place.items())
    fix = f"\nWhat is right: {problem.fix}" if problem.fix else ""
    return f"::{tone} {given}::{_quote(problem.message + fix)}"


def _quote(text: str) -> str:
    """Write a text as GitHub reads it back; letters that cannot be seen become visible."""
    lines = (make_visible(line).replace("%", "%25") for line in text.split("\n"))
    return "%0A".join(lines)


def _quote_value(text: str) -> str:
    """Write the value of a property, which also may not hold its separators."""
    return _quote(text).replace(":", "%3A").replace(",", "%2C")
