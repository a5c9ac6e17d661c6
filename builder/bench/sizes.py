"""What collections of several sizes cost: articles, times names."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TypeAlias

from builder.bench.making import Size, make_collection
from builder.bench.row import Grid, Row
from builder.stock import BUILDER

Three: TypeAlias = tuple[int, int, int]
ARTICLES: Three = (1, 10, 100)
NAMES: Three = (100, 1_000, 10_000)
SEVERAL: Three = (25, 100, 400)
TOLD = 10
PARAGRAPHS_TOLD = 5
HEAD = ("names", "articles", "pages", "checking, s", "drawing, s", "an article more, ms", "MB")
UNTOLD = "–"


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of one processor for one collection; `peak` is in MB, None if it is not told."""

    pages: int
    check: float
    draw: float
    peak: float | None

    @property
    def whole(self) -> float:
        """All that comes before MkDocs."""
        return self.check + self.draw


def measure_sizes() -> Iterator[Grid | Row]:
    """Measure nine collections, and three whose articles have claims."""
    yield from measure_grid(ARTICLES, NAMES)
    yield measure_told(SEVERAL, TOLD)


def measure_grid(articles: Three, names: Three) -> Iterator[Grid | Row]:
    """Measure collections of each number of articles with each number of names, both rising."""
    sizes = [Size(few, many) for many, few in product(names, articles)]
    costs = {size: measure_cost(size) for size in sizes}
    yield Grid(HEAD, tuple(_write_line(costs, size, articles) for size in sizes))
    fewest, most = (
        _slope(costs, Size(articles[0], number), Size(articles[-1], number))
        for number in (names[0], names[-1])
    )
    yield Row(
        f"an article more among {names[-1]:,} names", most, f"among {names[0]:,}", fewest, 1.5
    )
    by_articles = [Size(number, names[0]) for number in articles]
    by_names = [Size(articles[-1], number) for number in names]
    yield _compare_steps(costs, by_articles, ("an article more", *articles))
    yield _compare_steps(costs, by_names, ("a name more", *names))


def measure_told(articles: Three, told: int) -> Row:
    """Measure collections whose articles have so many claims, marks and events each."""
    sizes = [Size(number, NAMES[0], PARAGRAPHS_TOLD, told) for number in articles]
    costs = {size: measure_cost(size) for size in sizes}
    return _compare_steps(costs, sizes, (f"an article with {told} claims more", *articles))


def measure_cost(size: Size) -> Cost:
    """Check and draw one collection in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        content = make_collection(Path(folder) / "content", size)
        command = [sys.executable, "-m", "builder.bench.once", str(content)]
        done = subprocess.run(command, cwd=BUILDER.parent, check=True, stdout=subprocess.PIPE)
    return Cost(**json.loads(done.stdout))


def _slope(costs: Mapping[Size, Cost], small: Size, large: Size) -> float:
    """Give the seconds that each article or name adds from one size to another."""
    more = (large.articles - small.articles) or (large.names - small.names)
    return (costs[large].whole - costs[small].whole) / more


def _compare_steps(
    costs: Mapping[Size, Cost], sizes: Sequence[Size], told: tuple[str, int, int, int]
) -> Row:
    """Compare what one more costs between the larger two of three sizes and the smaller two."""
    few, some, many = sizes
    what, *numbers = told
    return Row(
        f"{what}, from {numbers[1]:,} to {numbers[2]:,}",
        _slope(costs, some, many),
        f"from {numbers[0]:,} to {numbers[1]:,}",
        _slope(costs, few, some),
        wanted=1.25,
    )


def _write_line(costs: Mapping[Size, Cost], size: Size, articles: Sequence[int]) -> tuple[str, ...]:
    """Write the figures of one collection."""
    cost = costs[size]
    fewer = [Size(number, size.names) for number in articles if number < size.articles]
    more = f"{1000 * _slope(costs, fewer[-1], size):.3g}" if fewer else UNTOLD
    peak = UNTOLD if cost.peak is None else f"{cost.peak:.0f}"
    return (
        *(f"{size.names:,}", f"{size.articles:,}", f"{cost.pages:,}"),
        *(f"{cost.check:.3g}", f"{cost.draw:.3g}", more, peak),
    )
