"""What readers get from one state of the content, as far as two states are compared."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.covering.coverage import find_coverage
from builder.exports.datasets import DATA
from builder.model import Address, Page
from builder.promising.permalinks import Permalink, write_permalink
from builder.rendering.addresses import Location
from builder.rendering.atlas import Atlas
from builder.rendering.edition import DOWNLOADS
from builder.rendering.render import LINKED_ENTRY
from builder.telling.report import make_visible

SIZES = (DOWNLOADS, DATA)
"""Pages that tell the sizes of files: they change whenever anything does."""
EDIT = re.compile(r'<p class="edit".*?</p>', re.DOTALL)
ECHO = re.compile(
    r'<div class="mentions".*?</div>|<section class="end-list".*?</section>', re.DOTALL
)
"""What repeats the words of other pages: who mentions an entry, and the definition boxes."""

MEANINGFUL = re.compile(r"([\\`*_{}\[\]<>#|~!&$])")


@dataclass(frozen=True, slots=True)
class Shown:
    """One page: its title, its own words, what it repeats of others, the entries it links to."""

    title: str
    words: str
    echo: tuple[str, ...]
    links: frozenset[Address]


@dataclass(frozen=True)
class Snapshot:
    """One state: everything that is known of it, its pages, and how much of each article."""

    atlas: Atlas
    pages: Mapping[Permalink, Shown]
    covered: Mapping[Address, float]

    def name(self, address: Address) -> str:
        """Name an entry or the settings, safely for Markdown."""
        site = self.atlas.linked.site
        holder = site.entries.get(address) or site.books.get(address)
        return f"{escape_words(holder.title)} `{address}`" if holder else f"`{address}`"

    @property
    def addresses(self) -> frozenset[Permalink]:
        """Give every address that leads somewhere."""
        return frozenset(self.atlas.published) | {one.was for one in self.atlas.redirects}


def escape_words(text: str) -> str:
    """Write words of the content so that they mean themselves in Markdown."""
    return MEANINGFUL.sub(r"\\\1", make_visible(text))


def take_snapshot(atlas: Atlas, pages: Iterable[Page]) -> Snapshot:
    """Keep what is compared of a site and its pages; pages that have moved are left out."""
    return Snapshot(
        atlas,
        {
            write_permalink(Location(page.path)): _show(page)
            for page in pages
            if page.path not in SIZES and "moved_to" not in page.front_matter
        },
        {one.article: one.percent for one in find_coverage(atlas.linked)},
    )


def _show(page: Page) -> Shown:
    """Take a page apart; the lines of the files it was made from do not count."""
    body = EDIT.sub("", page.body)
    words = ECHO.sub("", body)
    return Shown(
        page.title, words, tuple(ECHO.findall(body)), frozenset(LINKED_ENTRY.findall(words))
    )
