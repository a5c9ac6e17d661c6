"""What each file to download cannot carry, in a line a file."""

from collections.abc import Iterator

from builder.exports import EXPORTS
from builder.exports.teachers import export_for_teachers, list_formats, list_left_out
from builder.rendering.atlas import Atlas


def list_lacks(atlas: Atlas) -> Iterator[str]:
    """Say of each file, or format of the pack for teachers, what its form leaves out."""
    for export in EXPORTS:
        if export.kind.name in atlas.site_map:
            yield f"{export.name}: {' '.join(export.notes)}"
    for pack in export_for_teachers(atlas):
        for form in list_formats(atlas):
            notes = (*form.notes, *list_left_out(atlas, form))
            yield f"{pack.path.name}, {form.label}: {' '.join(notes)}"
