"""The page for teachers: everything to take along, with its size, and what to know before."""

import re
from pathlib import Path

from builder.exports import EXPORTS
from builder.exports.teachers import list_formats
from builder.model import Page
from builder.rendering.atlas import Atlas
from builder.text.phrases import format_size
from tests.schools import read_for_teachers
from tests.sites import EXAMPLE, copy_example, draw_quietly, read_quietly

PACK = "../downloads/teacher-pack.zip"


def _list_files(body: str) -> dict[str, str]:
    """Give the addresses of the files that a page offers, each with what is said of its size."""
    found = re.findall(r'href="([^"]*)" download>[^<]*</a> <span class="muted">([^<]*)<', body)
    return dict(found)


def test_every_file_is_offered_with_its_size(atlas: Atlas, pages: dict[str, Page]) -> None:
    """Each download of the site stands there with its name and the size it really has."""
    files = _list_files(pages["teachers"].body)
    for export in (export for export in EXPORTS if export.kind.name in atlas.site_map):
        folder = atlas.section(export.kind)
        size = format_size(len(export.write(atlas)))
        assert files[f"../{folder}/{export.name}"] == f"{export.name}, {size}"
    assert "../downloads/the-landing-offline.zip" in files
    assert PACK not in files


def test_the_pack_is_offered_to_teachers_only() -> None:
    """In their edition the pack stands among the files, and each form says what it lacks."""
    atlas = read_for_teachers(EXAMPLE)
    pages = draw_quietly(atlas)
    assert PACK in _list_files(pages["teachers"].body)
    assert "the-landing-teachers-edition-offline.zip" in pages["teachers"].body
    for form in list_formats(atlas):
        assert form.label in pages["downloads"].body
        assert all(note in pages["downloads"].body for note in form.notes)
    assert "Left out, type “ordering”: " in pages["downloads"].body


def test_the_page_says_on_what_terms(pages: dict[str, Page]) -> None:
    """Licence, accessibility, privacy, assigning and keys each have a heading."""
    body = pages["teachers"].body
    for name in ("assign", "files", "keys", "notes", "licence", "accessibility", "privacy"):
        assert f"{{: #{name}-- }}" in body


def test_pages_by_hand_are_named_where_there_are_such(
    pages: dict[str, Page], tmp_path: Path
) -> None:
    """The log of corrections and the page on files are led to by their own titles."""
    assert "Read on" not in pages["teachers"].body
    root = copy_example(tmp_path)
    (root / "docs" / "editorial").mkdir()
    log = root / "docs" / "editorial" / "corrections.md"
    log.write_text("# What we mended\n", encoding="utf-8")
    body = draw_quietly(read_quietly(root))["teachers"].body
    assert '<a href="../editorial/corrections/">What we mended</a>' in body
