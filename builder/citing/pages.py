"""What a page says of how to cite it, and where to pass it on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote, urlencode

from builder.atlas import Atlas
from builder.citing.records import FORMATS
from builder.citing.styles import Citation, cite
from builder.citing.work import Work, describe_page, describe_source
from builder.draft import Draft
from builder.kinds.articles import Article
from builder.kinds.sources import Bibliographic

HOME = PurePosixPath()
PLATFORMS = {
    "Google Classroom": ("https://classroom.google.com/share", "url", "title"),
    "Microsoft Teams": ("https://teams.microsoft.com/share", "href", "msgText"),
}
"""Where a page can be passed on: the address that takes it, its words for a link and a title."""


@dataclass(frozen=True, slots=True)
class Record:
    """A work as a file that stands in the link to it: its form, its name, the link."""

    form: str
    file: str
    url: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A work in every style that can cite it, and as records."""

    citations: tuple[Citation, ...]
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """A link that passes a page on: to which platform, and its address."""

    platform: str
    url: str


def list_cited(drafts: Iterable[Draft], atlas: Atlas) -> frozenset[PurePosixPath]:
    """List the pages to cite: the front page, all that shows entries, all written by hand.

    Lists and pages of downloads only lead there.
    """
    shown = {
        atlas.site_map[address].page
        for address in atlas.linked.site.entries
        if address in atlas.site_map
    }
    made = {draft.path for draft in drafts if draft.origin}
    return frozenset((HOME, *shown, *made))


def cite_work(work: Work) -> Cited:
    """Give a work as it is cited."""
    return Cited(tuple(cite(work)), tuple(_list_records(work)))


def cite_page(atlas: Atlas, draft: Draft) -> Cited:
    """Give a page of this site as it is cited."""
    return cite_work(describe_page(atlas.linked.site.settings, draft.path, draft.title))


def cite_report(atlas: Atlas, draft: Draft) -> Cited | None:
    """Give the report that the article on a page tells again, if it is one that does."""
    entry = draft.context.get("entry")
    told = atlas.entry(entry.retells) if isinstance(entry, Article) and entry.retells else None
    return cite_work(describe_source(told)) if isinstance(told, Bibliographic) else None


def list_shares(atlas: Atlas, draft: Draft) -> Iterator[Share]:
    """List where a page can be passed on; nowhere, as long as the site has no address."""
    page = describe_page(atlas.linked.site.settings, draft.path, draft.title)
    if page.url:
        for platform, (target, link, title) in PLATFORMS.items():
            query = urlencode({link: page.url, title: page.title})
            yield Share(platform, f"{target}?{query}")


def _list_records(work: Work) -> Iterator[Record]:
    """Write each record into the address of a link: nothing is fetched when it is followed."""
    for form in FORMATS:
        text = quote(form.write((work,)), safe="/:=,()'@")
        address = f"data:{form.media};charset=utf-8,{text}"
        yield Record(form.name, f"{work.key}.{form.ending}", address)
