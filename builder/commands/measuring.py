"""The command for developers that measures; its docstring is its help."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from builder.bench import MEASURES, Measure
from builder.bench.machine import describe_load, describe_machine, read_load
from builder.bench.row import Finding
from builder.bench.table import read_reasons, write_end, write_head, write_section
from builder.commands.terminal import errors, fail, say
from builder.publishing.write import write_file
from builder.words import enumerate_words

LASTING = enumerate_words(f"{one.name} ({one.minutes:g} min)" for one in MEASURES)
"""Each measure, with the minutes that it takes on an idle computer."""


def bench(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME]...", show_default=False, help=f"Only these: {LASTING}."),
    ] = None,
    write: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Write the page into this file too; reasons in it are kept."
        ),
    ] = None,
) -> None:
    """Measure how the cost of a site grows. Leave the computer alone meanwhile.

    What is told is Markdown. Each line compares two costs of the same run, so it tells the same on
    a slow computer and on a fast one. Others that are compared with are installed into .cache/.
    The minutes are those of an idle computer, when all is measured; pages needs the large site of
    building, and makes it if it is measured without it.
    """
    chosen = _choose(names or [])
    reasons = read_reasons(write.read_text(encoding="utf-8")) if write and write.is_file() else {}
    before = read_load()
    parts = [write_head(describe_machine())]
    say(parts[0])
    for one in chosen:
        parts.append(write_section(one.name, one.about, _measure(one), reasons))
        say(parts[-1])
    parts.append(write_end(describe_load(before, read_load())))
    say(parts[-1])
    if write:
        write_file(write, "\n".join(parts))


def _choose(names: Sequence[str]) -> tuple[Measure, ...]:
    """Give the measures of these names, or all; end with words if there is none of a name."""
    known = {one.name for one in MEASURES}
    for name in names:
        if name not in known:
            fail(f"There is no measure “{name}”. There are: {enumerate_words(sorted(known))}.")
    return tuple(one for one in MEASURES if not names or one.name in names)


def _measure(one: Measure) -> tuple[Finding, ...]:
    """Do the work of a measure; a terminal shows meanwhile how long it has lasted."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=errors, transient=True, disable=not errors.is_terminal) as bar:
        bar.add_task(f"{one.name}: about {one.minutes:g} min", total=None)
        return tuple(one.work())
