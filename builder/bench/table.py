"""The table of a benchmark, as it is printed and kept: in Markdown."""

import platform
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from os import cpu_count

from builder.bench.row import Row

PACKAGES = ("mkdocs", "mkdocs-material", "markdown-it-py", "pyyaml", "pydantic")
HEAD = (
    "| one cost | s | beside the other | s | ratio | wanted |",
    "| --- | ---: | --- | ---: | ---: | --- |",
)


def describe_machine() -> str:
    """Say when and where this was measured, and with which packages."""
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"Measured on {datetime.now(UTC):%Y-%m-%d} on {platform.system()} {platform.machine()}, "
        f"{cpu_count()} processors, Python {'.'.join(map(str, sys.version_info[:3]))}, {packages}."
    )


def write_table(measures: Iterable[Callable[[], Iterator[Row]]], machine: str) -> Iterator[str]:
    """Give the lines of a page, each as soon as it is measured."""
    yield "# How the cost of a site grows"
    yield ""
    yield f"{machine} Made by `python3 run.py bench`; seconds are those of one processor."
    yield ""
    yield from HEAD
    for measure in measures:
        yield from map(write_row, measure())


def write_row(row: Row) -> str:
    """Write one line of the table."""
    wanted = "" if row.wanted is None else f"at most {row.wanted:g}: {_judge(row, row.wanted)}"
    costs = f"{row.cost:.3g} | {row.than} | {row.other:.3g}"
    return f"| {row.what} | {costs} | {row.ratio:.2f} | {wanted} |"


def _judge(row: Row, wanted: float) -> str:
    return "met" if row.ratio <= wanted else "missed"
