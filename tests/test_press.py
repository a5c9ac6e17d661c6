"""The press: each sheet is set once, and again only when something on it has changed."""

import os
from pathlib import Path, PurePosixPath

import pytest

from builder.printing.press import FEW, KEPT, print_sheets
from builder.printing.printed import Manuscript
from builder.printing.typeset import set_type

pytestmark = pytest.mark.usefixtures("press")


def _write(number: int, words: str = "words") -> Manuscript:
    html = f'<html lang="en"><title>{number}</title><h1>{number}</h1><p>{words}</p></html>'
    return Manuscript(
        address="lessons/x",
        label="Handout",
        paper="A4",
        for_teachers=False,
        path=PurePosixPath(f"paper/{number}.pdf"),
        html=html,
    )


def test_what_was_printed_is_not_set_again(tmp_path: Path) -> None:
    """The second time each document comes out of the cache; a changed sheet is set anew."""
    first, second = _write(1), _write(2)
    before = print_sheets((first, second), tmp_path)
    assert [one.content for one in before] == [set_type(first.html), set_type(second.html)]
    for kept in tmp_path.glob("*.pdf"):
        kept.write_bytes(b"kept")
    after = print_sheets((first, _write(2, "other words")), tmp_path)
    assert after[0].content == b"kept"
    assert after[1].content == set_type(_write(2, "other words").html)
    assert [str(one.file.path) for one in after] == ["paper/1.pdf", "paper/2.pdf"]


def test_many_sheets_are_the_same_as_one_by_one(tmp_path: Path) -> None:
    """Sheets that are set side by side come out in their order, each as it would alone."""
    manuscripts = [_write(number) for number in range(FEW + 2)]
    printed = print_sheets(manuscripts, tmp_path)
    assert [one.content for one in printed] == [set_type(one.html) for one in manuscripts]


def test_the_cache_does_not_grow_for_ever(tmp_path: Path) -> None:
    """What was not used for longest makes room."""
    for number in range(KEPT + 5):
        old = tmp_path / f"{number:03}.pdf"
        old.write_bytes(b"")
        os.utime(old, (number, number))
    print_sheets((_write(1),), tmp_path)
    kept = sorted(file.name for file in tmp_path.iterdir())
    assert len(kept) == KEPT
    assert not {"000.pdf", "005.pdf"} & set(kept)
    assert "006.pdf" in kept
