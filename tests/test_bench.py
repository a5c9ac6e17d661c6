"""The benchmark measures what it says, and its collections are sound and always the same."""

from pathlib import Path, PurePosixPath

import pytest
from playwright.sync_api import Page as Window
from playwright.sync_api import expect

from builder.bench.again import compare_again
from builder.bench.lean import make_plain, write_lean
from builder.bench.linking import measure_names
from builder.bench.making import Size, list_names, make_collection
from builder.bench.once import read_peak
from builder.bench.row import Grid, Row, measure
from builder.bench.searching import make_pages, make_sites
from builder.bench.serving import measure_edit
from builder.bench.sizes import HEAD, UNTOLD, measure_cost, measure_grid
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
    """There is the cost of an edit until its page shows it, and until all pages are made."""
    shown, made = measure_edit(Size(3, 400))
    assert 0 < shown.cost < made.cost < made.other == shown.other


def test_names_are_all_different() -> None:
    """Ten thousand names are ten thousand words."""
    assert len({*list_names(10_000)}) == 10_000


def test_many_names_and_few_are_measured_on_the_same_text() -> None:
    """The row compares two costs that were both measured."""
    (row,) = measure_names()
    assert row.cost > 0
    assert row.other > 0
    assert row.ratio == row.cost / row.other


def test_the_watch_counts_work() -> None:
    """What takes longer costs more."""
    assert measure(lambda: sum(range(2_000_000))) > measure(lambda: sum(range(2_000)))


def test_a_second_time_is_compared_with_the_first() -> None:
    """Both times are of one run, and of the same collection."""
    row = compare_again(Size(articles=2, names=5))
    assert (row.what, row.than) == ("checking and drawing 2 articles again", "the first time")
    assert min(row.cost, row.other) > 0


def test_each_size_is_checked_and_drawn() -> None:
    """A collection costs something, has a page for each article, and needs memory."""
    cost = measure_cost(Size(articles=2, names=5))
    assert cost.check > 0
    assert cost.draw > 0
    assert cost.pages > 2
    assert cost.peak is None or cost.peak > 10


def test_the_grid_has_every_size_and_its_slopes_come_from_it() -> None:
    """Each number of articles is measured with each number of names, in one run."""
    grid, among, articles, names = measure_grid((1, 2, 3), (2, 4, 6))
    assert isinstance(grid, Grid)
    assert grid.head == HEAD
    assert [line[:2] for line in grid.lines] == [
        (names, articles) for names in "246" for articles in "123"
    ]
    assert [line[5] == UNTOLD for line in grid.lines] == [True, False, False] * 3
    told = [(row.what, row.than) for row in (among, articles, names) if isinstance(row, Row)]
    assert told == [
        ("an article more among 6 names", "among 2"),
        ("an article more, from 2 to 3", "from 1 to 2"),
        ("a name more, from 4 to 6", "from 2 to 4"),
    ]


def test_a_system_that_does_not_tell_its_memory_is_no_failure(tmp_path: Path) -> None:
    """Where no such file is, the figure is left out; where it is, it is read in MB."""
    status = tmp_path / "status"
    assert read_peak(status) is None
    status.write_text("VmPeak:\t9999 kB\nVmHWM:\t  2048 kB\n", encoding="utf-8")
    assert read_peak(status) == 2


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
