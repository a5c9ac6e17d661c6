"""The options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from builder.commands.terminal import Form
from builder.model import Edition

Content = Annotated[Path, typer.Option(help="The folder that holds site.yml and the entries.")]
Docs = Annotated[
    Path | None,
    typer.Option(help="The folder of pages written by hand.  [default: docs beside the content]"),
]
Output = Annotated[Path, typer.Option(help="The folder that receives build/ and site/.")]
Repository = Annotated[
    str | None, typer.Option(help="Where “Edit this page” leads: https://github.com/OWNER/NAME.")
]
Audience = Annotated[
    Edition,
    typer.Option(
        help="public: what everybody may read. teacher: with keys and notes, in teacher-edition/."
    ),
]
Compress = Annotated[
    bool,
    typer.Option("--compress", help="Put .br and .gz beside each text, for servers that use them."),
]
Port = Annotated[
    int, typer.Option(min=1, max=65535, help="The number after the colon in the address.")
]
Book = Annotated[
    str, typer.Option(metavar="FILE", help="The file it goes into, without .yml: words.")
]
Telling = Annotated[
    Form,
    typer.Option("--format", help="github: also as notes beside the lines of a change there."),
]


def find_docs(content: Path, docs: Path | None) -> Path | None:
    """Find the pages written by hand: where somebody says, or beside the content, or none."""
    beside = content.parent / "docs"
    return docs or (beside if beside.is_dir() else None)
