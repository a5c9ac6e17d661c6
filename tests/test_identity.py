"""Ids that stay, and the day on which the content was last worked on."""

from datetime import date
from pathlib import Path

import pytest

from builder.exports.identity import (
    FIRST_DAY,
    find_day,
    find_moment,
    name_file,
    name_record,
    number_record,
)
from builder.fields import Edtf
from builder.kinds.lessons import Lesson
from builder.kinds.sources import Bibliographic
from builder.site import Settings, Site
from tests.schools import read_for_teachers
from tests.sites import EXAMPLE, copy_example, read_quietly


def _settings(**values: str) -> Settings:
    needed = {"title": "The landing", "description": "x", "licence": "CC0"}
    return Settings.model_validate({**needed, **values})


def _read_site(folder: Path, revised: str) -> Site:
    root = copy_example(folder)
    file = root / "content/site.yml"
    file.write_text(f"{file.read_text(encoding='utf-8')}revised: {revised}\n", encoding="utf-8")
    return read_quietly(root).linked.site


def test_an_id_is_made_of_ids_alone() -> None:
    """The id of a record and its numbers follow from the name of the site and from its own."""
    site = _settings(id="moon")
    assert name_record(site, "a", "b") == name_record(_settings(id="moon", title="Other"), "a", "b")
    assert name_record(site, "a", "b") != name_record(site, "ab")
    assert len(name_record(site, "a")) == 16
    assert 2**30 <= number_record(site, "a") < 2**31
    assert name_file(site, "book").version == 5


@pytest.mark.parametrize(
    ("first", "second"), [({"id": "a"}, {"id": "b"}), ({"article": "a"}, {}), ({}, {"title": "b"})]
)
def test_sites_have_ids_of_their_own(first: dict[str, str], second: dict[str, str]) -> None:
    """The name that is given counts, or else the article, or else the title."""
    assert name_record(_settings(**first), "x") != name_record(_settings(**second), "x")


def test_the_two_editions_give_a_record_one_id() -> None:
    """What teachers get has the ids of what everybody gets."""
    public, teacher = read_quietly(EXAMPLE), read_for_teachers(EXAMPLE)
    ids = [name_record(atlas.linked.site.settings, "terms", "orbit") for atlas in (public, teacher)]
    assert ids[0] == ids[1]


@pytest.mark.parametrize("day", ["2099-01-01", "2099-01"])
def test_a_raised_day_is_the_day(tmp_path: Path, day: str) -> None:
    """A day that is later than all others counts, in seconds from its beginning."""
    site = _read_site(tmp_path, day)
    assert find_day(site) == date(2099, 1, 1)
    assert find_moment(site) == 4070908800


def test_work_that_is_later_counts(tmp_path: Path) -> None:
    """A lesson that was gone through, or a source that was read, later than `revised` counts."""
    site = _read_site(tmp_path, "1970-01-01")
    named = [lesson.reviewed for lesson in site.all(Lesson)]
    named += [source.accessed for source in site.all(Bibliographic) if source.accessed]
    assert find_day(site) == max(date.fromisoformat(day) for day in named if type(day) is Edtf)


def test_a_site_that_names_no_day_has_one() -> None:
    """Where nothing names a day, it is always the same."""
    site = Site(_settings(), (), {}, {}, {})
    assert find_day(site) == FIRST_DAY
