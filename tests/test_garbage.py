"""Putting off the search for garbage costs no memory, and nobody notices it afterwards."""

import gc
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from builder.dating.text import read
from builder.garbage import put_off_collection, read_once, search_meanwhile, search_seldom
from builder.pipeline import Project, read_project, read_whole

MUCH = 20_000
"""Without a search meanwhile a hundred dates leave nine times as many objects."""
EXAMPLE = Path(__file__).parent / "fixtures" / "site"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Give a small project; nothing is left out of the search before, and nothing afterwards."""
    gc.unfreeze()
    gc.collect()
    yield Project(EXAMPLE / "content", EXAMPLE / "docs", tmp_path)
    gc.unfreeze()


def test_reading_leaves_no_garbage(project: Project) -> None:
    """What is read has no circles in it: a search afterwards finds nothing but a planted one."""
    read_whole(project)
    gc.collect()
    with put_off_collection():
        atlas = read_whole(project)
        assert gc.collect() == 0
        del atlas
        assert gc.collect() == 0
        _make_circle()
        assert gc.collect() > 0


def _make_circle() -> None:
    circle: list[object] = []
    circle.append(circle)


def test_what_was_read_is_not_searched_again(project: Project) -> None:
    """What is read once is left out of every later search; what is made later is not."""
    with read_once():
        read = [_make_list() for _ in range(1000)]
    later = [read]
    assert any(one is later for one in gc.get_objects())
    assert not any(one is read for one in gc.get_objects())
    read_project(project)
    assert gc.get_freeze_count() > 0


def _make_list() -> list[int]:
    return []


def test_what_is_read_again_and_again_is_searched(project: Project) -> None:
    """A command that goes on for hours leaves nothing out: its garbage would pile up."""
    read_whole(project)
    assert gc.get_freeze_count() == 0


def test_a_build_searches_seldom_and_the_next_one_as_before() -> None:
    """The search goes on meanwhile, and is as frequent as ever afterwards, also after an error."""
    before = gc.get_threshold()
    with search_seldom():
        assert gc.isenabled()
        assert gc.get_threshold()[0] > before[0]
    assert gc.get_threshold() == before
    with suppress(ValueError), search_seldom():
        raise ValueError
    assert gc.get_threshold() == before


def test_a_search_that_is_put_off_goes_on_meanwhile() -> None:
    """A work that leaves much garbage has it searched, and afterwards it is put off as before."""
    with put_off_collection():
        with suppress(ValueError), search_meanwhile():
            assert gc.isenabled()
            raise ValueError
        assert not gc.isenabled()
    with search_meanwhile():
        assert gc.isenabled()
    assert gc.isenabled()


def test_dates_for_the_parser_leave_no_garbage() -> None:
    """What the parser leaves behind is searched while it is at work, however many dates it has."""
    with put_off_collection():
        gc.collect()
        for year in range(1000, 1100):
            assert read(f"{year}-22")
        assert gc.collect() < MUCH


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
