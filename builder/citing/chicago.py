"""Citations in the style of Chicago, 18th edition: a line of the bibliography."""

from markupsafe import Markup

from builder.citing.issued import Day, Issued
from builder.citing.names import enumerate_names, in_order, invert
from builder.citing.titles import capitalise, italic, join_parts, quote
from builder.citing.work import Work

MOST, NAMED = 6, 3
"""Of more than six authors, three are named."""


def cite_page(work: Work) -> Markup:
    """Cite a page of a site that names no author: the site stands in the author's place."""
    date = _say_date(work.issued) if work.issued else ""
    return join_parts(
        capitalise(work.container), quote(capitalise(work.title)), date, _end_address(work)
    )


def cite_press(work: Work) -> Markup:
    """Cite a report of the press; without an author the newspaper stands in its place."""
    title, names = capitalise(work.title), _list_names(work)
    paper = italic(capitalise(work.container)) if work.container else Markup()
    date = _say_date(work.issued) if work.issued else "n.d."
    if not work.container:
        return join_parts(names, italic(title), date, _end_address(work))
    if not names:
        return join_parts(paper, quote(title), date, _end_address(work))
    return join_parts(names, quote(title), Markup("{}, {}").format(paper, date), _end_address(work))


def _list_names(work: Work) -> str:
    if not work.author:
        return ""
    first, *others = work.author
    names = (invert(first), *map(in_order, others))
    if len(names) > MOST:
        return f"{', '.join(names[:NAMED])}, et al."
    return enumerate_names(names, ", and ")


def _end_address(work: Work) -> str:
    """Write the address with the stop that ends a line of this style."""
    return f"{work.url}." if work.url else ""


def _say_date(issued: Issued) -> str:
    """Write a date: `November 9–10, 2001`; one that is not certain stands in brackets."""
    first, last = issued.first, issued.last
    date = _say_day(first) if first == last else f"{_begin(first, last)}–{_end(first, last)}"
    return f"[{date}?]" if issued.about else date


def _begin(first: Day, last: Day) -> str:
    return _say_day(first) if first.year != last.year else _say_month(first)


def _end(first: Day, last: Day) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{last.day}, {last.year}"
    return _say_day(last)


def _say_day(day: Day) -> str:
    return f"{_say_month(day)}{',' if day.day else ''} {day.year}".strip()


def _say_month(day: Day) -> str:
    return " ".join(filter(None, (day.month_name, str(day.day or ""))))
