"""Where a block of text names entries: by a link somebody wrote, by a decision, or by a name."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from markdown_it.token import Token

from builder.linking.lexicon import Lexicon
from builder.model import Address
from builder.text.quotes import Place
from builder.text.ranges import Range, subtract
from builder.text.reading import Reading
from builder.text.syntax import link_address

UNLINKED: Address = "none"
"""What an override says to keep words from being linked."""


@dataclass(frozen=True, slots=True)
class Override:
    """A decision about one place of a text: the entry it means, or `none` for no link.

    `by` is the annotation that decides.
    """

    place: Place
    address: Address
    by: Address

    @property
    def range(self) -> Range:
        """The place inside its paragraph."""
        return self.place.start, self.place.end


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place of a block that names an entry, or several entries that share the name."""

    start: int
    end: int
    addresses: tuple[Address, ...]
    by: Literal["written link", "override", "name"]


def find_occurrences(
    tokens: Sequence[Token],
    reading: Reading,
    overrides: Iterable[Override],
    lexicon: Lexicon,
) -> tuple[Occurrence, ...]:
    """Find every place that names an entry, from left to right; the overrides can all be laid."""
    settled = sorted(overrides, key=lambda override: override.range)
    free = tuple(subtract(reading.ranges, (override.range for override in settled)))
    occurrences = (
        *_written_links(tokens, reading.places),
        *_overrides(settled),
        *_names(reading.text, free, lexicon),
    )
    return tuple(sorted(occurrences, key=lambda occurrence: occurrence.start))


def can_lay(override: Override, ranges: Iterable[Range], earlier: Iterable[Override]) -> bool:
    """Tell whether words can be decided: not twice, and no link in code or half an emphasis."""
    start, end = override.range
    if any(start < other.place.end and other.place.start < end for other in earlier):
        return False
    inside = any(first <= start and end <= last for first, last in ranges)
    return inside or override.address == UNLINKED


def _written_links(tokens: Sequence[Token], places: Sequence[Range]) -> Iterator[Occurrence]:
    opened: tuple[int, Address] | None = None
    for token, (start, end) in zip(tokens, places, strict=True):
        if address := link_address(token):
            opened = start, address
        elif token.type == "link_close" and opened:
            yield Occurrence(opened[0], end, (opened[1],), "written link")
            opened = None


def _overrides(overrides: Iterable[Override]) -> Iterator[Occurrence]:
    for override in overrides:
        if override.address != UNLINKED:
            yield Occurrence(*override.range, (override.address,), "override")


def _names(text: str, ranges: Sequence[Range], lexicon: Lexicon) -> Iterator[Occurrence]:
    for match in lexicon.find_within(text, ranges):
        yield Occurrence(match.start, match.end, match.addresses, "name")
