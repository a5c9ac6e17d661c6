"""Pages written by hand: the same links and the same safe HTML, and mistakes are named at once."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.handwritten.docs import read_docs
from builder.handwritten.docscheck import Surroundings, check_docs
from builder.model import InvalidContent, Page
from tests.sites import copy_example, draw_quietly, read_quietly
from tests.work import count_steps


def _problems(folder: Path, files: Mapping[str, str]) -> list[str]:
    """Name the problems of the example with other files in its folder."""
    root = copy_example(folder)
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    with pytest.raises(InvalidContent) as caught:
        read_quietly(root)
    return [str(problem) for problem in caught.value.problems]


def _draw(folder: Path, files: Mapping[str, str]) -> dict[str, Page]:
    root = copy_example(folder)
    for name, text in files.items():
        (root / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / name).write_text(text, encoding="utf-8")
    return draw_quietly(read_quietly(root))


def test_links_become_urls(pages: dict[str, Page]) -> None:
    """Links to entries, to kinds and to other pages lead to where these are shown."""
    body = pages["about"].body
    assert '<a href="../articles/landing/" class="entry-link" data-entry="articles/landing"' in body
    assert 'href="../glossaries/"' in body
    assert '<a href="../contributing/"' in body
    target = '<a href="../about/#a-part-with-code-signs-here"'
    assert target in pages["contributing"].body


def test_what_a_page_links_to_is_explained_at_its_end(pages: dict[str, Page]) -> None:
    """Entries open a definition on these pages as on all others."""
    assert 'id="def--articles-landing"' in pages["about"].body


def test_headings_are_markdown_and_blocks_are_html(tmp_path: Path) -> None:
    """Each heading has a fragment that no other has; a heading inside a quotation stays there."""
    text = "# Title\n\n## Rules\n\n> ## Quoted\n>\n> text\n\n## Rules\n\n## Луна\n\n## Rules 2\n"
    body = _draw(tmp_path, {"rules.md": text})["rules"].body
    assert [line for line in body.splitlines() if line.startswith("#")] == [
        "# Title {: #title }",
        "## Rules {: #rules }",
        "## Rules {: #rules-2 }",
        "## Луна {: #part }",
        "## Rules 2 {: #rules-2-2 }",
    ]
    assert "<blockquote>\n<h2>Quoted</h2>\n<p>text</p>\n</blockquote>" in body


def test_raw_html_is_text(tmp_path: Path) -> None:
    """Nobody can put a script into a page."""
    body = _draw(tmp_path, {"x.md": "# X\n\n<script>alert(1)</script>\n"})["x"].body
    assert "<script" not in body
    assert "&lt;script&gt;" in body


def test_pages_of_a_folder_stand_under_its_index(tmp_path: Path) -> None:
    """They have a way up and neighbours, and so does no page at the top."""
    pages = _draw(tmp_path, {"contributing/a.md": "# A\n", "contributing/b.md": "# B\n"})
    up = [{"title": "How to help", "url": "../"}]
    assert pages["contributing/a"].front_matter["trail"] == up
    assert pages["contributing/a"].front_matter["next"] == {"title": "B", "url": "../b/"}
    assert "trail" not in pages["contributing"].front_matter
    assert "trail" not in pages["about"].front_matter


def test_a_page_says_where_it_can_be_edited(pages: dict[str, Page]) -> None:
    """Behind the pencil of a handwritten page is its file."""
    edit = "https://github.com/OWNER/NAME/edit/main/docs/contributing/index.md#L1"
    assert pages["contributing"].front_matter["edit"] == edit


MISTAKES = {
    "docs/a.md": "# A\n\nSee [one](@/actors/aldrim)\nand [two](nowhere.md).\n\n[@chaikin-1995]\n",
    "docs/b.md": "# B\n\n[one](about.md#nothing) [two](#nothing) [three](moon) [four](/sun/)\n",
    "docs/c.md": "no title\n\n[out](../README.md)\n",
    "docs/actors/index.md": "# Actors\n",
    "docs/about/index.md": "# About\n",
}


def test_every_mistake_is_named_at_once(tmp_path: Path) -> None:
    """One run names all mistakes of all pages, each with its file, line and column."""
    assert _problems(tmp_path, MISTAKES) == [
        "docs/a.md:3:11: [unknown-link] there is no “actors/aldrim” to link to; "
        "did you mean “actors/aldrin”?",
        "docs/a.md:4:11: [unknown-page] there is no page nowhere.md to link to",
        "docs/a.md:6:2: [unknown-citation] there is no source “chaikin-1995”; "
        "did you mean “sources/chaikin-1994”?",
        "docs/about/index.md:1:1: [page-taken] the site has another page with this address: about/",
        "docs/about.md:1:1: [page-taken] the site has another page with this address: about/",
        "docs/actors/index.md:1:1: [page-taken] the site has another page with this address: "
        "actors/",
        "docs/b.md:3:15: [unknown-heading] about.md has no heading for “#nothing”",
        "docs/b.md:3:15: [unknown-heading] b.md has no heading for “#nothing”",
        "docs/b.md:3:49: [broken-link] the link to “moon” leads nowhere",
        "docs/b.md:3:62: [broken-link] the link to “/sun/” leads nowhere",
        "docs/c.md:1:1: [missing-title] the page has no title",
        "docs/c.md:3:7: [unknown-page] there is no page ../README.md to link to",
    ]


def test_mistakes_of_both_folders_are_named_together(tmp_path: Path) -> None:
    """A mistake in content/ does not hide one in docs/; only what cannot be told is left out."""
    actor = (
        "title: Ed\ntype: person\nrole: x\nsummary: Ed.\nconfidence: hihg\nsources: [nasa-1969]\n"
    )
    files = {
        "content/actors/ed.yml": actor,
        "content/actors/lost.yml": "- a\n- b\n",
        "docs/a.md": "# A\n\n[Ed](@/actors/ed) [x](@/actors/nobody) [lost](@/actors/lost)\n",
    }
    found = [problem.split(":")[0] for problem in _problems(tmp_path, files)]
    assert found == ["content/actors/ed.yml", "content/actors/lost.yml", "docs/a.md"]


def test_a_link_into_a_file_that_cannot_be_read_is_not_blamed(tmp_path: Path) -> None:
    """When a whole book is lost, links to its entries are left for the next run."""
    files = {
        "content/glossaries/flight.yml": "title: Flight\nterms: []\n",
        "docs/a.md": "# A\n\n[orbit](@/terms/orbit)\n",
    }
    assert not any("docs/a.md" in problem for problem in _problems(tmp_path, files))


def _count_steps(folder: Path, links: int) -> int:
    """Count the steps of checking a page with headings, and so many links to one of them."""
    headings = "\n\n".join(f"## Part {number}" for number in range(100))
    text = f"# A\n\n{headings}\n\n" + "[part](#part-7)\n" * links
    folder.mkdir(parents=True)
    (folder / "a.md").write_text(text, encoding="utf-8")
    around = Surroundings({}, frozenset(), (), read_docs(folder).sheets, lambda _: "")
    return count_steps(lambda: list(check_docs(around)))


def test_a_link_more_costs_little(tmp_path: Path) -> None:
    """The headings of a page are listed once, not for every link to one of them."""
    few, many = _count_steps(tmp_path / "few", 10), _count_steps(tmp_path / "many", 110)
    assert many - few < 100 * 300
