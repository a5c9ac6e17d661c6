"""Two states of the content compared: what readers will see, in at most thirty lines."""

from collections.abc import Callable, Iterator, Sequence

from builder.promising.changedpages import (
    compare_coverage,
    compare_gone,
    compare_links,
    compare_moved,
    compare_new,
    compare_pages,
)
from builder.promising.changes import (
    Section,
    compare_addresses,
    compare_claims,
    compare_dates,
    compare_numbers,
)
from builder.promising.snapshot import Snapshot

COMPARISONS: tuple[Callable[[Snapshot, Snapshot], Iterator[Section]], ...] = (
    compare_addresses,
    compare_numbers,
    compare_claims,
    compare_dates,
    compare_gone,
    compare_moved,
    compare_new,
    compare_pages,
    compare_links,
    compare_coverage,
)
"""Everything that is compared, what matters most first."""
TITLE = "## What readers will see"
NOTHING = "No page, no link and no address changes."
LONGEST = 30
"""Lines of the whole comparison."""


def compare(before: Snapshot, after: Snapshot) -> tuple[Section, ...]:
    """Give the sections of all that changes, what matters most first."""
    return tuple(section for one in COMPARISONS for section in one(before, after))


def write_comparison(sections: Sequence[Section]) -> str:
    """Write sections as Markdown; what does not fit is counted."""
    if not sections:
        return f"{TITLE}\n\n{NOTHING}\n"
    left = LONGEST - 2 - len(sections)
    lines = [TITLE, ""]
    for section, room in zip(sections, share_lines(sections, left), strict=True):
        lines.append(f"- **{section.headline}**")
        lines.extend(f"  - {item}" for item in _fit(section.items, room))
    return "\n".join(lines) + "\n"


def share_lines(sections: Sequence[Section], left: int) -> tuple[int, ...]:
    """Share the lines that are left, one a section in turn, so that the first get most."""
    shares = [0] * len(sections)
    wanting = True
    while left and wanting:
        wanting = False
        for number, section in enumerate(sections):
            if left and shares[number] < len(section.items):
                shares[number] += 1
                left -= 1
                wanting = True
    return tuple(shares)


def _fit(items: Sequence[str], room: int) -> Iterator[str]:
    """Give as many items as there is room for; the last line counts the others."""
    if len(items) <= room:
        yield from items
    elif room:
        yield from items[: room - 1]
        yield f"and {len(items) - room + 1:,} more"
