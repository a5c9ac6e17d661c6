"""What of an inventory is explained: every item that its paragraph leads to the entry of."""

from collections.abc import Iterator
from typing import TypeAlias

from builder.covering.findings import Finding, State
from builder.kinds.annotations import Annotation
from builder.kinds.claims import Claim
from builder.kinds.inventories import Inventory, Item
from builder.linking.linked import LinkedSite
from builder.linking.paragraphs import TEXT_FIELDS
from builder.model import Address

Lead: TypeAlias = tuple[int, Address]
"""A paragraph of an article, by its number, and an entry it leads to."""


def judge_items(linked: LinkedSite, article: Address) -> Iterator[Finding]:
    """Tell of every item listed for an article whether its paragraph leads to the entry named."""
    explained = _list_leads(linked, article)
    for inventory in linked.site.of_article(article, Inventory):
        source = linked.site.sources[inventory.address]
        for place, listed in enumerate(inventory.paragraphs):
            for index, item in enumerate(listed.items):
                line = source.span(("paragraphs", place, "items", index)).line
                state, reason = _judge(item, listed.paragraph, explained)
                file, number = source.document.file, listed.paragraph
                yield Finding(file, line, number, item.what, item.says, state, reason)


def _judge(item: Item, paragraph: int, explained: set[Lead]) -> tuple[State, str]:
    if item.waived:
        return "waived", item.waived
    if item.entry and (paragraph, item.entry) in explained:
        return "explained", item.entry
    wanted = item.entry or "an entry, or a reason to waive it"
    return "hole", f"paragraph {paragraph} does not lead to {wanted}"


def _list_leads(linked: LinkedSite, article: Address) -> set[Lead]:
    """Give every entry that a paragraph leads to: by a name, by its words, by a report of it."""
    return {*_by_name(linked, article), *_by_words(linked, article), *_by_report(linked, article)}


def _by_name(linked: LinkedSite, article: Address) -> Iterator[Lead]:
    for mention in linked.mentions_in(article):
        if mention.field in TEXT_FIELDS:
            yield mention.paragraph, mention.address


def _by_words(linked: LinkedSite, article: Address) -> Iterator[Lead]:
    """Give the claims that rest on words of a paragraph, and the events its dates stand for."""
    for entry, place in linked.rests_on(article):
        if isinstance(entry, Claim):
            yield place.paragraph, entry.address
        if isinstance(entry, Annotation) and entry.date and entry.date.event:
            yield place.paragraph, entry.date.event


def _by_report(linked: LinkedSite, article: Address) -> Iterator[Lead]:
    for event in linked.reported_in(article):
        for report in event.as_reported:
            if report.article == article:
                yield report.paragraph, event.address
