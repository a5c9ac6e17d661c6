"""The menu: the sections in groups, the main ones first, everything else behind them."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import PurePosixPath
from typing import TypeAlias

from builder.interface.words import mark, say
from builder.model import Page

HOME = PurePosixPath()
START = mark("Start")
"""What the menu calls the home page, whose title is the name of the site."""

IN_CLASS = ("teachers", "lessons", "quizzes", "levels", "standards")
"""The sections for lessons in a school."""
GROUPS: Mapping[str, tuple[str, ...]] = {
    mark("Main sections"): (
        *("articles", "claims", "questions", "timelines", "maps"),
        *("actors", "places", "glossaries", "explainers"),
    ),
    mark("In class"): IN_CLASS,
    mark("Look closer"): ("layers", "omissions", "loaded-words", "sources", "a-z"),
}
"""The sections of each group by their folders, in the order of the menu."""
OTHERS = mark("This site")
"""The group of all sections that no other group names."""

Link: TypeAlias = Mapping[str, str]
Menu: TypeAlias = list[Mapping[str, str | list[Link]]]


def make_menu(pages: Iterable[Page]) -> Menu:
    """List the home page, then each group with the top pages of its sections; no empty group."""
    staying = (page for page in pages if "moved_to" not in page.front_matter)
    tops = {page.path: page for page in staying if len(page.path.parts) <= 1}
    home = tops.pop(HOME, None)
    grouped = {group: _pick(tops, folders) for group, folders in GROUPS.items()}
    named = {page.path for group in grouped.values() for page in group}
    grouped[OTHERS] = [page for path, page in tops.items() if path not in named]
    start: Menu = [{escape(say(START)): str(name_file(HOME))}] if home else []
    return [
        *start,
        *({escape(say(name)): _point(group)} for name, group in grouped.items() if group),
    ]


def name_file(page: PurePosixPath) -> PurePosixPath:
    """Name the file in which MkDocs finds a page."""
    return page / "index.md"


def _pick(tops: Mapping[PurePosixPath, Page], folders: Sequence[str]) -> list[Page]:
    paths = map(PurePosixPath, folders)
    return [tops[path] for path in paths if path in tops]


def _point(group: Iterable[Page]) -> list[Link]:
    return [{escape(page.title): str(name_file(page.path))} for page in group]
