"""The whole build, top to bottom: content in, site out. Start reading here."""

from dataclasses import dataclass, replace
from pathlib import Path

from builder.addresses import Location, draw_site_map
from builder.assemble import assemble_files, place_downloads
from builder.atlas import Atlas
from builder.backlinks import index_references
from builder.citing.pages import write_records
from builder.codes import raise_errors
from builder.docs import read_docs
from builder.docscheck import Surroundings, check_docs
from builder.edition import DOWNLOADS, frame_settings
from builder.exports import export_all
from builder.exports.datasets import DATA
from builder.exports.lacks import list_lacks
from builder.exports.teachers import export_for_teachers
from builder.handwritten import draft_handwritten
from builder.kinds import KINDS
from builder.leaks import find_leaks, gather_secrets
from builder.linked import LinkedSite, link_site
from builder.load import load_content
from builder.model import Edition, Page, Problem
from builder.output import claim_output
from builder.pages import draft_all
from builder.pages.alphabet import ALPHABET
from builder.pages.help_wanted import HELP_WANTED, HELP_WANTED_NAME
from builder.pages.home import HOME
from builder.pages.teachers import TEACHERS, TEACHERS_NAME
from builder.publish import Advance, Inspect, accept_all, publish_site
from builder.relief import list_pictures
from builder.render import render_pages
from builder.site import Site
from builder.stock import BUILDER
from builder.validate import validate
from builder.withheld import withhold
from builder.write import write_file, write_tree

CONFIG = BUILDER.parent / "mkdocs.yml"
TEACHER_FOLDER = "teacher-edition"


@dataclass(frozen=True, slots=True)
class Project:
    """Where things are: the content, the handwritten pages, and the folder for build/ and site/."""

    content: Path
    docs: Path | None
    output: Path
    repository: str | None = None
    edition: Edition = "public"

    @property
    def folder(self) -> Path:
        """The folder that receives build/ and site/; teachers have one of their own."""
        return self.output if self.edition == "public" else self.output / TEACHER_FOLDER


@dataclass(frozen=True, slots=True)
class Report:
    """What a build made; `lacks` says of each file to download what its form leaves out."""

    pages: int
    entries: int
    mentions: int
    links: int
    site: Path
    remarks: tuple[Problem, ...]
    lacks: tuple[str, ...]


def read_site(content: Path) -> LinkedSite:
    """Load, check and link the content; InvalidContent holds every problem of every file."""
    site, wrong = validate(load_content(content, KINDS), KINDS)
    linked, unlinked = link_site(site)
    raise_errors(wrong, unlinked)
    return linked


def read_project(project: Project) -> Atlas:
    """Read content/ and docs/; InvalidContent holds every problem of both.

    The remarks of the atlas are questions and hints, which stop nothing.
    """
    loaded, docs = load_content(project.content, KINDS), read_docs(project.docs)
    site, wrong = validate(loaded, KINDS)
    linked, unlinked = link_site(_address_to(_edit_at(site, project.repository), project.edition))
    helping = {
        HELP_WANTED_NAME: Location(HELP_WANTED),
        str(DOWNLOADS): Location(DOWNLOADS),
        str(DATA): Location(DATA),
        TEACHERS_NAME: Location(TEACHERS),
    }
    site_map = {**draw_site_map(loaded.sources, loaded.books, KINDS), **helping}
    around = Surroundings(site_map, loaded.lost, (HOME, ALPHABET), docs.sheets)
    remarks = raise_errors(wrong, unlinked, docs.problems, check_docs(around))
    shown = withhold(linked) if project.edition == "public" else linked
    return Atlas(shown, site_map, index_references(linked.site), docs.sheets, remarks)


def draw_pages(atlas: Atlas) -> tuple[Page, ...]:
    """Draw the pages of the entries and the handwritten ones."""
    return render_pages((*draft_all(atlas), *draft_handwritten(atlas.sheets)), atlas)


def build_site(project: Project, advance: Advance) -> Report:
    """Build the site; nothing is written before everything is known to be right."""
    atlas = read_project(project)
    linked, pages = atlas.linked, draw_pages(atlas)
    exported = (*export_all(atlas), *export_for_teachers(atlas), *write_records(atlas, pages))
    downloads = place_downloads((*exported, *list_pictures(atlas)))
    files = (*assemble_files(pages, frame_settings(linked.site)), *downloads)
    config = CONFIG.read_text(encoding="utf-8")
    with claim_output(project.folder, config):
        write_tree(files, project.folder / "build")
        write_file(project.folder / "mkdocs.yml", config)
        site = publish_site(project.folder, advance, _make_inspector(linked))
    return Report(
        pages=len(pages),
        entries=len(linked.site.entries),
        mentions=len(linked.mentions),
        links=sum(mention.linked for mention in linked.mentions),
        site=site,
        remarks=atlas.remarks,
        lacks=tuple(list_lacks(atlas)),
    )


def _edit_at(site: Site, repository: str | None) -> Site:
    """Let the pages lead to a repository that was named for this build, if one was."""
    if not repository:
        return site
    return replace(site, settings=site.settings.model_copy(update={"repository": repository}))


def _address_to(site: Site, edition: Edition) -> Site:
    """Make a site one for everybody or one for teachers, which has no address on the web."""
    if edition == "public":
        return site
    settings = site.settings.model_copy(update={"address": None})
    return replace(site, settings=settings, edition=edition)


def _make_inspector(linked: LinkedSite) -> Inspect:
    """Give what looks through a finished site; for teachers nothing is kept back."""
    if linked.site.edition == "teacher":
        return accept_all
    secrets = gather_secrets(linked)
    return lambda files: find_leaks(files, secrets)
