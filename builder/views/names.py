"""Names on a map: dots of places with a word beside them, and words without a dot.

All of it keeps its size while the map grows and shrinks: it hangs on points that are given as parts
of the width and the height, at a distance in pixels.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from builder.geo.labels import Room, Tag, Wish, list_anchors, list_shifts, set_labels
from builder.geo.projection import Point
from builder.geo.sheet import WIDTH, Sheet
from builder.views.lettering import measure

DOT, GAP, TALL, PAD = 5.0, 7.0, 24.0, 3.0
"""Pixels: half a dot; from its middle to the link; the height of a link; blank around its word."""
SIZES = {"here": 13.5, "strong": 13.5, "place": 12.5, "mountains": 12.5, "water": 12.0}
"""How large letters are, in pixels, as the stylesheet has them."""
DOTTED = ("here", "strong", "place")
"""Words with a dot: the place that a page is about, places that the article names, all others."""
SPACED, SPACING = 11.0, 1.1
"""The capitals of countries and regions, and the blank behind each of them."""
SHIFT = 12.0
LETTERS_UP, LETTERS_DOWN = 10.5, 3.5
"""Pixels: how far letters reach above and below the line they stand on."""


@dataclass(frozen=True, slots=True)
class Word:
    """A name to be written: where (degrees), how it looks, and which entry it leads to, if any.

    A place has a dot; one whose site is not known exactly has an area around it. Those that move,
    where movements begin or end, are set before all others.
    """

    text: str
    point: Point
    look: str
    address: str = ""
    url: str = ""
    is_area: bool = False
    moves: bool = False

    @property
    def has_dot(self) -> bool:
        """Tell whether a dot is drawn at the point."""
        return self.look in DOTTED


@dataclass(frozen=True, slots=True)
class Name:
    """A word that found its place: `left` and `top` in hundredths of the map, the rest in pixels.

    `box` is the link; `anchor` says at which end of the word its position `across` is.
    """

    word: Word
    left: float
    top: float
    box: Tag
    anchor: str
    across: float
    baseline: float


@dataclass(frozen=True, slots=True)
class Cover:
    """What is there before the names: they must not cover `taken`, and should not cover `dear`."""

    taken: tuple[Tag, ...]
    dear: tuple[Tag, ...]


def set_names(sheet: Sheet, words: Sequence[Word], room: Room, cover: Cover) -> tuple[Name, ...]:
    """Set names where none covers another, the first ones first; some find no place."""
    wishes = [_make_wish(sheet, word) for word in words]
    tags = set_labels(wishes, room, cover.taken, cover.dear)
    return tuple(_finish(sheet, word, tag) for word, tag in zip(words, tags, strict=True) if tag)


def list_taken(names: Sequence[Name]) -> tuple[Tag, ...]:
    """List what names take for themselves: their links and their dots."""
    dots = (_make_dot(name.box) for name in names if name.word.has_dot)
    return (*(name.box for name in names), *dots)


def list_covered(names: Sequence[Name]) -> tuple[Tag, ...]:
    """List what the letters of names and their dots cover: a link is higher than its letters."""
    dots = (_make_dot(name.box) for name in names if name.word.has_dot)
    return (*(_cut_to_letters(name) for name in names), *dots)


def _cut_to_letters(name: Name) -> Tag:
    top = name.baseline - LETTERS_UP
    return replace(name.box, down=top, height=LETTERS_UP + LETTERS_DOWN)


def hang(point: Point) -> Point:
    """Turn units into widths of the map."""
    return point[0] / WIDTH, point[1] / WIDTH


def to_hundredths(sheet: Sheet, tag: Tag) -> Point:
    """Give the point of a rectangle in hundredths of the width and of the height of the map."""
    return round(100 * tag.x, 2), round(100 * tag.y / sheet.ratio, 2)


def _make_wish(sheet: Sheet, word: Word) -> Wish:
    point = hang(sheet.place(word.point))
    size = (_measure(word) + 2 * PAD, TALL)
    if not word.has_dot:
        return Wish(list_shifts(point, size, SHIFT))
    choices = list_anchors(point, size, GAP)
    return Wish(choices, _make_dot(choices[0]))


def _make_dot(tag: Tag) -> Tag:
    return Tag(tag.x, tag.y, -DOT, -DOT, 2 * DOT, 2 * DOT)


def _measure(word: Word) -> float:
    if word.look in SIZES:
        return measure(word.text, SIZES[word.look])
    return measure(word.text.upper(), SPACED) + SPACING * len(word.text)


def _finish(sheet: Sheet, word: Word, tag: Tag) -> Name:
    left, top = to_hundredths(sheet, tag)
    if tag.right >= 0:
        anchor, across = "start", tag.right + PAD
    elif tag.right + tag.width <= 0:
        anchor, across = "end", tag.right + tag.width - PAD
    else:
        anchor, across = "middle", tag.right + tag.width / 2
    return Name(word, left, top, tag, anchor, round(across, 1), round(_find_baseline(word, tag), 1))


def _find_baseline(word: Word, tag: Tag) -> float:
    """Keep a word above or below a dot near to it; any other one is in the middle of its link."""
    if word.has_dot and tag.down >= 0:
        return tag.down + 14
    if word.has_dot and tag.down + tag.height <= 0:
        return tag.down + tag.height - 5
    return tag.down + tag.height / 2 + 4.4
