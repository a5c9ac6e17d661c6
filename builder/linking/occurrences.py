"""Where a block of text names entries: by a link somebody wrote, by a decision, or by a name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

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


class Occurrence(NamedTuple):
    """A place of a block that names an entry, or several entries that share the name."""

    start: int
    end: int
    addresses: tuple[Address, ...]
    by: Literal["written link", "override", "name"]


def find_occurrences(
    reading: Reading, overrides: Iterable[Override], lexicon: Lexicon
) -> tuple[Occurrence, ...]:
    """Find every place that names an entry, from left to right; the overrides can all be laid."""
    settled = sorted(overrides, key=lambda override: override.range)
    occurrences = (
        *_written_links(reading),
        *_overrides(settled),
        *_names(reading, settled, lexicon),
    )
    return tuple(sorted(occurrences, key=lambda occurrence: occurrence.start))


def can_lay(override: Override, ranges: Iterable[Range], earlier: Iterable[Override]) -> bool:
    """Tell whether words can be decided: not twice, and no link in code or half an emphasis."""
    start, end = override.range
    if any(start < other.place.end and other.place.start < end for other in earlier):
        return False
    inside = any(first <= start and end <= last for first, last in ranges)
    return inside or override.address == UNLINKED


def _written_links(reading: Reading) -> Iterator[Occurrence]:
    opened: tuple[int, Address] | None = None
    for number, token in enumerate(reading.tokens):
        if address := link_address(token):
            opened = reading.places[number][0], address
        elif token.type == "link_close" and opened:
            yield Occurrence(opened[0], reading.places[number][1], (opened[1],), "written link")
            opened = None


def _overrides(overrides: Iterable[Override]) -> Iterator[Occurrence]:
    for override in overrides:
        if override.address != UNLINKED:
            yield Occurrence(*override.range, (override.address,), "override")


def _names(reading: Reading, settled: Iterable[Override], lexicon: Lexicon) -> Iterator[Occurrence]:
    for match in lexicon.find_within(reading.text, _free_ranges(reading, settled)):
        yield Occurrence(match.start, match.end, match.addresses, "name")


def _free_ranges(reading: Reading, settled: Iterable[Override]) -> Iterator[Range]:
    """Give the parts in which a name may become a link, one at a time, when they are asked for."""
    yield from subtract(reading.ranges, (override.range for override in settled))
