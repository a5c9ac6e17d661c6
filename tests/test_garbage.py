"""Putting off the search for garbage costs no memory, and nobody notices it afterwards."""

import gc
from pathlib import Path

from builder.garbage import put_off_collection, read_once
from builder.pipeline import Project, read_project

EXAMPLE = Path(__file__).parent / "fixtures" / "site"


def test_reading_leaves_no_garbage(tmp_path: Path) -> None:
    """What is read has no circles in it: a search afterwards finds nothing."""
    project = Project(EXAMPLE / "content", EXAMPLE / "docs", tmp_path)
    read_project(project)
    gc.collect()
    with put_off_collection():
        atlas = read_project(project)
        assert gc.collect() == 0
        del atlas
        assert gc.collect() == 0


def test_what_was_read_is_not_searched_again() -> None:
    """What is read once is left out of every later search; what is made later is not."""
    with read_once():
        read = [[] for _ in range(1000)]  # type: list[list[int]]
    later = [read]
    assert later in gc.get_objects()
    assert not any(one is read for one in gc.get_objects())
    gc.unfreeze()


def test_what_is_read_again_and_again_is_searched() -> None:
    """A command that goes on for hours leaves nothing out: its garbage would pile up."""
    with put_off_collection():
        pass
    assert gc.get_freeze_count() == 0


def test_afterwards_all_is_as_before() -> None:
    """The search goes on if it was on, also after an error, and stays off if it was off."""
    try:
        with put_off_collection():
            assert not gc.isenabled()
            raise ValueError
    except ValueError:
        assert gc.isenabled()
    gc.disable()
    try:
        with put_off_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
