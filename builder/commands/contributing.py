"""The commands by which the content grows: one function a command; its docstring is its help."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from builder.commands.options import Book, Content
from builder.commands.terminal import (
    ask,
    explain_failure,
    fail,
    is_person,
    say,
    show_problems_of,
    show_started,
)
from builder.growing.answers import split_answer
from builder.growing.interview import Request, complete_request, make_wish
from builder.growing.issue import Given, read_issue
from builder.growing.start import read_loaded, start_entry
from builder.guides import EXAMPLES, draw_guides, find_stale
from builder.kinds import KINDS
from builder.loading.load import load_content
from builder.publishing.write import add_files


def new(  # noqa: PLR0913, PLR0917 - each is an option of the command
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND", help="actor, term, event, place, source, claim, question, lesson …"
        ),
    ] = "",
    entry_id: Annotated[
        str, typer.Argument(metavar="ID", help="Small letters, digits, hyphens: anti-aircraft.")
    ] = "",
    title: Annotated[str, typer.Option(help="The name that is printed everywhere.")] = "",
    book: Book = "",
    values: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="NAME=VALUE",
            help="What belongs into a field; give it again for the next item of a list, "
            "and lead inside with a full stop: then.status=confirmed.",
        ),
    ] = None,
    content: Content = Path("content"),
) -> None:
    """Start a new entry, with every field explained.

    Nothing more than “new” is needed: you are asked for the rest, and Enter leaves a field for
    later. In a script, say everything: new term ID --title … --book … --set summary=…
    """
    with explain_failure(content):
        named = (("title", title),) if title else ()
        request = Request(kind, entry_id, book, (*named, *map(split_answer, values or ())))
        if is_person():
            request = complete_request(request, content, (read_loaded(content), ask))
        started = start_entry(content, make_wish(request))
    show_started(started, content)


def from_issue(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="The text of the issue; - reads what is pasted in."),
    ],
    entry_id: Annotated[str, typer.Option("--id", help="The id, if not the one of the form.")] = "",
    book: Book = "",
    content: Content = Path("content"),
) -> None:
    """Make an entry of an issue that somebody wrote with one of the forms on GitHub.

    Copy the text of the issue into a file first. Every answer is kept letter by letter. What is
    missing or wrong is listed; mend it in the file that is named.
    """
    with explain_failure(content):
        raw = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        wish = read_issue(raw.decode(errors="replace"), Given(entry_id, book))
        started = start_entry(content, wish)
    show_started(started, content)
    show_problems_of(started.file, content)


def schemas(
    output: Annotated[
        Path, typer.Option(help="The folder that holds content/ and docs/.")
    ] = Path(),
    check: Annotated[
        bool,
        typer.Option("--check", help="Write nothing; exit status 1 if a file is not up to date."),
    ] = False,
) -> None:
    """Write what is made from the models: schemas for editors, forms, pages on fields.

    Give this command after a change in builder/kinds/.
    """
    files = tuple(draw_guides(load_content(EXAMPLES, KINDS)))
    if not check:
        add_files(files, output)
        say(f"{len(files)} files are up to date.")
    elif stale := tuple(find_stale(files, output)):
        fail("\n".join((*stale, "Not up to date. Give the command: python3 run.py schemas")))
