"""From the bytes of a content file to its lines, and to what no text should hold."""

import codecs
import re
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import PurePosixPath

from builder.model import Document, Problem, Span
from builder.words import name_character
from builder.yamlfile.formats import explain_format

MAX_BYTES = 1_000_000
MAX_REPORTS = 20

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
AS_ON_WINDOWS = "builder.as_on_windows"
"""The name under which Python finds what to do with bytes that are not UTF-8."""

_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_UTF8_LETTER = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")
UNREADABLE = re.compile("[^\t\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML takes for a line break inside a line, or refuses altogether."""


@dataclass(frozen=True)
class Text:
    """The lines of a file: `lines` as typed, `clean` with each unreadable character as a space."""

    lines: tuple[str, ...]
    clean: tuple[str, ...]
    problems: tuple[Problem, ...]


def decode(raw: bytes, file: PurePosixPath) -> Text | Problem:
    """Turn the bytes of a file into lines, or say why that is impossible; `MAX_BYTES` at most."""
    if len(raw) > MAX_BYTES:
        return explain_size(file, len(raw), MAX_BYTES)
    return decode_any_size(raw, file)


def decode_any_size(raw: bytes, file: PurePosixPath) -> Text | Problem:
    """Turn the bytes of a file into lines, however many there are.

    A byte-order mark in front and Windows line ends are dropped. A byte that is not UTF-8 is
    reported, and read as on an older Windows, so that the rest of the file can still be read.
    """
    if foreign := explain_format(raw, file):
        return foreign
    wide = read_utf16(raw)
    text = raw.decode("utf-8-sig", errors=AS_ON_WINDOWS) if wide is None else wide
    found = split_text(text)
    document = Document(file, "", found.lines, {}, {})
    wrong = _find_wrong_bytes(raw, document) if wide is None else (_explain_utf16(file),)
    wrong = tuple(replace(one, fixable=is_sure(raw)) for one in wrong)
    unreadable = () if found.clean == found.lines else _find_unreadable(document)
    return replace(found, problems=(*wrong, *unreadable))


def split_text(text: str) -> Text:
    """Divide a text into lines, without looking for problems."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = tuple(whole.split("\n"))
    if not UNREADABLE.search(whole.replace("\n", "")):
        return Text(lines, lines, ())
    return Text(lines, tuple(UNREADABLE.sub(" ", line) for line in lines), ())


def read_utf16(raw: bytes) -> str | None:
    """Read a text in the encoding that Windows calls Unicode; None if it is in another."""
    if not raw.startswith(_UTF16_MARKS) and b"\0" not in raw[:2]:
        return None
    marked = raw.startswith(_UTF16_MARKS)
    encoding = "utf-16" if marked else "utf-16-be" if raw[:1] == b"\0" else "utf-16-le"
    return raw.decode(encoding, errors="replace")


def _read_as_on_windows(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are not UTF-8 as an older Windows writes them."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", errors="replace"), error.end


codecs.register_error(AS_ON_WINDOWS, _read_as_on_windows)


def _explain_utf16(file: PurePosixPath) -> Problem:
    return whole_file(
        file,
        "not-utf-8",
        "the file is saved as UTF-16, which Windows calls “Unicode”; it must be UTF-8",
        "save it again as UTF-8: in Notepad, File > Save as > Encoding: UTF-8",
    )


def whole_file(file: PurePosixPath, code: str, message: str, fix: str) -> Problem:
    """Report a mistake that concerns a file as a whole."""
    return Problem(file, 1, 1, code, message, fix)


def explain_size(file: PurePosixPath, size: int, most: int) -> Problem:
    """Report a file that is larger than it may be at most."""
    return whole_file(
        file,
        "too-large",
        f"the file has {size:,} bytes; the most it may have is {most:,}",
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
        sign = f"“{guess}”" if guess not in "“”" else f"the quotation mark {guess}"
        meant = "" if guess == "\ufffd" else f"; in Windows-1252 it would be {sign}"
        problem = document.problem(
            Span(len(before), len(before[-1]) + 1),
            "not-utf-8",
            f"this character is not UTF-8 (byte 0x{byte.hex().upper()}){meant}",
            "save the file again as UTF-8: in Notepad or Excel, File > Save as > Encoding: UTF-8",
        )
        return (problem,)
    return ()


def is_sure(raw: bytes) -> bool:
    """Tell whether there is no doubt which signs the bytes of a text stand for."""
    if read_utf16(raw) is not None:
        return raw.startswith(_UTF16_MARKS)
    try:
        raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return is_windows_1252(raw)
    return True


def is_windows_1252(raw: bytes) -> bool:
    """Tell whether all bytes outside ASCII are signs of Windows-1252, and none are UTF-8."""
    try:
        raw.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return not _UTF8_LETTER.search(raw)


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
