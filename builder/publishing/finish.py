"""The last touch to a site that a tool has made: policies, the edition for a disk, its size."""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from builder.model import File
from builder.publishing.archive import pack
from builder.publishing.offline import take_offline
from builder.publishing.policy import DISK, ForeignScript, find_theme, guard_page
from builder.rendering.edition import DOWNLOADS, ENDING
from builder.text.phrases import format_size

CONTROL = PurePosixPath("404.html")
"""The page without content: what it runs is the theme's."""
SIZE = re.compile(r'(<span data-size-of="([^"]*)">)(</span>)')


def find_scripts_of_theme(files: Iterable[File]) -> frozenset[str]:
    """Give the scripts that pages of this site may hold."""
    control = next((file for file in files if file.path == CONTROL), None)
    return find_theme(control.text) if control else frozenset()


def guard_pages(files: Iterable[File], theme: frozenset[str], own: str) -> Iterator[File]:
    """Put the policy into every page among files; `own` is where its files may come from.

    ForeignScript says which page holds a script that is not of the theme.
    """
    for file in files:
        if file.path.suffix != ".html":
            yield file
            continue
        try:
            yield File(file.path, guard_page(file.text, theme, own))
        except ForeignScript as error:
            raise ForeignScript(f"{file.path}: {error}") from None


def pack_edition(files: Iterable[File], theme: frozenset[str], edition: str) -> File:
    """Pack the edition for a disk out of a guarded site; it is named without its ending."""
    offline = guard_pages(take_offline(files), theme, DISK)
    return File(DOWNLOADS / f"{edition}{ENDING}", pack(offline, edition))


def tell_size(file: File, archive: File) -> File:
    """Print the size of the archive where a page leaves room for it."""
    if file.path.suffix != ".html" or not SIZE.search(file.text):
        return file
    size = format_size(len(archive.content))
    html = SIZE.sub(
        lambda found: f"{found[1]}{size}{found[3]}" if found[2] == archive.path.name else found[0],
        file.text,
    )
    return File(file.path, html)
