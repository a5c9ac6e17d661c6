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
    """A line that may hold the mistake, among the lines of its file; `number` counts from 1.

    `names` are the fields that such a file may have.
    """

    lines: tuple[str, ...]
    number: int
    line: Line
    trouble: Trouble
    names: frozenset[str]

    @property
    def is_own_line(self) -> bool:
        """Tell whether YAML gave up on this very line, or on something that begins here."""
        return self.number in (self.trouble.line, self.trouble.begun)

    def above(self) -> Iterator[Line]:
        """Go up through the lines above that hold something."""
        for text in reversed(self.lines[: self.number - 1]):
            if not is_blank(text):
                yield take_apart(text)

    @property
    def below(self) -> Line:
        """Give the next line that holds something; at the end of the file, an empty one."""
        following = (text for text in self.lines[self.number :] if not is_blank(text))
        return take_apart(next(following, ""))

    @property
    def stands_alone(self) -> bool:
        """Tell whether the value of this line ends with the line."""
        below = self.below
        return not below.text or below.indent <= self.line.indent or not self.line.value


@dataclass(frozen=True, slots=True)
class Finding:
    """A recognised mistake: place (column counts from 1), words, and the line as it was meant.

    `sure` says that nothing else can have been meant, so that the line may be written so.
    """

    line: int
    column: int
    width: int
    code: str
    message: str
    fix: str
    meant: str
    sure: bool = False
