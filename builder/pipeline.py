"""The whole build, top to bottom: content in, site out. Start reading here."""

from dataclasses import dataclass, replace
from pathlib import Path

from builder.addresses import Location, draw_site_map
from builder.assemble import assemble_files, place_downloads
from builder.atlas import Atlas
from builder.backlinks import index_references
from builder.docs import read_docs
from builder.docscheck import Surroundings, check_docs
from builder.edition import DOWNLOADS
from builder.exports import export_all
from builder.exports.datasets import DATA
from builder.handwritten import draft_handwritten
from builder.kinds import KINDS
from builder.linked import LinkedSite, link_site
from builder.load import load_content
from builder.model import Page, raise_all
from builder.output import claim_output
from builder.pages import draft_all
from builder.pages.alphabet import ALPHABET
from builder.pages.help_wanted import HELP_WANTED, HELP_WANTED_NAME
from builder.pages.home import HOME
from builder.publish import Advance, publish_site
from builder.relief import list_pictures
from builder.render import render_pages
from builder.site import Site
from builder.stock import BUILDER
from builder.validate import validate
from builder.write import write_file, write_tree

CONFIG = BUILDER.parent / "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Project:
    """Where things are: the content, the handwritten pages, and the folder for build/ and site/."""

    content: Path
    docs: Path | None
    output: Path
    repository: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What a build made."""

    pages: int
    entries: int
    mentions: int
    links: int
    site: Path


def read_site(content: Path) -> LinkedSite:
    """Load, check and link the content; InvalidContent holds every problem of every file."""
    site, wrong = validate(load_content(content, KINDS), KINDS)
    linked, unlinked = link_site(site)
    raise_all(wrong, unlinked)
    return linked


def read_project(project: Project) -> Atlas:
    """Read content/ and docs/; InvalidContent holds every problem of both."""
    loaded, docs = load_content(project.content, KINDS), read_docs(project.docs)
    site, wrong = validate(loaded, KINDS)
    linked, unlinked = link_site(_edit_at(site, project.repository))
    helping = {
        HELP_WANTED_NAME: Location(HELP_WANTED),
        str(DOWNLOADS): Location(DOWNLOADS),
        str(DATA): Location(DATA),
    }
    site_map = {**draw_site_map(loaded.sources, loaded.books, KINDS), **helping}
    around = Surroundings(site_map, loaded.lost, (HOME, ALPHABET), docs.sheets)
    raise_all(wrong, unlinked, docs.problems, check_docs(around))
    return Atlas(linked, site_map, index_references(linked.site), docs.sheets)


def draw_pages(atlas: Atlas) -> tuple[Page, ...]:
    """Draw the pages of the entries and the handwritten ones."""
    return render_pages((*draft_all(atlas), *draft_handwritten(atlas.sheets)), atlas)


def build_site(project: Project, advance: Advance) -> Report:
    """Build the site; nothing is written before everything is known to be right."""
    atlas = read_project(project)
    linked, pages = atlas.linked, draw_pages(atlas)
    downloads = place_downloads((*export_all(atlas), *list_pictures(atlas)))
    files = (*assemble_files(pages, linked.site.settings), *downloads)
    config = CONFIG.read_text(encoding="utf-8")
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


def _edit_at(site: Site, repository: str | None) -> Site:
    """Let the pages lead to a repository that was named for this build, if one was."""
    if not repository:
        return site
    return replace(site, settings=site.settings.model_copy(update={"repository": repository}))
