"""Citations in the style of the Modern Language Association, 9th edition."""

from markupsafe import Markup

from builder.citing.issued import Day, Issued
from builder.citing.names import in_order, invert
from builder.citing.titles import capitalise, italic, join_parts, quote
from builder.citing.work import Work

SHORT = {"September": "Sept."}
"""The one month that is cut after four letters."""
WHOLE = frozenset(("May", "June", "July"))
"""The months that are not cut."""
TWO = 2


def cite_page(work: Work) -> Markup:
    """Cite a page: its title, the site, the date, the address."""
    return _cite(work)


def cite_press(work: Work) -> Markup:
    """Cite a report of the press."""
    return _cite(work)


def _cite(work: Work) -> Markup:
    title = capitalise(work.title)
    names = _list_names(work)
    if not work.container:
        return join_parts(names, italic(title), _list_details(work))
    details = filter(None, (italic(capitalise(work.container)), _list_details(work)))
    return join_parts(names, quote(title), Markup(", ").join(details))


def _list_names(work: Work) -> str:
    """Name up to two authors; of more, the first."""
    if not work.author:
        return ""
    first, *others = work.author
    if len(others) >= TWO:
        return f"{invert(first)}, et al."
    return ", and ".join((invert(first), *map(in_order, others)))


def _list_details(work: Work) -> str:
    page = f"{'pp' if '-' in work.page else 'p'}. {work.page.replace('-', '–')}"
    date = _say_date(work.issued) if work.issued else ""
    return ", ".join(filter(None, (date, page if work.page else "", work.url)))


def _say_date(issued: Issued) -> str:
    """Write a date: `9–10 Nov. 2001`, `9 Nov.–3 Dec. 2001`."""
    first, last = issued.first, issued.last
    about = "circa " if issued.about else ""
    if first == last:
        return about + _say_day(first)
    if first.year != last.year:
        return f"{about}{_say_day(first)}–{_say_day(last)}"
    begin = str(first.day) if first.month == last.month else _say_month(first)
    return f"{about}{begin}–{_say_day(last)}"


def _say_day(day: Day) -> str:
    return f"{_say_month(day)} {day.year}".strip()


def _say_month(day: Day) -> str:
    """Write the day and the month, cut to three letters and a stop: `9 Nov.`."""
    name = day.month_name
    short = name if name in WHOLE or not name else SHORT.get(name, f"{name[:3]}.")
    return " ".join(filter(None, (str(day.day or ""), short)))
