"""The command line: one function a command; its docstring is its help."""

import re
import secrets
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from builder.audits import AUDITS
from builder.audits.copied import audit_copies
from builder.commands.archiving import archive
from builder.commands.contributing import from_issue, new, schemas
from builder.commands.measuring import bench
from builder.commands.mending import fix
from builder.commands.options import (
    Audience,
    Compress,
    Content,
    Docs,
    Output,
    Port,
    Repository,
    Telling,
    find_docs,
)
from builder.commands.plain import PlainCommand, PlainGroup
from builder.commands.preview import Preview
from builder.commands.reviewing import addresses, diff
from builder.commands.sample import describe_work, draw_statements
from builder.commands.serve import Serving, check_port, serve_site
from builder.commands.spelling import find_misspellings, list_known_words
from builder.commands.terminal import (
    TELLING,
    build_with_progress,
    explain_failure,
    fail,
    remark,
    say,
    show_audit,
    show_lacks,
    show_report,
    tell_github,
)
from builder.commands.unknown import find_unknown_words
from builder.commands.weighing import weigh
from builder.covering.coverage import find_coverage
from builder.covering.findings import list_coverage
from builder.covering.otherarticle import cover_other
from builder.fields import WEB_ADDRESS
from builder.keeping.memory import ENTRIES, open_memory
from builder.pipeline import PRESS, SHELF, Project, read_project, read_site
from builder.promising.newlinks import find_new
from builder.publishing.compress import ENCODINGS
from builder.publishing.publish import Means
from builder.stock import ASSETS, TEMPLATES, THEME
from builder.telling.codes import GUIDE_FILE, raise_errors
from builder.telling.report import format_problem, make_visible
from builder.words import count

application = typer.Typer(
    cls=PlainGroup,
    help="Turn content/ into a site, and check it.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@application.command(cls=PlainCommand)
def build(  # noqa: PLR0913, PLR0917 - each is an option of the command
    content: Content = Path("content"),
    docs: Docs = None,
    output: Output = Path(),
    repository: Repository = None,
    edition: Audience = "public",
    *,
    compress: Compress = False,
) -> None:
    """Check the content and build the site. If anything is wrong, the old site stays as it is."""
    _check_address(repository)
    folders = (content, find_docs(content, docs), output)
    means = Means(SHELF, encodings=ENCODINGS if compress else ())
    project = Project(*folders, repository, edition, PRESS, means)
    _check_output(project)
    with explain_failure(content), open_memory(ENTRIES):
        report = build_with_progress(project)
    show_report(report, content)
    show_lacks(report)


@application.command(cls=PlainCommand)
def check(content: Content = Path("content"), docs: Docs = None, form: Telling = "plain") -> None:
    """Check the content and write nothing. Every problem is listed with its file and line."""
    with explain_failure(content), TELLING[form](), open_memory(ENTRIES):
        atlas = read_project(Project(content, find_docs(content, docs), Path()))
    remark(atlas.remarks, content)
    linked = atlas.linked
    new = count(len(find_new(atlas.published, linked.site.lock)), "new address", "new addresses")
    say(f"No problems. {len(linked.site.entries)} entries, {len(linked.mentions)} mentions, {new}.")


@application.command(cls=PlainCommand)
def serve(  # noqa: PLR0913, PLR0917 - each is an option of the command
    content: Content = Path("content"),
    docs: Docs = None,
    output: Output = Path(),
    port: Port = 8000,
    repository: Repository = None,
) -> None:
    """Build the site, show it on this computer, and build again whenever a file is saved.

    The pages of what was edited are shown at once, all others when they are made.
    When the content has a mistake, it is explained here and the last good site stays on the screen.
    The sheets for paper (PDF) and the edition to read without the internet are left out: they take
    longest, and the command site makes them. So publish what that one has made.
    """
    _check_address(repository)
    means = Means(SHELF, packed=False)
    project = Project(content, find_docs(content, docs), output, repository, means=means)
    _check_output(project)
    preview = Preview(project)
    with explain_failure(content):
        check_port(port)
        preview.begin()
    site = output / "site"
    if not (site / "index.html").is_file():
        say("There is no site to show yet: mend the problems above and save; then it is made.")
    written = (project.docs,) if project.docs else ()
    watched = (content, *written, TEMPLATES, THEME, ASSETS)
    with explain_failure(content), closing(preview):
        serve_site(Serving(site, port, watched, preview.renew, _announce))


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


@application.command(cls=PlainCommand)
def coverage(
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE", help="Another article (.txt, .md), read with the names of this site."
        ),
    ] = None,
    content: Content = Path("content"),
    fail_under: Annotated[
        float,
        typer.Option(min=0, max=100, metavar="PERCENT", help="Exit status 1 below so much."),
    ] = 100,
) -> None:
    """Tell what of each article is explained: figures, quotations, names, verbs of attribution.

    Each thing that is not is listed with its file and line. Things that the inventory of an article
    lists count as well.
    """
    with explain_failure(content):
        linked = read_site(content)
        found = (cover_other(linked, file),) if file else find_coverage(linked)
        for line in (line for one in found for line in list_coverage(one)):
            say(make_visible(line))
        raise_errors(*(one.needless for one in found))
    if not all(one.percent >= fail_under for one in found):
        raise typer.Exit(1)


@application.command(cls=PlainCommand)
def audit(
    content: Content = Path("content"),
    against: Annotated[
        Path | None,
        typer.Option(
            exists=True, dir_okay=False, help="A text of somebody else; no words may be taken."
        ),
    ] = None,
    figures: Annotated[
        bool, typer.Option("--figures", help="Tell also what was counted, and where all is well.")
    ] = False,
) -> None:
    """Look over the whole content: sources, accounts, definitions, sentences, spellings.

    What must be mended is marked with ✗ and ends the command with exit status 1. Lines with ?
    are for a person to judge. Of what is well, a person reads one line, and a pipe gets none.
    With `--against FILE`, runs of eight words that stand in that text too are listed.
    """
    with explain_failure(content):
        linked = read_site(content)
    audits = tuple(look(linked) for look in AUDITS)
    if against:
        audits += (audit_copies(linked, against.read_text(encoding="utf-8", errors="replace")),)
    for one in audits:
        show_audit(one, figures=figures)
    to_mend = sum(len(one.to_mend) for one in audits)
    say(f"{to_mend} to mend, {sum(len(one.to_judge) for one in audits)} to judge.")
    if to_mend:
        raise typer.Exit(1)


@application.command(cls=PlainCommand)
def spelling(
    content: Content = Path("content"), docs: Docs = None, form: Telling = "plain"
) -> None:
    """Name words that look misspelt. Names that the content knows are left out.

    Of English content, words that stand in no dictionary and are near one that does are named too.
    British spelling is right here. Nothing is changed, and nothing fails: you judge.
    """
    with explain_failure(content):
        site = read_site(content).site
        known = list_known_words(site)
        folders = filter(None, (content, find_docs(content, docs)))
        misspelt = (one for folder in folders for one in find_misspellings(folder, known))
        found = tuple(sorted((*misspelt, *find_unknown_words(site, known))))
    for problem in found:
        say(f"{format_problem(problem, GUIDE_FILE)}\n")
    if form == "github" and found:
        tell_github(f"{len(found)} words to look at", found, "warning")
    say(f"{len(found)} to judge.")


@application.command(cls=PlainCommand)
def sample(
    content: Content = Path("content"),
    count: Annotated[int, typer.Option(min=1, help="How many statements to draw.")] = 40,
    seed: Annotated[
        int | None, typer.Option(help="The same number draws the same statements again.")
    ] = None,
) -> None:
    """Draw statements by lot, each with its sources.

    Open each source and find the words that say the same. Where the statement says more, mend it.
    """
    chosen = secrets.randbelow(10_000) if seed is None else seed
    with explain_failure(content):
        linked = read_site(content)
    for number, one in enumerate(draw_statements(linked, count, chosen), start=1):
        say(f"{number}. {one.file}:{one.line}: {one.entry}")
        say(f"   {one.words}")
        for source in one.sources:
            say(f"   - {describe_work(linked.site.entries[source])}")
    say(f"To draw the same again: --seed {chosen}")


for command in (archive, new, from_issue, schemas, addresses, diff, fix, weigh, bench):
    application.command(cls=PlainCommand)(command)


if __name__ == "__main__":
    application(prog_name="python3 run.py")
