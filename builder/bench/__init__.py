"""How the cost of a site grows, measured against something else in the same run."""

from collections.abc import Callable, Iterator

from builder.bench.building import measure_building, measure_pages
from builder.bench.checking import measure_checking
from builder.bench.linking import measure_names
from builder.bench.row import Row
from builder.bench.searching import measure_search
from builder.bench.serving import measure_serving

__all__ = ["MEASURES", "Row"]

MEASURES: tuple[Callable[[], Iterator[Row]], ...] = (
    measure_names,
    measure_checking,
    measure_building,
    measure_pages,
    measure_search,
    measure_serving,
)
"""What `bench` measures, in the order of its table."""
