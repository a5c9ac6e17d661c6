"""What a second build saves: the same content, with what the first one left in its memory."""

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from builder.bench.making import Size, make_collection
from builder.bench.row import Row, measure
from builder.keeping.memory import open_memory
from builder.pipeline import Project, draw_pages, read_project

SIZE = Size(100, 1_000)


def measure_again() -> Iterator[Row]:
    """Check and draw a collection twice."""
    yield compare_again(SIZE)


def compare_again(size: Size) -> Row:
    """Check and draw a collection with an empty memory, and again with what was kept."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        content = make_collection(folder / "content", size)
        draw = partial(_draw, Project(content, None, folder / "out"), folder / "memory")
        cold = measure(draw, times=1)
        warm = measure(draw)
    what = f"checking and drawing {size.articles:,} articles again"
    return Row(what, warm, "the first time", cold, 1.0)


def _draw(project: Project, memory: Path) -> None:
    with open_memory(memory):
        draw_pages(read_project(project))
