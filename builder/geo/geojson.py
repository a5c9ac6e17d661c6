"""GeoJSON: the shapes of one file, or what is wrong with it in plain words."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePosixPath
from typing import Any, TypeAlias

from builder.geo.projection import Point
from builder.model import Problem

Line: TypeAlias = tuple[Point, ...]

MAX_REPORTS = 20
DEPTH = {"LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}
"""How many lists lie around the points of a shape."""
NUMBERS = "write numbers like this: [67.11, 36.71], degrees east first, then degrees north"
EXAMPLE = (
    '{"type": "Feature", "properties": {}, "geometry": '
    '{"type": "LineString", "coordinates": [[67.1, 36.7], [68.0, 36.3]]}}'
)


@dataclass(frozen=True, slots=True)
class Shapes:
    """The shapes of one file in degrees (east, north): the rings of areas, and lines."""

    rings: tuple[Line, ...] = ()
    lines: tuple[Line, ...] = ()


class _Wrong(Exception):
    """What is wrong, and what right looks like."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix


def read_shapes(text: str, file: PurePosixPath) -> tuple[Shapes, tuple[Problem, ...]]:
    """Read the shapes of a file; those with mistakes are left out and reported with their line."""
    try:
        features = _list_features(_parse(text))
    except json.JSONDecodeError as error:
        message = f"this is not JSON from here on: {error.msg.lower()}"
        fix = "look for a comma, a quotation mark or a bracket that is missing or too many"
        return Shapes(), (Problem(file, error.lineno, error.colno, "broken-json", message, fix),)
    except _Wrong as wrong:
        return Shapes(), (Problem(file, 1, 1, "not-geojson", wrong.message, wrong.fix),)
    rings: list[Line] = []
    lines: list[Line] = []
    wrong_ones: dict[int, _Wrong] = {}
    for number, feature in enumerate(features):
        try:
            kind, found = _read_feature(feature)
        except _Wrong as wrong:
            wrong_ones[number] = wrong
        else:
            (rings if kind.endswith("Polygon") else lines).extend(found)
    return Shapes(tuple(rings), tuple(lines)), tuple(_report(text, file, wrong_ones))


def _parse(text: str) -> Any:
    def refuse(word: str) -> float:
        raise _Wrong(f"“{word}” is no number that a map can show", NUMBERS)

    try:
        return json.loads(text, parse_constant=refuse)
    except RecursionError:
        raise _Wrong("brackets stand in brackets without end", EXAMPLE) from None
    except ValueError as error:
        if isinstance(error, json.JSONDecodeError):
            raise
        raise _Wrong("a number in this file is too long", NUMBERS) from None


def _list_features(data: Any) -> list[Any]:
    features = data.get("features") if isinstance(data, dict) else None
    if not isinstance(data, dict) or data.get("type") != "FeatureCollection":
        fix = '{"type": "FeatureCollection", "features": [ … ]}'
        raise _Wrong("a file of shapes begins with the type “FeatureCollection”", fix)
    if not isinstance(features, list) or not features:
        raise _Wrong("there are no shapes in “features”", f"put shapes there: {EXAMPLE}")
    return features


def _read_feature(feature: Any) -> tuple[str, tuple[Line, ...]]:
    """Give the kind of a shape and its lines; those of an area are closed."""
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    shape = geometry if isinstance(geometry, dict) else {}
    kind = shape.get("type")
    if not isinstance(kind, str) or kind not in DEPTH:
        names = ", ".join(DEPTH)
        shown = f"“{kind}”" if kind else "nothing"
        raise _Wrong(f"its geometry is {shown}, and a map draws only {names}", EXAMPLE)
    lines = tuple(_flatten(shape.get("coordinates"), DEPTH[kind]))
    if not lines:
        raise _Wrong("it has no coordinates", NUMBERS)
    for line in lines if kind.endswith("Polygon") else ():
        if len(line) < 4 or line[0] != line[-1]:
            fix = "an area needs three corners at least, and then the first one once more"
            raise _Wrong("the line around an area does not end where it begins", fix)
    return kind, lines


def _flatten(values: Any, depth: int) -> Iterator[Line]:
    if not isinstance(values, list):
        raise _Wrong("its coordinates are not a list of points", NUMBERS)
    if depth > 1:
        for inner in values:
            yield from _flatten(inner, depth - 1)
        return
    line = tuple(map(_read_point, values))
    if len(line) < 2:
        raise _Wrong("a line has fewer than two points", NUMBERS)
    yield line


def _read_point(value: Any) -> Point:
    is_pair = isinstance(value, list) and len(value) in (2, 3)
    if not is_pair or not all(type(number) in (int, float) for number in value):
        raise _Wrong("a point is not two numbers", NUMBERS)
    if not (-180 <= value[0] <= 180 and -90 <= value[1] <= 90):
        message = f"the point [{value[0]}, {value[1]}] is not on the Earth"
        raise _Wrong(message, "degrees east go first (-180 to 180), then degrees north (-90 to 90)")
    return float(value[0]), float(value[1])


def _report(text: str, file: PurePosixPath, wrong_ones: dict[int, _Wrong]) -> Iterator[Problem]:
    starts = list(_find_starts(text)) if wrong_ones else []
    for number, wrong in islice(wrong_ones.items(), MAX_REPORTS):
        start = starts[number] if number < len(starts) else 0
        line = text.count("\n", 0, start) + 1
        message = f"shape {number + 1} of this file: {wrong.message}"
        yield Problem(file, line, 1, "bad-shape", message, wrong.fix)


def _find_starts(text: str) -> Iterator[int]:
    """Find the character with which each shape begins, in a text that is known to be JSON."""
    list_start = re.search(r'"features"\s*:\s*\[', text)
    place = list_start.end() if list_start else len(text)
    decoder, gap = json.JSONDecoder(), re.compile(r"[\s,]*")
    while between := gap.match(text, place):
        start = between.end()
        if text[start : start + 1] in ("]", ""):
            return
        yield start
        _, place = decoder.raw_decode(text, start)
