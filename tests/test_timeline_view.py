"""The drawing of a timeline: dates become places, and nothing lies over anything else."""

from datetime import date
from itertools import combinations, pairwise
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.views.happenings import Item
from builder.views.lanes import MOST, OTHERS, name_lanes, pack
from builder.views.scale import APART, make_calendar
from builder.views.stretch import Stretch, read_stretch
from builder.views.timeline import SHEETS, Drawing, Frame, draw_lanes
from builder.views.upright import NEXT, draw_columns

ROOM = SHEETS["wide"].room


def _day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


D20, D21 = _day("1969-07-20"), _day("1969-07-21")
JULY, AUGUST = _day("1969-07-01"), _day("1969-08-01")
Y69, Y70 = _day("1969-01-01"), _day("1970-01-01")
STRETCHES = {
    "1969-07-20": (D20, D20, D21, D21),
    "1969-07-20T20:17:00": (D20, D20, D21, D21),
    "1969-07-20~": (D20 - 1, D20 + 0.5, D20 + 0.5, D21 + 1),
    "1969-07-20?": (D20 - 1, D20 + 0.5, D20 + 0.5, D21 + 1),
    "1969-07": (JULY, JULY + 15.5, JULY + 15.5, AUGUST),
    "1969-07-XX": (JULY, JULY + 15.5, JULY + 15.5, AUGUST),
    "1969-07%": (JULY - 15, JULY + 15.5, JULY + 15.5, AUGUST + 15),
    "1969": (Y69, Y69 + 182.5, Y69 + 182.5, Y70),
    "1969-22": (_day("1969-06-01"), JULY + 16, JULY + 16, _day("1969-09-01")),
    "1969-07-20/1969-07-24": (D20, D20, D20 + 5, D20 + 5),
    "1969-07-20~/1969-07-24": (D20 - 1, D21, D20 + 5, D20 + 5),
    "1969-07/1969-08": (JULY, AUGUST, AUGUST, _day("1969-09-01")),
    "1969-07/1969-07-20": (JULY, D21, D21, D21),
    "1969-07-20/": (D20, D20, D21, inf),
    "1969-07-20/..": (D20, D20, inf, inf),
    "/1969-07-20": (-inf, D20, D21, D21),
    "../1969-07-20": (-inf, -inf, D21, D21),
}


@pytest.mark.parametrize("when", STRETCHES)
def test_a_date_says_what_it_leaves_open(when: str) -> None:
    """Every kind of date has its own soft or hard ends."""
    assert read_stretch(when) == Stretch(*STRETCHES[when])


DAYS = st.integers(_day("1500-01-01"), _day("2200-01-01"))
SPANS = st.lists(st.tuples(DAYS, st.integers(0, 4000)), min_size=1, max_size=12).map(
    lambda found: [(first, first + length) for first, length in found]
)


@given(spans=SPANS, room=st.sampled_from([400, 600, 992]))
def test_a_scale_keeps_the_order_of_time(spans: list[tuple[int, int]], room: int) -> None:
    """Every known day has a place between the ends, later ones further on; marks do not crowd."""
    scale = make_calendar(spans, room)
    days = sorted(day for span in spans for day in span)
    places = [scale.place(day) for day in days]
    assert places == sorted(places)
    assert 0 <= places[0] <= places[-1] <= 1
    assert len({scale.place(day + 1) for day in days}) == len(set(days))
    for piece in scale.pieces:
        inside = [t.moment for t in scale.ticks if piece.start <= t.moment < piece.end]
        assert inside[0] == piece.start
    if len(scale.pieces) == 1:
        gaps = [b - a for a, b in pairwise([scale.place(t.moment) * room for t in scale.ticks])]
        assert min(gaps, default=APART) >= APART / 3


def test_a_long_time_without_events_is_folded() -> None:
    """Nineteen empty years take less room than five full months, and the fold says how long."""
    spans = [(_day("2002-02-11"), _day("2002-06-19")), (_day("2021-08-14"), _day("2021-08-14"))]
    scale = make_calendar(spans, ROOM)
    assert [fold.words for fold in scale.folds] == ["19 years"]
    assert scale.place(_day("2002-06-19")) > 0.5
    assert [tick.words for tick in scale.ticks][:2] == ["February 2002", "March"]


MARKS = {
    ("1969-07-16", "1969-07-24"): ("Wed 16 Jul", "Thu 17"),
    ("1969-05-16", "1969-09-24"): ("May 1969", "June"),
    ("1961-05-05", "1969-07-24"): ("1961", "1962"),
    ("1903-12-17", "1969-07-24"): ("1900", "1910"),
}


@pytest.mark.parametrize("span", MARKS)
def test_marks_are_those_of_the_calendar(span: tuple[str, str]) -> None:
    """Marks stand at days, months or years, as there is room, and repeat nothing."""
    first, last = map(_day, span)
    words = [tick.words for tick in make_calendar([(first, last)], ROOM).ticks]
    assert tuple(words[:2]) == MARKS[span]


NUMBERS = st.floats(0, 1000, allow_nan=False)
EXTENTS = st.lists(st.tuples(NUMBERS, st.floats(0.5, 300)), max_size=40).map(
    lambda found: [(start, start + length) for start, length in found]
)


@given(extents=EXTENTS)
def test_nothing_in_a_row_overlaps(extents: list[tuple[float, float]]) -> None:
    """Rows are packed tightly, and no two things in one lie over each other."""
    rows = pack(extents)
    for (one, row), (other, its_row) in combinations(zip(extents, rows, strict=True), 2):
        assert row != its_row or one[1] <= other[0] or other[1] <= one[0]
    deepest = max(
        (sum(one[0] <= start < one[1] for one in extents) for start, _ in extents), default=0
    )
    assert len(set(rows)) == deepest


LENGTHS = st.sampled_from((0, 0, 0, 1, 3, 20, 200))
EVENTS = st.lists(
    st.tuples(
        st.integers(_day("1961-01-01"), _day("1972-12-31")),
        LENGTHS,
        st.sampled_from(("", "~", "?")),
        st.text("abcdefghij ", min_size=1, max_size=70).filter(str.strip),
        st.integers(0, 2),
    ),
    min_size=1,
    max_size=25,
)
Event = tuple[int, int, str, str, int]


def _make_items(events: list[Event]) -> tuple[Item, ...]:
    dates = [
        f"{date.fromordinal(day)}{sign}/{date.fromordinal(day + length)}{sign}"
        for day, length, sign, _, _ in events
    ]
    return tuple(
        Item(number, event[3], f"e{number}", event[4], read_stretch(when))
        for number, (event, when) in enumerate(zip(events, dates, strict=True), start=1)
    )


def _draw(items: tuple[Item, ...], events: list[Event], sheet: str) -> Drawing:
    scale = make_calendar([(day, day + length) for day, length, *_ in events], SHEETS[sheet].room)
    return draw_lanes(items, Frame(("One", "Two", "Three"), scale, ()), SHEETS[sheet])


@given(events=EVENTS, sheet=st.sampled_from(sorted(SHEETS)))
def test_no_event_lies_over_another(events: list[Event], sheet: str) -> None:
    """Each event is drawn once, inside the sheet, at least 24 high, and apart from all others."""
    items = _make_items(events)
    drawing = _draw(items, events, sheet)
    marks = [mark for lane in drawing.lanes for mark in lane.marks]
    assert sorted(mark.shape.item.number for mark in marks) == [item.number for item in items]
    for lane in drawing.lanes:
        for mark in lane.marks:
            assert mark.shape.height >= 24
            assert mark.top + mark.shape.height <= lane.height
            assert drawing.sheet.left <= mark.shape.sign <= drawing.sheet.right
            assert mark.shape.extent[1] <= drawing.sheet.width + 8
        for one, other in combinations(lane.marks, 2):
            beside = (
                one.shape.extent[1] <= other.shape.extent[0]
                or other.shape.extent[1] <= one.shape.extent[0]
            )
            above = (
                one.top + one.shape.height <= other.top or other.top + other.shape.height <= one.top
            )
            assert beside or above
    assert drawing == _draw(_make_items(events), events, sheet)


@given(events=EVENTS)
def test_no_sign_lies_on_another_in_a_narrow_window(events: list[Event]) -> None:
    """Upright, signs that share a column are far enough apart for a finger, and inside it."""
    items = _make_items(events)
    scale = make_calendar([(day, day + length) for day, length, *_ in events], 1000)
    upright = draw_columns(items, ("One", "Two", "Three"), scale)
    tokens = [token for column in upright.columns for token in column.tokens]
    assert len(tokens) == len(items)
    assert all(0 < token.top < upright.height for token in tokens)
    for one, other in combinations(tokens, 2):
        if one.left == other.left:
            assert abs(one.top - other.top) >= NEXT - 0.11


def test_lanes_are_those_of_the_events() -> None:
    """The fullest lane comes first; what has no name, or comes too late, shares the last one."""
    names = ["b", "a", "b", None, "c"]
    assert [*dict.fromkeys(name_lanes(names).values())] == ["b", "a", "c", OTHERS]
    many = [str(number) for number in range(MOST + 3)]
    assert len(set(name_lanes(many).values())) == MOST
    assert OTHERS not in name_lanes(many[:MOST]).values()
