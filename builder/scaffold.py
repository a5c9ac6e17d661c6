"""Start a new entry: the YAML of a file, or of a piece of a book, with every field explained."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from textwrap import indent

from pydantic.fields import FieldInfo

from builder.entries import Kind
from builder.entryfiles import Contents, read_book
from builder.fieldnames import given_names

IN_THE_TEXT = ("body", "text")
"""Fields of an article that stand below its front matter."""
LATER = ("formerly",)
"""Fields that no new entry needs."""


def scaffold_entry(kind: Kind) -> str:
    """Write the YAML that starts an entry: what must be filled in first, the rest as comments."""
    in_the_text = IN_THE_TEXT if ".md" in kind.endings else ()
    left_out = (*given_names(kind.model), *in_the_text, *LATER)
    fields = [item for item in kind.model.model_fields.items() if item[0] not in left_out]
    required = [item for item in fields if item[1].is_required()]
    optional = [item for item in fields if not item[1].is_required()]
    return "".join((*_lines(required, ""), *_lines(optional, "# ")))


def scaffold_file(kind: Kind, entry_id: str) -> str:
    """Write a whole new file for an entry that has one to itself."""
    if ".md" in kind.endings:
        return f"---\n{scaffold_entry(kind)}---\nThe first paragraph.\n\nThe second paragraph.\n"
    advice = f"# The {kind.singular} {entry_id}: fill in the lines, delete comments you do not use."
    return f"{advice}\n{scaffold_entry(kind)}"


def scaffold_book(kind: Kind, entry_id: str) -> str:
    """Write a new book with its first entry."""
    return f"title:\n# about:\n{kind.name}:{_scaffold_piece(kind, entry_id, 2)}"


def extend_book(text: str, kind: Kind, entry_id: str) -> str | None:
    """Add a new entry to the text of a book, all else as it is.

    None if that is impossible: when the text has mistakes, or something stands below the entries.
    """
    before = _read(text, kind)
    if before.problems or not before.entries:
        return None
    column = before.entries[0].key_span(()).column
    newline = "\r\n" if "\r\n" in text else "\n"
    piece = _scaffold_piece(kind, entry_id, column - 1).replace("\n", newline)
    longer = f"{text.rstrip()}{newline}{piece.removeprefix(newline)}"
    after = _read(longer, kind)
    grown = _list_addresses(after) == [*_list_addresses(before), f"{kind.name}/{entry_id}"]
    return longer if grown and not after.problems else None


def target_file(kind: Kind, entry_id: str, book: str) -> PurePosixPath:
    """Tell which file of content/ holds a new entry."""
    ending = "md" if ".md" in kind.endings else "yml"
    return PurePosixPath(kind.folder, f"{book if kind.books else entry_id}.{ending}")


def _scaffold_piece(kind: Kind, entry_id: str, width: int) -> str:
    """Write an entry as it stands in a book whose ids are indented by some blanks."""
    blanks = " " * width
    return f"\n{blanks}{entry_id}:\n{indent(scaffold_entry(kind), blanks * 2)}"


def _lines(fields: Iterable[tuple[str, FieldInfo]], comment: str) -> Iterator[str]:
    for name, field in fields:
        explanation = f"  # {field.description.splitlines()[0]}" if field.description else ""
        yield f"{comment}{field.alias or name}:{explanation}\n"


def _read(text: str, kind: Kind) -> Contents:
    return read_book(text.encode(), PurePosixPath(f"{kind.folder}.yml"), kind)


def _list_addresses(contents: Contents) -> list[str]:
    return [source.address for source in contents.entries]
