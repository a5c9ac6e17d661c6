"""The last look at a site before it is published: no page may hold what could act upon a reader.

The text of contributors is made safe long before; this asks the result, read as a browser reads it,
and trusts none of the steps that made it.
"""

from collections.abc import Iterable, Iterator

from builder.model import File
from builder.publishing.archive import unpack
from builder.publishing.pagerules import RULES
from builder.publishing.pagetree import find_line, read_page_tree
from builder.rendering.edition import ENDING
from builder.telling.report import make_visible


def audit_site(files: Iterable[File]) -> Iterator[str]:
    """Name each fault of each page of a finished site, those of the edition for a disk included."""
    for file in open_editions(files):
        if file.path.suffix == ".html":
            yield from (f"{file.path}, {fault}" for fault in audit_page(file.text))


def open_editions(files: Iterable[File]) -> Iterator[File]:
    """Give files, and in the place of an edition for a disk what is in it.

    Other archives are for other programs, which have policies of their own.
    """
    for file in files:
        if file.path.name.endswith(ENDING):
            yield from (File(file.path / one.path, one.content) for one in unpack(file))
        else:
            yield file


def audit_page(html: str) -> tuple[str, ...]:
    """Name the faults of one page: its line, the element as it came out, and what is wrong."""
    tree = read_page_tree(html)
    faults = (fault for rule in RULES for fault in rule(tree))
    return tuple(
        f"line {find_line(html, fault.element)}: {make_visible(f'{fault.element} – {fault.words}')}"
        for fault in faults
    )
