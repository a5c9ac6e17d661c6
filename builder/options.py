"""What several commands are told: where the content is, and the pages written by hand."""

from pathlib import Path
from typing import Annotated

import typer

Content = Annotated[Path, typer.Option(help="The folder that holds site.yml and the entries.")]
Docs = Annotated[
    Path | None,
    typer.Option(help="The folder of pages written by hand.  [default: docs beside the content]"),
]


def find_docs(content: Path, docs: Path | None) -> Path | None:
    """Find the pages written by hand: where somebody says, or beside the content, or none."""
    beside = content.parent / "docs"
    return docs or (beside if beside.is_dir() else None)
