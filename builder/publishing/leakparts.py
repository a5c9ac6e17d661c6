"""The parts of finished files that can be read on their own: rows, questions, files in archives."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pypdf import PdfReader

from builder.model import File
from builder.publishing.archive import unpack

QUESTION = re.compile(r"<fieldset\b.*?</fieldset>", re.DOTALL)
PRINTED = b"%PDF-"
"""What a file begins with whose words are packed and drawn: PDF."""
AS_SCRIPT = "var __index = "
"""What stands before the index of the search where it is a script."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a file: the name of the file, with those of the archives around it; its words."""

    name: str
    text: str


def list_parts(files: Iterable[File]) -> Iterator[Part]:
    """List the parts of files: what stands in archives, then each row, question or whole file."""
    for file in open_archives(files):
        content = _as_bytes(file)
        if content.startswith(PRINTED):
            yield Part(str(file.path), _read_printed(content))
        else:
            text = content.decode("utf-8", errors="ignore")
            yield from (Part(str(file.path), piece) for piece in _split(file.path.suffix, text))


def open_archives(files: Iterable[File]) -> Iterator[File]:
    """Give files, and in the place of each archive what is in it, with its name in front."""
    for file in files:
        if zipfile.is_zipfile(io.BytesIO(_as_bytes(file))):
            inside = (File(file.path / one.path, one.content) for one in unpack(file))
            yield from open_archives(inside)
        else:
            yield file


def _as_bytes(file: File) -> bytes:
    return file.content.encode() if isinstance(file.content, str) else file.content


def _read_printed(content: bytes) -> str:
    """Read the words of a PDF: those on its pages, and those about it."""
    reader = PdfReader(io.BytesIO(content))
    about = (reader.metadata or {}).values()
    return "\n".join((*map(str, about), *(page.extract_text() for page in reader.pages)))


def _split(ending: str, text: str) -> Iterator[str]:
    if ending == ".html":
        yield from QUESTION.findall(text)
        yield QUESTION.sub("", text)
    elif ending == ".csv":
        yield from ("\n".join(row) for row in csv.reader(io.StringIO(text)))
    elif ending == ".json" or text.startswith(AS_SCRIPT):
        yield from _split_json(text.removeprefix(AS_SCRIPT))
    else:
        yield text


def _split_json(text: str) -> Iterator[str]:
    """Give each item of each list at the top of an object, and the rest."""
    whole = json.loads(text)
    lists = whole.items() if isinstance(whole, dict) else (("", whole),)
    for name, value in lists:
        for item in value if isinstance(value, list) else (value,):
            yield f"{name} {_write(item)}"


def _write(item: object) -> str:
    """Write an item with its texts as they are, a line each, without escapes."""
    if isinstance(item, dict):
        return "\n".join(f'"{name}": {_write(value)}' for name, value in item.items())
    if isinstance(item, list):
        return "\n".join(map(_write, item))
    return str(item)
