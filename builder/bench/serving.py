"""What an edit costs while the site is served, beside the first build of the same content."""

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from builder.bench.making import Size, make_collection
from builder.bench.row import Row, measure
from builder.keeping.session import Session, continue_session
from builder.pipeline import Project, build_site, read_whole
from builder.previewing.edited import find_edited
from builder.previewing.peek import show_pages
from builder.publishing.publish import Means
from builder.rendering.atlas import Atlas

SIZES = (Size(300, 1_000, paragraphs=1), Size(5_000, 1_000, paragraphs=1))
MOST = 0.1
"""The part of a first build that somebody may wait for an edit."""
EDITED, WORDS = "glossaries/book-3", "These words are new."
"""A glossary, and a sentence that somebody writes into it."""


def measure_serving() -> Iterator[Row]:
    """Change one sentence in sites of 300 and of 5,000 articles, and wait until it is shown."""
    for size in SIZES:
        yield from measure_edit(size)


def measure_edit(size: Size) -> Iterator[Row]:
    """Build a collection, change a sentence of it, show its page, and make all the others."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        content = make_collection(root / "content", size)
        means = Means(root / "shelf", packed=False)
        project = Project(content, None, root / "out", means=means)
        session, build = Session(), partial(build_site, project, _ignore)
        with continue_session(session):
            first = measure(build, times=1)
            before, _ = read_whole(project)
        _edit(content / f"{EDITED}.yml")
        shown = measure(partial(_show_edit, project, session, before), times=1)
        page = (root / "out" / "site" / EDITED / "index.html").read_text(encoding="utf-8")
        if WORDS not in page:
            raise LookupError(f"{EDITED} does not show what was written into it")
        made = measure(build, times=1)
    what = f"an edit among {size.articles:,} articles"
    yield Row(f"{what}, until it is shown", shown, "the first build", first, wanted=MOST)
    yield Row(f"{what}, until all is made", made, "the first build", first, wanted=None)


def _show_edit(project: Project, session: Session, before: Atlas) -> None:
    """Do what `serve` does before it lets the browser load the page."""
    with continue_session(session):
        atlas, whole = read_whole(project)
    show_pages(project, atlas, whole, find_edited(before, atlas))


def _edit(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("summary: ", f"summary: {WORDS} ", 1), encoding="utf-8")


def _ignore(*_: int) -> None:
    """Show no progress."""
