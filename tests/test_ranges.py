"""Parts of a text can be cut out of other parts."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.text.ranges import Range, subtract


def _pair(places: set[int]) -> list[Range]:
    return list(pairwise(sorted(places)))[::2]


ranges = st.sets(st.integers(0, 30), max_size=10).map(_pair)


@settings(max_examples=1000, derandomize=True, deadline=None)
@given(ranges, ranges)
def test_subtract(parts: list[Range], holes: list[Range]) -> None:
    """What is left holds exactly the characters of the parts that are in no hole."""
    left = list(subtract(parts, holes))
    hollow = {place for hole in holes for place in range(*hole)}
    expected = [place for part in parts for place in range(*part) if place not in hollow]
    assert [place for part in left for place in range(*part)] == expected
    assert all(start < end for start, end in left)
