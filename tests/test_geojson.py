"""Shapes are read from GeoJSON, and every mistake is answered with its file and line, in words."""

import json
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.geo.geojson import Shapes, read_shapes
from builder.kinds import KINDS
from builder.loading.load import load_content

FILE = PurePosixPath("content/geo/a.geojson")
HEAD, FOOT = '{"type":"FeatureCollection","features":[\n', "\n]}\n"
LINE = '{"type":"Feature","geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}'
AREA = '{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[1,2],[3,4],[5,2],[1,2]]]}}'


DIGITS = "9" * 5000


def _file(*shapes: str) -> str:
    return HEAD + ",\n".join(shapes) + FOOT


def _line(coordinates: str) -> str:
    return _shape("LineString", coordinates)


def _shape(kind: str, coordinates: str) -> str:
    return f'{{"type":"Feature","geometry":{{"type":"{kind}","coordinates":{coordinates}}}}}'


def test_lines_and_areas_are_kept_apart() -> None:
    """Lines are lines, and the rings of areas are rings."""
    shapes, problems = read_shapes(_file(LINE, AREA), FILE)
    assert problems == ()
    assert shapes.lines == (((1.0, 2.0), (3.0, 4.0)),)
    assert shapes.rings == (((1.0, 2.0), (3.0, 4.0), (5.0, 2.0), (1.0, 2.0)),)


MISTAKES: dict[str, tuple[str, int, str]] = {
    "a missing bracket": (HEAD + LINE, 2, "this is not JSON from here on"),
    "a comma too many": (_file(LINE, ""), 4, "this is not JSON from here on"),
    "a list": ("[1]", 1, "begins with the type “FeatureCollection”"),
    "a shape alone": (LINE, 1, "begins with the type “FeatureCollection”"),
    "no shapes": ('{"type":"FeatureCollection","features":[]}', 1, "there are no shapes"),
    "a point": (_file(LINE, _shape("Point", "[1,2]")), 3, "a map draws only"),
    "no geometry": (_file(LINE, '{"type":"Feature"}'), 3, "its geometry is nothing"),
    "north first": (_file(_line("[[36,167],[37,168]]")), 2, "is not on the Earth"),
    "words": (_file(_line('[["a","b"],[1,2]]')), 2, "a point is not two numbers"),
    "yes": (_file(_line("[[true,1],[1,2]]")), 2, "a point is not two numbers"),
    "no number": (_file(_line("[[NaN,1],[1,2]]")), 1, "“NaN” is no number"),
    "a huge number": (_file(_line("[[1e999,1],[1,2]]")), 2, "is not on the Earth"),
    "many digits": (_file(_line(f"[[{DIGITS},1],[1,2]]")), 1, "a number in this file is too long"),
    "one point": (_file(_line("[[1,2]]")), 2, "fewer than two points"),
    "open": (_file(_shape("Polygon", "[[[1,2],[3,4],[5,6],[7,8]]]")), 2, "does not end where"),
    "too flat": (_file(_shape("MultiPolygon", "[[1,2],[3,4]]")), 2, "not a list of points"),
    "nothing in it": (_file(_shape("MultiLineString", "[]")), 2, "has no coordinates"),
    "brackets": ("[" * 200_000, 1, "brackets stand in brackets without end"),
}


@pytest.mark.parametrize(("text", "line", "words"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_explained(text: str, line: int, words: str) -> None:
    """The file and the line are named, what is wrong, and what right looks like."""
    _, problems = read_shapes(text, FILE)
    assert [(one.file, one.line) for one in problems] == [(FILE, line)]
    assert words in problems[0].message
    assert problems[0].fix


def test_every_wrong_shape_is_named_and_the_right_ones_are_kept() -> None:
    """One mistake does not hide the next, and not every shape is lost."""
    wrong = _shape("Point", "[1,2]")
    shapes, problems = read_shapes(_file(wrong, LINE, wrong), FILE)
    assert [one.line for one in problems] == [2, 4]
    assert len(shapes.lines) == 1


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner),
)


@given(JSON)
def test_nothing_breaks_the_reader(value: object) -> None:
    """Whatever stands where a shape should be, the answer is words."""
    text = json.dumps({"type": "FeatureCollection", "features": [{"geometry": value}, value]})
    shapes, problems = read_shapes(text, FILE)
    assert shapes == Shapes()
    assert problems


@pytest.mark.parametrize(
    ("name", "raw", "code"),
    [
        ("a.geojson", b"\xff\xfeA", "not-utf-8"),
        ("a.geojson", f"{HEAD}Stra\xdfe".encode("latin-1"), "not-utf-8"),
        ("a.webp", b"GIF89a", "not-a-picture"),
        ("a.shp", b"x", "wrong-ending"),
        ("a.geojson", b"x" * 1_000_001, "too-large"),
    ],
)
def test_files_that_cannot_be_used(tmp_path: Path, name: str, raw: bytes, code: str) -> None:
    """A file among the shapes that is something else is named, and counts as lost."""
    geo = tmp_path / "content" / "geo"
    geo.mkdir(parents=True)
    (geo / name).write_bytes(raw)
    (geo.parent / "site.yml").write_text("title: A\ndescription: B\nlicence: C\n", encoding="utf-8")
    loaded = load_content(geo.parent, KINDS)
    assert [(str(one.file), one.code) for one in loaded.problems] == [(f"content/geo/{name}", code)]
    assert loaded.geo.knows(name)
