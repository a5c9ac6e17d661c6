"""Pages, links and coverage: each change is told in words."""

from pathlib import Path

import pytest

from builder.promising.changedpages import (
    compare_coverage,
    compare_gone,
    compare_links,
    compare_moved,
    compare_new,
    compare_pages,
)
from builder.promising.snapshot import Snapshot
from tests.sites import EXAMPLE, copy_example
from tests.test_changes import change_example, look

FLIGHT = "content/glossaries/flight.yml"


@pytest.fixture(scope="module")
def before() -> Snapshot:
    """Look at the example as it is."""
    return look(EXAMPLE)


def test_pages_that_come_and_go_are_told(before: Snapshot, tmp_path: Path) -> None:
    """A page that is new is told with its title and address, and so is a lost one."""
    root = copy_example(tmp_path)
    (root / "docs/team.md").write_text("# The team\n", encoding="utf-8")
    after = look(root)
    (new,), (gone,) = compare_new(before, after), compare_gone(after, before)
    assert (new.headline, new.items) == ("1 page is new", ("The team `/team/`",))
    assert (gone.headline, gone.items) == ("1 page is gone", ("The team `/team/`",))


def test_a_page_that_moves_is_not_a_new_one(before: Snapshot, tmp_path: Path) -> None:
    """The page that leads from an old address to the new one is no page to read."""
    root = change_example(tmp_path, (FLIGHT, "[terms/lem]", "[terms/lem, terms/lander]"))
    assert list(compare_new(before, look(root))) == []


def test_a_renamed_page_is_told_once(before: Snapshot, tmp_path: Path) -> None:
    """A page with a new address has moved: it is neither gone nor new."""
    root = copy_example(tmp_path)
    (root / "docs/about.md").rename(root / "docs/this-site.md")
    settings, move = root / "content/site.yml", "{was: /about/, now: /this-site/}"
    text = settings.read_text(encoding="utf-8").replace("now: /about/", "now: /this-site/")
    settings.write_text(text.replace("moved:\n", f"moved:\n  - {move}\n"), encoding="utf-8")
    for file in root.rglob("*.md"):
        words = file.read_text(encoding="utf-8").replace("about.md", "this-site.md")
        file.write_text(words, encoding="utf-8")
    after = look(root)
    (moved,) = compare_moved(before, after)
    assert moved.headline == "1 page moves"
    assert moved.items[0].endswith("`/about/` is now `/this-site/`")
    assert [*compare_gone(before, after), *compare_new(before, after)] == []


def test_a_new_definition_is_told_on_its_page(before: Snapshot, tmp_path: Path) -> None:
    """The page of the word is named; pages that only show its definition are counted."""
    root = change_example(tmp_path, (FLIGHT, "goes round another.", "goes about another."))
    section, echo = compare_pages(before, look(root))
    assert section.items[0] == "Flight `/glossaries/flight/`: orbit"
    assert "shows other words" in echo.headline or "show other words" in echo.headline
    assert echo.items == ()


def test_the_title_of_a_page_is_told_once(before: Snapshot, tmp_path: Path) -> None:
    """A page that shows one entry has its title, which is not repeated behind the address."""
    actor = ("content/actors/collins.yml", "role: ", "role: patient ")
    section, *_ = compare_pages(before, look(change_example(tmp_path, actor)))
    assert "Michael Collins `/actors/collins/`" in section.items


def test_lines_that_move_in_a_file_change_no_page(before: Snapshot, tmp_path: Path) -> None:
    """A comment in a file moves the lines below it, which readers do not see."""
    root = change_example(tmp_path, (FLIGHT, "terms:", "# Words.\nterms:"))
    assert list(compare_pages(before, look(root))) == []


def test_links_that_appear_and_vanish_are_counted(before: Snapshot, tmp_path: Path) -> None:
    """A name that two texts use becomes a link in both; taken away again, the links vanish."""
    alias = ("content/actors/collins.yml", "[Collins]", "[Collins, call sign]")
    after = look(change_example(tmp_path, alias))
    (new,), (lost,) = compare_links(before, after), compare_links(after, before)
    assert "link appears, to" in new.headline or "links appear, to" in new.headline
    assert "link vanishes, to" in lost.headline or "links vanish, to" in lost.headline
    assert new.items == lost.items
    assert new.items[0].startswith("Michael Collins `actors/collins`, on ")


def test_coverage_before_and_after_is_told(before: Snapshot, tmp_path: Path) -> None:
    """A sentence that nothing explains makes less of its article explained."""
    article = "content/articles/orbit.md"
    more = ("Nobody could hear", "Gerald Ford paid 4,000 dollars. Nobody could hear")
    (section,) = compare_coverage(before, look(change_example(tmp_path, (article, *more))))
    assert section.headline == "1 article is explained to another degree"
    assert section.items[0].startswith("In orbit `articles/orbit`: ")
    assert " %, was " in section.items[0]
