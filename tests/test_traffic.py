"""What many readers cost is computed from the pages, and by what is said above the table."""

import re
from pathlib import Path, PurePosixPath

import pytest
from typer.testing import CliRunner, Result

from builder.__main__ import application
from builder.model import File
from builder.publishing.loads import Load, Weight, weigh_site
from builder.publishing.traffic import Crowd, count_bytes, write_traffic
from tests.sites import EXAMPLE, build_compressed

HOME = """\
<link rel="stylesheet" href="assets/style.css"><link rel="canonical" href="assets/other.css">
<script src="assets/site.js"></script>
<script id="__config" type="application/json">{"search": "assets/search.js"}</script>
<img src="data:image/png;base64,x"><a href="assets/other.css">none</a>
"""
PAGE = """\
<link rel="stylesheet" href="../assets/style.css"><link rel="stylesheet" href="../assets/map.css">
<img src="relief.webp"><img src="https://elsewhere.example/x.png">
"""
FILES = {
    "index.html": HOME,
    "map/index.html": PAGE,
    "map/relief.webp": "r" * 1000,
    "assets/style.css": "s" * 20_000,
    "assets/style.css.br": "s" * 2000,
    "assets/style.css.gz": "s" * 3000,
    "assets/map.css": "m" * 100,
    "assets/other.css": "o" * 7777,
    "assets/site.js": "j" * 400,
    "assets/search.js": "w" * 50,
    "assets/fonts/a.woff2": "f" * 6000,
    "search/search_index.json": "i" * 90_000,
}


def _weigh() -> Load:
    return weigh_site([File(PurePosixPath(path), content) for path, content in FILES.items()])


def test_what_all_pages_share_is_counted_once() -> None:
    """Styles, scripts, fonts and the search come with the first page, each as small as it is."""
    plain = 20_000 + 400 + 50 + 6000 + 90_000
    assert _weigh().shared == Weight(plain, plain - 17_000, plain - 18_000)


def test_a_page_weighs_what_only_it_loads() -> None:
    """Its text, its pictures and its own styles; nothing of other sites, nothing it links to."""
    pages = _weigh().pages
    assert pages["index.html"].plain == len(HOME)
    assert pages["map/index.html"].plain == len(PAGE) + 1000 + 100


LOAD = Load({"index.html": Weight(100, 50, 40), "a/": Weight(300, 150, 60)}, Weight(1000, 500, 400))


@pytest.mark.parametrize(
    ("crowd", "plain"),
    [
        (Crowd(1, 1, 0), 200 + 1000),
        (Crowd(1, 4, 0), 800 + 1000),
        (Crowd(1, 4, 1), 800),
        (Crowd(1_000_000, 4, 0.5), 1_300_000_000),
    ],
)
def test_a_crowd_loads_pages_and_once_what_they_share(crowd: Crowd, plain: int) -> None:
    """Pages by their mean; who was here before loads only pages."""
    assert count_bytes(LOAD, crowd).plain == pytest.approx(plain)


def test_the_table_says_what_it_assumes() -> None:
    """Above the table stand readers, pages and the share of those who return; rows are rounded."""
    lines = tuple(write_traffic(LOAD, Crowd(1_000_000, 4, 0.5)))
    assert lines[0].startswith("1,000,000 readers a day, 4 pages each; 50% of them were here")
    assert "| a page, on average of 2 | 200 B | 100 B | 50 B |" in lines
    assert "| the heaviest page, a/ | 300 B | 150 B | 60 B |" in lines
    assert "| all readers, in a day | 1.3 GB | 650 MB | 400 MB |" in lines
    assert "| all readers, in 30 days | 39 GB | 19.5 GB | 12 GB |" in lines


def _give(*words: object) -> Result:
    return CliRunner().invoke(application, ["weigh", *map(str, words)])


def test_the_command_weighs_a_finished_site(tmp_path: Path) -> None:
    """The table is of the pages that were built; packed by Brotli they are the smallest."""
    build_compressed(EXAMPLE, tmp_path)
    result = _give("--output", tmp_path, "--readers", 1000)
    assert result.exit_code == 0
    row = next(line for line in result.output.splitlines() if line.startswith("| a page"))
    plain, zipped, brotli = (float(size) for size in re.findall(r"([0-9.]+) kB", row))
    assert plain > zipped > brotli > 0
    assert result.output.startswith("1,000 readers a day, 4 pages each; 30% of them")


def test_a_site_without_copies_is_to_be_built_first(tmp_path: Path) -> None:
    """Nothing is guessed: without packed files the command says how to make them."""
    result = _give("--output", tmp_path)
    assert result.exit_code == 1
    assert "python3 run.py site --compress" in result.stderr
