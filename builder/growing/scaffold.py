"""Start a new entry: the YAML of a file, or of a piece of a book, with every field explained."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from textwrap import indent

from builder.entries import Kind
from builder.growing.yamltext import write_fields
from builder.loading.entryfiles import Contents, read_book
from builder.model import Data
from builder.telling.described import Described, describe_fields
from builder.telling.fieldforms import GROUP, LIST

IN_THE_TEXT = ("body", "text")
"""Fields of an article that stand below its front matter."""
FIRST_TEXT = "The first paragraph.\n\nThe second paragraph."
LATER = ("formerly",)
"""Fields that no new entry needs."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """A new entry: its id, and the fields that are known already."""

    entry_id: str
    values: Mapping[str, Data]


def list_fields(kind: Kind) -> tuple[Described, ...]:
    """Describe the fields that an entry of a kind is started with, those that it needs first."""
    in_the_text = IN_THE_TEXT if ".md" in kind.endings else ()
    left_out = (*in_the_text, *LATER)
    return tuple(one for one in describe_fields(kind.model) if one.name not in left_out)


def scaffold_entry(kind: Kind, values: Mapping[str, Data]) -> str:
    """Write the YAML of an entry: what is known, what must be filled in, the rest as comments."""
    fields = list_fields(kind)
    first = [field for field in fields if field.required or field.name in values]
    rest = (field for field in fields if field not in first)
    known = (
        write_fields({field.name: values[field.name]})
        if field.name in values
        else "".join(_start(field))
        for field in first
    )
    return "".join((*known, *(f"# {line}" for field in rest for line in _outline(field))))


def scaffold_file(kind: Kind, beginning: Beginning) -> str:
    """Write a whole new file for an entry that has one to itself."""
    entry = scaffold_entry(kind, beginning.values)
    if ".md" in kind.endings:
        text = beginning.values.get("body", FIRST_TEXT)
        return f"---\n{entry}---\n{text}\n"
    advice = f"# The {kind.singular} {beginning.entry_id}. Behind a # stand remarks: delete them."
    return f"{advice}\n{entry}"


def scaffold_book(kind: Kind, beginning: Beginning, name: str) -> str:
    """Write a new book with its first entry; its title is made of its name."""
    title = name.replace("-", " ").capitalize()
    piece = _scaffold_piece(kind, beginning, 2)
    return f"{write_fields({'title': title})}# about:  # What the file holds.\n{kind.name}:{piece}"


def extend_book(text: str, kind: Kind, beginning: Beginning) -> str | None:
    """Add a new entry to the text of a book, all else as it is.

    None if that is impossible: when the text has mistakes, or something stands below the entries.
    """
    before = _read(text, kind)
    if before.problems or not before.entries:
        return None
    column = before.entries[0].key_span(()).column
    newline = "\r\n" if "\r\n" in text else "\n"
    piece = _scaffold_piece(kind, beginning, column - 1).replace("\n", newline)
    longer = f"{text.rstrip()}{newline}{piece.removeprefix(newline)}"
    after = _read(longer, kind)
    wanted = [*_list_addresses(before), f"{kind.name}/{beginning.entry_id}"]
    if after.problems or _list_addresses(after) != wanted:
        return None
    written = after.entries[-1].data
    return longer if beginning.values.items() <= written.items() else None


def target_file(kind: Kind, entry_id: str, book: str) -> PurePosixPath:
    """Tell which file of content/ holds a new entry."""
    ending = "md" if ".md" in kind.endings else "yml"
    return PurePosixPath(kind.folder, f"{book if kind.books else entry_id}.{ending}")


def _scaffold_piece(kind: Kind, beginning: Beginning, width: int) -> str:
    """Write an entry as it stands in a book whose ids are indented by some blanks."""
    blanks = " " * width
    entry = indent(scaffold_entry(kind, beginning.values), blanks * 2)
    return f"\n{blanks}{beginning.entry_id}:\n{entry}"


def _start(field: Described) -> Iterator[str]:
    """Give the lines of a field to be filled in; what it need not have inside is a comment."""
    yield _name(field)
    inner = field.inner
    needed = [one for one in inner if one.required] or inner[:1]
    lines = [line for one in needed for line in _start(one)]
    more = [f"# {line}" for one in inner if one not in needed for line in _outline(one)]
    yield from _nest(field, (*lines, *more))


def _outline(field: Described) -> Iterator[str]:
    """Give the lines of a field with everything that it may have inside."""
    yield _name(field)
    yield from _nest(field, (line for one in field.inner for line in _outline(one)))


def _nest(field: Described, lines: Iterable[str]) -> Iterator[str]:
    """Put the lines of inner fields below their field; the first one of an item behind a dash."""
    for number, line in enumerate(lines):
        dash = ("- " if number == 0 else "  ") if field.repeated else ""
        yield f"  {dash}{line}"


def _name(field: Described) -> str:
    """Give the line that names a field, with what it is for and what belongs into it."""
    form = field.form.replace(LIST, "a list").removesuffix(f": {GROUP}")
    plain = form.startswith("a text") or form == GROUP
    remark = " ".join(part for part in (field.words, "" if plain else f"({form})") if part)
    return f"{field.name}:  # {remark}\n" if remark else f"{field.name}:\n"


def _read(text: str, kind: Kind) -> Contents:
    return read_book(text.encode(), PurePosixPath(f"{kind.folder}.yml"), kind)


def _list_addresses(contents: Contents) -> list[str]:
    return [source.address for source in contents.entries]
