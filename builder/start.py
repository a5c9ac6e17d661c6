"""Start a new entry in the folder content/."""

from dataclasses import dataclass
from pathlib import Path

from builder.entries import Kind
from builder.ids import explain_id
from builder.kinds import KINDS
from builder.load import load_content
from builder.scaffold import extend_book, scaffold_book, scaffold_file, target_file
from builder.words import enumerate_words, with_article
from builder.write import create_file, write_file


class CannotStart(Exception):
    """The entry cannot be started; the message says why, and what right looks like."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to start: the kind by its name, the id, the book it goes into, if any."""

    kind: str
    entry_id: str
    book: str


def start_entry(content: Path, wish: Wish) -> Path:
    """Write the beginning of an entry and give its file; CannotStart if the wish is wrong."""
    if not content.is_dir():
        raise CannotStart(f"There is no folder “{content}”: say with --content where it is.")
    kind = _find_kind(wish.kind)
    _check_id(wish.entry_id)
    _check_book(content, kind, wish.book)
    _check_free(content, kind, wish.entry_id)
    target = content / target_file(kind, wish.entry_id, wish.book)
    if not kind.books:
        create_file(target, scaffold_file(kind, wish.entry_id))
    elif not target.exists():
        create_file(target, scaffold_book(kind, wish.entry_id))
    else:
        write_file(target, _extend(target, kind, wish.entry_id))
    return target


def _find_kind(name: str) -> Kind:
    for kind in KINDS:
        if name.replace("-", " ") in (kind.name.replace("-", " "), kind.singular):
            return kind
    kinds = enumerate_words(kind.singular for kind in KINDS)
    raise CannotStart(f"There is no kind “{name}”. Write one of: {kinds}.")


def _check_id(name: str) -> None:
    if wrong := explain_id(name):
        _, message, fix = wrong
        raise CannotStart(f"{message}; {fix}")


def _check_book(content: Path, kind: Kind, book: str) -> None:
    one = with_article(kind.singular)
    if not kind.books and book:
        raise CannotStart(f"{one.capitalize()} has a file of its own: leave out --book.")
    if kind.books and not book:
        books = sorted(path.stem for path in (content / kind.folder).glob("*.yml"))
        known = f"there {'is' if len(books) == 1 else 'are'} {', '.join(books) or 'none yet'}"
        raise CannotStart(
            f"Say with --book which file {one} goes into: {known}. A new name is a new file."
        )
    if book:
        _check_id(book)


def _check_free(content: Path, kind: Kind, entry_id: str) -> None:
    loaded = load_content(content, KINDS)
    taken = {source.address for source in loaded.sources} | loaded.lost
    if f"{kind.name}/{entry_id}" in taken:
        raise CannotStart(f"The {kind.singular} “{entry_id}” exists already: choose another id.")


def _extend(target: Path, kind: Kind, entry_id: str) -> str:
    """Give the text of a book with the new entry in it."""
    try:
        longer = extend_book(target.read_bytes().decode(), kind, entry_id)
    except UnicodeDecodeError:
        longer = None
    if longer is None:
        raise CannotStart(
            f"{target} has a mistake in it, or something stands below its entries. "
            "See what check says, or write the entry by hand."
        )
    return longer
