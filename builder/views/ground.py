"""What lies under everything else on a map: countries, mountains, rivers, roads and borders."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import floor, log10

from builder.geo.clip import Frame
from builder.geo.geojson import Shapes
from builder.geo.projection import Cone
from builder.geo.sheet import WIDTH, Box, Sheet, draw_areas, draw_lines, lay_out, place_box
from builder.kinds.maps import AREA_STYLES, LINE_STYLES, Edges, Map

HALF_A_PIXEL = 0.5
PART_OF_WIDTH = 0.16
"""How long the line that shows the scale may be, as a part of the width of the map."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """Shapes that are drawn in one way, as a path of SVG."""

    style: str
    path: str


@dataclass(frozen=True, slots=True)
class Scale:
    """A round distance, and how long it is as a part of the width of the map."""

    kilometres: int
    part: float


@dataclass(frozen=True, slots=True)
class Ground:
    """The shapes of one view, areas first; `relief` is where the picture of mountains lies."""

    height: int
    areas: tuple[Stroke, ...]
    relief: Frame | None
    lines: tuple[Stroke, ...]
    scale: Scale


def lay_out_view(entry: Map, number: int) -> Sheet:
    """Make the sheet of one of the views of a map."""
    flat = entry.projection
    cone = Cone(flat.parallel_south, flat.parallel_north, flat.latitude, flat.longitude)
    return lay_out(cone, _read_box(entry.views[number].box))


def draw_ground(entry: Map, sheet: Sheet, shapes: Mapping[str, Shapes], pixels: int) -> Ground:
    """Draw the layers of a map for a width in pixels, half a pixel exact."""
    tolerance = HALF_A_PIXEL * WIDTH / pixels
    files = [(layer.style, shapes[layer.file]) for layer in entry.layers]
    areas = (
        Stroke(style, draw_areas(sheet, found.rings, tolerance))
        for style, found in _order(files, AREA_STYLES)
    )
    lines = (
        Stroke(style, draw_lines(sheet, (*found.lines, *found.rings), tolerance))
        for style, found in _order(files, LINE_STYLES)
    )
    relief = place_box(sheet, _read_box(entry.relief.box)) if entry.relief else None
    scale = choose_scale(sheet)
    return Ground(sheet.height, _keep(areas), relief, _keep(lines), scale)


def choose_scale(sheet: Sheet) -> Scale:
    """Choose a round number of kilometres that is a fifth of the width of the map or less."""
    most = PART_OF_WIDTH * WIDTH / sheet.scale
    power = 10 ** floor(log10(most))
    kilometres = max(step * power for step in (1, 2, 5) if step * power <= most)
    return Scale(max(round(kilometres), 1), kilometres * sheet.scale / WIDTH)


def _read_box(edges: Edges) -> Box:
    return Box(edges.west, edges.south, edges.east, edges.north)


def _order(
    files: Iterable[tuple[str, Shapes]], styles: tuple[str, ...]
) -> list[tuple[str, Shapes]]:
    """Take the files of some styles, in the order of the styles."""
    found = [(style, shapes) for style, shapes in files if style in styles]
    return sorted(found, key=lambda pair: styles.index(pair[0]))


def _keep(strokes: Iterable[Stroke]) -> tuple[Stroke, ...]:
    return tuple(stroke for stroke in strokes if stroke.path)
