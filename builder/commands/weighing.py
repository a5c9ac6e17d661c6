"""The command for those who run a site with many readers; its docstring is its help."""

from pathlib import Path
from typing import Annotated

import typer

from builder.commands.options import Output
from builder.commands.terminal import fail, say
from builder.publishing.compress import ENCODINGS
from builder.publishing.loads import weigh_site
from builder.publishing.traffic import Crowd, write_traffic
from builder.stock import read_tree


def weigh(
    output: Output = Path(),
    readers: Annotated[int, typer.Option(min=1, help="How many come in a day.")] = 1_000_000,
    pages: Annotated[float, typer.Option(min=1, help="How many pages each of them reads.")] = 4,
    returning: Annotated[
        float, typer.Option(min=0, max=100, metavar="PERCENT", help="How many were here before.")
    ] = 30,
) -> None:
    """Tell what many readers of the site cost in bytes, from what its pages really weigh.

    It looks at the finished site, so build it first, with --compress. The table is Markdown.
    """
    files = read_tree(output / "site")
    endings = {file.path.suffix for file in files}
    if not all(one.ending in endings for one in ENCODINGS):
        fail("There is no site with compressed files yet: python3 run.py site --compress")
    crowd = Crowd(readers, pages, returning / 100)
    for line in write_traffic(weigh_site(files), crowd):
        say(line)
