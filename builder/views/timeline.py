"""The drawing “what happened when”: a lane for each strand of the story, time from left to right.

The scale and every lane are drawings of their own, one below the other, so that a page can leave
out a lane. All measures are in units of the drawing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise

from builder.views.happenings import LEADING, SIZE, Item, Shape, Sheet, draw_loose, draw_shape
from builder.views.lanes import pack
from builder.views.lettering import measure, wrap
from builder.views.scale import FOLD, Scale

SMALL = 12
PADDING, GAP = 10, 7
SHEETS: Mapping[str, Sheet] = {"wide": Sheet(1120, 118, 250), "middle": Sheet(700, 112, 180)}
"""The drawings of one timeline, for windows of different widths."""


@dataclass(frozen=True, slots=True)
class Band:
    """A piece of time that another drawing shows larger: what that one is called, and its id."""

    words: str
    name: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Mark:
    """An event in its place: `top` is that of its shape."""

    shape: Shape
    top: int

    @property
    def middle(self) -> int:
        """The height of the sign and of the bars."""
        return self.top + LEADING // 2 + 2

    @property
    def baseline(self) -> int:
        """The height of the first line of text."""
        return self.middle + 5 + LEADING * self.shape.words.below


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane: its number and its name, its height, and the events in it."""

    number: int
    name: tuple[str, ...]
    height: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """Words above the lanes, from `left`, or to `left` when `anchor` is `end`.

    Those of a band open the drawing called `name`; the band ends at `right`.
    """

    left: float
    lines: tuple[str, ...]
    anchor: str = "start"
    name: str = ""
    right: float = 0
    width: int = 0


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything to be drawn on one sheet."""

    sheet: Sheet
    ticks: tuple[Heading, ...]
    folds: tuple[Heading, ...]
    bands: tuple[Heading, ...]
    lanes: tuple[Lane, ...]
    loose: Lane

    @property
    def depth(self) -> int:
        """The number of lines that the marks of the scale take."""
        return max(len(tick.lines) for tick in self.ticks)


@dataclass(frozen=True, slots=True)
class Frame:
    """What a drawing stands in: the names of the lanes, the scale, and what is shown larger."""

    names: tuple[str, ...]
    scale: Scale
    bands: tuple[Band, ...]


def draw_lanes(items: Sequence[Item], frame: Frame, sheet: Sheet) -> Drawing:
    """Draw events lane by lane; a lane without any is left out."""
    scale = frame.scale
    ordered = sorted(items, key=lambda item: (item.lane, item.number))
    shapes = (draw_shape(i, i.stretch, scale, sheet) for i in ordered if i.stretch)
    lanes = tuple(
        _draw_lane(number, frame.names[number], tuple(group), sheet)
        for number, group in groupby(shapes, key=lambda shape: shape.item.lane)
    )
    folds = tuple(
        Heading(sheet.place(f.moment, scale) + FOLD * sheet.room / 2, (f.words,))
        for f in scale.folds
    )
    bands = tuple(_draw_band(band, scale, sheet) for band in frame.bands)
    return Drawing(sheet, _draw_ticks(scale, sheet), folds, bands, lanes, _draw_loose(items, sheet))


def _draw_lane(number: int, name: str, shapes: Sequence[Shape], sheet: Sheet) -> Lane:
    lines = wrap(name, sheet.left - 34, SIZE)
    return _stack(number, lines, shapes, pack([shape.extent for shape in shapes]))


def _draw_loose(items: Iterable[Item], sheet: Sheet) -> Lane:
    """Draw events without a time side by side in a lane that belongs to no strand."""
    columns = max(1, sheet.room // (sheet.label + 40))
    width = sheet.room / columns
    shapes = tuple(
        draw_loose(item, round(sheet.left + place % columns * width + 4, 1), width)
        for place, item in enumerate(item for item in items if not item.stretch)
    )
    return _stack(-1, (), shapes, [place // columns for place in range(len(shapes))])


def _stack(
    number: int, name: tuple[str, ...], shapes: Sequence[Shape], rows: Sequence[int]
) -> Lane:
    """Set rows one below the other, each as high as the highest shape in it."""
    heights = [
        max(shape.height for shape, its in zip(shapes, rows, strict=True) if its == row)
        for row in range(max(rows, default=-1) + 1)
    ]
    tops = list(accumulate((height + GAP for height in heights), initial=PADDING))
    marks = tuple(Mark(shape, tops[row]) for shape, row in zip(shapes, rows, strict=True))
    return Lane(number, name, max(tops[-1], 2 * PADDING + LEADING * len(name)) + 2, marks)


def _draw_ticks(scale: Scale, sheet: Sheet) -> tuple[Heading, ...]:
    """Set words at the marks of the scale, those that have room before the next mark."""
    lefts = [sheet.place(tick.moment, scale) for tick in scale.ticks]
    rooms = [after - left - 8 for left, after in pairwise((*lefts, sheet.width))]
    return tuple(
        Heading(left, _fit(tick.words, room))
        for tick, left, room in zip(scale.ticks, lefts, rooms, strict=True)
    )


def _fit(words: str, room: float) -> tuple[str, ...]:
    widest = max(measure(word, SMALL) for word in words.split())
    return wrap(words, room, SMALL) if widest <= room else ()


def _draw_band(band: Band, scale: Scale, sheet: Sheet) -> Heading:
    """Draw where another drawing shows more; words that would reach too far end at the band."""
    left, right = (sheet.place(moment, scale) for moment in (band.start, band.end))
    right = max(right, left + 4)
    width = round(measure(band.words, SIZE)) + 34
    anchor = "start" if left + width <= sheet.right else "end"
    return Heading(left, (band.words,), anchor, band.name, right, width)
