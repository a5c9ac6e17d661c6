"""Who stands in which lane and in which row of it, so that nothing lies over anything else."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from builder.interface.words import mark, say

MOST = 6
"""So many lanes can be told apart by colour and sign."""
OTHERS = mark("Other events")


def name_lanes(given: Iterable[str | None]) -> Mapping[str | None, str]:
    """Give the lane for each name that events carry, the fullest lane first.

    Events without a name, and those of names for which there is no lane left, share the last one.
    """
    counts = Counter(given)
    names = sorted((name for name in counts if name), key=lambda name: (-counts[name], name))
    others = None in counts or len(names) > MOST
    kept = names[: MOST - 1] if others else names
    lanes: dict[str | None, str] = {name: name for name in kept}
    return lanes | dict.fromkeys((*names[len(kept) :], *([None] * (None in counts))), say(OTHERS))


def pack(extents: Sequence[tuple[float, float]]) -> tuple[int, ...]:
    """Give each extent the first row in which it lies over no other; in the order of their starts.

    Extents that only touch do not lie over one another.
    """
    rows: list[float] = []
    chosen = [0] * len(extents)
    for place in sorted(range(len(extents)), key=lambda place: (extents[place], place)):
        start, end = extents[place]
        row = next((number for number, free in enumerate(rows) if free <= start), len(rows))
        rows[row:] = [end, *rows[row + 1 :]]
        chosen[place] = row
    return tuple(chosen)
