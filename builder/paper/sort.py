"""What a sort of sheet is, and how one sheet is drawn for each size of paper."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from builder.entries import Entry, Kind
from builder.exports.identity import find_day
from builder.kinds.sources import SOURCES
from builder.paper.view import PLACE, PaperView
from builder.printing.printed import PAPER_SIZES, Manuscript
from builder.rendering.atlas import Atlas
from builder.rendering.collection import find_article_of
from builder.stock import TEMPLATES

FOLDER = PurePosixPath("paper")
"""Where the sheets are, counted from the top of the site."""
STYLE = TEMPLATES / "paper" / "paper.css"
CITED = re.compile(rf'href="#{PLACE}([^"]+)"')


@dataclass(frozen=True, slots=True)
class Sort:
    """One sort of sheet: its name in files, what it is called, whose entries have one.

    `describe` gives what its template needs beside the entry.
    """

    name: str
    label: str
    kind: Kind
    describe: Callable[[PaperView, Any], Mapping[str, object]]
    for_teachers: bool = False


@dataclass(frozen=True)
class Easel:
    """What is needed to draw sheets: the view of the content, and the templates."""

    view: PaperView
    environment: Environment


def draw_sheets(easel: Easel, sort: Sort) -> Iterator[Manuscript]:
    """Draw the sheets of a sort: one for each entry and size of paper."""
    for entry in easel.view.atlas.linked.site.of_kind(sort.kind.name):
        context = {"view": easel.view, "entry": entry, **sort.describe(easel.view, entry)}
        body = easel.environment.get_template(f"paper/{sort.name}.html.j2").render(context)
        for paper in PAPER_SIZES:
            yield Manuscript(
                entry.address,
                sort.label,
                paper,
                sort.for_teachers,
                FOLDER / f"{entry.id}-{sort.name}-{paper.lower()}.pdf",
                _frame(easel, sort, entry, (Markup(body), paper)),  # noqa: S704 - from a template
            )


def _frame(easel: Easel, sort: Sort, entry: Entry, drawn: tuple[Markup, str]) -> str:
    """Put what was drawn into a whole document for one size of paper."""
    body, paper = drawn
    atlas = easel.view.atlas
    settings = atlas.linked.site.settings
    context = {
        "view": easel.view,
        "entry": entry,
        "sort": sort,
        "settings": settings,
        "day": find_day(atlas.linked.site),
        "page": _locate(atlas, entry),
        "article": find_article_of(atlas, entry),
        "body": body,
        "cited": _list_cited(atlas, body),
        "paper": paper,
        "style": Markup(STYLE.read_text(encoding="utf-8")),  # noqa: S704 - a file of ours
    }
    return easel.environment.get_template("paper/frame.html.j2").render(context)


def _locate(atlas: Atlas, entry: Entry) -> str:
    """Tell where the page of an entry is: its whole address, or its place on the site."""
    path = f"{atlas.site_map[entry.address].page}/"
    address = atlas.linked.site.settings.address
    return f"{address.rstrip('/')}/{path}" if address else path


def _list_cited(atlas: Atlas, body: str) -> tuple[Entry, ...]:
    """List the sources that a sheet cites, in the order of the words that stand for them."""
    addresses = {f"{SOURCES.name}/{one}" for one in CITED.findall(body)}
    in_order = sorted(addresses, key=lambda one: (atlas.cite(one).casefold(), one))
    return tuple(map(atlas.entry, in_order))
