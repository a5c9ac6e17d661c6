"""Files of other programs under the name of a text file, known by how they begin."""

from pathlib import PurePosixPath

from builder.model import Problem

_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "a document in Rich Text Format, as TextEdit and WordPad save it"),
    (b"PK\x03\x04", "a Word, Excel or OpenDocument file, or a zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_WEB_PAGE = (b"<!doctype html", b"<html")


def explain_format(raw: bytes, file: PurePosixPath) -> Problem | None:
    """Say which program's file this is, if it is no plain text; another name does not change it."""
    start = raw[:512].lstrip(b"\xef\xbb\xbf \t\r\n")
    what = next((words for begin, words in _BEGINNINGS if start.startswith(begin)), "")
    fix = "open it in its program, copy the words, and save them as plain text (UTF-8)"
    if start.lower().startswith(_WEB_PAGE):
        what = "a web page as a browser saves it"
        fix = "on the page of the file choose “Raw” or “Download raw file”, and save that"
    if not what:
        return None
    message = f"this is no plain text, but {what}"
    return Problem(file, 1, 1, "not-plain-text", message, fix)
