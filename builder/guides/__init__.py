"""What helps contributors, made from the models: schemas for editors, forms, pages on fields."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from builder.guides.editor import draw_editor_files
from builder.guides.fieldpages import FOLDER as FIELDS
from builder.guides.fieldpages import draw_field_pages
from builder.guides.issueforms import draw_issue_forms
from builder.guides.schemas import SCHEMAS, draw_schemas
from builder.interface.template import draw_interface_template
from builder.loading.load import Loaded
from builder.model import File
from builder.stock import BUILDER

EXAMPLES = BUILDER.parent / "tests" / "fixtures" / "site" / "content"
"""The small site from which the pages on fields take their examples."""


def draw_guides(examples: Loaded) -> Iterator[File]:
    """Write every file that helps contributors; the examples come from a small site."""
    yield from draw_schemas()
    yield from draw_editor_files()
    yield from draw_issue_forms()
    yield from draw_field_pages(examples)
    yield draw_interface_template()


def find_stale(files: Iterable[File], folder: Path) -> Iterator[str]:
    """Name the files that are not what they would be if they were written now."""
    wanted = {file.path.as_posix(): file.text.encode() for file in files}
    for name, content in wanted.items():
        if not (folder / name).is_file() or (folder / name).read_bytes() != content:
            yield name
    for owned in (SCHEMAS, FIELDS):
        there = (path.relative_to(folder).as_posix() for path in sorted((folder / owned).glob("*")))
        yield from (f"{name} (delete it)" for name in there if name not in wanted)
