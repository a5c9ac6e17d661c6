"""Draw the pages that somebody waits for, and show them before all the others are drawn."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TypeAlias

from builder.handwritten.drafts import draft_handwritten
from builder.interface.words import speak
from builder.linking.linked import LinkedSite
from builder.model import File, Page
from builder.pages import draft_kinds
from builder.pages.moved import put_up_signs
from builder.pipeline import Project, choose_interface, make_inspector
from builder.promising.permalinks import is_file, read_permalink
from builder.promising.redirects import Redirect
from builder.publishing.output import claim_output
from builder.publishing.pagewise import replace_pages
from builder.rendering.assemble import write_page
from builder.rendering.atlas import Atlas
from builder.rendering.menu import name_file
from builder.rendering.render import render_chosen
from builder.stock import CONFIG

Pages: TypeAlias = frozenset[PurePosixPath]


def show_pages(
    project: Project, atlas: Atlas, whole: LinkedSite, wanted: Pages
) -> tuple[PurePosixPath, ...]:
    """Put pages into the site of the last build, as they are now; give those that were put there.

    NotPublished says what is wrong with one of them; then none is.
    """
    inspect = make_inspector(whole, (), None)
    with speak(choose_interface(atlas)):
        pages = draw_some(atlas, wanted)
        if not pages:
            return ()
        files = tuple(File(name_file(page.path), write_page(page)) for page in pages)
        with claim_output(project.folder, CONFIG.read_text(encoding="utf-8")):
            replace_pages(project.folder, files, inspect)
    return tuple(page.path for page in pages)


def draw_some(atlas: Atlas, wanted: Pages) -> tuple[Page, ...]:
    """Draw pages of entries and pages written by hand, as they are drawn among all others.

    Left out are those that tell of the whole site, such as the home page, and those with signs that
    lead to pages of other kinds, whose titles nobody knows yet.
    """
    kinds = frozenset(_list_kinds(atlas, wanted))
    drafts = (*draft_kinds(atlas, kinds), *draft_handwritten(atlas.sheets))
    drafted = frozenset(draft.path for draft in drafts)
    known, unknown = _part_signs(atlas, wanted & drafted, drafted)
    signed = put_up_signs(drafts, replace(atlas, redirects=known))
    chosen = tuple(one for one in signed if one.path in wanted - unknown)
    return render_chosen(chosen, signed, atlas)


def _part_signs(
    atlas: Atlas, wanted: Pages, drafted: Pages
) -> tuple[tuple[Redirect, ...], frozenset[PurePosixPath]]:
    """Give what has moved from pages to those that are drafted, and the pages of all else."""
    signs = {
        one: read_permalink(one.was).page
        for one in atlas.redirects
        if not is_file(one.was) and read_permalink(one.was).page in wanted
    }
    known = tuple(one for one in signs if read_permalink(one.now).page in drafted)
    return known, frozenset(page for one, page in signs.items() if one not in known)


def _list_kinds(atlas: Atlas, pages: Pages) -> Iterator[str]:
    """List the kinds of which something is shown on one of these pages."""
    for address, place in atlas.site_map.items():
        if place.page in pages:
            yield address.partition("/")[0]
