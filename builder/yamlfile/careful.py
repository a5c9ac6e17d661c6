"""Reading a file with care: every value with its place, every mistake in plain words."""

import re
from pathlib import PurePosixPath

from builder.model import Data, Document, Problem, Span
from builder.yamlfile.decode import Text, whole_file
from builder.yamlfile.draft import Draft
from builder.yamlfile.lines import is_blank
from builder.yamlfile.mend import mend
from builder.yamlfile.tree import Tree

_TABLE = re.compile(r"[^:]*?(?:[;\t][^:;\t]+){2}|[^:]*?(?:,[^:,\s]+){2}")
"""The first line of a table, its columns parted by semicolons, tabs or commas without blanks."""


def read_carefully(
    text: Text, file: PurePosixPath, names: frozenset[str]
) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read the fields from decoded lines; explain, mend and leave out what breaks them."""
    empty = Document(file, "", text.lines, {}, {})
    node, draft = mend(Draft(empty, text.clean, names))
    if node is None:
        nothing = whole_file(file, "empty-file", "the file is empty", "write fields, or delete it")
        return None, draft.list_problems() or (nothing,)
    tree = Tree(draft)
    data = tree.add(node, ())
    problems = (*draft.list_problems(), *tree.new_problems())
    if not isinstance(data, dict):
        return None, (*problems, _explain_no_fields(empty, data))
    return Document(file, data, text.lines, tree.spans, tree.key_spans), problems


def _explain_no_fields(document: Document, data: Data) -> Problem:
    found = "a list" if isinstance(data, list) else "loose text"
    filled = (n for n, line in enumerate(document.lines, start=1) if not is_blank(line))
    first = next(filled, 1)
    fix = "begin each field with its name and a colon:  title: …"
    if isinstance(data, list):
        fix = "take away the “- ” in front of the first field, and the indentation of the others"
    if not isinstance(data, list) and _TABLE.match(document.lines[first - 1]):
        found, fix = "a table", "write each row as an entry:  python3 run.py new --help"
    message = f"the file must hold fields, but it holds {found}"
    return document.problem(Span(first, 1), "not-fields", message, fix)
