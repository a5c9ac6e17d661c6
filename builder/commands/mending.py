"""The command that mends files: shown line by line, and written unless somebody only looks."""

from pathlib import Path
from typing import Annotated

import typer

from builder.commands.options import Content
from builder.commands.terminal import explain_failure, say, show_fixed
from builder.growing.fix import fix_content
from builder.publishing.write import write_file
from builder.words import count


def fix(
    content: Content = Path("content"),
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be changed, and write nothing.")
    ] = False,
) -> None:
    """Mend what can only have been meant in one way: tabs, quotes, colons, dashes, encodings.

    Nothing else in a file is touched. Each line that changes is shown before and after.
    """
    with explain_failure(content):
        fixed = tuple(fix_content(content))
    for one in fixed:
        show_fixed(one)
        if not dry_run:
            with explain_failure(content):
                write_file(one.path, one.text)
    done = "would be changed" if dry_run else "changed"
    files = count(len(fixed), "file", "files")
    say(f"{files} {done}. What is left to mend: python3 run.py check")
