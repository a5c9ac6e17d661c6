"""From the round Earth to a flat map: Lambert's conformal conic projection, on a sphere.

A cone cuts the Earth along two parallels; between them hardly anything is stretched, and angles
stay what they are. After J. P. Snyder, “Map Projections: A Working Manual” (1987), pages 104-110.
"""

from dataclasses import dataclass
from functools import cached_property
from math import cos, hypot, log, pi, radians, sin, tan
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
"""Degrees (east, north) on the Earth; kilometres (right, up) or units (right, down) on a map."""

EARTH_RADIUS = 6371.0088
"""Kilometres: the mean radius of the Earth."""
LIMIT = 89.0
"""Degrees of latitude: a cone never reaches the pole that is turned away from it."""


@dataclass(frozen=True)
class Cone:
    """The cone and the point that becomes the middle of the map, in degrees.

    The two parallels must not be each other's mirror images: that would be a cylinder.
    """

    south: float
    north: float
    latitude: float
    longitude: float

    @cached_property
    def _slope(self) -> float:
        south, north = radians(self.south), radians(self.north)
        if abs(south - north) < 1e-9:
            return sin(south)
        return log(cos(south) / cos(north)) / log(_stretch(self.north) / _stretch(self.south))

    @cached_property
    def _size(self) -> float:
        grown: float = _stretch(self.south) ** self._slope
        return cos(radians(self.south)) * grown / self._slope

    def project(self, point: Point) -> Point:
        """Give kilometres to the right of the middle and above it."""
        turn = (point[0] - self.longitude + 180) % 360 - 180
        angle = self._slope * radians(turn)
        radius = self._radius(point[1])
        return radius * sin(angle), self._radius(self.latitude) - radius * cos(angle)

    def _radius(self, latitude: float) -> float:
        """Give the distance from the tip of the cone, in kilometres."""
        held = min(max(latitude, -LIMIT), LIMIT)
        grown: float = _stretch(held) ** self._slope
        return EARTH_RADIUS * self._size / grown


def _stretch(latitude: float) -> float:
    return tan(pi / 4 + radians(latitude) / 2)


def measure_distance(one: Point, other: Point) -> float:
    """Give the distance of two points of a flat map, in whatever they are measured in."""
    return hypot(one[0] - other[0], one[1] - other[1])
