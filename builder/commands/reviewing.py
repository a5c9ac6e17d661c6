"""The commands for those who review a change and publish the site; a docstring is its help."""

from pathlib import Path
from typing import Annotated

import typer

from builder.commands.options import Content, Docs, find_docs
from builder.commands.terminal import explain_failure, say
from builder.model import InvalidContent
from builder.pipeline import Project, draw_pages, read_project
from builder.promising.changes import list_broken
from builder.promising.comparison import compare, write_comparison
from builder.promising.lockfile import LOCK_FILE, write_lock
from builder.promising.newlinks import promise_all, tell_new
from builder.promising.revision import take_out
from builder.promising.snapshot import Snapshot, take_snapshot
from builder.publishing.write import write_file


def addresses(
    content: Content = Path("content"),
    docs: Docs = None,
    *,
    accept: Annotated[
        bool, typer.Option("--accept", help="Promise the new ones too: write content/urls.lock.")
    ] = False,
) -> None:
    """Tell which addresses of the site are promised, and which are new.

    An address that is promised must lead somewhere for ever: taking it away is a mistake that
    `check` reports. Whoever adds entries need not care about new ones. Whoever publishes the site
    promises them with --accept, and keeps the changed file urls.lock together with the rest.
    """
    with explain_failure(content):
        atlas = read_project(Project(content, find_docs(content, docs), Path()))
        lock = atlas.linked.site.lock
        if accept:
            write_file(content / LOCK_FILE, write_lock(promise_all(atlas.published, lock)))
            say(f"{content / LOCK_FILE} promises {len(atlas.published):,} addresses of today.")
            return
    for line in tell_new(atlas):
        say(line)


def diff(
    base: Annotated[
        str,
        typer.Argument(
            metavar="BASE",
            help="The state before: a revision that git keeps (main, HEAD~1), or a folder.",
        ),
    ],
    content: Content = Path("content"),
) -> None:
    """Tell what readers will see of a change: which pages, links, dates and claims are others.

    The content of today is compared with the state before, both built in memory. The answer has at
    most 30 lines, what matters most first. Exit status 1: an address would break.
    """
    with explain_failure(content):
        after = _look_at(content)
        with take_out(base, content) as earlier:
            before = _look_back(earlier)
    sections = compare(before, after)
    say(write_comparison(sections))
    if list_broken(before, after):
        raise typer.Exit(1)


def _look_at(content: Path) -> Snapshot:
    atlas = read_project(Project(content, find_docs(content, None), Path()))
    return take_snapshot(atlas, draw_pages(atlas))


def _look_back(content: Path) -> Snapshot:
    """Look at the state before; what it has of mistakes by the rules of today is nobody's fault."""
    try:
        return _look_at(content)
    except InvalidContent as mistakes:
        first = mistakes.problems[0]
        say(f"The state before does not follow the rules of today, so nothing is compared: {first}")
        raise typer.Exit(0) from None
