"""Waivers: words of an article of which an inventory says why no entry explains them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.fields import Quote
from builder.kinds.inventories import Inventory, Waiver
from builder.linking.paragraphs import Paragraphs
from builder.model import Address, DataPath, Problem, Source
from builder.site import Site
from builder.text.quotes import Misquote, Place, locate

FIX = "copy the words from that paragraph; if they stand there twice, take more words with them"


@dataclass(frozen=True, slots=True)
class Citing:
    """One waiver: the inventory it stands in, where in it, what it says, and of which paragraph."""

    source: Source
    path: DataPath
    waiver: Waiver
    paragraph: int

    def locate(self, text: Sequence[str]) -> Place | Misquote:
        """Find the words in the paragraphs of the article."""
        return locate(Quote(exact=self.waiver.words, paragraph=self.paragraph), text)

    def problem(self, code: str, message: str, fix: str) -> Problem:
        """Report a mistake in the words of the waiver."""
        return self.source.problem((*self.path, "words"), code, message, fix)


@dataclass(frozen=True, slots=True)
class Waived:
    """A place of an article that is waived, and by what."""

    place: Place
    by: Citing


def find_waived(site: Site, article: Address, text: Sequence[str]) -> tuple[Waived, ...]:
    """Find the words of the waivers of an article in its paragraphs."""
    found = ((one, one.locate(text)) for one in _list_waivers(site, article))
    return tuple(Waived(place, one) for one, place in found if isinstance(place, Place))


def check_waivers(site: Site, paragraphs: Paragraphs) -> Iterator[Problem]:
    """Report waivers whose words do not stand in their paragraph, or stand there more than once."""
    for article, text in paragraphs.items():
        for one in _list_waivers(site, article):
            found = one.locate(text)
            if isinstance(found, Misquote):
                yield one.problem(found.code, found.message, FIX)


def _list_waivers(site: Site, article: Address) -> Iterator[Citing]:
    for inventory in site.of_article(article, Inventory):
        source = site.sources[inventory.address]
        for place, listed in enumerate(inventory.paragraphs):
            for number, waiver in enumerate(listed.waived):
                path = ("paragraphs", place, "waived", number)
                yield Citing(source, path, waiver, listed.paragraph)
