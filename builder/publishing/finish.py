"""The last touch to a site that a tool has made: policies, the edition for a disk, its size."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from builder.model import File
from builder.publishing.archive import pack
from builder.publishing.offline import take_offline
from builder.publishing.policy import DISK, WEB, ForeignScript, find_theme, guard_page
from builder.publishing.searching import INDEX, exchange_search
from builder.rendering.edition import DOWNLOADS, ENDING
from builder.text.phrases import format_size

CONTROL = PurePosixPath("404.html")
"""The page without content: what it runs is the theme's."""
SIZE = re.compile(r'(<span data-size-of="([^"]*)">)(</span>)')


def finish_site(files: Sequence[File], edition: str, old_archives: Iterable[str]) -> Iterator[File]:
    """Give the files that change and the archive of the edition, named without its ending.

    `old_archives` are the names under which the archive has to be found as well.
    ForeignScript says which page holds a script that is not of the theme.
    """
    files = tuple(exchange_search(files))
    theme = _find_theme(files)
    offline = _guard(take_offline(files), theme, DISK)
    archive = File(DOWNLOADS / f"{edition}{ENDING}", pack(offline, edition))
    pages = (file for file in files if file.path.suffix == ".html")
    yield from (_tell_size(page, archive) for page in _guard(pages, theme, WEB))
    yield from (file for file in files if file.path == INDEX)
    yield archive
    yield from (File(PurePosixPath(old), archive.content) for old in old_archives)


def _find_theme(files: Iterable[File]) -> frozenset[str]:
    control = next((file for file in files if file.path == CONTROL), None)
    return find_theme(control.text) if control else frozenset()


def _guard(files: Iterable[File], theme: frozenset[str], own: str) -> Iterator[File]:
    """Put the policy into every page among files."""
    for file in files:
        if file.path.suffix != ".html":
            yield file
            continue
        try:
            yield File(file.path, guard_page(file.text, theme, own))
        except ForeignScript as error:
            raise ForeignScript(f"{file.path}: {error}") from None


def _tell_size(page: File, archive: File) -> File:
    """Print the size of the archive where a page leaves room for it."""
    size = format_size(len(archive.content))
    html = SIZE.sub(
        lambda found: f"{found[1]}{size}{found[3]}" if found[2] == archive.path.name else found[0],
        page.text,
    )
    return File(page.path, html)
