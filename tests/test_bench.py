"""The benchmark measures what it says, and its collections are sound and always the same."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest
from playwright.sync_api import Page as Window
from playwright.sync_api import expect

from builder.bench.lean import make_plain, write_lean
from builder.bench.linking import measure_names
from builder.bench.making import Size, list_names, make_collection
from builder.bench.row import Row, measure
from builder.bench.searching import make_pages, make_sites
from builder.bench.serving import measure_edit
from builder.bench.table import write_row, write_table
from builder.model import Page
from builder.pipeline import read_site
from builder.search.finds import list_finds
from tests.windows import serve_folder


def test_a_collection_is_sound(tmp_path: Path) -> None:
    """It has as many articles and names as were asked for, without a problem, and links."""
    linked = read_site(make_collection(tmp_path / "content", Size(articles=3, names=250)))
    kinds = [entry.kind for entry in linked.site.entries.values()]
    assert (kinds.count("articles"), kinds.count("terms")) == (3, 250)
    named = {
        mention.address for mention in linked.mentions if mention.entry == "articles/article-0"
    }
    assert len(named) > 30


def test_the_same_size_gives_the_same_bytes(tmp_path: Path) -> None:
    """A benchmark can be run again on another computer."""
    folders = [make_collection(tmp_path / name, Size(2, 120)) for name in ("one", "other")]
    first, second = ({f.name: f.read_bytes() for f in one.rglob("*.*")} for one in folders)
    assert first == second


def test_plain_markdown_has_the_same_words(tmp_path: Path) -> None:
    """What MkDocs is compared on says the same, with its links, and without a tag."""
    body = (
        '# A <span class="whole">B</span> {: #top-- }\n\n<div><p>One <a href="../y/#z" class="e">'
        "two &amp; three</a>, four*five.</p>\n<svg><text>six</text></svg></div>\n"
    )
    assert make_plain(body) == "# A B\n\nOne [two & three](../y/index.md#z), four\\*five.\n"
    page = Page(PurePosixPath("x"), "It: says", body)
    assert write_lean([page], tmp_path).read_text(encoding="utf-8").startswith("site_name")
    written = (tmp_path / "docs" / "x" / "index.md").read_text(encoding="utf-8")
    assert written.startswith('---\ntitle: "It: says"\n---\n\n# A B\n')


def test_an_edit_is_measured_until_it_is_shown() -> None:
    """The row has the cost of an edit that is on the page, and that of the first build."""
    row = measure_edit(Size(3, 400))
    assert 0 < row.cost < row.other


def test_names_are_all_different() -> None:
    """Ten thousand names are ten thousand words."""
    assert len({*list_names(10_000)}) == 10_000


def test_many_names_and_few_are_measured_on_the_same_text() -> None:
    """The row compares two costs that were both measured."""
    (row,) = measure_names()
    assert row.cost > 0
    assert row.other > 0
    assert row.ratio == row.cost / row.other


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (Row("a", 3.0, "b", 2.0, 1.5), "| a | 3 | b | 2 | 1.50 | at most 1.5: met |"),
        (Row("a", 4.0, "b", 2.0, 1.5), "| a | 4 | b | 2 | 2.00 | at most 1.5: missed |"),
        (Row("a", 4.0, "b", 2.0, None), "| a | 4 | b | 2 | 2.00 |  |"),
    ],
)
def test_a_line_says_whether_the_ratio_is_met(row: Row, line: str) -> None:
    """A miss is called a miss."""
    assert write_row(row) == line


def test_the_page_says_where_it_was_measured() -> None:
    """The table stands below the date and the machine."""

    def give() -> Iterator[Row]:
        yield Row("a", 1.0, "b", 1.0, None)

    lines = list(write_table([give], "Measured here."))
    assert lines[0].startswith("# ")
    assert lines[2].startswith("Measured here.")
    assert lines[-1].startswith("| a | 1 |")


def test_the_watch_counts_work() -> None:
    """What takes longer costs more."""
    assert measure(lambda: sum(range(2_000_000))) > measure(lambda: sum(range(2_000)))


@pytest.mark.browser
def test_both_searches_are_asked_the_same(desk: Window, tmp_path: Path) -> None:
    """The two sites that are compared have the same pages, and both find the first one."""
    pages = tuple(make_pages(20))
    for site in make_sites(tmp_path, list_finds(pages, {})):
        with serve_folder(site) as address:
            desk.goto(address)
            desk.get_by_role("textbox", name="Search").click()
            desk.keyboard.type(pages[0].title)
            first = desk.locator(".md-search-result__item").first.get_by_role("heading").first
            expect(first).to_have_text(pages[0].title, timeout=20_000)
