"""What a person sees in the terminal: progress, counts, and failures with an exit status."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Literal, NoReturn, TypeAlias

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from builder.audits.finding import Audit
from builder.growing.answers import CannotStart
from builder.growing.fix import Fixed
from builder.growing.start import Started
from builder.loading.folder import NoFolder, require_folder
from builder.model import InvalidContent, Problem
from builder.pipeline import Project, Report, build_site, read_site
from builder.promising.revision import NoBase
from builder.publishing.publish import LeaksFound, NotPublished, PublishingFailed, UnsafePages
from builder.telling.github import Tone, list_annotations, summarise
from builder.telling.guide import find_guide
from builder.telling.report import (
    count_problems,
    format_problem,
    make_visible,
    print_problems,
    show_blanks,
)
from builder.views.graph import DrawingFailed

console = Console(highlight=False, emoji=False)
errors = Console(stderr=True, highlight=False, emoji=False)

Failure = InvalidContent | NotPublished | DrawingFailed | CannotStart | NoBase | NoFolder | OSError
FIRST = 5
"""So many empty fields of a new entry are named before the others."""
FAILURES = (
    *(InvalidContent, NotPublished, DrawingFailed),
    *(CannotStart, NoBase, NoFolder, OSError),
)
"""What goes wrong without a fault of the builder: in the content, in the pages, on the disk."""


Form: TypeAlias = Literal["plain", "github"]
"""plain: words for a person. github: also as notes beside the lines of a change on GitHub."""


def say(message: str) -> None:
    """Print a line for a person or a pipe, as it stands."""
    console.print(message, markup=False, soft_wrap=True)


def fail(message: str) -> NoReturn:
    """Say what is wrong and end with exit status 1."""
    errors.print(message, markup=False, soft_wrap=True)
    raise typer.Exit(1)


def explain(failure: Failure, content: Path) -> None:
    """Say in words what went wrong."""
    if isinstance(failure, InvalidContent):
        print_problems(failure.problems, errors, find_guide(content))
        for note in getattr(failure, "__notes__", ()):
            errors.print(note, markup=False, soft_wrap=True)
        return
    message = str(failure)
    if isinstance(failure, PublishingFailed):
        message = f"MkDocs refused the pages; the old site stays as it was.\n{message}"
    if isinstance(failure, UnsafePages):
        message = f"The pages hold what could act upon a reader; the old site stays.\n{message}"
    if isinstance(failure, LeaksFound):
        message = f"The pages tell what is for teachers only; the old site stays.\n{message}"
    if isinstance(failure, CannotStart):
        message = make_visible(message)
    if isinstance(failure, OSError) and failure.strerror:
        message = f"{failure.filename or 'The system'}: {failure.strerror}"
    errors.print(message, markup=False, soft_wrap=True)


@contextmanager
def explain_failure(content: Path) -> Iterator[None]:
    """Turn a failure with a folder of content into words and exit status 1.

    That it is there is made sure first: without it, nothing else that could be said is true.
    """
    try:
        require_folder(content)
        yield
    except FAILURES as failure:
        explain(failure, content)
        raise typer.Exit(1) from None


def remark(remarks: tuple[Problem, ...], content: Path) -> None:
    """Print questions and hints, if there are any."""
    if remarks:
        print_problems(remarks, errors, find_guide(content))


@contextmanager
def annotate_failure() -> Iterator[None]:
    """Tell GitHub of mistakes in the content, and pass them on."""
    try:
        yield
    except InvalidContent as failure:
        tell_github(count_problems(failure.problems), failure.problems, "error")
        raise


TELLING: Mapping[Form, Callable[[], AbstractContextManager[None]]] = {
    "plain": nullcontext,
    "github": annotate_failure,
}
"""Who else is told of mistakes in the content, besides the person at the terminal."""


def tell_github(title: str, problems: Sequence[Problem], tone: Tone) -> None:
    """Put problems beside the lines of a change, and all of them into the summary of the check."""
    for line in list_annotations(problems, tone):
        say(line)
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(summarise(title, problems))


def build_with_progress(project: Project) -> Report:
    """Build the site with a bar on a terminal, and without a word in a pipe."""
    columns = (TextColumn("Publishing"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=errors, transient=True, disable=not errors.is_terminal) as bar:
        task = bar.add_task("pages", total=None)
        with note_nothing_written():
            return build_site(
                project, lambda done, total: bar.update(task, completed=done, total=total)
            )


@contextmanager
def note_nothing_written() -> Iterator[None]:
    """Let mistakes in the content be explained with a line more: they changed nothing."""
    try:
        yield
    except InvalidContent as failure:
        failure.add_note("Nothing was written: the site stays as it was.")
        raise


def show_fixed(fixed: Fixed) -> None:
    """Print the lines of a file that change, as they were and as they are to be."""
    say(str(fixed.file))
    for one in fixed.changes:
        say(f"{one.number:>5} - {show_blanks(one.before)}")
        say(f"{'':>5} + {show_blanks(one.after)}")
    if not fixed.changes:
        say("      encoding or line ends")


def show_lacks(report: Report) -> None:
    """Say on a terminal what no file to download can carry; in a pipe nothing."""
    if console.is_terminal:
        say("What the files to download leave out:")
        for line in report.lacks:
            say(f"  {line}")


def show_report(report: Report, content: Path) -> None:
    """Print what a build made."""
    remark(report.remarks, content)
    say(
        f"{report.pages} pages, {report.entries} entries, {report.mentions} mentions, "
        f"{report.links} links. The site is in {report.site}."
    )
    if report.unprinted:
        say(report.unprinted)


def is_person() -> bool:
    """Tell whether somebody sits at the keyboard who can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask(question: str, usual: str) -> str:
    """Ask a question before anything is written; Enter alone gives the usual answer.

    Ctrl+C, or the end of what can be typed, ends the command.
    """
    try:
        return str(typer.prompt(question, default=usual, show_default=bool(usual)))
    except typer.Abort:
        fail("\nStopped. Nothing was written.")


def show_audit(audit: Audit, *, figures: bool) -> None:
    """Say what an audit found; that it found nothing, on a terminal only."""
    is_well = not audit.to_mend and not audit.to_judge
    if is_well and not figures:
        if console.is_terminal:
            say(f"{audit.title}: nothing found")
        return
    say(audit.title)
    counted = audit.figures if figures else ()
    for sign, lines in ((" ", counted), ("✗", audit.to_mend), ("?", audit.to_judge)):
        for line in lines:
            say(f"  {sign} {line}")


def show_started(started: Started, content: Path) -> None:
    """Say where an entry was started, and what is left to do."""
    added = f"Added to {started.file}, line {started.line}." if started.line else ""
    say(added or f"Started {started.file}.")
    if started.near:
        say(f"There is something near it: {started.near}. If it is the same, delete yours.")
    for line in _list_open(started):
        say(line)
    where = "" if content == Path("content") else f' --content "{content}"'
    say(f"Then: python3 run.py check{where}")


def _list_open(started: Started) -> Iterator[str]:
    """Say which fields are to be filled in; of many, which ones first."""
    first, later = started.open_fields[:FIRST], started.open_fields[FIRST:]
    if not later:
        yield from (f"Fill in what is still empty: {', '.join(one)}." for one in (first,) if one)
        return
    yield f"Fill in first: {', '.join(first)}."
    yield f"Then: {', '.join(later)}."
    yield f"What belongs into each: docs/contributing/fields/{started.kind.name}.md"


def show_problems_of(file: Path, content: Path) -> None:
    """List what is wrong in one file of the content."""
    try:
        read_site(content)
    except InvalidContent as found:
        name = file.relative_to(content.parent).as_posix()
        mine = [problem for problem in found.problems if problem.file.as_posix() == name]
        for problem in mine:
            say(f"\n{format_problem(problem, find_guide(content))}")
