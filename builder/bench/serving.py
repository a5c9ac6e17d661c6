"""What an edit costs while the site is served, beside the first build of the same content."""

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from builder.bench.making import Size, make_collection
from builder.bench.row import Row, measure
from builder.pipeline import Project, build_site
from builder.publishing.publish import Means

SIZES = (Size(300, 1_000, paragraphs=1), Size(5_000, 1_000, paragraphs=1))
EDITED, WORDS = "glossaries/book-3", "These words are new."
"""A glossary, and a sentence that somebody writes into it."""


def measure_serving() -> Iterator[Row]:
    """Change one sentence in sites of 300 and of 5,000 articles, and wait until it is shown."""
    for size in SIZES:
        yield measure_edit(size)


def measure_edit(size: Size) -> Row:
    """Build a collection, change a sentence of it, and build again with what was kept."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        content = make_collection(root / "content", size)
        means = Means(root / "shelf", packed=False)
        build = partial(build_site, Project(content, None, root / "out", means=means), _ignore)
        first = measure(build, times=1)
        _edit(content / f"{EDITED}.yml")
        again = measure(build, times=1)
        page = (root / "out" / "site" / EDITED / "index.html").read_text(encoding="utf-8")
        if WORDS not in page:
            raise LookupError(f"{EDITED} does not show what was written into it")
    return Row(f"an edit among {size.articles:,} articles", again, "the first build", first, None)


def _edit(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("summary: ", f"summary: {WORDS} ", 1), encoding="utf-8")


def _ignore(*_: int) -> None:
    """Show no progress."""
