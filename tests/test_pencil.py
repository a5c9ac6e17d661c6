"""The pencil leads to the file and the line where the words of a page can be changed."""

import re
from html import unescape
from pathlib import Path

import pytest

from builder.entries import Kind
from builder.kinds import KINDS
from builder.model import Page
from builder.rendering.atlas import Atlas
from tests.sites import EXAMPLE, REPOSITORY

PENCIL = re.compile(rf"{re.escape(REPOSITORY)}/edit/main/((?:content|docs)/[^\s\"#]+)#L(\d+)")
SHOWN = [kind for kind in KINDS if kind.page]


def _find_pencils(page: Page) -> set[tuple[str, int]]:
    """List the files and lines to which the pencils of a page lead, the one of its frame too."""
    text = f"{unescape(page.body)} {page.front_matter.get('edit', '')}"
    return {(file, int(line)) for file, line in PENCIL.findall(text)}


@pytest.mark.parametrize("kind", SHOWN, ids=lambda kind: kind.name)
def test_each_entry_has_a_pencil_on_its_page(
    kind: Kind, atlas: Atlas, pages: dict[str, Page]
) -> None:
    """On the page that shows an entry, a pencil leads to the line on which the entry begins."""
    entries = atlas.linked.site.of_kind(kind.name)
    assert entries
    for entry in entries:
        file, line = atlas.linked.site.edit_line(entry.address)
        page = pages[str(atlas.site_map[entry.address].page)]
        assert (str(file), line) in _find_pencils(page), entry.address
        written = (EXAMPLE / file).read_text(encoding="utf-8").splitlines()[line - 1]
        assert not kind.books or written.strip() == f"{entry.id}:", entry.address


def test_pencils_lead_to_lines_that_exist(pages: dict[str, Page]) -> None:
    """No pencil of any page leads to a file or a line that is not there."""
    found = {pencil for page in pages.values() for pencil in _find_pencils(page)}
    assert len(found) > 40
    wrong = [(file, line) for file, line in found if not _has_line(EXAMPLE / file, line)]
    assert wrong == []


def _has_line(file: Path, line: int) -> bool:
    return 1 <= line <= len(file.read_text(encoding="utf-8").splitlines())
