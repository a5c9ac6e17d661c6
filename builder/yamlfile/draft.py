"""A file on the way to being readable: its lines as they are now, and what was found so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from builder.model import Document, Problem, Span

Shift = tuple[int, int]
"""A column that counts from 1, and how many characters were put in (or taken out) from there on."""


@dataclass(frozen=True)
class Draft:
    """The lines of a file, some replaced by what was probably meant.

    `names` are the fields that such a file may have. `guessed` are the lines whose values are not
    as typed; `lost` those of fields left out; `sure` what lines can only have been meant to be.
    """

    document: Document
    lines: tuple[str, ...]
    names: frozenset[str]
    problems: Mapping[int, Problem] = field(default_factory=dict)
    shifts: Mapping[int, tuple[Shift, ...]] = field(default_factory=dict)
    guessed: frozenset[int] = frozenset()
    lost: frozenset[int] = frozenset()
    sure: frozenset[int] = frozenset()

    def place(self, line: int, column: int) -> tuple[int, int]:
        """Say where a place of this draft stands in the file; lines and columns count from 1."""
        for start, count in reversed(self.shifts.get(line, ())):
            if column > start:
                column = max(start, column - count)
        return line, column

    def change(self, texts: Mapping[int, str]) -> "Draft":
        """Put other texts in the place of some lines, which count from 1."""
        lines, shifts = list(self.lines), dict(self.shifts)
        for number, text in texts.items():
            old = lines[number - 1]
            if len(text) != len(old):
                shift = (_first_difference(old, text) + 1, len(text) - len(old))
                shifts[number] = (*shifts.get(number, ()), shift)
            lines[number - 1] = text
        return replace(self, lines=tuple(lines), shifts=shifts)

    def report(self, span: Span, code: str, message: str, fix: str) -> "Draft":
        """Add a problem, unless its line has one: a second one would only follow from the first."""
        if span.line in self.problems:
            return self
        line, column = self.place(span.line, span.column)
        problem = self.document.problem(Span(line, column, span.width), code, message, fix)
        return replace(self, problems={**self.problems, line: problem})

    def list_problems(self) -> tuple[Problem, ...]:
        """List what was found, and of each whether the command `fix` mends it."""
        return tuple(replace(one, fixable=n in self.sure) for n, one in self.problems.items())


def _first_difference(one: str, other: str) -> int:
    """Count the characters at the beginning that two texts share."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))
