"""What a person sees in the terminal: progress, counts, and failures with an exit status."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from builder.model import InvalidContent
from builder.pipeline import Project, Report, build_site
from builder.publish import LeaksFound, PublishingFailed
from builder.report import print_problems
from builder.start import CannotStart
from builder.views.graph import DrawingFailed

console = Console(highlight=False, emoji=False)
errors = Console(stderr=True, highlight=False, emoji=False)

Failure = InvalidContent | PublishingFailed | LeaksFound | DrawingFailed | CannotStart | OSError
FAILURES = (
    *(InvalidContent, PublishingFailed, LeaksFound),
    *(DrawingFailed, CannotStart, OSError),
)
"""What goes wrong without a fault of the builder: in the content, in the pages, on the disk."""


def say(message: str) -> None:
    """Print a line for a person or a pipe, as it stands."""
    console.print(message, markup=False, soft_wrap=True)


def fail(message: str) -> NoReturn:
    """Say what is wrong and end with exit status 1."""
    errors.print(message, markup=False, soft_wrap=True)
    raise typer.Exit(1)


def explain(failure: Failure) -> None:
    """Say in words what went wrong."""
    if isinstance(failure, InvalidContent):
        print_problems(failure.problems, errors)
        return
    message = str(failure)
    if isinstance(failure, PublishingFailed):
        message = f"MkDocs refused the pages; the old site stays as it was.\n{message}"
    if isinstance(failure, LeaksFound):
        message = f"The pages tell what is for teachers only; the old site stays.\n{message}"
    if isinstance(failure, OSError) and failure.strerror:
        message = f"{failure.filename or 'The system'}: {failure.strerror}"
    errors.print(message, markup=False, soft_wrap=True)


@contextmanager
def explain_failure() -> Iterator[None]:
    """Turn a failure into words and exit status 1."""
    try:
        yield
    except FAILURES as failure:
        explain(failure)
        raise typer.Exit(1) from None


def build_with_progress(project: Project) -> Report:
    """Build the site with a bar on a terminal, and without a word in a pipe."""
    columns = (TextColumn("Publishing"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=errors, transient=True, disable=not errors.is_terminal) as bar:
        task = bar.add_task("pages", total=None)
        return build_site(
            project, lambda done, total: bar.update(task, completed=done, total=total)
        )


def show_report(report: Report) -> None:
    """Print what a build made."""
    say(
        f"{report.pages} pages, {report.entries} entries, {report.mentions} mentions, "
        f"{report.links} links. The site is in {report.site}."
    )
    if report.lack:
        say(report.lack)
