"""Turn the written tree into the site with MkDocs, aside, and swap it in when it is whole."""

import logging
import shutil
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

import yaml
from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from builder.model import File
from builder.publishing.audit import audit_site
from builder.publishing.compress import Encoding, compress_files
from builder.publishing.finish import finish_site
from builder.publishing.policy import ForeignScript
from builder.publishing.swap import restore, swap_in
from builder.publishing.write import add_files, let_everybody_read, make_folder_beside
from builder.stock import read_tree

Advance: TypeAlias = Callable[[int, int], None]
"""Called after each page with the pages done and the pages in all."""


Inspect: TypeAlias = Callable[[Iterable[File]], Iterable[str]]
"""Looks through the files of a finished site; each line it gives is a reason not to publish."""


class PublishingFailed(Exception):
    """MkDocs refused the tree; the message holds its warnings, one a line."""


class UnsafePages(Exception):
    """A finished page holds what no page may hold; the message says where, one fault a line."""


class LeaksFound(Exception):
    """A finished site tells what is kept from its readers; the message says where, one a line."""


class _Ticker(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """Tell how far the build is: MkDocs offers no other place to listen."""

    def __init__(self, advance: Advance) -> None:
        self.advance = advance
        self.total = 0
        self.done = 0

    def on_nav(self, nav: Navigation, *, files: Files, **_: object) -> Navigation:
        self.total = len(files.documentation_pages())
        return nav

    def on_post_page(self, output: str, **_: object) -> str:
        self.done += 1
        self.advance(self.done, self.total)
        return output


class _Calendar(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """Give every page the same day, so that the day of the build is in no file, packed or not."""

    def on_pre_page(self, page: Page, **_: object) -> Page:
        page.update_date = "1970-01-01"
        return page


class _Listener(logging.Handler):
    """Collect what MkDocs warns about."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.warnings: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.warnings.append(record.getMessage())


def accept_all(_: Iterable[File]) -> Iterable[str]:
    """Find no reason in any file."""
    return ()


def publish_site(
    root: Path, advance: Advance, inspect: Inspect, encodings: Sequence[Encoding]
) -> Path:
    """Build `root`/build/docs into `root`/site, strictly; on failure the old site stays.

    Its texts are put beside themselves in each of the encodings.
    """
    site = root / "site"
    restore(site)
    fresh = make_folder_beside(site)
    try:
        warnings = _run_mkdocs(root / "mkdocs.yml", fresh, advance)
        if warnings:
            raise PublishingFailed("\n".join(warnings))
        if not (fresh / "index.html").is_file():
            raise PublishingFailed("it wrote no pages where they were asked for")
        _finish(fresh, root / "build" / "nav.yml")
        files = read_tree(fresh)
        if faults := tuple(audit_site(files)):
            raise UnsafePages("\n".join(faults))
        if reasons := tuple(inspect(files)):
            raise LeaksFound("\n".join(reasons))
        add_files(compress_files(read_tree(fresh), encodings), fresh)
        let_everybody_read(fresh)
        swap_in(fresh, site)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return site


def _finish(site: Path, settings: Path) -> None:
    """Give the pages their policies, and add the edition for reading from a disk."""
    extra = yaml.safe_load(settings.read_text(encoding="utf-8"))["extra"]
    try:
        finished = tuple(finish_site(read_tree(site), extra["edition"], extra["old_archives"]))
    except ForeignScript as error:
        raise PublishingFailed(str(error)) from None
    add_files(finished, site)


def _run_mkdocs(config_file: Path, out: Path, advance: Advance) -> list[str]:
    """Run MkDocs in this process and return its warnings; its logger must not be quiet for that."""
    logger, listener = logging.getLogger("mkdocs"), _Listener()
    level, propagate = logger.level, logger.propagate
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(listener)
    try:
        config = load_config(
            config_file=str(config_file), site_dir=str(out.absolute()), strict=True
        )
        config.plugins["progress"] = _Ticker(advance)
        config.plugins["calendar"] = _Calendar()
        config.plugins.on_startup(command="build", dirty=False)
        build_with_mkdocs(config)
    except Abort as abort:
        return listener.warnings or [str(abort)]
    except MkDocsException as error:
        return [*listener.warnings, str(error)]
    finally:
        logger.removeHandler(listener)
        logger.setLevel(level)
        logger.propagate = propagate
    return listener.warnings
