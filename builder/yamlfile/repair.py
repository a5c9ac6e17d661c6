"""Mending what can only have been meant in one way: text edits, and nothing else is touched."""

from pathlib import PurePosixPath

from builder.model import Document, Problem
from builder.yamlfile import read_fields
from builder.yamlfile.decode import Text, decode, is_sure, split_text
from builder.yamlfile.draft import Draft
from builder.yamlfile.mend import mend

MOST_PASSES = 20
"""A line that is mended may show the mistake in the next one."""


def repair_fields(text: Text, file: PurePosixPath, names: frozenset[str]) -> tuple[str, ...]:
    """Give the lines of fields as they were meant, where that is sure; all others as they are."""
    lines = text.lines
    for _ in range(MOST_PASSES):
        better = _repair_once(split_text("\n".join(lines)), file, names)
        if better == lines:
            return lines
        lines = better
    return lines


def _repair_once(text: Text, file: PurePosixPath, names: frozenset[str]) -> tuple[str, ...]:
    _, draft = mend(Draft(Document(file, "", text.lines, {}, {}), text.clean, names))
    mended = tuple(
        draft.lines[number] if number + 1 in draft.sure and line == text.clean[number] else line
        for number, line in enumerate(text.lines)
    )
    tries = (tuple(line.rstrip(" \t") for line in mended), mended)
    return next((lines for lines in tries if _is_safe(text, lines, (file, names))), text.lines)


def _is_safe(
    text: Text, lines: tuple[str, ...], about: tuple[PurePosixPath, frozenset[str]]
) -> bool:
    """Tell whether other lines say the same, and bring no mistake that was not there before."""
    before, wrong_before = read_fields(text, *about)
    after, wrong_after = read_fields(split_text("\n".join(lines)), *about)
    if before is None or after is None or before.data != after.data:
        return False
    return {_name(one) for one in wrong_after} <= {_name(one) for one in wrong_before}


def _name(problem: Problem) -> tuple[int, str]:
    return problem.line, problem.code


def decode_surely(raw: bytes, file: PurePosixPath) -> Text | None:
    """Read the bytes of a file if it is sure what they mean; else None."""
    text = decode(raw, file)
    if isinstance(text, Problem):
        return None
    return text if is_sure(raw) else None
