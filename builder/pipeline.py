"""The whole build, top to bottom: content in, site out. Start reading here."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath

from builder.checking.validate import validate
from builder.citing.pages import write_records
from builder.exports import export_all, name_files
from builder.exports.datasets import DATA
from builder.exports.lacks import list_lacks
from builder.exports.sheets import export_sheets
from builder.exports.teachers import export_for_teachers
from builder.garbage import put_off_collection, read_once, search_seldom
from builder.handwritten.docs import read_docs
from builder.handwritten.docscheck import Surroundings, check_docs
from builder.handwritten.drafts import draft_handwritten
from builder.interface.words import Interface, speak
from builder.kinds import KINDS
from builder.linking.backlinks import index_references
from builder.linking.linked import LinkedSite, link_site
from builder.loading.load import SETTINGS_FILE, load_content
from builder.model import Address, Edition, File, Page, Problem
from builder.pages import draft_all
from builder.pages.alphabet import ALPHABET
from builder.pages.help_wanted import HELP_WANTED, HELP_WANTED_NAME
from builder.pages.home import HOME
from builder.pages.moved import put_up_signs
from builder.pages.teachers import TEACHERS, TEACHERS_NAME
from builder.paper import draw_manuscripts
from builder.printing.press import print_sheets
from builder.printing.printed import Manuscript, Printed
from builder.printing.typeset import NoPress
from builder.promising.permalinks import (
    Permalink,
    list_entry_links,
    list_paragraph_links,
    write_file_link,
    write_permalink,
)
from builder.promising.promises import check_promises
from builder.promising.redirects import Ways, find_redirects, repeat_files
from builder.promising.successors import advise_reference
from builder.publishing.cleared import find_new_leaks
from builder.publishing.framing import Advance
from builder.publishing.leaks import gather_secrets
from builder.publishing.output import claim_output
from builder.publishing.publish import WHOLE, Inspect, Means, accept_all, publish_site
from builder.publishing.withheld import withhold
from builder.publishing.write import write_file, write_tree
from builder.rendering.addresses import Location, SiteMap, draw_site_map
from builder.rendering.assemble import assemble_files, place_downloads
from builder.rendering.atlas import Atlas
from builder.rendering.collection import PARTS, locate_parts
from builder.rendering.edition import DOWNLOADS, frame_settings
from builder.rendering.quizform import make_forms
from builder.rendering.relief import list_pictures
from builder.rendering.render import render_pages
from builder.search.files import write_index
from builder.search.finds import list_finds, name_places
from builder.site import Site
from builder.stock import BUILDER, CONFIG
from builder.telling.codes import raise_errors, tone_of

PRESS = BUILDER.parent / ".cache" / "paper"
"""Where printed sheets are kept from one build to the next."""
SHELF = BUILDER.parent / ".cache" / "pages"
"""Where finished pages are kept from one build to the next."""
MANY_PAGES = 100
"""More pages than these get an index of the search in many files.

The one file of the theme, which every page loads, is by then heavier than any page.
"""
TEACHER_FOLDER = "teacher-edition"
HELPING: SiteMap = {
    HELP_WANTED_NAME: Location(HELP_WANTED),
    str(DOWNLOADS): Location(DOWNLOADS),
    str(DATA): Location(DATA),
    TEACHERS_NAME: Location(TEACHERS),
}
"""Pages that stand for no entries and can be linked to by name."""


@dataclass(frozen=True, slots=True)
class Project:
    """Where things are: the content, the handwritten pages, and the folder for build/ and site/.

    `press` is where printed sheets are kept; without it no sheets for paper are made. `means` says
    where finished pages are kept, and in which forms the site is published. A site of more pages
    than `many_pages` is searched by an index in many files.
    """

    content: Path
    docs: Path | None
    output: Path
    repository: str | None = None
    edition: Edition = "public"
    press: Path | None = None
    means: Means = WHOLE
    many_pages: int = MANY_PAGES

    @property
    def folder(self) -> Path:
        """The folder that receives build/ and site/; teachers have one of their own."""
        return self.output if self.edition == "public" else self.output / TEACHER_FOLDER


@dataclass(frozen=True, slots=True)
class Report:
    """What a build made; `lacks` says of each file to download what its form leaves out.

    `unprinted` says in a line why there are no sheets for paper, if it is so.
    """

    pages: int
    entries: int
    mentions: int
    links: int
    site: Path
    remarks: tuple[Problem, ...]
    lacks: tuple[str, ...]
    sheets: int = 0
    unprinted: str = ""


@dataclass(frozen=True, slots=True)
class Print:
    """The sheets for paper of a build, what they were made of, and why there are none."""

    manuscripts: tuple[Manuscript, ...] = ()
    printed: tuple[Printed, ...] = ()
    lack: str = ""


@read_once()
def read_site(content: Path) -> LinkedSite:
    """Load, check and link the content; InvalidContent holds every problem of every file."""
    site, wrong = validate(load_content(content, KINDS), KINDS)
    linked, unlinked = link_site(site)
    raise_errors(wrong, unlinked)
    return linked


@read_once()
def read_project(project: Project) -> Atlas:
    """Read content/ and docs/; InvalidContent holds every problem of both.

    The remarks of the atlas are questions and hints, which stop nothing.
    """
    return read_whole(project)[0]


@put_off_collection()
def read_whole(project: Project) -> tuple[Atlas, LinkedSite]:
    """Read a project: what is drawn, and the whole site, with all that the public is not told."""
    loaded, docs = load_content(project.content, KINDS), read_docs(project.docs)
    site, wrong = validate(loaded, KINDS)
    linked, unlinked = link_site(_address_to(_edit_at(site, project.repository), project.edition))
    entries_map = draw_site_map(loaded.sources, loaded.books, KINDS)
    site_map = {**entries_map, **HELPING, **locate_parts(site, entries_map)}
    advise = partial(advise_reference, site)
    unsettled = _are_settings_wrong(project.content, wrong)
    lost = loaded.lost.union(PARTS if unsettled else ())
    around = Surroundings(site_map, lost, (HOME, ALPHABET), docs.sheets, advise)
    published = dict(_list_permalinks(replace(linked, site=site), around))
    ways = Ways(site, site_map, published.keys())
    broken = () if docs.problems or unsettled else check_promises(ways)
    remarks = raise_errors(wrong, unlinked, docs.problems, check_docs(around), broken)
    atlas = Atlas(
        linked=withhold(linked) if project.edition == "public" else linked,
        site_map=site_map,
        references=index_references(linked.site),
        sheets=docs.sheets,
        remarks=remarks,
        published=published,
        redirects=find_redirects(ways),
        forms=make_forms(linked.site),
    )
    return atlas, linked


def _are_settings_wrong(content: Path, wrong: Iterable[Problem]) -> bool:
    """Tell whether the settings have a mistake: then nobody knows which articles were listed."""
    file = PurePosixPath(content.name, SETTINGS_FILE)
    return any(one.file == file and tone_of(one.code) == "error" for one in wrong)


def _list_permalinks(
    linked: LinkedSite, around: Surroundings
) -> Iterator[tuple[Permalink, Address]]:
    """List all that the public edition publishes, with the entry or book that stands there."""
    yield from ((write_permalink(Location(page)), "") for page in around.taken)
    yield from ((write_file_link(file), "") for file in name_files(linked.site, around.site_map))
    yield from list_paragraph_links(linked, around.site_map)
    yield from list_entry_links(around.site_map)


def draw_pages(atlas: Atlas) -> tuple[Page, ...]:
    """Draw the pages of the entries, the handwritten ones, and those at addresses of before."""
    with speak(choose_interface(atlas)):
        drafts = (*draft_all(atlas), *draft_handwritten(atlas.sheets))
        return render_pages(put_up_signs(drafts, atlas), atlas)


def choose_interface(atlas: Atlas) -> Interface:
    """Choose the words of the frame, by the language of the site."""
    site = atlas.linked.site
    return site.interface(site.settings.language)


@search_seldom()
def build_site(project: Project, advance: Advance) -> Report:
    """Build the site; nothing is written before everything is known to be right."""
    read, whole = read_whole(project)
    interface = choose_interface(read)
    with speak(interface):
        sheets = print_paper(project, read)
        atlas = replace(read, printed=sheets.printed)
        linked, pages = atlas.linked, draw_pages(atlas)
        files = _gather_files(atlas, pages, project.many_pages)
    config = CONFIG.read_text(encoding="utf-8")
    with speak(interface), claim_output(project.folder, config):
        write_tree(files, project.folder / "build")
        write_file(project.folder / "mkdocs.yml", config)
        inspect = make_inspector(whole, sheets.manuscripts, project.means.shelf)
        site = publish_site(project.folder, advance, inspect, project.means)
    return Report(
        pages=len(pages),
        entries=len(linked.site.entries),
        mentions=len(linked.mentions),
        links=sum(mention.linked for mention in linked.mentions),
        site=site,
        remarks=atlas.remarks,
        lacks=tuple(list_lacks(atlas)),
        sheets=len(sheets.printed),
        unprinted=sheets.lack,
    )


def index_pages(pages: Sequence[Page], atlas: Atlas) -> tuple[File, ...]:
    """Write the index of the search for a site of many pages."""
    names = name_places(atlas.linked.site.entries.values(), atlas.site_map)
    return tuple(write_index(tuple(list_finds(pages, names))))


def _gather_files(atlas: Atlas, pages: Sequence[Page], many_pages: int) -> tuple[File, ...]:
    """Put the pages together with everything to download."""
    exported = (
        *(*export_all(atlas), *export_for_teachers(atlas)),
        *(*export_sheets(atlas), *write_records(atlas, pages)),
    )
    repeated = repeat_files(exported, atlas.redirects)
    index = index_pages(pages, atlas) if len(pages) > many_pages else ()
    downloads = place_downloads((*exported, *repeated, *list_pictures(atlas), *index))
    return (*assemble_files(pages, frame_settings(atlas.linked.site)), *downloads)


def print_paper(project: Project, atlas: Atlas) -> Print:
    """Print the sheets for paper; a computer that cannot print them makes the site without."""
    if not project.press:
        return Print()
    manuscripts = tuple(draw_manuscripts(atlas))
    try:
        return Print(manuscripts, print_sheets(manuscripts, project.press))
    except NoPress as lack:
        return Print(lack=str(lack))


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


def make_inspector(
    whole: LinkedSite, manuscripts: Sequence[Manuscript], shelf: Path | None
) -> Inspect:
    """Give what looks through a finished site for secrets; for teachers nothing is kept back.

    Of a sheet for paper, what it was set from is looked through: its words are packed in the file.
    """
    if whole.site.edition == "teacher":
        return accept_all
    secrets = gather_secrets(whole)
    drawn = tuple(manuscript.file for manuscript in manuscripts)
    return lambda files: find_new_leaks((*files, *drawn), secrets, shelf)
