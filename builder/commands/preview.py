"""What happens while a site is served: the first build, and what each edit sets off."""

import signal
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import PurePosixPath

from builder.commands.serve import Screen
from builder.commands.terminal import (
    FAILURES,
    build_with_progress,
    explain,
    note_nothing_written,
    say,
    show_report,
)
from builder.keeping.memory import ENTRIES, open_memory
from builder.keeping.session import Session, continue_session
from builder.linking.linked import LinkedSite
from builder.pipeline import Project, build_site, read_whole
from builder.previewing.behind import Behind
from builder.previewing.edited import find_edited
from builder.previewing.peek import show_pages
from builder.rendering.atlas import Atlas

MOST = 10
"""So many pages are shown before the others; an edit seldom changes more of them."""


@dataclass
class Preview:
    """A site that is being written; `shown` is the content as it was when it was last shown."""

    project: Project
    session: Session = field(default_factory=Session)
    behind: Behind = field(default_factory=Behind)
    shown: Atlas | None = None

    def begin(self) -> None:
        """Build the whole site, or explain why it cannot be built."""
        try:
            with open_memory(ENTRIES), continue_session(self.session):
                report = build_with_progress(self.project)
                self.shown, _ = read_whole(self.project)
            show_report(report, self.project.content)
        except FAILURES as failure:
            explain(failure, self.project.content)

    def renew(self, screen: Screen) -> None:
        """Show the pages of what was edited, and let all the others be made behind them.

        A mistake is explained, and what was being made is made to its end.
        """
        try:
            with open_memory(ENTRIES), continue_session(self.session):
                self._renew(screen.page)
            self.behind.start(partial(make_whole, self.project), screen.reload)
        except FAILURES as failure:
            explain(failure, self.project.content)

    def close(self) -> None:
        """End what is being made, and say so: pages that repeat the last edit are of before."""
        if self.behind.stop():
            say("Not all pages have the last change yet. To make them:  python3 run.py site")

    def _renew(self, page: PurePosixPath) -> None:
        with note_nothing_written():
            atlas, whole = read_whole(self.project)
        self.behind.stop()
        edited = find_edited(self.shown, atlas) if self.shown else frozenset()
        if edited and (self.project.folder / "site" / "index.html").is_file():
            self._show(atlas, whole, (page, *sorted(edited)))
        self.shown = atlas

    def _show(self, atlas: Atlas, whole: LinkedSite, pages: Iterable[PurePosixPath]) -> None:
        """Show some pages now; what is wrong with one of them, the whole build will say."""
        wanted = frozenset(islice(pages, MOST))
        try:
            shown = show_pages(self.project, atlas, whole, wanted)
        except FAILURES:
            return
        if shown:
            say(f"Shown: {', '.join(f'{page}/' for page in shown)}. The others follow.")


def make_whole(project: Project) -> None:
    """Build the whole site in a process of its own; exit status 1 if that is not possible.

    Ctrl+C is meant for the process that serves, which ends this one.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with open_memory(ENTRIES):
            report = build_site(project, _ignore)
    except FAILURES as failure:
        explain(failure, project.content)
        raise SystemExit(1) from None
    show_report(report, project.content)


def _ignore(*_: int) -> None:
    """Show no progress."""
