"""Turn the written tree into the site with MkDocs, aside, and swap it in when it is whole."""

import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TypeAlias

import yaml

from builder.keeping.fingerprint import name_builder, take_fingerprint
from builder.keeping.shelf import ROOM, lay, make_room, take
from builder.model import File
from builder.publishing.cleared import find_new_faults
from builder.publishing.compress import Encoding, compress_files
from builder.publishing.finish import (
    find_scripts_of_theme,
    guard_pages,
    pack_edition,
    tell_size,
)
from builder.publishing.framing import (
    Advance,
    Framed,
    FramingFailed,
    frame_tree,
    read_framed,
    write_framed,
)
from builder.publishing.policy import WEB, ForeignScript
from builder.publishing.searching import WORKER, count_best, exchange_file, exchange_search
from builder.publishing.swap import restore, swap_in
from builder.publishing.write import let_everybody_read, make_folder_beside, place_files
from builder.stock import read_tree

Inspect: TypeAlias = Callable[[Iterable[File]], Iterable[str]]
"""Looks through the files of a finished site; each line it gives is a reason not to publish."""


class NotPublished(Exception):
    """Something is wrong with a finished site, and the old one stays; the message says what."""


class PublishingFailed(NotPublished):
    """MkDocs refused the tree; the message holds its warnings, one a line."""


class UnsafePages(NotPublished):
    """A finished page holds what no page may hold; the message says where, one fault a line."""


class LeaksFound(NotPublished):
    """A finished site tells what is kept from its readers; the message says where, one a line."""


@dataclass(frozen=True, slots=True)
class Means:
    """What a site is published with: the shelf that finished pages are taken from, if there is one.

    Without `packed` the edition for a disk is left out. `encodings` are those in which texts are
    put beside themselves.
    """

    shelf: Path | None = None
    packed: bool = True
    encodings: tuple[Encoding, ...] = ()


WHOLE = Means()
"""Nothing is taken from a shelf, and nothing left out."""


def accept_all(_: Iterable[File]) -> Iterable[str]:
    """Find no reason in any file."""
    return ()


def publish_site(root: Path, advance: Advance, inspect: Inspect, means: Means = WHOLE) -> Path:
    """Build `root`/build/docs into `root`/site, strictly; on failure the old site stays."""
    site = root / "site"
    restore(site)
    fresh = make_folder_beside(site)
    try:
        files = _make_files(root, fresh, advance, means)
        if not any(str(file.path) == "index.html" for file in files):
            raise PublishingFailed("it wrote no pages where they were asked for")
        if faults := find_new_faults(files, means.shelf):
            raise UnsafePages("\n".join(faults))
        if reasons := tuple(inspect(files)):
            raise LeaksFound("\n".join(reasons))
        place_files((*files, *compress_files(files, means.encodings)), fresh, site)
        let_everybody_read(fresh)
        swap_in(fresh, site)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return site


def _make_files(root: Path, fresh: Path, advance: Advance, means: Means) -> tuple[File, ...]:
    """Make all files of the site; MkDocs writes the theme's own into the folder `fresh`."""
    store = _Store(means.shelf, _name_shared(root) if means.shelf else "")
    try:
        tree = frame_tree(root / "mkdocs.yml", fresh, store.recall, advance)
        rest = tuple(exchange_search((*read_tree(fresh), *tree.others)))
        theme = find_scripts_of_theme(rest)
        new = {uri: _guard(one, theme, own=_has_own_search(root)) for uri, one in tree.new.items()}
        others = tuple(guard_pages(rest, theme, WEB))
    except (FramingFailed, ForeignScript) as error:
        raise PublishingFailed(str(error)) from None
    store.keep_all(root / "build" / "docs", new)
    pages = (one.file for one in (*tree.known.values(), *new.values()))
    files = (*others, *pages)
    if not means.packed:
        return files
    extra = yaml.safe_load((root / "build" / "nav.yml").read_text(encoding="utf-8"))["extra"]
    archive = pack_edition(files, theme, extra["edition"])
    copies = (File(PurePosixPath(old), archive.content) for old in extra["old_archives"])
    return (*(tell_size(file, archive) for file in files), archive, *copies)


def _guard(framed: Framed, theme: frozenset[str], *, own: bool) -> Framed:
    """Put the policy into a page that was framed, and its own search, if the site has one."""
    page = exchange_file(framed.file) if own else framed.file
    (file,) = guard_pages((page,), theme, WEB)
    return replace(framed, file=file)


def _has_own_search(root: Path) -> bool:
    return (root / "build" / "docs" / WORKER).is_file()


def _name_shared(root: Path) -> str:
    """Give the fingerprint of all that every page hangs on: who makes it, settings, menu, theme."""
    texts = tuple((root / name).read_bytes() for name in ("mkdocs.yml", "build/nav.yml"))
    theme = tuple((file.path, file.content) for file in read_tree(root / "build" / "theme"))
    search = count_best() if _has_own_search(root) else ""
    return take_fingerprint((name_builder(), search, texts, theme)).hex()


@dataclass(frozen=True, slots=True)
class _Store:
    """The framed pages of one tree on a shelf; without a shelf, none."""

    shelf: Path | None
    shared: str

    def recall(self, uri: str, source: bytes) -> Framed | None:
        """Give a page that was framed before."""
        if not self.shelf:
            return None
        found = take(self.shelf, take_fingerprint((self.shared, uri, source)).hex())
        return read_framed(found) if found else None

    def keep_all(self, docs: Path, pages: Mapping[str, Framed]) -> None:
        """Keep framed pages, by their names in a folder."""
        if not self.shelf:
            return
        for uri, framed in pages.items():
            name = take_fingerprint((self.shared, uri, (docs / uri).read_bytes())).hex()
            lay(self.shelf, name, write_framed(framed))
        if pages:
            make_room(self.shelf, ROOM)
