"""Fingerprints are the same for equal values and differ for all others."""

from dataclasses import dataclass
from itertools import combinations
from pathlib import PurePosixPath

import pytest

from builder.keeping.fingerprint import name_builder, take_fingerprint


@dataclass(frozen=True)
class Point:
    """A value of a class."""

    x: float
    y: float = 0


@dataclass(frozen=True)
class Place(Point):
    """The same fields under another name."""


DIFFERENT = (
    *("", b"", (), frozenset[str](), None, 0, 0.0, False),
    *("1", 1, True, b"1", ("1",), (1,), (("1",),), frozenset({"1"}), PurePosixPath("1")),
    *(("ab", "c"), ("a", "bc"), ("abc",), ("a", "b", "c"), "abc", (("ab",), "c"), ("ab", ("c",))),
    *("str:1:1", (("a",), "b"), ("a", ("b",)), ("c", "ab")),
    *(Point(1), Point(1, 1), Place(1), (1, 0)),
)


def test_different_values_differ() -> None:
    """No two values share a fingerprint, however alike they look when they are written down."""
    for one, other in combinations(DIFFERENT, 2):
        assert take_fingerprint(one) != take_fingerprint(other), (one, other)


def test_equal_values_are_the_same() -> None:
    """A fingerprint hangs on what a value says, not on which object says it, nor on its order."""
    letters = [chr(number) for number in range(97, 123)]
    assert take_fingerprint(frozenset(letters)) == take_fingerprint(frozenset(reversed(letters)))
    assert take_fingerprint((Point(1), "a" * 3)) == take_fingerprint((Point(1, 0), "aaa"))


@pytest.mark.parametrize("value", [{"a": 1}, {1}, object(), (1, iter(()))])
def test_what_could_change_is_refused(value: object) -> None:
    """A value whose words could change, or run out, has no fingerprint."""
    with pytest.raises(TypeError, match="not a plain value"):
        take_fingerprint(value)


def test_the_builder_has_a_name() -> None:
    """The builder itself has a fingerprint, the same whenever it is asked for."""
    assert name_builder() == name_builder()
    assert len(name_builder()) == 64
