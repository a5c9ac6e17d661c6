"""What no file can carry is said, a line a file."""

from builder.exports import EXPORTS
from builder.exports.lacks import list_lacks
from builder.exports.teachers import list_formats
from builder.model import Page
from builder.rendering.atlas import Atlas
from tests.schools import read_for_teachers
from tests.sites import EXAMPLE


def test_every_file_says_what_it_lacks(atlas: Atlas, pages: dict[str, Page]) -> None:
    """Each download has a line of its own, and says the same on its page."""
    lines = list(list_lacks(atlas))
    shown = [export for export in EXPORTS if export.kind.name in atlas.site_map]
    assert len(lines) == len(shown) > 5
    for line, export in zip(lines, shown, strict=True):
        assert line.startswith(f"{export.name}: ")
        assert export.notes
        assert all(note in line for note in export.notes)
        assert " ".join(export.notes) in pages["downloads"].body


def test_the_pack_has_a_line_a_form() -> None:
    """In the teachers' edition each form of the pack tells also how many questions it left out."""
    atlas = read_for_teachers(EXAMPLE)
    lines = [line for line in list_lacks(atlas) if "teacher-pack" in line]
    assert [line.partition(": ")[0] for line in lines] == [
        f"teacher-pack.zip, {form.label}" for form in list_formats(atlas)
    ]
    assert "Left out, type “ordering”: 1." in next(line for line in lines if "GIFT" in line)
