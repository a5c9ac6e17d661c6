"""What is done behind the scenes is done to its end, or ended, and never by two at once."""

import sys
import time
from collections.abc import Callable
from functools import partial
from multiprocessing import active_children
from pathlib import Path
from threading import Event

from builder.previewing.behind import Behind

LONGEST = 60
"""Seconds after which a process counts as never having ended."""


def _write_later(file: Path, seconds: float) -> None:
    time.sleep(seconds)
    file.write_text("done", encoding="utf-8")


def _begin_and_fail(file: Path) -> None:
    file.touch()
    sys.exit(1)


def _begin_and_sleep(file: Path) -> None:
    file.touch()
    time.sleep(LONGEST)


def _wait_for(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + LONGEST
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_who_waits_is_told_of_the_end(tmp_path: Path) -> None:
    """When the work is done, that is told."""
    behind, done = Behind(), Event()
    behind.start(partial(_write_later, tmp_path / "one", 0), done.set)
    assert done.wait(LONGEST)
    assert (tmp_path / "one").is_file()


def test_a_failure_is_no_end(tmp_path: Path) -> None:
    """Nobody is told of a work that failed; the next one goes on as ever."""
    behind, failed, done = Behind(), Event(), Event()
    behind.start(partial(_begin_and_fail, tmp_path / "begun"), failed.set)
    _wait_for((tmp_path / "begun").exists)
    _wait_for(lambda: not active_children())
    assert not failed.wait(0.5)
    behind.start(partial(_write_later, tmp_path / "one", 0), done.set)
    assert done.wait(LONGEST)


def test_the_next_work_ends_the_one_before(tmp_path: Path) -> None:
    """Only the last work is done, and only its end is told."""
    behind, first, second = Behind(), Event(), Event()
    behind.start(partial(_write_later, tmp_path / "first", LONGEST), first.set)
    began = time.monotonic()
    behind.start(partial(_write_later, tmp_path / "second", 0), second.set)
    assert second.wait(LONGEST)
    assert time.monotonic() - began < LONGEST / 2
    assert not first.is_set()
    assert [file.name for file in tmp_path.iterdir()] == ["second"]


def test_what_was_ended_stays_ended(tmp_path: Path) -> None:
    """After the end nothing goes on, and ending twice does no harm."""
    behind, done = Behind(), Event()
    behind.start(partial(_begin_and_sleep, tmp_path / "begun"), done.set)
    _wait_for((tmp_path / "begun").exists)
    assert behind.stop()
    assert not behind.stop()
    assert active_children() == []
    assert not done.wait(0.5)
