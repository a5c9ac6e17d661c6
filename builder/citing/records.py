"""A work as a record for programs that keep references: BibTeX, RIS and CSL-JSON."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from builder.citing.issued import Day, Issued
from builder.citing.names import invert
from builder.citing.work import Work
from builder.kinds.sources import Author

BIBTEX_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "report": "techreport",
}
"""What BibTeX calls a type of CSL; all others are `misc`."""
RIS_TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "chapter": "CHAP",
    "dataset": "DATA",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "legislation": "STAT",
    "manuscript": "UNPB",
    "report": "RPRT",
    "webpage": "ELEC",
}
"""What RIS calls a type of CSL; all others are `GEN`."""
_CONTAINERS = {"article": "journal", "incollection": "booktitle"}
_SPECIAL = re.compile(r"([&%$#_{}])")
_IN_WORDS = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


@dataclass(frozen=True, slots=True)
class Format:
    """One form of records: what it is called, how its files end, what a browser calls it."""

    name: str
    ending: str
    media: str
    write: Callable[[Iterable[Work]], str]


def write_csl(works: Iterable[Work]) -> str:
    """Write works as CSL-JSON, which most programs of this sort read."""
    return f"{json.dumps([_describe(work) for work in works], ensure_ascii=False, indent=1)}\n"


def write_bibtex(works: Iterable[Work]) -> str:
    """Write works as BibTeX; titles keep their capitals."""
    return "\n".join(map(_write_entry, works))


def write_ris(works: Iterable[Work]) -> str:
    """Write works as RIS: one tag a line, the lines ended as the format wants it."""
    return "\r\n".join(map(_write_tags, works))


FORMATS = (
    Format("BibTeX", "bib", "application/x-bibtex", write_bibtex),
    Format("RIS", "ris", "application/x-research-info-systems", write_ris),
    Format("CSL-JSON", "json", "application/vnd.citationstyles.csl+json", write_csl),
)
"""Every form of records, in the order in which a page offers them."""


def _describe(work: Work) -> dict[str, Any]:
    """Give the fields of a work by the names of CSL; what is not known is left out."""
    fields = {
        "id": work.key,
        "type": work.type,
        "title": work.title,
        "author": [author.model_dump(exclude_none=True) for author in work.author],
        "container-title": work.container,
        "publisher": work.publisher,
        "issued": _describe_date(work.issued),
        "accessed": _describe_date(work.accessed),
        "volume": work.volume,
        "issue": work.issue,
        "page": work.page,
        "URL": work.url,
        "DOI": work.doi,
        "ISBN": work.isbn,
        "note": work.note,
    }
    return {name: value for name, value in fields.items() if value}


def _describe_date(issued: Issued | None) -> dict[str, Any]:
    if not issued:
        return {}
    about = {"circa": True} if issued.about else {}
    return {"date-parts": [list(day.parts) for day in issued.days], **about}


def _write_entry(work: Work) -> str:
    name = BIBTEX_TYPES.get(work.type, "misc")
    container = _CONTAINERS.get(name, "howpublished")
    issued = work.issued
    fields = {
        "title": f"{{{_escape(work.title)}}}",
        "author": " and ".join(map(_write_name, work.author)),
        container: _escape(work.container),
        "institution" if name == "techreport" else "publisher": _escape(work.publisher),
        "year": str(issued.first.year) if issued else "",
        "date": "/".join(_write_day(day, "-") for day in issued.days) if issued else "",
        "volume": _escape(work.volume),
        "number": _escape(work.issue),
        "pages": _escape(work.page.replace("-", "--")),
        "url": _write_address(work.url),
        "urldate": _write_day(work.accessed.first, "-") if work.accessed else "",
        "doi": work.doi,
        "isbn": work.isbn,
        "note": _escape(work.note),
    }
    lines = (f"  {field} = {{{value}}},\n" for field, value in fields.items() if value)
    return f"@{name}{{{work.key},\n{''.join(lines)}}}\n"


def _write_name(author: Author) -> str:
    """Write a name; that of an organisation stands in braces, so that nothing is turned round."""
    return f"{{{_escape(author.literal)}}}" if author.literal else _escape(invert(author))


def _write_day(day: Day, between: str) -> str:
    return between.join(f"{part:02}" for part in day.parts)


def _escape(text: str) -> str:
    """Write signs that mean something to TeX as signs."""
    whole = "".join(_IN_WORDS.get(sign, _SPECIAL.sub(r"\\\1", sign)) for sign in text)
    return " ".join(whole.split())


def _write_address(url: str) -> str:
    """Write an address with its braces and backslashes in numbers: alone they would end a field."""
    return url.translate({ord(sign): f"%{ord(sign):02X}" for sign in "{}\\"})


def _write_tags(work: Work) -> str:
    tags = (*_list_tags(work), ("ER", ""))
    return "".join(f"{name}  - {' '.join(value.split())}\r\n" for name, value in tags)


def _list_tags(work: Work) -> Iterator[tuple[str, str]]:
    yield "TY", RIS_TYPES.get(work.type, "GEN")
    yield from (("AU", invert(author)) for author in work.author)
    days = work.issued.days if work.issued else ()
    start, _, end = work.page.partition("-")
    tags = (
        ("TI", work.title),
        ("T2", work.container),
        ("PB", work.publisher),
        ("PY", str(days[0].year) if days else ""),
        ("DA", _write_day(days[0], "/") if days else ""),
        ("Y2", _write_day(work.accessed.first, "/") if work.accessed else ""),
        ("VL", work.volume),
        ("IS", work.issue),
        ("SP", start),
        ("EP", end),
        ("UR", work.url),
        ("DO", work.doi),
        ("SN", work.isbn),
        ("N1", work.note),
        ("ID", work.key),
    )
    yield from ((name, value) for name, value in tags if value)
