"""A work as somebody cites it: a page of this site, or an entry of the bibliography."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from builder.citing.issued import Issued, read_issued
from builder.ids import make_id
from builder.kinds.sources import Author, Bibliographic
from builder.site import Settings

PAGE = "webpage"
PRESS = "article-newspaper"


@dataclass(frozen=True, slots=True)
class Work:
    """What can be said of a work; what nobody knows is empty. `type` is one of CSL.

    A title that stands in square brackets is ours: the work itself has none.
    """

    key: str
    type: str
    title: str
    author: tuple[Author, ...] = ()
    container: str = ""
    publisher: str = ""
    issued: Issued | None = None
    accessed: Issued | None = None
    volume: str = ""
    issue: str = ""
    page: str = ""
    url: str = ""
    doi: str = ""
    isbn: str = ""
    note: str = ""


def describe_page(settings: Settings, path: PurePosixPath, title: str) -> Work:
    """Describe a page of this site; its address is there only if the site has one."""
    inside = "/".join((*path.parts, ""))
    return Work(
        key="-".join((settings.id or make_id(settings.title), *path.parts)),
        type=PAGE,
        title=title,
        container=settings.title if title != settings.title else "",
        issued=read_issued(settings.revised) if settings.revised else None,
        url=f"{settings.address.rstrip('/')}/{inside}" if settings.address else "",
    )


def describe_source(source: Bibliographic) -> Work:
    """Describe an entry of the bibliography, with what a reader should know of the copy."""
    said = (
        "The title in square brackets is supplied: the copy read has none."
        if source.title_supplied
        else "",
        "" if source.seen else "Known to exist; no copy was opened.",
    )
    return Work(
        key=source.id,
        type=source.type,
        title=f"[{source.title}]" if source.title_supplied else source.title,
        author=source.author,
        container=source.container_title or "",
        publisher=source.publisher or "",
        issued=read_issued(source.issued) if source.issued else None,
        accessed=read_issued(source.accessed) if source.accessed else None,
        volume=source.volume or "",
        issue=source.issue or "",
        page=source.page or "",
        url=source.URL or "",
        doi=source.DOI or "",
        isbn=source.ISBN or "",
        note=" ".join(filter(None, said)),
    )
