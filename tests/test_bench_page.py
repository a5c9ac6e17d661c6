"""The page of the benchmark says what was measured, where, and what is not as it should be."""

import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner

from builder.__main__ import application
from builder.bench import MEASURES
from builder.bench.machine import NO_COMMIT, describe_load, describe_processor, describe_state
from builder.bench.row import Grid, Lack, Row
from builder.bench.table import TO_WRITE, read_reasons, write_row, write_section
from builder.handwritten.docs import read_docs

MISSED = Row("a large one", 4.0, "a small one", 2.0, 1.5)


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (Row("a", 3.0, "b", 2.0, 1.5), "| a | 3 | b | 2 | 1.50 | at most 1.5: met |"),
        (Row("a", 4.0, "b", 2.0, 1.5), "| a | 4 | b | 2 | 2.00 | at most 1.5: missed |"),
        (Row("a", 4.0, "b", 2.0, None), "| a | 4 | b | 2 | 2.00 |  |"),
        (Lack("a", "no internet"), "| a |  | not measured: no internet |  |  |  |"),
    ],
)
def test_a_line_says_whether_the_ratio_is_met(row: Row | Lack, line: str) -> None:
    """A miss is called a miss, and what could not be measured is not left out."""
    assert write_row(row) == line


def test_a_miss_asks_for_its_reason() -> None:
    """Below a table stands a place for the reason of each ratio that is missed, and no other."""
    part = write_section("sizes", "What this is.", [Row("c", 1, "d", 1, 1), MISSED], {})
    assert part.count("### ") == 1
    assert f"### Why “a large one” is missed\n\n{TO_WRITE}\n" in part


def test_a_reason_stays_when_the_page_is_written_again() -> None:
    """What somebody has written below a miss is kept, in all its paragraphs."""
    reasons = {"a large one": "Pages are sorted twice.\n\nSee the profile."}
    part = write_section("sizes", "What this is.", [MISSED], reasons)
    assert read_reasons(f"# Head\n\n{part}\n## Other\n\nWords.\n") == reasons
    assert read_reasons(part) == reasons


def test_figures_stand_in_a_table_of_their_own() -> None:
    """A grid comes before the ratios that are made of it."""
    part = write_section("sizes", "About.", [Grid(("x", "y"), (("1", "2"),)), MISSED], {})
    assert "\n\n| x | y |\n| ---: | ---: |\n| 1 | 2 |\n\n| one cost |" in part


def test_the_page_is_written_and_is_a_page(tmp_path: Path) -> None:
    """The command prints and writes the same, and the site takes it as a page of its docs."""
    file = tmp_path / "docs" / "benchmark.md"
    file.parent.mkdir()
    done = CliRunner().invoke(application, ["bench", "names", "--write", str(file)])
    assert done.exit_code == 0
    page = file.read_text(encoding="utf-8")
    assert page.split() == done.stdout.split()
    assert [line for line in page.splitlines() if line.startswith("#")] == [
        *("# How the cost of a site grows", "## Names", "## The computer meanwhile"),
    ]
    assert page.count("| linking 20 articles") == 1
    docs = read_docs(tmp_path / "docs")
    assert (len(docs.sheets), docs.problems) == (1, ())


def test_an_unknown_measure_is_named(tmp_path: Path) -> None:
    """A slip in a name measures nothing for minutes, and says which names there are."""
    done = CliRunner().invoke(application, ["bench", "nmaes", "--write", str(tmp_path / "x.md")])
    assert done.exit_code == 1
    assert "no measure “nmaes”" in done.stderr
    assert all(one.name in done.stderr for one in MEASURES)
    assert list(tmp_path.iterdir()) == []


def test_every_measure_says_how_long_it_lasts() -> None:
    """The help names each with its minutes, and all together stay below a quarter of an hour."""
    told = " ".join(CliRunner().invoke(application, ["bench", "--help"]).stdout.split())
    assert all(f"{one.name} ({one.minutes:g} min)" in told for one in MEASURES)
    assert sum(one.minutes for one in MEASURES) < 15


def test_the_state_that_was_measured_is_named(tmp_path: Path) -> None:
    """A commit is named, and whether anything was changed since; a plain folder has none."""
    assert describe_state(tmp_path) == NO_COMMIT
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    (tmp_path / "file").write_text("one", encoding="utf-8")
    for words in (("init", "-q"), ("add", "file"), (*author, "commit", "-q", "-m", "One")):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)
    clean = describe_state(tmp_path)
    assert clean.startswith("commit ")
    (tmp_path / "file").write_text("two", encoding="utf-8")
    assert describe_state(tmp_path) == f"{clean} and changes since"


def test_the_processor_and_the_load_are_told_where_they_are_known(tmp_path: Path) -> None:
    """Systems that do not tell them leave a sentence or nothing, never a failure."""
    told = tmp_path / "cpuinfo"
    assert describe_processor(told) == ""
    told.write_text("model name\t: Quick 9\nmodel name\t: Quick 9\n", encoding="utf-8")
    assert describe_processor(told) == " (Quick 9)"
    assert "does not tell" in describe_load(None, None)
    assert "0.1 before, 1.0 at the end" in describe_load(0.12, 1.04)
