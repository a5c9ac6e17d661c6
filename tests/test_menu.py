"""The menu: what stands in it, in which group and order."""

from pathlib import PurePosixPath

from builder.kinds import KINDS
from builder.model import Page
from builder.rendering.menu import GROUPS, make_menu


def _page(path: str, title: str = "Title") -> Page:
    return Page(PurePosixPath(path), title, "# Title\n", {"title": title})


def test_the_menu_has_the_sections_only() -> None:
    """The menu lists the home page, the top of each section and the pages beside them."""
    pages = (_page(".", "Home"), _page("about", "Us"), _page("actors", "Actors"), _page("actors/x"))
    assert make_menu(pages) == [
        {"Start": "index.md"},
        {"Main sections": [{"Actors": "actors/index.md"}]},
        {"This site": [{"Us": "about/index.md"}]},
    ]


def test_sections_stand_in_the_order_of_their_group() -> None:
    """The order of the menu is that of its groups, whatever the order of the pages."""
    pages = tuple(_page(path, path) for path in ("sources", "claims", "layers", "articles"))
    assert make_menu(pages) == [
        {"Main sections": [{"articles": "articles/index.md"}, {"claims": "claims/index.md"}]},
        {"Look closer": [{"layers": "layers/index.md"}, {"sources": "sources/index.md"}]},
    ]


def test_every_group_names_sections_that_can_exist() -> None:
    """A folder in a group is that of a kind, the list of all names or the teachers' page."""
    folders = {kind.page.partition("/")[0] for kind in KINDS if kind.page}
    named = [folder for group in GROUPS.values() for folder in group]
    assert set(named) <= folders | {"a-z", "teachers"}
    assert len(named) == len(set(named))
