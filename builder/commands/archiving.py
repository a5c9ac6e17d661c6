"""The command that makes the sites of many articles; its docstring is its help."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from builder.archive.engines import ENGINES, EngineName, NoEngine
from builder.archive.making import make_archive
from builder.archive.unit import Made, find_units
from builder.commands.options import Output
from builder.commands.terminal import errors, explain_failure, fail, say
from builder.model import InvalidContent
from builder.telling.report import make_visible


def archive(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="FOLDER",
            help="It holds a folder for each article, with content/ and perhaps docs/ in it.",
            exists=True,
            file_okay=False,
        ),
    ],
    output: Output = Path(),
    engine: Annotated[
        EngineName,
        typer.Option(help="inline: one process. processes: this computer. dask: a cluster."),
    ] = "inline",
    scheduler: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Where the cluster is: tcp://COMPUTER:8786.")
    ] = "",
) -> None:
    """Build many sites, one for each article of an archive; those that are up to date stay.

    The site of FOLDER/ID is made in OUTPUT/ID/site. A mistake in one article stops no other: all of
    them are listed at the end. The sheets for paper (PDF) are left out. With a cluster, all its
    computers have to see both folders under the same names.
    """
    units = tuple(find_units(folder, output))
    if not units:
        fail(f"There is no article in {folder}: each has a folder of its own, with content/ in it.")
    states: list[Made] = []
    try:
        with ENGINES[engine](scheduler) as executor:
            for made in make_archive(units, executor):
                states.append(made)
                _tell(made)
    except NoEngine as lack:
        fail(str(lack))
    _sum_up(states, folder)


def _tell(made: Made) -> None:
    """Say what became of an article as soon as that is known."""
    if made.state == "made":
        say(f"{made.name}: {made.pages} pages.")
    if made.failure:
        errors.print(make_visible(f"{made.name}: {made.failure}"), markup=False, soft_wrap=True)


def _sum_up(states: list[Made], folder: Path) -> None:
    """Count what became of all articles, and list everything that is wrong with them."""
    counts = Counter(made.state for made in states)
    say(f"{counts['made']} made, {counts['unchanged']} unchanged, {counts['failed']} failed.")
    with explain_failure(folder):
        if problems := [problem for made in states for problem in made.problems]:
            raise InvalidContent(problems)
    if counts["failed"]:
        raise typer.Exit(1)
