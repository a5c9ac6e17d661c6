"""Start a new entry in the folder content/."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.entries import Kind
from builder.growing.answers import CannotStart, list_open
from builder.growing.scaffold import (
    Beginning,
    extend_book,
    scaffold_book,
    scaffold_file,
    target_file,
)
from builder.growing.taken import explain_taken_id, explain_taken_names, find_near
from builder.guides.modeline import find_modeline
from builder.ids import explain_id
from builder.kinds import KINDS
from builder.loading.load import Loaded, load_content
from builder.model import Data
from builder.publishing.write import create_file, write_file
from builder.words import enumerate_words, shorten, with_article

BY_NAME = {kind.name: kind for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to start: a kind, an id, the book it goes into or none, its fields."""

    kind: Kind
    entry_id: str
    book: str
    values: Mapping[str, Data]


@dataclass(frozen=True, slots=True)
class Started:
    """An entry that was started: its file, the fields still to be filled in, an entry near it."""

    file: Path
    open_fields: tuple[str, ...]
    near: str


def start_entry(content: Path, wish: Wish) -> Started:
    """Write the beginning of an entry and tell where it is; CannotStart if the wish is wrong."""
    loaded = read_loaded(content)
    for wrong in (
        explain_wrong_id(wish.entry_id),
        _explain_book(content, wish),
        explain_taken_id(loaded, wish.kind, wish.entry_id),
        explain_taken_names(loaded, BY_NAME, (wish.kind, wish.values)),
    ):
        if wrong:
            raise CannotStart(wrong)
    target = content / target_file(wish.kind, wish.entry_id, wish.book)
    _write(content, target, wish)
    near = find_near(loaded, wish.kind, str(wish.values.get("title", "")))
    return Started(target, list_open(wish.kind.model, wish.values), near)


def read_loaded(content: Path) -> Loaded:
    """Read what there is; CannotStart if there is no such folder."""
    require_folder(content)
    return load_content(content, KINDS)


def require_folder(content: Path) -> None:
    """Make sure that a folder is there; CannotStart if it is not."""
    if not content.is_dir():
        raise CannotStart(f"There is no folder “{content}”: say with --content where it is.")


def find_kind(name: str) -> Kind:
    """Find a kind by what one of its entries, or all of them, are called."""
    for kind in KINDS:
        if name.replace("-", " ") in (kind.name.replace("-", " "), kind.singular):
            return kind
    kinds = enumerate_words(kind.singular for kind in KINDS)
    raise CannotStart(f"There is no kind “{shorten(name)}”. Write one of: {kinds}.")


def explain_wrong_id(name: str) -> str:
    """Say what is wrong with an id, and what right looks like; empty if it is right."""
    if not name:
        return "The entry needs an id: a short name in small letters, digits and hyphens."
    wrong = explain_id(name)
    return f"{wrong[1]}; {wrong[2]}" if wrong else ""


def list_books(content: Path, kind: Kind) -> tuple[str, ...]:
    """List the files of a kind by name, without their ending."""
    return tuple(sorted(path.stem for path in (content / kind.folder).glob("*.yml")))


def _explain_book(content: Path, wish: Wish) -> str:
    """Say what is wrong with the book of a wish; empty if it is right."""
    one = with_article(wish.kind.singular)
    if not wish.kind.books:
        return f"{one.capitalize()} has a file of its own: leave out --book." if wish.book else ""
    if wish.book:
        return explain_wrong_id(wish.book)
    books = list_books(content, wish.kind)
    known = f"there {'is' if len(books) == 1 else 'are'} {', '.join(books) or 'none yet'}"
    return f"Say with --book which file {one} goes into: {known}. A new name is a new file."


def _write(content: Path, target: Path, wish: Wish) -> None:
    """Write a new file, or a longer book."""
    beginning = Beginning(wish.entry_id, wish.values)
    if target.exists() and wish.kind.books:
        write_file(target, _extend(target, wish.kind, beginning))
        return
    modeline = find_modeline(content, wish.kind)
    if wish.kind.books:
        text = scaffold_book(wish.kind, beginning, wish.book)
    else:
        text = scaffold_file(wish.kind, beginning)
    create_file(target, modeline + text)


def _extend(target: Path, kind: Kind, beginning: Beginning) -> str:
    """Give the text of a book with the new entry in it."""
    try:
        longer = extend_book(target.read_bytes().decode(), kind, beginning)
    except UnicodeDecodeError:
        longer = None
    if longer is None:
        raise CannotStart(
            f"{target} has a mistake in it, or something stands below its entries. "
            "See what check says, or write the entry by hand."
        )
    return longer
