"""What each further article costs, counted: no clock is asked."""

import sys
from pathlib import Path
from types import FrameType

import pytest

from builder.bench.making import Size, make_collection
from builder.entries import Entry
from builder.kinds.claims import Claim
from builder.pipeline import Project, draw_pages, read_project
from builder.rendering.atlas import Atlas
from builder.site import Site

MORE = 2.1
"""Twice as many articles cost twice as much; some drawings differ by chance."""


def test_an_article_calls_as_many_functions_among_many_as_among_few(tmp_path: Path) -> None:
    """It is drawn with its claims, marks, events and speakers; what calls nothing is not seen."""
    count_calls(tmp_path / "first", 2)
    few, some, many = (count_calls(tmp_path / str(number), number) for number in (16, 32, 64))
    assert some > few * 1.5
    assert many - some < MORE * (some - few)


def test_no_article_asks_for_the_entries_of_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lists of all entries of a kind are made for a site, not for each article, claim or page."""
    given = 0
    list_kind, list_claims = Site.of_kind, Atlas.claims_in_order

    def of_kind(site: Site, name: str) -> tuple[Entry, ...]:
        nonlocal given
        entries = list_kind(site, name)
        given += len(entries)
        return entries

    def claims_in_order(atlas: Atlas) -> tuple[Claim, ...]:
        nonlocal given
        claims = list_claims(atlas)
        given += len(claims)
        return claims

    monkeypatch.setattr(Site, "of_kind", of_kind)
    monkeypatch.setattr(Atlas, "claims_in_order", claims_in_order)

    def count(articles: int) -> int:
        nonlocal given
        given = 0
        draw_pages(read_collection(tmp_path / str(articles), articles))
        return given

    few, some, many = map(count, (16, 32, 64))
    assert some > few * 1.5
    assert many - some < MORE * (some - few)


def read_collection(folder: Path, articles: int) -> Atlas:
    """Read a made-up collection of so many articles."""
    size = Size(articles, names=10, paragraphs=2, told=3)
    return read_project(Project(make_collection(folder, size), None, folder / "out"))


def count_calls(folder: Path, articles: int) -> int:
    """Draw a collection of so many articles, and count the functions that are called."""
    atlas = read_collection(folder, articles)
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
