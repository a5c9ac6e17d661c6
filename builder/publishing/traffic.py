"""What many readers cost in bytes, computed from what the pages of a site really weigh."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.publishing.loads import Load, Weight

DAYS = 30
BUSIEST = 0.1
"""The share of a day's readers who come in its busiest hour."""
HOUR = 3600
BITS = 8


@dataclass(frozen=True, slots=True)
class Crowd:
    """Who reads in a day: how many, how many pages each, and how many were there before.

    `returning` is the share, from 0 to 1, whose browsers have kept what all pages share.
    """

    readers: int
    pages: float
    returning: float


def count_bytes(load: Load, crowd: Crowd) -> Weight:
    """Count the bytes that a crowd loads in a day: pages by their mean, shared files once."""
    one = load.mean.times(crowd.pages) + load.shared.times(1 - crowd.returning)
    return one.times(crowd.readers)


def write_traffic(load: Load, crowd: Crowd) -> Iterator[str]:
    """Write the weights and the traffic as a table in Markdown, a line at a time."""
    heaviest, most = load.heaviest
    day = count_bytes(load, crowd)
    fastest = day.times(BUSIEST * BITS / HOUR)
    yield (
        f"{crowd.readers:,} readers a day, {crowd.pages:g} pages each; "
        f"{crowd.returning:.0%} of them were here before and have kept what all pages share."
    )
    yield ""
    yield "| what travels | as it is | gzip | Brotli |"
    yield "| --- | ---: | ---: | ---: |"
    yield _write_row(f"a page, on average of {len(load.pages):,}", load.mean, "B")
    yield _write_row(f"the heaviest page, {heaviest.removesuffix('index.html')}", most, "B")
    yield _write_row("with the first page: styles, scripts, fonts, search", load.shared, "B")
    yield _write_row("all readers, in a day", day, "B")
    yield _write_row(f"all readers, in {DAYS} days", day.times(DAYS), "B")
    yield _write_row(f"in the busiest hour ({BUSIEST:.0%} of the day), a second", fastest, "bit")


def _write_row(name: str, weight: Weight, unit: str) -> str:
    cells = (_round(size, unit) for size in (weight.plain, weight.gzip, weight.brotli))
    return f"| {name} | {' | '.join(cells)} |"


def _round(size: float, unit: str) -> str:
    """Write a number of bytes or bits in thousands, millions and so on, three digits of it."""
    for prefix in ("", "k", "M", "G", "T"):
        if size < 999.5:
            return f"{size:.3g} {prefix}{unit}"
        size /= 1000
    return f"{size:,.0f} P{unit}"
