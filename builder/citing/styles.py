"""The styles in which a work can be cited."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from builder.citing import apa, chicago, harvard, mla
from builder.citing.work import PAGE, PRESS, Work


@dataclass(frozen=True, slots=True)
class Style:
    """One style: its name, its edition, and how it cites each type of work."""

    name: str
    edition: str
    writers: Mapping[str, Callable[[Work], Markup]]


@dataclass(frozen=True, slots=True)
class Citation:
    """A work as one style cites it; in HTML, with nothing but `i` in it."""

    style: Style
    html: Markup


STYLES = (
    Style("APA", "7th edition", {PAGE: apa.cite_page, PRESS: apa.cite_press}),
    Style("MLA", "9th edition", {PAGE: mla.cite_page, PRESS: mla.cite_press}),
    Style("Chicago", "18th edition", {PAGE: chicago.cite_page, PRESS: chicago.cite_press}),
    Style("Harvard", "Cite Them Right", {PAGE: harvard.cite_page, PRESS: harvard.cite_press}),
)
"""Every style, in the order in which a page offers them."""


def cite(work: Work) -> Iterator[Citation]:
    """Cite a work in each style that can; for a type that none knows there are the records."""
    curled = replace(work, title=_curl(work.title), container=_curl(work.container))
    for style in STYLES:
        if work.type in style.writers:
            yield Citation(style, style.writers[work.type](curled))


def _curl(title: str) -> str:
    """Write apostrophes as printers do."""
    return title.replace("'", "’")
