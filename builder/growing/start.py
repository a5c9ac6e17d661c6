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
from builder.kinds.translations import TRANSLATIONS
from builder.languages import explain_language
from builder.loading.folder import require_folder
from builder.loading.load import Loaded, load_content
from builder.model import Data
from builder.publishing.write import create_file, write_file
from builder.words import enumerate_words, shorten, with_article

BY_NAME = {kind.name: kind for kind in KINDS}
EVERYDAY = {"person": "actor", "group": "actor", "organisation": "actor", "word": "term"}
"""What people say, and what its kind is called here."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to start: a kind, an id, the book it goes into or none, its fields."""

    kind: Kind
    entry_id: str
    book: str
    values: Mapping[str, Data]


@dataclass(frozen=True, slots=True)
class Started:
    """An entry that was started: its kind, file and line, what is left to fill in, what is near.

    `line` is where it stands in a file that was there before; in a new file it is None.
    """

    kind: Kind
    file: Path
    line: int | None
    open_fields: tuple[str, ...]
    near: str


def start_entry(content: Path, wish: Wish) -> Started:
    """Write the beginning of an entry and tell where it is; CannotStart if the wish is wrong."""
    loaded = read_loaded(content)
    for wrong in (
        explain_wrong_name(wish.kind, wish.entry_id),
        explain_taken_id(loaded, wish.kind, wish.entry_id),
        explain_taken_names(loaded, BY_NAME, (wish.kind, wish.values)),
        _explain_book(content, wish),
    ):
        if wrong:
            raise CannotStart(wrong)
    target = content / target_file(wish.kind, wish.entry_id, wish.book)
    line = _write(content, target, wish)
    near = find_near(loaded, wish.kind, str(wish.values.get("title", "")))
    open_fields = list_open(wish.kind.model, wish.values)
    return Started(wish.kind, target, line, open_fields, near)


def read_loaded(content: Path) -> Loaded:
    """Read what there is; NoFolder if there is no such folder."""
    require_folder(content)
    return load_content(content, KINDS)


def find_kind(name: str) -> Kind:
    """Find a kind by what one of its entries, or all of them, are called."""
    called = EVERYDAY.get(name, name.replace("-", " "))
    for kind in KINDS:
        if called in (kind.name.replace("-", " "), kind.singular):
            return kind
    kinds = enumerate_words(kind.singular for kind in KINDS)
    raise CannotStart(f"There is no kind “{shorten(name)}”. Write one of: {kinds}.")


def explain_wrong_id(name: str) -> str:
    """Say what is wrong with an id, and what right looks like; empty if it is right."""
    if not name:
        return "The entry needs an id: a short name in small letters, digits and hyphens."
    wrong = explain_id(name)
    return f"{wrong[1]}; {wrong[2]}" if wrong else ""


def explain_wrong_name(kind: Kind, name: str) -> str:
    """Say what is wrong with the id of an entry, some of which say more; empty if it is right."""
    language = explain_language(name) if name and kind is TRANSLATIONS else ""
    return language or explain_wrong_id(name)


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


def _write(content: Path, target: Path, wish: Wish) -> int | None:
    """Write a new file, or a longer book and tell on which line of it the new entry begins."""
    if target.exists() and wish.kind.books:
        return _extend(target, wish)
    beginning = Beginning(wish.entry_id, wish.values)
    modeline = find_modeline(content, wish.kind)
    if wish.kind.books:
        text = scaffold_book(wish.kind, beginning, wish.book)
    else:
        text = scaffold_file(wish.kind, beginning)
    create_file(target, modeline + text)
    return None


def _extend(target: Path, wish: Wish) -> int:
    """Write a longer book, and tell on which line the new entry begins."""
    try:
        before = target.read_bytes().decode()
        longer = extend_book(before, wish.kind, Beginning(wish.entry_id, wish.values))
    except UnicodeDecodeError:
        longer = None
    if longer is None:
        raise CannotStart(
            f"{target} has a mistake in it, or something stands below its entries. "
            "See what check says, or write the entry by hand."
        )
    write_file(target, longer)
    return before.rstrip().count("\n") + 2
