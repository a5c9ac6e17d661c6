"""What each further article costs, counted in calls of functions: no clock is asked."""

import sys
from pathlib import Path
from types import FrameType

from builder.bench.making import Size, make_collection
from builder.pipeline import Project, draw_pages, read_project

MORE = 2.1
"""Twice as many articles cost twice as much; some drawings differ by chance."""


def test_an_article_costs_as_much_among_many_as_among_few(tmp_path: Path) -> None:
    """With its claims, marks, events and speakers it is drawn without a look at all others."""
    count_calls(tmp_path / "first", 2)
    few, some, many = (count_calls(tmp_path / str(number), number) for number in (16, 32, 64))
    assert some > few * 1.5
    assert many - some < MORE * (some - few)


def count_calls(folder: Path, articles: int) -> int:
    """Draw a collection of so many articles, and count the functions that are called."""
    size = Size(articles, names=10, paragraphs=2, told=3)
    atlas = read_project(Project(make_collection(folder, size), None, folder / "out"))
    calls = 0

    def count(_frame: FrameType, event: str, _value: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        draw_pages(atlas)
    finally:
        sys.setprofile(None)
    return calls
