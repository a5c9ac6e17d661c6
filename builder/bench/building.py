"""What the builder costs beside MkDocs, and how a build grows with its pages."""

import logging
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from mkdocs.commands.build import build as run_mkdocs
from mkdocs.config import load_config

from builder.bench.lean import write_lean
from builder.bench.making import IN_A_BOOK, Size, make_collection
from builder.bench.row import Row, measure
from builder.pipeline import Project, build_site, draw_pages, read_project

SMALL, LARGE, HUGE = Size(100, 1_000), Size(1_000, 1_000), Size(5_000, 1_000, paragraphs=4)


@dataclass(frozen=True, slots=True)
class Costs:
    """Seconds of one processor for one collection, and its pages."""

    pages: int
    before: float
    whole: float
    lean: float


def measure_building() -> Iterator[Row]:
    """Compare the builder's own work with MkDocs', and the whole with a lean MkDocs."""
    for size in (LARGE, HUGE):
        costs = _measure(size)
        words = f"{costs.pages:,} pages"
        mkdocs = costs.whole - costs.before
        yield Row(f"all before MkDocs, {words}", costs.before, "MkDocs and the rest", mkdocs, 1.0)
        yield Row(
            f"a whole build, {words}", costs.whole, "lean MkDocs, the same words", costs.lean, 1.25
        )


def measure_pages() -> Iterator[Row]:
    """Compare the cost of a page in a large site with that in a small one."""
    small, large = _measure(SMALL), _measure(LARGE)
    yield Row(
        f"a page of {large.pages:,}",
        large.whole / large.pages,
        f"a page of {small.pages:,}",
        small.whole / small.pages,
        wanted=1.25,
    )


@cache
def _measure(size: Size) -> Costs:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        make_collection(root / "content", size)
        project = Project(root / "content", None, root / "out")
        began = time.process_time()
        pages = draw_pages(read_project(project))
        before = time.process_time() - began
        whole = measure(partial(build_site, project, lambda *_: None), times=1)
        settings = write_lean(pages, root / "lean")
        lean = measure(partial(_build_lean, settings), times=1)
        return Costs(size.articles + size.names // IN_A_BOOK, before, whole, lean)


def _build_lean(settings: Path) -> None:
    """Let MkDocs alone build the same words."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    run_mkdocs(load_config(str(settings)))
