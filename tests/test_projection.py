"""The round Earth is laid flat as the textbook says."""

from math import cos, pi, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.geo.projection import EARTH_RADIUS, Cone, measure_distance

SNYDER = Cone(south=33, north=45, latitude=23, longitude=-96)
"""The worked example of “Map Projections: A Working Manual”, page 295, for a sphere of size 1."""
DEGREE = EARTH_RADIUS * pi / 180
NORTH = Cone(south=31, north=37, latitude=34, longitude=67)
SOUTH = Cone(south=-37, north=-31, latitude=-34, longitude=67)


def test_the_example_of_the_textbook() -> None:
    """The projection gives the numbers that the textbook prints."""
    right, up = SNYDER.project((-75, 35))
    assert right / EARTH_RADIUS == pytest.approx(0.2966785, abs=1e-6)
    assert up / EARTH_RADIUS == pytest.approx(0.2462112, abs=1e-6)


def test_the_middle_is_nothing() -> None:
    """The middle of the map is where both distances are counted from."""
    assert NORTH.project((67, 34)) == pytest.approx((0, 0), abs=1e-9)


@pytest.mark.parametrize("parallel", [31, 37])
def test_the_two_parallels_keep_their_length(parallel: float) -> None:
    """On the parallels where the cone cuts, a small step is as long as on the Earth."""
    step = measure_distance(NORTH.project((67, parallel)), NORTH.project((67, parallel + 0.001)))
    assert step == pytest.approx(0.001 * DEGREE, rel=1e-4)


def test_one_parallel_is_enough() -> None:
    """A cone that only touches the Earth works as well."""
    touching = Cone(south=34, north=34, latitude=34, longitude=67)
    step = measure_distance(touching.project((67, 34)), touching.project((67, 34.001)))
    assert step == pytest.approx(0.001 * DEGREE, rel=1e-4)


@given(st.floats(30, 110), st.floats(20, 50))
def test_the_south_mirrors_the_north(east: float, north: float) -> None:
    """A map of the other half of the Earth is the same map, upside down."""
    right, up = NORTH.project((east, north))
    assert SOUTH.project((east, -north)) == pytest.approx((right, -up), abs=1e-6)


@given(st.floats(50, 84), st.floats(22, 46))
def test_angles_stay(east: float, north: float) -> None:
    """Equal small steps on the Earth, to the east and to the north, are equal on the map."""
    here = NORTH.project((east, north))
    up = measure_distance(here, NORTH.project((east, north + 1e-4)))
    across = measure_distance(here, NORTH.project((east + 1e-4 / cos(radians(north)), north)))
    assert up == pytest.approx(across, rel=1e-3)


@pytest.mark.parametrize("point", [(0, 90), (0, -90), (180, 0), (-180, 0)])
def test_the_ends_of_the_earth(point: tuple[float, float]) -> None:
    """Poles and the far side give numbers, not errors."""
    assert all(abs(number) < 1e7 for number in NORTH.project(point))
