"""What of an article is explained: every name, term, date and quantity of its inventory."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal, TypeAlias

from builder.kinds.annotations import Annotation
from builder.kinds.claims import Claim
from builder.kinds.events import Event
from builder.kinds.inventories import Inventory, Item
from builder.linked import LinkedSite
from builder.model import Address
from builder.paragraphs import TEXT_FIELDS

State: TypeAlias = Literal["explained", "waived", "hole"]
Lead: TypeAlias = tuple[int, Address]
"""A paragraph of an article, by its number, and an entry it leads to."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One item of an inventory and what became of it."""

    file: PurePosixPath
    line: int
    paragraph: int
    item: Item
    state: State
    reason: str


def find_coverage(linked: LinkedSite) -> Iterator[Finding]:
    """Tell of every item of every inventory whether its paragraph leads to the entry named."""
    for inventory in linked.site.all(Inventory):
        explained = _explained(linked, inventory.article)
        source = linked.site.sources[inventory.address]
        for place, listed in enumerate(inventory.paragraphs):
            for index, item in enumerate(listed.items):
                state, reason = _judge(item, listed.paragraph, explained)
                line = source.span(("paragraphs", place, "items", index)).line
                file = source.document.file
                yield Finding(file, line, listed.paragraph, item, state, reason)


def _judge(item: Item, paragraph: int, explained: set[Lead]) -> tuple[State, str]:
    if item.waived:
        return "waived", item.waived
    if item.entry and (paragraph, item.entry) in explained:
        return "explained", item.entry
    wanted = item.entry or "an entry, or a reason to waive it"
    return "hole", f"paragraph {paragraph} does not lead to {wanted}"


def _explained(linked: LinkedSite, article: Address) -> set[Lead]:
    """Give every entry that a paragraph leads to: by a name, by its words, by a report of it."""
    return {*_by_name(linked, article), *_by_words(linked, article), *_by_report(linked, article)}


def _by_name(linked: LinkedSite, article: Address) -> Iterator[Lead]:
    for mention in linked.mentions_in(article):
        if mention.field in TEXT_FIELDS:
            yield mention.paragraph, mention.address


def _by_words(linked: LinkedSite, article: Address) -> Iterator[Lead]:
    """Give the claims that rest on words of a paragraph, and the events its dates stand for."""
    for (address, _), place in linked.quotes.items():
        entry = linked.site.entries[address]
        if isinstance(entry, Claim) and entry.article == article:
            yield place.paragraph, address
        date = entry.date if isinstance(entry, Annotation) else None
        if date and date.event and article == f"articles/{entry.book}":
            yield place.paragraph, date.event


def _by_report(linked: LinkedSite, article: Address) -> Iterator[Lead]:
    for event in linked.site.all(Event):
        for report in event.as_reported:
            if report.article == article:
                yield report.paragraph, event.address
