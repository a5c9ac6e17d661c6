"""The command line: one function a command; its docstring is its help."""

import re
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from builder.coverage import find_coverage
from builder.fields import WEB_ADDRESS
from builder.pipeline import Project, read_project, read_site
from builder.serve import Serving, serve_site
from builder.start import Wish, start_entry
from builder.stock import ASSETS, TEMPLATES, THEME
from builder.terminal import (
    FAILURES,
    build_with_progress,
    explain,
    explain_failure,
    fail,
    say,
    show_report,
)

application = typer.Typer(
    help="Turn content/ into a site, and check it.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Content = Annotated[Path, typer.Option(help="The folder that holds site.yml and the entries.")]
Docs = Annotated[
    Path | None,
    typer.Option(help="The folder of pages written by hand.  [default: docs beside the content]"),
]
Output = Annotated[Path, typer.Option(help="The folder that receives build/ and site/.")]
Repository = Annotated[
    str | None, typer.Option(help="Where “Edit this page” leads: https://github.com/OWNER/NAME.")
]
Port = Annotated[
    int, typer.Option(min=1, max=65535, help="The number after the colon in the address.")
]


@application.command()
def build(
    content: Content = Path("content"),
    docs: Docs = None,
    output: Output = Path(),
    repository: Repository = None,
) -> None:
    """Check the content and build the site. If anything is wrong, the old site stays as it is."""
    _check_address(repository)
    project = Project(content, _find_docs(content, docs), output, repository)
    _check_output(project)
    with explain_failure():
        show_report(build_with_progress(project))


@application.command()
def check(content: Content = Path("content"), docs: Docs = None) -> None:
    """Check the content and write nothing. Every problem is listed with its file and line."""
    with explain_failure():
        linked = read_project(Project(content, _find_docs(content, docs), Path())).linked
    say(f"No problems. {len(linked.site.entries)} entries, {len(linked.mentions)} mentions.")


@application.command()
def serve(  # noqa: PLR0913, PLR0917 - each is an option of the command
    content: Content = Path("content"),
    docs: Docs = None,
    output: Output = Path(),
    port: Port = 8000,
    repository: Repository = None,
) -> None:
    """Build the site, show it on this computer, and build again whenever a file is saved.

    When the content has a mistake, it is explained here and the last good site stays on the screen.
    """
    _check_address(repository)
    project = Project(content, _find_docs(content, docs), output, repository)
    _check_output(project)

    def rebuild() -> None:
        try:
            show_report(build_with_progress(project))
        except FAILURES as failure:
            explain(failure)

    rebuild()
    site = output / "site"
    if not content.is_dir():
        raise typer.Exit(1)
    if not (site / "index.html").is_file():
        say("There is no site to show yet: mend the problems above and save; then it is made.")
    written = (project.docs,) if project.docs else ()
    watched = (content, *written, TEMPLATES, THEME, ASSETS)
    with explain_failure():
        serve_site(Serving(site, port, watched, rebuild, _announce))


def _find_docs(content: Path, docs: Path | None) -> Path | None:
    """Find the pages written by hand: where somebody says, or beside the content, or none."""
    beside = content.parent / "docs"
    return docs or (beside if beside.is_dir() else None)


def _check_output(project: Project) -> None:
    """End with words if the site would be written among the files it is made from."""
    for source in filter(None, (project.content, project.docs)):
        if project.output.resolve().is_relative_to(source.resolve()):
            fail(f"The site cannot be written into {source}: name another folder with --output.")


def _check_address(repository: str | None) -> None:
    """End with words if what is given as the repository is no address of the web."""
    if repository and not re.search(WEB_ADDRESS, repository):
        fail(f"“{repository}” is no full address: it begins with https://")


def _announce(address: str) -> None:
    say(f"Open {address} in a browser. Ctrl+C ends it.")


@application.command()
def coverage(content: Content = Path("content")) -> None:
    """Tell whether every name, term, date and quantity of each article is explained or waived."""
    with explain_failure():
        findings = tuple(find_coverage(read_site(content)))
    for finding in findings:
        if finding.state != "explained":
            place = f"{finding.file}:{finding.line}: ¶{finding.paragraph} {finding.item.what}"
            say(f"{place} “{finding.item.says}” {finding.state}: {finding.reason}")
    counts = Counter(finding.state for finding in findings)
    say(
        f"{len(findings)} items: {counts['explained']} explained, {counts['waived']} waived, "
        f"{counts['hole']} holes."
    )
    if counts["hole"]:
        raise typer.Exit(1)


@application.command()
def new(
    kind: Annotated[
        str, typer.Argument(metavar="KIND", help="actor, term, event, place, source, claim …")
    ],
    entry_id: Annotated[str, typer.Argument(metavar="ID", help="small letters, digits, hyphens")],
    book: Annotated[str, typer.Option(help="The file it goes into, without .yml")] = "",
    content: Content = Path("content"),
) -> None:
    """Start a new entry with every field explained, ready to be filled in."""
    with explain_failure():
        target = start_entry(content, Wish(kind, entry_id, book))
    where = "" if content == Path("content") else f' --content "{content}"'
    say(f"Started {target}. Fill it in, then: python3 run.py check{where}")


if __name__ == "__main__":
    application(prog_name="python3 run.py")
