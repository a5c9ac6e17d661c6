"""The whole build, top to bottom: content in, site out. Start reading here."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from builder.addresses import SiteMap, draw_site_map
from builder.assemble import assemble_files
from builder.atlas import Atlas
from builder.backlinks import index_references
from builder.docs import Sheet, read_docs
from builder.docscheck import Surroundings, check_docs
from builder.handwritten import draft_handwritten
from builder.kinds import KINDS
from builder.linked import LinkedSite, link_site
from builder.load import Loaded, load_content
from builder.model import InvalidContent, Page, Problem
from builder.output import claim_output
from builder.pages import draft_all
from builder.pages.alphabet import ALPHABET
from builder.pages.home import HOME
from builder.publish import Advance, publish_site
from builder.render import render_pages
from builder.stock import BUILDER
from builder.validate import validate
from builder.write import write_file, write_tree

CONFIG = BUILDER.parent / "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Project:
    """Where things are: the content, the handwritten pages, and the folder for build/ and site/."""

    content: Path
    docs: Path
    output: Path
    repository: str | None = None


@dataclass(frozen=True)
class Manuscript:
    """Everything that was read and found to be right, before a page is drawn."""

    linked: LinkedSite
    site_map: SiteMap
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What a build made."""

    pages: int
    entries: int
    mentions: int
    links: int
    site: Path


def read_site(project: Project) -> LinkedSite:
    """Load, check and link the content; InvalidContent holds every problem of every file."""
    return _link(project, load_content(project.content, KINDS), ())


def read_project(project: Project) -> Manuscript:
    """Read content/ and docs/; InvalidContent holds the problems of both."""
    loaded, docs = load_content(project.content, KINDS), read_docs(project.docs)
    site_map = draw_site_map(loaded.sources, loaded.books, KINDS)
    pages = frozenset((HOME, ALPHABET, *(location.page for location in site_map.values())))
    around = Surroundings(frozenset(site_map), loaded.lost, pages, docs.sheets)
    linked = _link(project, loaded, (*docs.problems, *check_docs(around)))
    return Manuscript(linked, site_map, docs.sheets)


def draw_pages(manuscript: Manuscript) -> tuple[Page, ...]:
    """Draw the pages of the entries and the handwritten ones."""
    linked = manuscript.linked
    atlas = Atlas(linked, manuscript.site_map, index_references(linked.site))
    return render_pages((*draft_all(atlas), *draft_handwritten(manuscript.sheets)), atlas)


def build_site(project: Project, advance: Advance) -> Report:
    """Build the site; nothing is written before everything is known to be right."""
    manuscript = read_project(project)
    linked, pages = manuscript.linked, draw_pages(manuscript)
    files, config = assemble_files(pages, linked.site.settings), CONFIG.read_text(encoding="utf-8")
    with claim_output(project.output, config):
        write_tree(files, project.output / "build")
        write_file(project.output / "mkdocs.yml", config)
        site = publish_site(project.output, advance)
    return Report(
        pages=len(pages),
        entries=len(linked.site.entries),
        mentions=len(linked.mentions),
        links=sum(mention.linked for mention in linked.mentions),
        site=site,
    )


def _link(project: Project, loaded: Loaded, others: Iterable[Problem]) -> LinkedSite:
    """Check and link the content; raise its problems together with others, if there are any."""
    others = tuple(others)
    try:
        site = validate(loaded, KINDS)
        if project.repository:
            settings = site.settings.model_copy(update={"repository": project.repository})
            site = replace(site, settings=settings)
        linked = link_site(site, KINDS)
    except InvalidContent as invalid:
        raise InvalidContent((*invalid.problems, *others)) from None
    if others:
        raise InvalidContent(others)
    return linked
