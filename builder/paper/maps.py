"""Maps on paper: the drawings of each step beside each other, in black and grey."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.kinds.maps import Map
from builder.pages.maps import MEANINGS, draw_views
from builder.paper.view import PaperView
from builder.rendering.mapwords import Moved, list_moved
from builder.rendering.view import View
from builder.views.maps import Drawing, Lettering
from builder.views.movements import Drawn

ROOM, WIDTH = "small", 330.0
"""The names of which width are printed, and how many pixels the drawing has: 8.5 cm on paper."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One drawing: its title, its size in pixels, names, and the movements of one step."""

    title: str
    drawing: Drawing
    height: float
    lettering: Lettering
    movements: tuple[Drawn, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of a map: its drawings, and its movements in order."""

    number: int
    figures: tuple[Figure, ...]
    moved: tuple[Moved, ...]


def describe_map(view: PaperView, entry: Map) -> Mapping[str, object]:
    """Give what a map needs: a stage for each step, or one without movements."""
    drawings = draw_views(View(view.atlas, view.atlas.site_map[entry.address].page), entry)
    moved = list_moved(view.atlas, entry)
    numbers = range(1, len(entry.steps) + 1) or (0,)
    stages = tuple(_make_stage(entry, drawings, moved, number) for number in numbers)
    return {"stages": stages, "meanings": MEANINGS, "width": WIDTH}


def _make_stage(
    entry: Map, drawings: Sequence[Drawing], moved: Sequence[Moved], number: int
) -> Stage:
    figures = (
        _make_figure(one.title, drawing, number)
        for one, drawing in zip(entry.views, drawings, strict=True)
    )
    here = tuple(one for one in moved if one.step == number)
    return Stage(number, tuple(figures), here)


def _make_figure(title: str, drawing: Drawing, step: int) -> Figure:
    (lettering,) = (one for one in drawing.letterings if one.room == ROOM)
    badges = tuple(badge for badge in lettering.badges if badge.route.step == step)
    height = drawing.ground.height * WIDTH / 4000
    movements = tuple(one for one in drawing.movements if one.route.step == step)
    return Figure(title, drawing, height, Lettering(ROOM, lettering.names, badges), movements)
