"""The drawing “who says what about whom”: everything fits, nothing overlaps, lines meet boxes."""

import re
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.kinds.claims import STATUSES
from builder.views.claims import (
    GAP,
    SAYING_LEFT,
    SAYING_WIDTH,
    SIZE,
    STEM,
    SUBJECT_LEFT,
    WIDTH,
    Box,
    Drawing,
    Party,
    Saying,
    draw_sayings,
    spread,
)
from builder.views.lettering import measure, wrap

CREW, GROUND = Party("Crew", "crew/"), Party("Ground", "ground/")
MOON, EARTH = Party("Moon", "moon/"), Party("Earth", "earth/")
SAYINGS = (
    Saying(CREW, "It went well", "#well", "confirmed", "", (MOON,)),
    Saying(GROUND, "Little fuel was left", "#fuel", "revised", "through the radio", (MOON, EARTH)),
    Saying(CREW, "Nobody was afraid", "#fear", "unverified", "", ()),
)
NAMES = st.text(st.sampled_from("abc IMW月é-’"), min_size=1, max_size=90).filter(str.strip)
PARTIES = st.builds(Party, NAMES, st.sampled_from(("", "x/")))
DRAWN = st.lists(
    st.builds(
        Saying,
        speaker=PARTIES,
        words=NAMES,
        url=st.just("#x"),
        status=st.sampled_from(STATUSES),
        via=st.sampled_from(("", "through the radio")),
        about=st.lists(PARTIES, max_size=3, unique=True).map(tuple),
    ),
    min_size=1,
    max_size=12,
)


@given(NAMES, st.integers(20, 300))
def test_lines_fit(text: str, width: int) -> None:
    """No line is wider than its room, and no letter is lost."""
    lines = wrap(text, width, SIZE)
    assert all(measure(line, SIZE) <= width or len(line) == 1 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_what_speakers_say_stands_together() -> None:
    """The claims of one speaker follow one another; speakers come in the order of their first."""
    drawing = draw_sayings(SAYINGS)
    assert [box.lines for box in drawing.speakers] == [("Crew",), ("Ground",)]
    assert [box.url for box in drawing.sayings] == ["#well", "#fear", "#fuel"]
    assert drawing.sayings[0].middle == drawing.speakers[0].middle


def test_everything_drawn_has_its_line() -> None:
    """A branch leads to each thing said, a stem joins several, a curve leads to each subject."""
    lines = draw_sayings(SAYINGS).lines
    assert [line.status for line in lines] == [
        *("", "confirmed", "unverified", "revised"),
        *("confirmed", "revised", "revised"),
    ]


@given(DRAWN)
def test_nothing_overlaps(sayings: list[Saying]) -> None:
    """In each column the boxes lie below one another, inside the drawing."""
    drawing = draw_sayings(sayings)
    for column in (drawing.speakers, drawing.sayings, drawing.subjects):
        assert _overlapping(column) == []
        assert all(b.top >= 0 and b.top + b.height <= drawing.height for b in column)
        assert all(b.left + b.width <= WIDTH for b in column)


@given(DRAWN)
def test_lines_meet_boxes(sayings: list[Saying]) -> None:
    """Every line that has a status begins at the stem or a claim and ends at a claim or subject."""
    drawing = draw_sayings(sayings)
    ends = _find_ends(drawing)
    for line in drawing.lines:
        if line.status:
            numbers = [int(number) for number in re.findall(r"-?\d+", line.path)]
            start, end = (numbers[0], numbers[1]), (numbers[-2], numbers[-1])
            branch = numbers[2:] == [SAYING_LEFT]
            assert start in ends
            assert (SAYING_LEFT, numbers[1]) in ends if branch else end in ends


def _find_ends(drawing: Drawing) -> set[tuple[int, int]]:
    said = (STEM, SAYING_LEFT, SAYING_LEFT + SAYING_WIDTH)
    middles = {(x, box.middle) for x in said for box in drawing.sayings}
    return middles | {(SUBJECT_LEFT, box.middle) for box in drawing.subjects}


def _overlapping(boxes: Sequence[Box]) -> list[tuple[Box, Box]]:
    ordered = sorted(boxes, key=lambda box: box.top)
    return [(one, two) for one, two in pairwise(ordered) if one.top + one.height > two.top]


SPREADS = {
    "apart already": ((10, 100), (20, 20), 200, (10, 100)),
    "pushed down": ((10, 10), (20, 20), 200, (10, 30 + GAP)),
    "pushed up": ((90, 90), (20, 20), 110, (70 - GAP, 90)),
    "no room": ((0, 0), (20, 20), 5, (2, 22 + GAP)),
}


@pytest.mark.parametrize("case", SPREADS)
def test_subjects_make_room(case: str) -> None:
    """Each subject stands as near to its claims as the others let it."""
    ideal, heights, bottom, tops = SPREADS[case]
    assert spread(ideal, heights, bottom) == tops


@given(DRAWN)
def test_the_same_claims_make_the_same_drawing(sayings: list[Saying]) -> None:
    """Nothing but the claims decides what is drawn."""
    assert draw_sayings(sayings) == draw_sayings(tuple(sayings))
