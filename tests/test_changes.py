"""Addresses, paragraphs, claims and dates: each change is told in words."""

from pathlib import Path

import pytest

from builder.pipeline import draw_pages
from builder.promising.changes import (
    compare_addresses,
    compare_claims,
    compare_dates,
    compare_numbers,
)
from builder.promising.snapshot import Snapshot, take_snapshot
from tests.sites import EXAMPLE, copy_example, read_quietly

Change = tuple[str, str, str]


def look(root: Path) -> Snapshot:
    """Look at a state of the example."""
    atlas = read_quietly(root)
    return take_snapshot(atlas, draw_pages(atlas))


def change_example(folder: Path, *changes: Change) -> Path:
    """Copy the example and change some words in its files."""
    root = copy_example(folder)
    for name, old, new in changes:
        file = root / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")
    return root


@pytest.fixture(scope="module")
def before() -> Snapshot:
    """Look at the example as it is."""
    return look(EXAMPLE)


FLIGHT = "content/glossaries/flight.yml"


def test_a_lost_address_is_told(before: Snapshot, tmp_path: Path) -> None:
    """An entry that is renamed without `formerly` breaks its address, promised or not."""
    root = change_example(tmp_path, (FLIGHT, "  orbit:\n", "  orbits:\n"))
    for file in (root / "content").rglob("*.yml"):
        file.write_text(file.read_text(encoding="utf-8").replace("terms/orbit", "terms/orbits"))
    (section,) = compare_addresses(before, look(root))
    assert section.headline.startswith("1 address would break")
    assert section.items == ("`/glossaries/flight/#orbit`, write `formerly: [terms/orbit]`",)
    book = root / FLIGHT
    line = "  orbits:\n    formerly: [terms/orbit]\n"
    book.write_text(book.read_text(encoding="utf-8").replace("  orbits:\n", line))
    assert list(compare_addresses(before, look(root))) == []


def test_a_lost_paragraph_is_told(before: Snapshot, tmp_path: Path) -> None:
    """The article itself is still there, so its address is no former one."""
    article = "content/articles/landing.md"
    text = (EXAMPLE / article).read_text(encoding="utf-8")
    _, mark, last = text.rpartition("* ")
    level = "content/levels/landing-short.yml"
    told = (EXAMPLE / level).read_text(encoding="utf-8")
    root = change_example(tmp_path, (article, f"{mark}{last}", ""))
    (root / level).write_text(told[: told.rindex("  - paragraph:")], encoding="utf-8")
    layers = root / "content/layers/landing.yml"
    layers.write_text(layers.read_text(encoding="utf-8").replace("[4, 5]", "[4]"), "utf-8")
    (section, *_) = compare_addresses(before, look(root))
    assert "`/articles/landing/#p5`, write `moved` in `site.yml`" in section.items


def test_a_claim_that_is_judged_otherwise_is_told(before: Snapshot, tmp_path: Path) -> None:
    """The status of today and that of the day are told with what they were."""
    claims = "content/claims/landing.yml"
    text = (EXAMPLE / claims).read_text(encoding="utf-8")
    status = text.split("status: ", 1)[1].split("\n", 1)[0].split(",")[0].strip(" }")
    other = "revised" if status != "revised" else "unverified"
    root = change_example(tmp_path, (claims, f"status: {status}", f"status: {other}"))
    (section,) = compare_claims(before, look(root))
    assert section.headline == "1 claim changes its status"
    assert section.items[0].endswith(f"{other}, was {status}")


def test_a_date_that_moves_is_told(before: Snapshot, tmp_path: Path) -> None:
    """Any date of any entry is told, in words, with what it was."""
    change = ("content/actors/aldrin.yml", "born: 1930-01-20", "born: 1930-01-21~")
    (section,) = compare_dates(before, look(change_example(tmp_path, change)))
    assert section.headline == "1 date moves"
    assert section.items == (
        "Buzz Aldrin `actors/aldrin`: about 21 January 1930, was 20 January 1930",
    )


def test_paragraphs_with_other_numbers_are_told(before: Snapshot, tmp_path: Path) -> None:
    """A paragraph that is put in between makes links to all below it show other words."""
    change = ("content/explainers/how-it-flew.md", "\n\n", "\n\nFirst of all: a rocket.\n\n")
    (section,) = compare_numbers(before, look(change_example(tmp_path, change)))
    assert section.headline.startswith("The paragraphs of 1 text have other numbers")
    assert "¶2 is now ¶3" in section.items[0]


def test_words_that_mean_something_in_markdown_mean_themselves(
    before: Snapshot, tmp_path: Path
) -> None:
    """A title with signs cannot format the comparison, nor put a link into it."""
    changes = (
        ("content/actors/aldrin.yml", "title: Buzz Aldrin", 'title: "[B](x) *A*"'),
        ("content/actors/aldrin.yml", "born: 1930-01-20", "born: 1930-01-21"),
    )
    (section,) = compare_dates(before, look(change_example(tmp_path, *changes)))
    assert section.items[0].startswith(r"\[B\](x) \*A\* `actors/aldrin`: ")
