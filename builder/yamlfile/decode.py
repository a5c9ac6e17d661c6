"""From the bytes of a content file to its lines, and to what no text should hold."""

import re
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePosixPath

from builder.model import Document, Problem, Span
from builder.words import name_character

MAX_BYTES = 1_000_000
MAX_REPORTS = 20

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
UNREADABLE = re.compile("[^\t\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML takes for a line break inside a line, or refuses altogether."""


@dataclass(frozen=True)
class Text:
    """The lines of a file: `lines` as typed, `clean` with each unreadable character as a space."""

    lines: tuple[str, ...]
    clean: tuple[str, ...]
    problems: tuple[Problem, ...]


def decode(raw: bytes, file: PurePosixPath) -> Text | Problem:
    """Turn the bytes of a file into lines, or say why that is impossible.

    A byte-order mark in front and Windows line ends are dropped. A byte that is not UTF-8 is
    reported and becomes U+FFFD, so that the rest of the file can still be read.
    """
    if len(raw) > MAX_BYTES:
        return explain_size(file, len(raw))
    if raw.startswith(_UTF16_MARKS) or b"\0" in raw[:4]:
        return whole_file(
            file,
            "not-utf-8",
            "the file is saved as UTF-16, which Windows calls “Unicode”; it must be UTF-8",
            "save it again as UTF-8: in Notepad, File > Save as > Encoding: UTF-8",
        )
    text = raw.decode("utf-8-sig", errors="replace")
    lines = tuple(_LINE_BREAK.split(text))
    clean = tuple(UNREADABLE.sub(" ", line) for line in lines)
    document = Document(file, "", lines, {}, {})
    problems = (*_find_wrong_bytes(raw, document), *_find_unreadable(document))
    return Text(lines, clean, problems)


def whole_file(file: PurePosixPath, code: str, message: str, fix: str) -> Problem:
    """Report a mistake that concerns a file as a whole."""
    return Problem(file, 1, 1, code, message, fix)


def explain_size(file: PurePosixPath, size: int) -> Problem:
    """Report a file that is too large."""
    return whole_file(
        file,
        "too-large",
        f"the file has {size:,} bytes; the most a content file may have is {MAX_BYTES:,}",
        "divide it into several files",
    )


def _find_wrong_bytes(raw: bytes, document: Document) -> tuple[Problem, ...]:
    """Report the first byte that is not UTF-8, with what it would be on an older Windows."""
    try:
        raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = _LINE_BREAK.split(raw[: error.start].decode("utf-8-sig"))
        byte = raw[error.start : error.start + 1]
        guess = byte.decode("cp1252", errors="replace")
        meant = "" if guess == "\ufffd" else f"; in Windows-1252 it would be “{guess}”"
        problem = document.problem(
            Span(len(before), len(before[-1]) + 1),
            "not-utf-8",
            f"this character is not UTF-8 (byte 0x{byte.hex().upper()}){meant}",
            "save the file again as UTF-8: in Notepad or Excel, File > Save as > Encoding: UTF-8",
        )
        return (problem,)
    return ()


def _find_unreadable(document: Document) -> tuple[Problem, ...]:
    """Report the first character in each line that is no letter, sign, space or tab."""
    found = (
        (number, match)
        for number, line in enumerate(document.lines, start=1)
        if (match := UNREADABLE.search(line))
    )
    return tuple(
        document.problem(
            Span(number, match.start() + 1),
            "invisible-character",
            f"this place holds an invisible character: {name_character(match.group())}",
            "delete it: retype the words around it instead of pasting them",
        )
        for number, match in islice(found, MAX_REPORTS)
    )
