"""A place in a file that may hold a mistake, and a mistake that was recognised there."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.yamlfile.lines import Line, is_blank, take_apart


@dataclass(frozen=True, slots=True)
class Trouble:
    """Where YAML gives up, and the line where what it was busy with begins; all count from 1."""

    line: int
    column: int
    begun: int
    code: str = "broken-line"


@dataclass(frozen=True, slots=True)
class Place:
    """A line that may hold the mistake, among the lines of its file; `number` counts from 1."""

    lines: tuple[str, ...]
    number: int
    line: Line
    trouble: Trouble

    @property
    def is_own_line(self) -> bool:
        """Tell whether YAML gave up on this very line, or on something that begins here."""
        return self.number in (self.trouble.line, self.trouble.begun)

    def above(self) -> Iterator[Line]:
        """Go up through the lines above that hold something."""
        for text in reversed(self.lines[: self.number - 1]):
            if not is_blank(text):
                yield take_apart(text)


@dataclass(frozen=True, slots=True)
class Finding:
    """A recognised mistake: place (column counts from 1), words, and the line as it was meant."""

    line: int
    column: int
    width: int
    code: str
    message: str
    fix: str
    meant: str
