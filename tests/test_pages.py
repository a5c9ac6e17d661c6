"""The pages of the content are drafted and drawn, however many there are."""

import re
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from builder.pages import draft_all
from builder.rendering.addresses import Location
from builder.rendering.atlas import Atlas
from builder.rendering.edition import DOWNLOADS
from tests.sites import copy_example, draw_quietly, read_quietly
from tests.work import count_steps

ACTOR = """\
title: Engineer {number}
type: person
role: engineer
summary: An engineer of the flight.
confidence: high
sources: [nasa-1969]
relations:
  - {{kind: works for, actor: engineer-{other}, sources: [nasa-1969]}}
"""


def _read_crowd(folder: Path, size: int) -> Atlas:
    """Give the example with more people, each of whom works for the next."""
    root = copy_example(folder)
    for number in range(size):
        text = ACTOR.format(number=number, other=(number + 1) % size)
        file = root / "content" / "actors" / f"engineer-{number}.yml"
        file.write_text(text, encoding="utf-8")
    return read_quietly(root)


def test_relations_are_shown_from_both_sides(tmp_path: Path) -> None:
    """What one profile says about another stands on the page of the other as well."""
    body = draw_quietly(_read_crowd(tmp_path, 3))["actors/engineer-1"].body
    rows = [re.sub("<[^>]+>", "|", row) for row in re.findall("<tr.*?</tr>", body, re.DOTALL)]
    assert any(re.search(r"Engineer 1\W+works for\W+Engineer 2", row) for row in rows)
    assert any(re.search(r"Engineer 0\W+works for\W+Engineer 1", row) for row in rows)


def test_work_grows_with_the_entries_only(tmp_path: Path) -> None:
    """Eight times the people are eight times the work of putting their pages together."""

    def count(size: int) -> int:
        atlas = _read_crowd(tmp_path / str(size), size)
        return count_steps(lambda: tuple(draft_all(atlas)))

    nobody, few, many = count(2), count(42), count(322)
    assert many - nobody < 10 * (few - nobody)


def test_sections_stand_where_the_site_map_says(atlas: Atlas) -> None:
    """The page that leads to a kind, and the way up to it, follow the map and nothing else."""
    names = {kind.name for kind in atlas.linked.site.kinds if kind.page}
    moved = {name: Location(PurePosixPath("moved", name)) for name in names}
    drafts = tuple(draft_all(replace(atlas, site_map={**atlas.site_map, **moved})))
    assert {location.page for location in moved.values()} <= {draft.path for draft in drafts}
    written = {*(sheet.page for sheet in atlas.sheets), DOWNLOADS}
    sections = {draft.section for draft in drafts if draft.section} - written
    assert {section.parts[0] for section in sections} == {"moved"}


LIVING = {
    "yes": " · living, as far as the sources say</p>",
    "no": " · no longer living</p>",
    "unknown": " · not known whether living</p>",
}


@pytest.mark.parametrize("living", LIVING)
def test_a_profile_says_who_is_living(living: str, tmp_path: Path) -> None:
    """Whether somebody is living stands in the first line, unless a date of death does."""
    root = copy_example(tmp_path)
    file = root / "content" / "actors" / "aldrin.yml"
    text = file.read_text(encoding="utf-8").replace("living: yes", f"living: {living}")
    file.write_text(text, encoding="utf-8")
    pages = draw_quietly(read_quietly(root))
    assert LIVING[living] in pages["actors/aldrin"].body
    assert "living" not in pages["actors/armstrong"].body
