"""One YAML file: its values as text, each with its place, or every problem in it in plain words.

Every plain value stays what was typed (`no`, `12:30`, `0123`, `1.10`); the models decide later what
it means. A file is searched for what could harm the reader's computer before anything is built from
it, and a broken line does not hide the mistakes below it.
"""

from pathlib import PurePosixPath

from builder.model import Document, Problem
from builder.yamlfile.careful import read_carefully
from builder.yamlfile.decode import MAX_BYTES, Text, decode, explain_size, whole_file
from builder.yamlfile.flawless import read_flawless
from builder.yamlfile.later import LaterPlaces, SecondReading
from builder.yamlfile.lost import Lost, is_lost

__all__ = [
    "MAX_BYTES",
    "LaterPlaces",
    "Lost",
    "Text",
    "decode",
    "explain_size",
    "is_lost",
    "read_fields",
    "read_yaml",
    "whole_file",
]


def read_yaml(
    raw: bytes, file: PurePosixPath, names: frozenset[str]
) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read the fields of a YAML file; the document is None when nothing of it can be used.

    `names` are the fields that such a file may have: they help to tell what was meant.
    """
    text = decode(raw, file)
    if isinstance(text, Problem):
        return None, (text,)
    document, problems = read_fields(text, file, names)
    return document, (*text.problems, *problems)


def read_fields(
    text: Text, file: PurePosixPath, names: frozenset[str]
) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read the fields from lines that have been decoded: with care, if that is needed."""
    data = read_flawless("\n".join(text.clean))
    if data is None:
        return read_carefully(text, file, names)
    again = SecondReading(text, file, names)
    spans, key_spans = LaterPlaces(again.find_spans), LaterPlaces(again.find_key_spans)
    return Document(file, data, text.lines, spans, key_spans), ()
