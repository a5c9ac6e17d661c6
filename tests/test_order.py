"""Events in the order in which they happened."""

from dataclasses import dataclass
from itertools import permutations
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from builder.dating.order import PART_BEGINS, find_circle, sort_events
from builder.kinds.events import PartOfDay


@dataclass(frozen=True)
class Within:
    """The place of an event inside its day."""

    part: str | None = None
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


@dataclass(frozen=True)
class Step:
    """One event of a flight to the moon."""

    address: str
    when: str = "1969-07-20"
    within_day: Within | None = None


WEEK = Step("events/flight", "1969-07-16/1969-07-24")
LAUNCH = Step("events/launch", "1969-07-16")
NEWS = Step("events/newspapers", within_day=Within(part="early morning"))
DAY = Step("events/day")
UNDOCKING = Step("events/undocking", "1969-07-20T17:44:00Z")
LANDING = Step("events/landing", within_day=Within(part="evening", after=("events/undocking",)))
REPORT = Step("events/report", within_day=Within(after=("events/landing",)))
STEP = Step("events/step", within_day=Within(part="late", after=("events/landing",)))
RETURN = Step("events/return", "1969-07-24")
FLIGHT = (WEEK, LAUNCH, DAY, NEWS, UNDOCKING, LANDING, REPORT, STEP, RETURN)


def test_events_stand_in_the_order_in_which_they_happened() -> None:
    """Date first, then the part of the day or the clock, and an `after` holds against both."""
    assert sort_events(reversed(FLIGHT)) == FLIGHT


def test_before_is_the_mirror_of_after() -> None:
    """Saying that one is before the other is the same as saying it the other way round."""
    early = Step("events/checklist", within_day=Within(before=("events/ignition",)))
    late = Step("events/ignition", within_day=Within(part="early morning"))
    assert sort_events((late, early)) == (early, late)


def test_events_that_nothing_tells_apart_keep_their_order() -> None:
    """The order in the file decides when nothing else does."""
    events = (Step("events/b"), Step("events/a"), Step("events/c"))
    for given_order in permutations(events):
        assert sort_events(given_order) == given_order


def test_addresses_from_elsewhere_do_not_count() -> None:
    """An `after` that names an event of another list changes nothing."""
    event = Step("events/splash", within_day=Within(after=("events/elsewhere",)))
    assert sort_events((event,)) == (event,)


def test_a_circle_is_named() -> None:
    """Events that follow each other in a circle are named, each after the one before it."""
    chicken = Step("events/chicken", within_day=Within(after=("events/egg",)))
    egg = Step("events/egg", within_day=Within(after=("events/chicken",)))
    circle = find_circle((chicken, egg, DAY))
    assert circle[0] == circle[-1]
    assert set(circle) == {"events/chicken", "events/egg"}
    assert find_circle(FLIGHT) == ()


def test_every_part_of_the_day_has_its_place() -> None:
    """Every part of the day that an event may have can be sorted, in the same order."""
    assert tuple(PART_BEGINS) == get_args(PartOfDay)
    assert sorted(PART_BEGINS, key=PART_BEGINS.__getitem__) == list(PART_BEGINS)


@given(st.permutations(FLIGHT))
def test_the_order_does_not_depend_on_the_file(events: list[Step]) -> None:
    """Whatever the order in the file, dated events come out the same."""
    assert sort_events(events) == FLIGHT
