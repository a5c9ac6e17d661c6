"""Lines and areas are cut at the edge of a map, thinned out, and written as paths."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from builder.geo.arrows import END_GAP, SHORTEST, START_GAP, draw_arrow
from builder.geo.clip import Frame, clip_area, clip_line
from builder.geo.projection import Cone, Point, measure_distance
from builder.geo.sheet import MARGIN, WIDTH, Box, Sheet, draw_areas, draw_lines, lay_out, place_box
from builder.geo.simplify import simplify

CONE = Cone(south=31, north=37, latitude=34, longitude=67)
BOX = Box(west=60, south=29, east=75, north=39)
SQUARE = Frame(0, 0, 100, 100)
POINTS = st.tuples(st.floats(-200, 300), st.floats(-200, 300))
LINES = st.lists(POINTS, min_size=2, max_size=12)


def _measure_from(point: Point, line: tuple[Point, ...]) -> float:
    """Measure how far a point is from a line, with many points on the line."""
    steps = [
        (a[0] + (b[0] - a[0]) * n / 200, a[1] + (b[1] - a[1]) * n / 200)
        for a, b in pairwise(line)
        for n in range(201)
    ]
    return min(measure_distance(point, step) for step in steps)


@given(LINES, st.floats(1, 40))
def test_a_thinner_line_is_near_the_old_one(line: list[Point], tolerance: float) -> None:
    """No point that was left out is farther from the new line than allowed; the ends stay."""
    thin = simplify(line, tolerance)
    assert (thin[0], thin[-1]) == (line[0], line[-1])
    assert set(thin) <= set(line)
    assert all(_measure_from(point, thin) <= tolerance + 4 for point in line)


def test_a_straight_line_needs_two_points() -> None:
    """What changes nothing is left out."""
    assert simplify([(n, 2 * n) for n in range(50)], 0.001) == ((0, 0), (49, 98))


def test_a_ring_stays_a_ring() -> None:
    """An area does not lose its corners."""
    ring = [(0, 0), (5, 0.1), (10, 0), (10, 10), (0, 10), (0, 0)]
    assert simplify(ring, 1) == ((0, 0), (10, 0), (10, 10), (0, 10), (0, 0))


@given(LINES)
def test_nothing_of_a_cut_line_is_outside(line: list[Point]) -> None:
    """Every piece of a line lies in the rectangle."""
    near = SQUARE.widen(1e-6)
    assert all(near.holds(point) for piece in clip_line(line, SQUARE) for point in piece)


@given(LINES)
def test_nothing_of_a_cut_area_is_outside(ring: list[Point]) -> None:
    """Every corner of an area lies in the rectangle."""
    assert all(SQUARE.widen(1e-6).holds(point) for point in clip_area(ring, SQUARE))


def test_a_line_that_leaves_and_comes_back_is_two() -> None:
    """A line is cut where it leaves, and begins again where it comes back."""
    line = [(50, 50), (150, 50), (150, 60), (50, 60)]
    assert clip_line(line, SQUARE) == (((50, 50), (100, 50)), ((100, 60), (50, 60)))


def test_an_area_around_everything_is_everything() -> None:
    """Who stands in the middle of a country sees nothing but the country."""
    around = [(-900, -900), (900, -900), (900, 900), (-900, 900)]
    assert set(clip_area(around, SQUARE)) == {(0, 0), (100, 0), (100, 100), (0, 100)}


def test_a_sheet_is_as_wide_as_its_middle() -> None:
    """The middle parallel goes from edge to edge, and the middle meridian from top to bottom."""
    sheet = lay_out(CONE, BOX)
    assert round(sheet.place((60, 34))[0]) == 0
    assert round(sheet.place((75, 34))[0]) == WIDTH
    assert round(sheet.place((67.5, 39))[1]) == 0
    assert round(sheet.place((67.5, 29))[1]) == sheet.height
    frame = place_box(sheet, BOX)
    assert (round(frame.left), round(frame.right), round(frame.bottom)) == (0, WIDTH, sheet.height)


def test_paths_are_short_and_whole() -> None:
    """A path has whole numbers, steps from point to point, and no step that goes nowhere."""
    sheet = Sheet(CONE, 0, 0, 1, 1000)
    path = draw_lines(sheet, [[(67, 34), (67, 34), (67.9, 33.1), (68.9, 33.1)]], 0)
    assert re.fullmatch(r"M\d+ \d+l-?\d+( \d+|-\d+)(( -?|-)?\d+)*", path)
    assert "l0 0" not in path
    assert draw_lines(sheet, [[(67, 34), (67, 34)]], 0) == ""


def test_areas_go_on_past_the_edge() -> None:
    """The line around an area is not seen where the map ends."""
    sheet = lay_out(CONE, BOX)
    path = draw_areas(sheet, [[(50, 20), (85, 20), (85, 50), (50, 50), (50, 20)]], 1)
    assert path.startswith((f"M-{MARGIN} ", f"M{WIDTH + MARGIN} "))
    assert path.endswith("z")


ENDS = st.tuples(st.floats(0, 4000), st.floats(0, 4000))


@given(ENDS, ENDS, st.floats(-0.4, 0.4))
def test_an_arrow_stops_short_of_both_ends(start: Point, end: Point, bend: float) -> None:
    """The dots at both ends stay free, and the tip points at the end."""
    if measure_distance(start, end) < 3 * SHORTEST:
        return
    curve = draw_arrow(start, end, bend)
    assert END_GAP * 0.5 < measure_distance(curve.tip, end) < END_GAP * 4
    assert measure_distance(curve.points[0], start) > START_GAP * 0.5
    assert curve.path.startswith("M")


def test_an_arrow_bends_to_its_left() -> None:
    """Above 0 the middle of an arrow to the east lies north of the straight way."""
    middle = draw_arrow((0, 0), (1000, 0), 0.2).points[20]
    assert middle[1] < -100
    assert draw_arrow((0, 0), (1000, 0), 0).angle == 0
    assert draw_arrow((0, 0), (0, 1000), 0).angle == 90
