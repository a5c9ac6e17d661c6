"""From the folder content/ to its entries, not checked yet: the only module that reads content."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from builder.entries import Kind
from builder.fieldnames import all_names
from builder.ids import find_id_problems
from builder.interface.catalogue import read_interface
from builder.interface.words import Interface
from builder.loading.articlefiles import read_articles
from builder.loading.disk import explain_link, read_file
from builder.loading.entryfiles import Contents, RawFile, join, read_book, read_entry
from builder.loading.filenames import explain_copy, explain_ending
from builder.loading.geofiles import ENDINGS, GEO_FOLDER, NOTES, Geo, read_geo
from builder.model import Address, Document, Problem, Source
from builder.promising.lockfile import LARGEST_LOCK, LOCK_FILE, NO_LOCK, Lock, read_lock
from builder.site import Settings
from builder.telling.codes import tone_of
from builder.words import enumerate_words
from builder.yamlfile import read_yaml, whole_file

SETTINGS_FILE = "site.yml"
INTERFACE_FOLDER = "interface"
"""The words of the frame in other languages: one file a language."""
OTHER_FOLDERS = (GEO_FOLDER, INTERFACE_FOLDER)
OTHER_FILES = ("LICENSE", "README.md", *NOTES)
IGNORED = ("desktop.ini", "Thumbs.db")


@dataclass(frozen=True)
class Loaded:
    """Everything in content/, with the problems met while reading it.

    `lost` has the addresses of entries that could not be read, or the name of a kind of which a
    whole file could not: whether a reference to them is right cannot be told. `geo` holds the
    shapes of maps, `lock` the addresses that must stay, `interfaces` the words of the frame by the
    language, in small letters.
    """

    settings: Document | None
    books: tuple[Source, ...]
    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    lost: frozenset[Address] = frozenset()
    geo: Geo = field(default_factory=Geo)
    lock: Lock = NO_LOCK
    interfaces: Mapping[str, Interface] = field(default_factory=dict)


def load_content(content: Path, kinds: Iterable[Kind]) -> Loaded:
    """Read the settings and, kind by kind, every entry; problems are collected, never raised."""
    known, file = tuple(kinds), PurePosixPath(content.name)
    if content.is_symlink():
        return Loaded(None, (), (), (explain_link(file),))
    if not content.is_dir():
        missing = whole_file(file, "missing-folder", "there is no such folder", "create it")
        return Loaded(None, (), (), (missing,))
    settings, problems = _load_settings(content)
    found = join(_load_kind(content, kind, settings) for kind in known)
    geo, wrong_shapes = _load_geo(content)
    lock, wrong_lines = _load_lock(content)
    interfaces, wrong_words = _load_interfaces(content)
    problems += (
        *_find_strangers(content, known),
        *found.problems,
        *wrong_shapes,
        *wrong_lines,
        *wrong_words,
        *find_id_problems((*found.books, *found.entries)),
    )
    read = (found.books, found.entries, problems, found.lost, geo, lock, interfaces)
    return Loaded(settings, *read)


def _load_settings(content: Path) -> tuple[Document | None, tuple[Problem, ...]]:
    file = PurePosixPath(content.name, SETTINGS_FILE)
    if not (content / SETTINGS_FILE).exists():
        fix = "create it, with title, description and licence"
        return None, (whole_file(file, "missing-file", "the settings are missing", fix),)
    raw = read_file(content / SETTINGS_FILE, file)
    return (None, (raw,)) if isinstance(raw, Problem) else read_yaml(raw, file, all_names(Settings))


def find_address(content: Path) -> str:
    """Tell where the settings say that the site is published; empty if that cannot be known."""
    settings, _ = _load_settings(content) if content.is_dir() else (None, ())
    data = settings.data if settings and isinstance(settings.data, dict) else {}
    address = data.get("address", "")
    return address if isinstance(address, str) else ""


def _load_lock(content: Path) -> tuple[Lock, tuple[Problem, ...]]:
    """Read the addresses that were promised, if any were."""
    if not (content / LOCK_FILE).exists():
        return NO_LOCK, ()
    file = PurePosixPath(content.name, LOCK_FILE)
    raw = read_file(content / LOCK_FILE, file, LARGEST_LOCK)
    return (NO_LOCK, (raw,)) if isinstance(raw, Problem) else read_lock(raw, file)


def _load_kind(content: Path, kind: Kind, settings: Document | None) -> Contents:
    """Read every file of one kind."""
    files, unreadable = _read_folder(content, kind.folder, kind.endings)
    errors = (one for one in unreadable if tone_of(one.code) == "error")
    lost = (kind.name if kind.books else f"{kind.name}/{one.file.stem}" for one in errors)
    unread = Contents(problems=unreadable, lost=frozenset(lost))
    if ".md" in kind.endings:
        return join((unread, *read_articles(files, kind, settings)))
    read = read_book if kind.books else read_entry
    return join((unread, *(read(raw, file, kind) for file, raw in files)))


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A text file of content/: where it is, how it is called, what is in it, its fields."""

    path: Path
    file: PurePosixPath
    raw: bytes
    names: frozenset[str]


def list_files(content: Path, kinds: Iterable[Kind]) -> Iterator[StoredFile]:
    """List the settings and the files of all kinds, those that can be read."""
    settings = PurePosixPath(content.name, SETTINGS_FILE)
    if (content / SETTINGS_FILE).is_file():
        raw = read_file(content / SETTINGS_FILE, settings)
        if isinstance(raw, bytes):
            yield StoredFile(content / SETTINGS_FILE, settings, raw, all_names(Settings))
    for kind in kinds:
        files, _ = _read_folder(content, kind.folder, kind.endings)
        for file, raw in files:
            yield StoredFile(content / kind.folder / file.name, file, raw, all_names(kind.model))


def _load_geo(content: Path) -> tuple[Geo, tuple[Problem, ...]]:
    """Read the shapes and pictures of maps; what could not be read counts as lost."""
    files, unreadable = _read_folder(content, GEO_FOLDER, ENDINGS)
    geo, problems = read_geo(files)
    lost = geo.lost | {one.file.name for one in unreadable}
    return replace(geo, lost=lost), (*unreadable, *problems)


def _load_interfaces(content: Path) -> tuple[dict[str, Interface], tuple[Problem, ...]]:
    """Read the words of the frame, language by language."""
    files, unreadable = _read_folder(content, INTERFACE_FOLDER, (".po",))
    read = [read_interface(raw, file) for file, raw in files]
    found = {one.language.lower(): one for one, _ in read if one}
    return found, (*unreadable, *(problem for _, wrong in read for problem in wrong))


def _read_folder(
    content: Path, folder: str, endings: tuple[str, ...]
) -> tuple[tuple[RawFile, ...], tuple[Problem, ...]]:
    """Read every file of a folder, or say why it cannot be read or does not belong there."""
    files: list[RawFile] = []
    problems: list[Problem] = []
    for path in _list_folder(content / folder):
        file = PurePosixPath(content.name, folder, path.name)
        if copy := explain_copy(file):
            problems.append(copy)
            continue
        raw = _refuse_ending(path, file, endings) or read_file(path, file)
        if isinstance(raw, Problem):
            problems.append(raw)
        else:
            files.append((file, raw))
    return tuple(files), tuple(problems)


def _list_folder(folder: Path) -> Iterator[Path]:
    """List what a folder holds by name, without the files of the system and of the project."""
    if folder.is_dir() and not folder.is_symlink():
        for path in sorted(folder.iterdir()):
            hidden = path.name.startswith(".") or path.name in IGNORED
            if not hidden and path.name not in OTHER_FILES:
                yield path


def _refuse_ending(path: Path, file: PurePosixPath, endings: tuple[str, ...]) -> Problem | None:
    """Say that a file has another ending than those of its folder, if it is a file at all."""
    if path.suffix in endings or path.is_symlink() or not path.is_file():
        return None
    return explain_ending(file, endings)


def _find_strangers(content: Path, kinds: tuple[Kind, ...]) -> Iterator[Problem]:
    """Report what stands in content/ and belongs to no kind."""
    folders = tuple(kind.folder for kind in kinds)
    for path in _list_folder(content):
        file = PurePosixPath(content.name, path.name)
        if path.is_symlink():
            yield explain_link(file)
        elif path.is_dir() and path.name not in (*folders, *OTHER_FOLDERS):
            fix = f"folders here are {enumerate_words(sorted((*folders, *OTHER_FOLDERS)))}"
            yield whole_file(file, "unknown-folder", "no entries are kept in this folder", fix)
        elif copy := explain_copy(file):
            yield copy
        elif not path.is_dir() and path.name not in (SETTINGS_FILE, LOCK_FILE):
            fix = f"only {SETTINGS_FILE} stands here; entries are kept in the folders of their kind"
            yield whole_file(file, "wrong-place", "this file does not belong here", fix)
