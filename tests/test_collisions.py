"""An id means one place of a page, also when contributors take the words that the pages use."""

from pathlib import Path

import pytest

from tests.pages import find_broken_links, find_repeated_ids, read_page, read_site
from tests.sites import build_quietly, copy_example

HEADINGS = (
    *("Notes", "Notes on the text", "Who says so", "Claims", "In this article", "How we know"),
    *("On this page", "Popover", "Top", "P1", "P2", "p2-2", "Landing summary 1", "Def terms orbit"),
)
IDS = (
    *("works", "top", "notes", "claims", "on-this-page", "how-we-know", "popover", "p1", "book"),
    *("summary-1", "orbit-summary-1", "def-terms-orbit", "works-book", "note", "def"),
)
TERM = """
  {id}:
    title: {id}
    auto_link: no
    summary: A word that pages use for themselves. [@nasa-1969]
    see_also: [orbit-term]
    confidence: high
    sources: [nasa-1969]
""".replace("orbit-term", "terms/orbit")
SOURCE = """
  {id}:
    title: {id}
    type: webpage
    weight: primary
"""
PARAGRAPH = """
  - paragraph: {}
    text: Text.
"""
NOTE = """
  {id}:
    quote: {{exact: Collins stayed}}
    note: He did. [@nasa-1969]
"""


def _add(file: Path, text: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


@pytest.fixture(scope="module")
def collided(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the site of an example whose ids and headings are words that the pages use."""
    root = copy_example(tmp_path_factory.mktemp("collided"))
    content = root / "content"
    headings = "".join(f"\n## {words}\n\nText.\n" for words in HEADINGS)
    for file in ("articles/landing.md", "explainers/how-it-flew.md", "../docs/about.md"):
        _add(content / file, headings)
    more = range(6, 6 + len(HEADINGS))
    _add(content / "levels/landing-short.yml", "".join(PARAGRAPH.format(n) for n in more))
    _add(content / "glossaries/flight.yml", "".join(TERM.format(id=one) for one in IDS))
    _add(content / "sources/works.yml", "".join(SOURCE.format(id=one) for one in IDS))
    _add(content / "annotations/landing.yml", "".join(NOTE.format(id=one) for one in IDS))
    return build_quietly(root, root / "out").site


def test_no_two_things_share_an_id(collided: Path) -> None:
    """No page has the same id twice."""
    assert list(find_repeated_ids(collided)) == []


def test_no_link_goes_astray(collided: Path) -> None:
    """Every link inside the site still leads to a page and to a place in it."""
    assert list(find_broken_links(collided, read_site(collided))) == []


@pytest.mark.parametrize("page", ["glossaries/flight", "sources/works"])
def test_the_addresses_of_entries_stay(collided: Path, page: str) -> None:
    """Each entry is found under its own id."""
    found = read_page(collided, collided / page / "index.html")
    assert set(IDS) <= found.ids
