"""The words of this project: the values that flow from one step of a build to the next."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import Literal, TypeAlias, Union

Address: TypeAlias = str
"""Where an entry lives for everybody: `kind/id`, for example `actors/armstrong`."""

DataPath: TypeAlias = tuple[str | int, ...]
"""The way from the top of a file down to a value: `("terms", "orbit", "sources", 0)`."""

Data: TypeAlias = Union[str, list["Data"], dict[str, "Data"]]  # noqa: UP007 - names itself
"""What a YAML file holds: every plain value is a string, exactly as typed; an empty one is `""`."""

Case: TypeAlias = Literal["exact", "smart", "insensitive"]
"""How a name is recognised: as written; also with the first letter or all raised; any way."""


Edition: TypeAlias = Literal["public", "teacher"]
"""For whom a site is built: for everybody, or for teachers, with keys and notes."""


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a file: line and column count from 1, in characters; width is at least 1."""

    line: int
    column: int
    width: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in the content: where it is, what is wrong, and what right looks like.

    `fixable` says that the command `fix` mends it.
    """

    file: PurePosixPath
    line: int
    column: int
    code: str
    message: str
    fix: str = ""
    excerpt: str = ""
    width: int = 1
    fixable: bool = False

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: [{self.code}] {self.message}"


class InvalidContent(Exception):
    """The content has problems; all of them are in `problems`, sorted by file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


@dataclass(frozen=True)
class Document:
    """One content file as read: its values, and where each value and each key stands.

    `spans` and `key_spans` are keyed by the path from the top of the file. A file of plain text or
    Markdown has the text under `("body",)` beside its front matter.
    """

    file: PurePosixPath
    data: Data
    lines: tuple[str, ...]
    spans: Mapping[DataPath, Span]
    key_spans: Mapping[DataPath, Span]

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The lines on which a value or a key begins, from the top."""
        spans = (*self.spans.values(), *self.key_spans.values())
        return tuple(sorted({span.line for span in spans}))

    def span(self, path: DataPath) -> Span:
        """Tell where a value stands, or the nearest thing around it that is in the file."""
        while path and path not in self.spans:
            path = path[:-1]
        return self.spans.get(path, Span(1, 1))

    def problem(self, span: Span, code: str, message: str, fix: str = "") -> Problem:
        """Report a mistake at a place in this file."""
        line = min(max(span.line, 1), max(len(self.lines), 1))
        excerpt = self.lines[line - 1] if self.lines else ""
        column = min(max(span.column, 1), len(excerpt) + 1)
        width = max(1, min(span.width, len(excerpt) + 1 - column))
        return Problem(self.file, line, column, code, message, fix, excerpt, width)


@dataclass(frozen=True)
class Source:
    """One entry before it is checked: its address, its values and the document they stand in."""

    address: Address
    data: dict[str, Data]
    path: DataPath
    document: Document
    book: Address | None = None

    def span(self, path: DataPath) -> Span:
        """Tell where a value of this entry stands; `path` begins at the entry, not the file."""
        return self.document.span((*self.path, *path))

    def key_span(self, path: DataPath) -> Span:
        """Tell where a key of this entry stands."""
        full = (*self.path, *path)
        return self.document.key_spans.get(full, self.document.span(full))

    def problem(self, path: DataPath, code: str, message: str, fix: str = "") -> Problem:
        """Report a mistake in a value of this entry."""
        return self.document.problem(self.span(path), code, message, fix)


@dataclass(frozen=True, slots=True)
class Name:
    """One way a reader may meet an entry in running text."""

    text: str
    address: Address
    case: Case = "smart"


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of an entry's name in the prose of another entry.

    `paragraph` counts the paragraphs of that prose from 1; `start` and `end` count characters of
    `text`, the paragraph's plain text; `linked` says whether the reader finds a link there (only
    the first mention in a section is one).
    """

    address: Address
    entry: Address
    field: DataPath
    paragraph: int
    start: int
    end: int
    text: str
    linked: bool

    @property
    def surface(self) -> str:
        """The words that name the entry."""
        return self.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class File:
    """A finished file: where it goes, counted from the output folder, and what is in it."""

    path: PurePosixPath
    content: str | bytes

    @property
    def text(self) -> str:
        """What is in the file, as text."""
        return self.content if isinstance(self.content, str) else self.content.decode()


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page: `path` is its folder on the site; front matter goes to the page template."""

    path: PurePosixPath
    title: str
    body: str
    front_matter: Mapping[str, object] = field(default_factory=dict)
