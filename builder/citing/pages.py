"""What a page says of how to cite it, and where to pass it on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlencode

from builder.citing.records import FORMATS, Format
from builder.citing.styles import Citation, cite
from builder.citing.work import Work, describe_page, describe_source
from builder.kinds.articles import Article
from builder.kinds.sources import Bibliographic
from builder.model import File, Page
from builder.rendering.addresses import file_url
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft

HOME = PurePosixPath()
CITED = "cite"
"""The part of the front matter that says how to cite a page."""
OWN = "cite"
"""What the records of a page are called, before their endings; they stand beside it."""
PLATFORMS = {
    "Google Classroom": ("https://classroom.google.com/share", "url", "title"),
    "Microsoft Teams": ("https://teams.microsoft.com/share", "href", "msgText"),
}
"""Where a page can be passed on: the address that takes it, its words for a link and a title."""


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A work as a file for a program: its form, the name to keep it by, its address."""

    form: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A work in every style that can cite it, and as records."""

    citations: tuple[Citation, ...]
    records: tuple[RecordFile, ...]


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


def cite_page(atlas: Atlas, draft: Draft) -> Cited:
    """Give a page of this site as it is cited."""
    work = describe_page(atlas.linked.site.settings, draft.path, draft.title)
    return _cite_work(work, draft.path / OWN, draft.path)


def cite_report(atlas: Atlas, draft: Draft) -> Cited | None:
    """Give the report that the article on a page tells again, if it is one that does."""
    entry = draft.context.get("entry")
    told = atlas.entry(entry.retells) if isinstance(entry, Article) and entry.retells else None
    return cite_source(atlas, told, draft.path) if isinstance(told, Bibliographic) else None


def cite_source(atlas: Atlas, source: Bibliographic, page: PurePosixPath) -> Cited:
    """Give an entry of the bibliography as it is cited, with addresses from a page."""
    return _cite_work(describe_source(source), _place_source(atlas, source), page)


def list_retold(atlas: Atlas) -> tuple[Bibliographic, ...]:
    """List the reports that an article tells again."""
    site = atlas.linked.site
    found = site.in_order(article.retells for article in site.all(Article) if article.retells)
    return tuple(work for work in found if isinstance(work, Bibliographic))


def write_records(atlas: Atlas, pages: Iterable[Page]) -> Iterator[File]:
    """Write the records of each page that is cited, and of each report that is told again."""
    settings = atlas.linked.site.settings
    for page in pages:
        if CITED in page.front_matter:
            work = describe_page(settings, page.path, page.title)
            yield from _write_forms(work, page.path / OWN)
    for source in list_retold(atlas):
        yield from _write_forms(describe_source(source), _place_source(atlas, source))


def list_shares(atlas: Atlas, draft: Draft) -> Iterator[Share]:
    """List where a page can be passed on; nowhere, as long as the site has no address."""
    page = describe_page(atlas.linked.site.settings, draft.path, draft.title)
    if page.url:
        for platform, (target, link, title) in PLATFORMS.items():
            query = urlencode({link: page.url, title: page.title})
            yield Share(platform, f"{target}?{query}")


def _cite_work(work: Work, stem: PurePosixPath, page: PurePosixPath) -> Cited:
    """Give a work as it is cited; `stem` is where its records are, without their endings."""
    records = (
        RecordFile(form.name, f"{work.key}.{form.ending}", file_url(page, _name_file(stem, form)))
        for form in FORMATS
    )
    return Cited(tuple(cite(work)), tuple(records))


def _write_forms(work: Work, stem: PurePosixPath) -> Iterator[File]:
    for form in FORMATS:
        yield File(_name_file(stem, form), form.write((work,)))


def _place_source(atlas: Atlas, source: Bibliographic) -> PurePosixPath:
    """Tell where the records of a source are: beside the page of its book."""
    return atlas.site_map[source.address].page / source.id


def _name_file(stem: PurePosixPath, form: Format) -> PurePosixPath:
    return stem.with_name(f"{stem.name}.{form.ending}")
