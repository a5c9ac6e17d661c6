"""Citations in the style that many British schools call Harvard: Cite Them Right, 12th edition."""

from markupsafe import Markup

from builder.citing.issued import Day, Issued
from builder.citing.names import abbreviate, enumerate_names
from builder.citing.titles import italic, quote_singly, stop
from builder.citing.work import Work

MOST = 3
"""Of more authors than three, the first is named."""


def cite_page(work: Work) -> Markup:
    """Cite a page of a site that names no author: the title stands in the author's place."""
    begin = Markup("{} {}").format(italic(work.title), _say_year(work.issued))
    site = italic(work.container) if work.container else Markup()
    return _add_address(Markup(" ").join(filter(None, (begin, site))), work.url)


def cite_press(work: Work) -> Markup:
    """Cite a report of the press; without an author the newspaper stands in its place."""
    title = quote_singly(work.title)
    paper = italic(work.container) if work.container else Markup()
    begin = _list_names(work) or paper or title
    rest = tuple(part for part in (title, paper) if part and part != begin)
    details = (*rest, _say_day(work.issued), _say_page(work.page))
    told = Markup(", ").join(filter(None, details))
    return _add_address(
        Markup(" ").join(filter(None, (begin, _say_year(work.issued), told))), work.url
    )


def _list_names(work: Work) -> Markup:
    names = [abbreviate(author, "") for author in work.author]
    if len(names) > MOST:
        return Markup("{} <i>et al.</i>").format(names[0])
    return Markup.escape(enumerate_names(names, " and ") if names else "")


def _add_address(text: Markup, url: str) -> Markup:
    place = Markup("Available at: {}.").format(url) if url else Markup()
    return Markup(" ").join(filter(None, (stop(text), place)))


def _say_page(page: str) -> str:
    return f"{'pp' if '-' in page else 'p'}. {page.replace('-', '–')}" if page else ""


def _say_year(issued: Issued | None) -> str:
    if not issued:
        return "(no date)"
    first, last = issued.first.year, issued.last.year
    return f"({first})" if first == last else f"({first}–{last})"


def _say_day(issued: Issued | None) -> str:
    """Write the day and the month: `9–10 November`; the year stands elsewhere."""
    if not issued or issued.first.year != issued.last.year:
        return ""
    first, last = issued.first, issued.last
    if first == last:
        return _say_month(first)
    begin = str(first.day) if first.month == last.month else _say_month(first)
    return f"{begin}–{_say_month(last)}"


def _say_month(day: Day) -> str:
    return " ".join(filter(None, (str(day.day or ""), day.month_name)))
