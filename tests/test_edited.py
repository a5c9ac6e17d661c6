"""After an edit, the pages are found on which it stands."""

from pathlib import Path

import pytest

from builder.previewing.edited import find_edited
from tests.sites import copy_example, read_quietly

EDITS = {
    "an-entry": ("content/actors/nasa.yml", "The agency", "The office"),
    "one-of-a-book": ("content/glossaries/flight.yml", "The path on which", "The way on which"),
    "the-title-of-a-book": ("content/glossaries/flight.yml", "title: Flight", "title: Flying"),
    "a-page-by-hand": ("docs/about.md", "# About", "# All about"),
    "a-note-on-an-article": ("content/annotations/landing.yml", "Both were crew.", "Both flew."),
    "what-an-article-names": ("content/inventories/landing.yml", "gist: The fuel.", "gist: Fuel."),
    "the-settings": ("content/site.yml", "title: ", "title: New "),
    "a-remark": ("content/actors/nasa.yml", "title: ", "# A remark\ntitle: "),
}
"""A file, the words in it that somebody changes, and the new words."""
PAGES = {
    "an-entry": {"actors/nasa"},
    "one-of-a-book": {"glossaries/flight"},
    "the-title-of-a-book": {"glossaries/flight"},
    "a-page-by-hand": {"about"},
    "a-note-on-an-article": {"articles/landing"},
    "what-an-article-names": {"articles/landing"},
    "the-settings": set[str](),
    "a-remark": set[str](),
}
"""The pages on which each edit is found."""


@pytest.mark.parametrize("name", EDITS)
def test_the_pages_of_an_edit(tmp_path: Path, name: str) -> None:
    """An edit is found on the page of its entry, book, file or article; of settings on none."""
    root, (file, old, new) = copy_example(tmp_path), EDITS[name]
    before = read_quietly(root)
    text = (root / file).read_text(encoding="utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    assert {str(page) for page in find_edited(before, read_quietly(root))} == PAGES[name]


def test_what_is_new_has_a_page(tmp_path: Path) -> None:
    """A new file is found like an edited one; one that was taken away leaves nothing to show."""
    root = copy_example(tmp_path)
    before = read_quietly(root)
    collins = (root / "content" / "actors" / "collins.yml").read_text(encoding="utf-8")
    new = root / "content" / "actors" / "twin.yml"
    new.write_text(
        f"title: Twin\ntype: person\nrole: a twin\n{collins[collins.index('summary:') :]}",
        encoding="utf-8",
    )
    (root / "docs" / "new.md").write_text("# New\n", encoding="utf-8")
    after = read_quietly(root)
    assert {str(page) for page in find_edited(before, after)} == {"actors/twin", "new"}
    assert find_edited(after, before) == frozenset()
