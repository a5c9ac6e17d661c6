"""Citations in the style of the American Psychological Association, 7th edition."""

from markupsafe import Markup

from builder.citing.issued import Day, Issued
from builder.citing.names import abbreviate, enumerate_names
from builder.citing.titles import capitalise, italic, join_parts
from builder.citing.work import Work


def cite_page(work: Work) -> Markup:
    """Cite a page of a site that names no author: the title stands in the author's place."""
    site = capitalise(work.container)
    return join_parts(italic(work.title), _say_date(work.issued), site, work.url)


def cite_press(work: Work) -> Markup:
    """Cite a report of the press; without a newspaper its title is that of the whole."""
    title = Markup("{}").format(work.title) if work.container else italic(work.title)
    names = [abbreviate(author, " ") for author in work.author]
    author = enumerate_names(names, ", & ") if names else ""
    begin = (author, _say_date(work.issued), title) if author else (title, _say_date(work.issued))
    return join_parts(*begin, _say_place(work), work.url)


def _say_place(work: Work) -> Markup:
    paper = italic(work.container) if work.container else Markup()
    return Markup(", ").join(filter(None, (paper, Markup.escape(work.page.replace("-", "–")))))


def _say_date(issued: Issued | None) -> str:
    """Write a date in brackets: `(2001, November 9–10)`."""
    if not issued:
        return "(n.d.)"
    first, last = issued.first, issued.last
    about = "ca. " if issued.about else ""
    if first.year != last.year:
        return f"({about}{first.year}–{last.year})"
    days = _say_day(first) if first == last else f"{_say_day(first)}–{_say_end(first, last)}"
    return f"({about}{first.year}{', ' if days else ''}{days})"


def _say_day(day: Day) -> str:
    return " ".join(filter(None, (day.month_name, str(day.day or ""))))


def _say_end(first: Day, last: Day) -> str:
    return str(last.day) if first.month == last.month else _say_day(last)
