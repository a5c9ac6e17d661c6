"""The time of an event by the clock of the site, and by the clock it was read from."""

import pytest

from builder.dating.clocks import Clocks, read_clocks
from builder.fields import Edtf, Plain, Prose, Ref
from builder.kinds.events import Event, WithinDay

CASES = {
    "an offset in the time": ("1969-07-20T20:17:00Z", None, Clocks("16:17", "", "20:17", "+00:00")),
    "hours only": (
        "1969-07-20T01:00:00+04",
        None,
        Clocks("17:00", "the day before", "01:00", "+04:00"),
    ),
    "an offset beside it": (
        "1969-07-20T22:30:00",
        WithinDay(time_zone="-06:00"),
        Clocks("00:30", "the next day", "22:30", "-06:00"),
    ),
    "no offset": ("1969-07-20T20:17:00", None, Clocks("20:17", "", "20:17", "-04:00")),
    "a part of the day": (
        "1969-07-20",
        WithinDay(part="evening", time_zone="+05:30"),
        Clocks("", "", "evening", "+05:30"),
    ),
    "nothing": ("1969-07-20/1969-07-21", None, Clocks("", "", "", "-04:00")),
}


@pytest.mark.parametrize("case", CASES)
def test_two_clocks(case: str) -> None:
    """A time is turned into the site's own, also past midnight; a part of a day stays words."""
    when, within, clocks = CASES[case]
    event = Event(
        address="events/x",
        title=Plain("x"),
        summary=Prose("x"),
        confidence="high",
        sources=(Ref("sources/x"),),
        when=Edtf(when),
        within_day=within,
    )
    assert read_clocks(event, "-04:00") == clocks
