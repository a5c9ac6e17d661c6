"""What drawings of relations are made of: boxes, lines with heads, and the words beside lines."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.interface.words import say
from builder.model import Address
from builder.rendering.relations import Bond
from builder.views.graph import Curve, Point
from builder.views.lettering import measure, wrap

BOX_WIDTH, SIZE, LEADING, PADDING = 132, 14, 17, 8
MARGIN = 6
SMALL, LABEL_HEIGHT = 12, 15
HEAD_LENGTH, HEAD_WIDTH = 8, 4
MIDWAY = (0.5, 0.56, 0.44, 0.62, 0.38, 0.68, 0.32, 0.74, 0.26, 0.8)
OUTWARDS = (0.68, 0.74, 0.62, 0.8, 0.56, 0.5, 0.44, 0.38, 0.32)
"""Where along its line a label may stand, the best place first: on a line between equals, and on
one to an end where fewer lines meet."""
ACROSS = (0, 9, -9)
"""How far above or below its line a label may stand, if there is no room on it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """An actor in a drawing: the name, where it leads, what it is, and its side."""

    address: Address
    title: str
    url: str
    type: str
    side: str


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle, by its left top corner."""

    left: float
    top: float
    width: float
    height: float

    def overlap(self, other: "Rect") -> float:
        """Give the area that two rectangles have in common."""
        width = min(self.left + self.width, other.left + other.width) - max(self.left, other.left)
        height = min(self.top + self.height, other.top + other.height) - max(self.top, other.top)
        return max(width, 0) * max(height, 0)


@dataclass(frozen=True, slots=True)
class Box:
    """An actor in a frame; `lines` are the words, cut to fit."""

    figure: Figure
    rect: Rect
    lines: tuple[str, ...]

    @property
    def middle(self) -> float:
        """How far to the right the words are centred."""
        return self.rect.left + self.rect.width / 2

    def baseline(self, number: int) -> float:
        """Give the height at which a line of the words stands."""
        first = self.rect.top + (self.rect.height - LEADING * len(self.lines)) / 2
        return first + LEADING * number + SIZE - 1


@dataclass(frozen=True, slots=True)
class Line:
    """A relation as it is drawn: the path, the heads at its ends, and its words in the middle."""

    bond: Bond
    path: str
    heads: str
    label: Point

    @property
    def words(self) -> str:
        """The kind of relation, in brackets when it did not hold on the day."""
        return name_kind(self.bond)

    @property
    def label_width(self) -> float:
        """The width of the words."""
        return measure(self.words, SMALL)


def cut_words(title: str) -> tuple[str, ...]:
    """Cut a name into lines that fit a box."""
    return wrap(title, BOX_WIDTH - 2 * MARGIN, SIZE)


def find_height(lines: Sequence[str], ends: int) -> int:
    """Tell how high a box must be for its words, and for so many lines that end at its side."""
    return max(LEADING * len(lines) + 2 * PADDING, 10 * ends + PADDING)


def find_gap(kinds: Iterable[str]) -> float:
    """Tell how much room must be between two columns for the words of lines."""
    return max((measure(kind, SMALL) for kind in kinds), default=0) + 2 * HEAD_LENGTH + 16


def draw_lines(drawn: Sequence[tuple[Bond, Curve]], taken: Collection[Rect]) -> tuple[Line, ...]:
    """Draw lines, and find a place on each for its words: free of boxes and of other words."""
    ends = Counter(end for bond, _ in drawn for end in (bond.tail, bond.head))
    filled, labels = list(taken), dict[int, Point]()
    for number in sorted(range(len(drawn)), key=lambda number: _measure(drawn[number][1])):
        bond, curve = drawn[number]
        width = measure(name_kind(bond), SMALL)
        spots = _list_spots(curve, width, ends[bond.tail] - ends[bond.head])
        rects = [Rect(x - width / 2, y - LABEL_HEIGHT / 2, width, LABEL_HEIGHT) for x, y in spots]
        best = min(range(len(rects)), key=lambda n: sum(map(rects[n].overlap, filled)))
        labels[number] = spots[best]
        filled.append(rects[best])
    return tuple(_draw_line(*pair, labels[number]) for number, pair in enumerate(drawn))


def name_kind(bond: Bond) -> str:
    """Give the words of a line; in brackets when they did not hold on the day."""
    kind = say(bond.kind)
    return kind if bond.on_the_day else f"({kind})"


def _list_spots(curve: Curve, width: float, crowd: int) -> list[Point]:
    """List where words may stand: on the line, or beside it where it runs straight up or down.

    `crowd` says how many more lines meet at the tail than at the head.
    """
    across = max(x for x, _ in curve) - min(x for x, _ in curve)
    beside = width / 2 + HEAD_WIDTH + 4 if across < 1 else 0
    way = curve if crowd > 0 else curve[::-1]
    points = [find_point(way, share) for share in (OUTWARDS if crowd else MIDWAY)]
    return [(x + beside, y + above) for above in ACROSS for x, y in points]


def find_point(curve: Curve, share: float) -> Point:
    """Find the point of a curve at a share of its way, counted in its pieces."""
    pieces = (len(curve) - 1) // 3
    piece = min(int(share * pieces), pieces - 1)
    t = share * pieces - piece
    a, b, c, d = curve[3 * piece : 3 * piece + 4]
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    x = sum(w * point[0] for w, point in zip(weights, (a, b, c, d), strict=True))
    y = sum(w * point[1] for w, point in zip(weights, (a, b, c, d), strict=True))
    return x, y


def _measure(curve: Curve) -> float:
    return sum(abs(x2 - x1) + abs(y2 - y1) for (x1, y1), (x2, y2) in pairwise(curve))


def _draw_line(bond: Bond, curve: Curve, label: Point) -> Line:
    """Write the path of a line, drawn back from its heads."""
    heads = ""
    if bond.heads:
        curve, heads = _add_head(curve)
    if bond.heads == 2:
        back, more = _add_head(curve[::-1])
        curve, heads = back[::-1], heads + more
    first, *rest = (f"{round(x)} {round(y)}" for x, y in curve)
    return Line(bond, f"M{first}C{' '.join(rest)}", heads, label)


def _add_head(curve: Curve) -> tuple[Curve, str]:
    """Put a head on the end of a curve, and let the curve end where the head begins."""
    x, y = curve[-1]
    from_x, from_y = next(point for point in reversed(curve) if point != curve[-1])
    length = ((x - from_x) ** 2 + (y - from_y) ** 2) ** 0.5
    step_x, step_y = (x - from_x) / length, (y - from_y) / length
    base_x, base_y = x - HEAD_LENGTH * step_x, y - HEAD_LENGTH * step_y
    wing_x, wing_y = -HEAD_WIDTH * step_y, HEAD_WIDTH * step_x
    corners = ((x, y), (base_x + wing_x, base_y + wing_y), (base_x - wing_x, base_y - wing_y))
    head = "L".join(f"{left:.1f} {top:.1f}" for left, top in corners)
    return (*curve[:-1], (base_x, base_y)), f"M{head}Z"
