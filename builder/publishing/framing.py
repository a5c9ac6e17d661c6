"""Let MkDocs put the pages into their frame: those alone that are not on the shelf.

What a page looks like in its frame hangs on the page itself and on what all pages share: the menu,
the settings, the theme. So a page that was framed before needs no MkDocs, as long as it consists of
finished HTML and headings. If any page has Markdown of another kind, MkDocs reads them all, for
only then can it say whether the links between them lead anywhere.
"""

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, TypeAlias

from jinja2 import BaseLoader, ChoiceLoader, DictLoader, Environment
from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File as Source
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data
from mkdocs.utils.templates import TemplateContext

from builder.keeping.compiled import Compiled
from builder.model import File
from builder.publishing.aside import SetAside, set_aside

Advance: TypeAlias = Callable[[int, int], None]
"""Called after each page with the pages done and the pages in all."""
FIRST = 100
"""The priority of what is to happen before the others."""
NOTHING = "nothing.html"
"""A template without a word, for pages that are framed already."""
OWN_SEARCH = "search/worker.js"
"""A tree with this file brings its own index: the theme need not read all pages for one."""
UNINDEXED = {"search": {"exclude": True}}


class FramingFailed(Exception):
    """MkDocs refused the tree; the message holds its warnings, one a line."""


@dataclass(frozen=True, slots=True)
class Framed:
    """A page in its frame, what the search knows of it, and whether the page has moved away."""

    file: File
    entries: tuple[dict[str, Any], ...]
    moved: bool


Recall: TypeAlias = Callable[[str, bytes], Framed | None]
"""Gives a page that was framed before, by its name in build/docs and what stands there."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A tree in its frame: new and known pages by their names in build/docs, and other files."""

    new: dict[str, Framed]
    known: dict[str, Framed]
    others: tuple[File, ...]


COMPILED = Compiled()


class _Listener(logging.Handler):
    """Collect what MkDocs warns about."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.warnings: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.warnings.append(record.getMessage())


class _Framer(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """Stand between MkDocs and its pages: it offers no other place."""

    def __init__(self, recall: Recall, advance: Advance) -> None:
        self.recall = recall
        self.advance = advance
        self.order: list[Source] = []
        self.aside: dict[str, SetAside] = {}
        self.known: dict[str, Framed] = {}
        self.new: dict[str, Framed] = {}
        self.others: list[File] = []
        self.entries: list[dict[str, Any]] = []
        self.before = 0
        self.has_own_search = False

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Find the list in which the search collects what it knows."""
        indexes = (getattr(plugin, "search_index", None) for plugin in config.plugins.values())
        self.entries = next((index.entries for index in indexes if index), [])
        return config

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Take away from MkDocs what is finished, but for the pages that its menu names."""
        self.order = [*files.documentation_pages()]
        self.has_own_search = OWN_SEARCH in files.src_uris
        if not self._look_through():
            return nav
        in_menu = {page.file.src_uri for page in nav.pages}
        for uri in self.known.keys() - in_menu:
            files.remove(files.src_uris[uri])
        for source in [one for one in files if _is_copied(one, config)]:
            files.remove(source)
            self.others.append(File(PurePosixPath(source.dest_uri), source.content_bytes))
        self._advance()
        return nav

    def _look_through(self) -> bool:
        """Recall the pages that are known, set aside what is finished in others; tell if all is."""
        for source in self.order:
            if known := self.recall(source.src_uri, source.content_bytes):
                self.known[source.src_uri] = known
                continue
            text, _ = get_data(source.content_string)
            if not (aside := set_aside(text)):
                self.known, self.aside = {}, {}
                return False
            self.aside[source.src_uri] = aside
        return True

    def on_pre_page(self, page: Page, **_: object) -> Page:
        """Give every page the same day, so that the day of the build is in no file."""
        page.update_date = "1970-01-01"
        return page

    def on_page_read_source(self, *, page: Page, **_: object) -> str | None:
        """Read nothing where the page is known."""
        return "" if page.file.src_uri in self.known else None

    def on_page_markdown(self, markdown: str, *, page: Page, **_: object) -> str:
        """Let MkDocs see the headings alone."""
        uri = page.file.src_uri
        if uri in self.known:
            page.meta = {"template": NOTHING, **UNINDEXED}
        elif self.has_own_search:
            page.meta = {**page.meta, **UNINDEXED}
        return self.aside[uri].markdown if uri in self.aside else markdown

    def on_page_content(self, html: str, *, page: Page, **_: object) -> str:
        """Put the finished HTML back."""
        uri = page.file.src_uri
        return self.aside[uri].put_back(html) if uri in self.aside else html

    def on_env(self, env: Environment, **_: object) -> Environment:
        """Add the template without a word; what was compiled before is not compiled again."""
        theme: tuple[BaseLoader, ...] = (env.loader,) if env.loader else ()
        env.loader = ChoiceLoader([*theme, DictLoader({NOTHING: ""})])
        env.bytecode_cache = COMPILED
        return env

    def on_template_context(
        self, context: TemplateContext, *, config: MkDocsConfig, **_: object
    ) -> TemplateContext:
        """Let the map of the site name the known pages as well."""
        for source in self.order:
            if framed := self.known.get(source.src_uri):
                page = source.page or Page(None, source, config)
                page.meta = {**page.meta, "moved_to": framed.moved}
        context["pages"] = self.order
        return context

    @event_priority(FIRST)
    def on_page_context(self, context: Any, **_: object) -> Any:
        """Remember how much the search knew before this page."""
        self.before = len(self.entries)
        return context

    def on_post_page(self, output: str, *, page: Page, **_: object) -> str:
        """Take the page, so that MkDocs writes nothing."""
        uri = page.file.src_uri
        if uri not in self.known:
            content = output.encode("utf-8", errors="xmlcharrefreplace")
            self.new[uri] = Framed(
                File(PurePosixPath(page.file.dest_uri), content),
                tuple(self.entries[self.before :]),
                "moved_to" in page.meta,
            )
            self._advance()
        return ""

    @event_priority(FIRST)
    def on_post_build(self, **_: object) -> None:
        """Tell the search of all pages, in their order."""
        pages = {**self.known, **self.new}
        self.entries[:] = [entry for one in self.order for entry in pages[one.src_uri].entries]

    def _advance(self) -> None:
        done = len(self.known) + len(self.new)
        if done:
            self.advance(done, len(self.order))


def frame_tree(config_file: Path, out: Path, recall: Recall, advance: Advance) -> Tree:
    """Frame all pages that cannot be recalled; the theme's own files go into the folder `out`.

    FramingFailed holds what MkDocs warns about: any warning is one too many.
    """
    framer, listener = _Framer(recall, advance), _Listener()
    with _listen(listener):
        try:
            config = load_config(str(config_file), site_dir=str(out.absolute()), strict=True)
            config.plugins["framer"] = framer
            config.plugins.on_startup(command="build", dirty=False)
            build_with_mkdocs(config)
        except (Abort, MkDocsException) as error:
            told = isinstance(error, Abort) and listener.warnings
            listener.warnings += () if told else (str(error),)
    if listener.warnings:
        raise FramingFailed("\n".join(listener.warnings))
    return Tree(framer.new, framer.known, tuple(framer.others))


@contextmanager
def _listen(listener: _Listener) -> Iterator[None]:
    """Listen to MkDocs; its logger must not be quiet for that, and is left as it was."""
    logger = logging.getLogger("mkdocs")
    level, propagate = logger.level, logger.propagate
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(listener)
    try:
        yield
    finally:
        logger.removeHandler(listener)
        logger.setLevel(level)
        logger.propagate = propagate


def write_framed(framed: Framed) -> bytes:
    """Write a framed page as bytes, for the shelf."""
    about = {"path": str(framed.file.path), "moved": framed.moved, "entries": framed.entries}
    return f"{json.dumps(about)}\n{framed.file.text}".encode()


def read_framed(content: bytes) -> Framed:
    """Read a framed page from its bytes."""
    line, _, html = content.partition(b"\n")
    about = json.loads(line)
    file = File(PurePosixPath(about["path"]), html)
    return Framed(file, tuple(about["entries"]), about["moved"])


def _is_copied(source: Source, config: MkDocsConfig) -> bool:
    """Tell whether a file of build/docs goes into the site as it is."""
    ours = source.src_dir == config.docs_dir and not source.is_documentation_page()
    return ours and source.inclusion is InclusionLevel.INCLUDED
