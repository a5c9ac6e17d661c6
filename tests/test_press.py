"""The press: each sheet is set once, and again only when something on it has changed."""

from pathlib import Path, PurePosixPath

import pytest

from builder.keeping.shelf import lay
from builder.printing.press import FEW, print_sheets
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
    for kept in tmp_path.glob("*/*"):
        lay(tmp_path, kept.name, b"kept")
    after = print_sheets((first, _write(2, "other words")), tmp_path)
    assert after[0].content == b"kept"
    assert after[1].content == set_type(_write(2, "other words").html)
    assert [str(one.file.path) for one in after] == ["paper/1.pdf", "paper/2.pdf"]


def test_many_sheets_are_the_same_as_one_by_one(tmp_path: Path) -> None:
    """Sheets that are set side by side come out in their order, each as it would alone."""
    manuscripts = [_write(number) for number in range(FEW + 2)]
    printed = print_sheets(manuscripts, tmp_path)
    assert [one.content for one in printed] == [set_type(one.html) for one in manuscripts]


def test_a_damaged_sheet_is_set_again(tmp_path: Path) -> None:
    """What is empty or cut off in the cache is never published."""
    (whole,) = print_sheets((_write(1),), tmp_path)
    (kept,) = tmp_path.glob("*/*")
    for damaged in (b"", kept.read_bytes()[:-1]):
        kept.write_bytes(damaged)
        assert print_sheets((_write(1),), tmp_path) == (whole,)
