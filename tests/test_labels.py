"""Names on a map never cover each other and are never cut, at whatever width."""

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.geo.labels import (
    Room,
    Tag,
    Wish,
    fits,
    list_anchors,
    list_shifts,
    overlap,
    set_labels,
)

PARTS = st.floats(0, 1)
SIZES = st.tuples(st.floats(10, 180), st.just(24.0))
SPACE = Room(ratio=0.7, low=300, high=900)
ROOMS = st.builds(
    lambda ratio, low, more: Room(ratio, low, low + more),
    st.floats(0.4, 1.4),
    st.floats(200, 800),
    st.floats(1, 900),
)


@st.composite
def _draw_wish(draw: st.DrawFn) -> Wish:
    point, size = (draw(PARTS), draw(PARTS)), draw(SIZES)
    if draw(st.booleans()):
        return Wish(list_shifts(point, size, 12))
    return Wish(list_anchors(point, size, 7), Tag(*point, -5, -5, 10, 10))


def _stand(tag: Tag, width: float) -> tuple[float, float, float, float]:
    """Give the edges of a rectangle on a map of a width: left, top, right, bottom."""
    left, top = tag.x * width + tag.right, tag.y * width + tag.down
    return left, top, left + tag.width, top + tag.height


def _touch(one: Tag, other: Tag, width: float) -> bool:
    left, top, right, bottom = _stand(one, width)
    other_left, other_top, other_right, other_bottom = _stand(other, width)
    slack = 1e-6
    across = left < other_right - slack and other_left < right - slack
    return across and top < other_bottom - slack and other_top < bottom - slack


@settings(max_examples=60)
@given(st.lists(_draw_wish(), max_size=14), ROOMS, PARTS)
def test_nothing_overlaps_and_nothing_is_cut(wishes: list[Wish], room: Room, share: float) -> None:
    """At every width of the room all names and all dots are whole and apart."""
    chosen = set_labels(wishes, room, (), ())
    tags = [tag for tag in chosen if tag]
    tags += [wish.spot for wish, tag in zip(wishes, chosen, strict=True) if tag and wish.spot]
    for width in (room.low, room.low + share * (room.high - room.low), room.high):
        for number, tag in enumerate(tags):
            left, top, right, bottom = _stand(tag, width)
            assert min(left, top) >= -1e-6
            assert right <= width + 1e-6
            assert bottom <= room.ratio * width + 1e-6
            assert not any(_touch(tag, other, width) for other in tags[number + 1 :])


@settings(max_examples=60)
@given(_draw_wish(), _draw_wish(), ROOMS, PARTS)
def test_overlap_is_worked_out_for_every_width(
    one: Wish, other: Wish, room: Room, share: float
) -> None:
    """If two rectangles cover each other at any width in between, it is known beforehand."""
    width = room.low + share * (room.high - room.low)
    first, second = one.choices[0], other.choices[0]
    assert overlap(first, second, room) or not _touch(first, second, width)


@settings(max_examples=40)
@given(st.lists(_draw_wish(), min_size=1, max_size=10), ROOMS)
def test_the_first_wish_comes_first(wishes: list[Wish], room: Room) -> None:
    """The most important name has a place whenever one of its rectangles is on the map."""
    first = wishes[0]
    spot_fits = first.spot is None or fits(first.spot, room)
    is_possible = spot_fits and any(fits(choice, room) for choice in first.choices)
    assert (set_labels(wishes, room, (), ())[0] is not None) == is_possible


def test_what_is_taken_stays_free() -> None:
    """A name goes to the other side of its dot when something stands on the first one."""
    wish = Wish(list_anchors((0.5, 0.3), (60, 24), 7))
    (usual,) = set_labels([wish], SPACE, (), ())
    assert usual == wish.choices[0]
    (other,) = set_labels([wish], SPACE, [wish.choices[0]], ())
    assert other == wish.choices[1]


def test_what_is_dear_is_hidden_last() -> None:
    """Of two free rectangles that one is chosen which hides less."""
    wish = Wish(list_anchors((0.5, 0.3), (60, 24), 7))
    dear = Tag(0.5, 0.3, 20, -3, 6, 6)
    (chosen,) = set_labels([wish], SPACE, (), [dear])
    assert chosen is not None
    assert not overlap(chosen, dear, SPACE)


def test_the_same_wishes_have_the_same_places() -> None:
    """Nothing in it hangs on chance."""
    wishes = [Wish(list_anchors((n / 9, n / 12), (70, 24), 7)) for n in range(9)]
    assert set_labels(wishes, SPACE, (), ()) == set_labels(wishes, SPACE, (), ())
