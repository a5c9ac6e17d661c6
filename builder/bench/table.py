"""The page of a benchmark, as it is printed and kept: in Markdown."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from builder.bench.row import Finding, Grid, Lack, Row

TITLE = "# How the cost of a site grows"
READING = (
    "Read the ratios. Each compares two costs of the same run, so it tells about the same on a "
    "slow computer and on a fast one. The seconds are those of one processor, where nothing else "
    "is said, and belong to this computer alone: on yours they are others. A ratio is asked to be "
    "at most the figure in the last column; where it is more, the reason stands below the table, "
    "found with a profile."
)
HEAD = ("one cost", "s", "beside the other", "s", "ratio", "wanted")
RULES = ("---", "---:", "---", "---:", "---:", "---")
TO_WRITE = "**To be written: the reason, found with a profile.**"
_REASON = re.compile(r"^### Why “(.+)” is missed\n\n(.*?)\n*(?=^#|\Z)", re.MULTILINE | re.DOTALL)


def write_head(machine: str) -> str:
    """Begin the page: where it was measured, and how to read it."""
    return f"{TITLE}\n\n{machine} Made by `python3 run.py bench`.\n\n{READING}\n"


def write_end(load: str) -> str:
    """End the page: how busy the computer was."""
    return f"## The computer meanwhile\n\n{load}\n"


def write_section(
    name: str, about: str, findings: Sequence[Finding], reasons: Mapping[str, str]
) -> str:
    """Write what one measure found; a miss has its reason below, or a place for it."""
    rows = [one for one in findings if not isinstance(one, Grid)]
    grids = [write_grid(one) for one in findings if isinstance(one, Grid)]
    missed = [one.what for one in findings if isinstance(one, Row) and one.missed]
    blocks = (
        *(f"## {name.capitalize()}", about, *grids),
        "\n".join([_write_cells(HEAD), _write_cells(RULES), *map(write_row, rows)]),
        *(f"### Why “{one}” is missed\n\n{reasons.get(one, TO_WRITE)}" for one in missed),
    )
    return "\n\n".join(blocks) + "\n"


def read_reasons(page: str) -> dict[str, str]:
    """Read the reasons that somebody has written into the page, so that a new page keeps them."""
    return dict(_REASON.findall(page))


def write_grid(grid: Grid) -> str:
    """Write a table of figures."""
    rules = ("---:",) * len(grid.head)
    return "\n".join(map(_write_cells, chain([grid.head, rules], grid.lines)))


def write_row(row: Row | Lack) -> str:
    """Write one line of the table."""
    if isinstance(row, Lack):
        return _write_cells((row.what, "", f"not measured: {row.why}", "", "", ""))
    wanted = "" if row.wanted is None else f"at most {row.wanted:g}: {_judge(row)}"
    costs = (row.what, f"{row.cost:.3g}", row.than, f"{row.other:.3g}")
    return _write_cells((*costs, f"{row.ratio:.2f}", wanted))


def _judge(row: Row) -> str:
    return "missed" if row.missed else "met"


def _write_cells(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
