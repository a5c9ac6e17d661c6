"""What the search of a large site can find."""

from pathlib import PurePosixPath

import pytest

from builder.model import Page
from builder.rendering.addresses import Location
from builder.rendering.atlas import Atlas
from builder.search.finds import Find, list_finds, name_places


@pytest.fixture(scope="module")
def finds(atlas: Atlas, pages: dict[str, Page]) -> dict[str, Find]:
    """Give all that can be found on the example, by where it stands."""
    names = name_places(atlas.linked.site.entries.values(), atlas.site_map)
    return {find.location: find for find in list_finds(pages.values(), names)}


def test_an_entry_is_found_by_all_its_names(finds: dict[str, Find]) -> None:
    """Titles, aliases and names in other scripts belong to the place where the entry is shown."""
    assert finds["glossaries/flight/#lunar-module"].names == ("lunar module", "Eagle", "LM")
    assert "ماه" in finds["places/moon/"].names


def test_a_source_is_found_by_its_name_only(finds: dict[str, Find]) -> None:
    """Thin pages are no hits for the words that stand on them."""
    sources = [find for find in finds.values() if find.location.startswith("sources/works/#")]
    assert sources
    assert {find.text for find in sources} == {""}
    assert all(find.names for find in sources)


def test_what_says_nothing_is_not_found(finds: dict[str, Find]) -> None:
    """A heading over a list of links, and a page that only leads on, are left out."""
    parts = [find for find in finds.values() if find.section.fragment]
    assert [find.location for find in parts if not find.names and not find.section.text] == []
    assert [where for where in finds if where.startswith("glossaries/craft")] == []


def test_words_count_as_the_kind_says(finds: dict[str, Find]) -> None:
    """People count more than sources do."""
    assert finds["actors/armstrong/"].boost > 1 > finds["sources/works/"].boost


def test_the_first_page_has_the_empty_address() -> None:
    """Addresses count from the top of the site."""
    pages = [Page(PurePosixPath(), "Top", "<p>x</p>"), Page(PurePosixPath("a"), "A", "<p>x</p>")]
    assert [find.location for find in list_finds(pages, {})] == ["", "a/"]


def test_names_stand_at_a_place_of_a_page() -> None:
    """A section has the names of its own entry and not those of its page."""
    page = Page(PurePosixPath("a"), "A", "# A {: #top-- }\n\n## B {: #b }\n")
    (top, part) = list_finds([page], {Location(page.path, "b"): ("Bee",)})
    assert (top.names, part.names) == (("A",), ("Bee",))
