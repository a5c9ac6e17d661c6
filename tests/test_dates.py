"""Dates: what is accepted, what is answered, how they sort and how they are said."""

from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
import yaml
from edtf import EDTFParseException, parse_edtf
from hypothesis import example, given
from hypothesis import strategies as st

from builder.dating import dates
from builder.dating.text import Single, parse, read
from builder.kinds.events import PartOfDay

TABLE = yaml.safe_load((Path(__file__).parent / "fixtures" / "dates.yml").read_text("utf-8"))
RIGHT = {row["text"]: row for row in TABLE["right"]}
WRONG = {row["text"]: row for row in TABLE["wrong"]}

LAST = date(9998, 12, 31)
DAYS = st.dates(max_value=LAST).map(date.isoformat)
MONTHS = DAYS.map(lambda day: day[:7])
YEARS = DAYS.map(lambda day: day[:4])
SEASONS = st.builds("{}-{}".format, YEARS, st.sampled_from(("21", "22", "23", "24")))
PLAIN = DAYS | MONTHS | YEARS
MARKED = st.builds("{}{}".format, PLAIN, st.sampled_from(("", "~", "?", "%")))
UNSPECIFIED = st.integers(1, 998).map("{:03}X".format) | st.sampled_from(("1969-XX", "1969-07-XX"))
TIMES = st.datetimes(
    datetime.fromisoformat("0001-01-02"), datetime.fromisoformat("9998-12-31")
).map(lambda moment: moment.replace(microsecond=0))
CLOCKED = st.builds(
    "{}{}".format, TIMES.map(lambda time: time.isoformat()), st.sampled_from(("", "Z", "+04:30"))
)
SPANS = st.builds("{}/{}".format, MARKED, st.just("..") | st.just("")) | st.builds(
    lambda ends: "/".join(sorted(ends)), st.lists(DAYS, min_size=2, max_size=2)
)
DIGITS = st.from_regex(r"[0-9]{4}-[01][0-9](-[0-3][0-9])?", fullmatch=True)
ENDS = st.builds("{}/{}".format, *(st.just("..") | st.just("") | MARKED | DIGITS for _ in range(2)))
NEARLY_CLOCKED = st.from_regex(
    r"(1969|2000)-0[0-3]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][01][0-9](:[0-6][0-9])?)?",
    fullmatch=True,
)
DATES = MARKED | SEASONS | UNSPECIFIED | CLOCKED | SPANS
ANY_TEXT = st.text() | st.text("0123456789-/.~?%XTZ:+ []{}", max_size=30)


@pytest.mark.parametrize("text", RIGHT)
def test_right_dates_are_accepted(text: str) -> None:
    """Nothing is found wrong with a date of EDTF level 0 or 1."""
    assert dates.explain_mistake(text) == ""


@pytest.mark.parametrize("text", RIGHT)
def test_a_date_knows_its_first_and_last_day(text: str) -> None:
    """A date knows between which days it lies; a missing end is the first or last day there is."""
    row = RIGHT[text]
    assert dates.earliest(text).isoformat() == row["earliest"]
    assert dates.latest(text).isoformat() == row["latest"]


@pytest.mark.parametrize("text", RIGHT)
def test_dates_are_said_in_english(text: str) -> None:
    """A date is said as people say it, with weekdays where somebody asks for them."""
    row = RIGHT[text]
    assert dates.in_words(text) == row["words"]
    assert dates.with_weekday(text) == row.get("weekday", row["words"])


@pytest.mark.parametrize("row", TABLE["parts"], ids=lambda row: f"{row['text']} {row['part']}")
def test_parts_of_the_day_are_said(row: dict[str, str]) -> None:
    """The part of the day is said with the date."""
    assert dates.in_words_with_part(row["text"], row["part"]) == row["words"]


def test_every_part_of_the_day_has_words() -> None:
    """Every part of the day that an event may have can be said, in the same order."""
    assert tuple(dates.PARTS_OF_DAY) == get_args(PartOfDay)


@pytest.mark.parametrize("text", WRONG)
def test_wrong_dates_are_answered_with_the_right_form(text: str) -> None:
    """A date written another way is answered with what is wrong and what right looks like."""
    assert WRONG[text]["answer"] in dates.explain_mistake(text)


def test_wider_dates_stand_before_what_they_cover() -> None:
    """Dates sort by their first day; of those that begin together the longest comes first."""
    shuffled = sorted(TABLE["in_order"])
    assert sorted(shuffled, key=dates.sort_key) == TABLE["in_order"]


def test_a_text_that_is_no_date_is_refused() -> None:
    """A text in which a mistake is found is never silently taken for a date."""
    with pytest.raises(ValueError, match="not a date in EDTF: '1969-02-30'"):
        dates.earliest("1969-02-30")


@given(DATES)
def test_valid_dates_can_be_used(text: str) -> None:
    """Every valid date is accepted, has its days in order and can be said."""
    assert dates.explain_mistake(text) == ""
    assert dates.earliest(text) <= dates.latest(text)
    assert dates.in_words(text)
    assert dates.with_weekday(text)
    assert dates.in_words_with_part(text, "late")


@given(st.lists(DATES))
def test_sorting_agrees_with_the_calendar(texts: list[str]) -> None:
    """Sorted dates never go back, and those that begin together never grow."""
    for one, other in pairwise(sorted(texts, key=dates.sort_key)):
        assert dates.earliest(one) <= dates.earliest(other)
        if dates.earliest(one) == dates.earliest(other):
            assert dates.latest(one) >= dates.latest(other)


@given(ANY_TEXT)
def test_every_text_is_answered(text: str) -> None:
    """Any text at all is either a date that can be used or is answered with one sentence."""
    answer = dates.explain_mistake(text)
    if answer:
        assert answer[-1] in ".?"
        assert "\n" not in answer
    else:
        assert dates.earliest(text) <= dates.latest(text)
        assert dates.in_words(text)


def test_long_texts_are_answered_at_once() -> None:
    """A text of a million brackets is answered, not parsed."""
    assert "is not a date" in dates.explain_mistake("[" * 1_000_000)


@given(PLAIN | DIGITS)
def test_plain_dates_are_read_as_the_parser_reads_them(text: str) -> None:
    """A date without a sign means the same with and without the parser of EDTF."""
    try:
        parsed = parse_edtf(text)
        days = parsed.lower_strict()[:3], parsed.upper_strict()[:3]
        parts = parsed.year, parsed.month or "", parsed.day or ""
        expected = Single(date(*days[0]), date(*days[1]), *parts)
    except (ValueError, EDTFParseException):
        expected = None
    assert read(text) == expected


@given(MARKED | ENDS | NEARLY_CLOCKED)
@example("1969-07-20T20:17:40+00")
@example("1969-07-20T20:17:40-00:30")
@example("1969-07-20T20:17:40+14:30")
@example("0001-01-01/9999-12-31")
def test_signs_times_and_stretches_are_read_as_the_parser_reads_them(text: str) -> None:
    """A sign, a time and a stretch between two dates mean the same with and without it."""
    try:
        expected = parse(text) if any(map(str.isdigit, text)) else None
    except (ValueError, EDTFParseException):
        expected = None
    assert read(text) == expected


@pytest.mark.parametrize(
    "text", ["1969", "1969-07~", "1969-07-20T20:17:40Z", "1969-07-16/1969-07-24", "1969%/.."]
)
def test_most_dates_need_no_parser(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The parser is slow, and leaves much behind: only what is rare is given to it."""
    monkeypatch.setattr("builder.dating.text.parse", pytest.fail)
    read.cache_clear()
    assert read(text)
    with pytest.raises(pytest.fail.Exception):
        read("1969-22")
