"""A snapshot keeps of a page what readers see of it, and nothing of how it was made."""

from pathlib import PurePosixPath

from builder.model import Page
from builder.promising.snapshot import escape_words, take_snapshot
from builder.rendering.atlas import Atlas


def test_a_page_is_taken_apart(atlas: Atlas) -> None:
    """Its own words, what it repeats of other pages, and the entries it links to."""
    body = (
        '<p>Of <a data-entry="terms/orbit" href="#">orbit</a>.</p>\n'
        '<div class="mentions"><p>said elsewhere</p></div>\n'
        '<p class="edit" data-search-exclude><code>a.yml, line 3</code></p>\n'
        '<section class="end-list"><a data-entry="terms/x" href="#">x</a></section>\n'
    )
    (page,) = take_snapshot(atlas, [Page(PurePosixPath("a"), "A", body)]).pages.values()
    assert "orbit" in page.words
    assert "elsewhere" not in page.words
    assert "line 3" not in page.words
    assert len(page.echo) == 2
    assert page.links == {"terms/orbit"}


def test_pages_about_files_and_moves_are_left_out(atlas: Atlas, pages: dict[str, Page]) -> None:
    """Sizes of files change with everything, and a page that leads on is nothing to read."""
    snapshot = take_snapshot(atlas, pages.values())
    assert not {"/downloads/", "/data/", "/actors/buzz-aldrin/"} & snapshot.pages.keys()
    assert {"/", "/actors/aldrin/"} <= snapshot.pages.keys()
    assert {"/actors/buzz-aldrin/", "/words.csv", "/data/"} <= snapshot.addresses


def test_names_are_safe(atlas: Atlas) -> None:
    """What stands in a title means itself, also what nobody can see."""
    assert escape_words("<b>*\u202e") == r"\<b\>\*\<U+202E\>"
    assert take_snapshot(atlas, ()).name("site") == "`site`"
