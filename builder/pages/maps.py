"""The pages of maps: drawings, steps through time, and the same as lists and a table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.geo.sheet import Sheet
from builder.interface.words import mark, say
from builder.kinds.maps import LINE_STYLES, MAPS, Map
from builder.linking.paragraphs import TEXT_FIELDS
from builder.pages.locators import draw_overview
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft, draft_entry
from builder.rendering.mapwords import (
    Located,
    Moved,
    list_located,
    list_moved,
    list_sides,
    list_words,
    make_route,
)
from builder.rendering.relief import link_relief
from builder.rendering.view import View
from builder.views.ground import draw_ground, lay_out_view
from builder.views.maps import Drawing, draw_map
from builder.views.movements import Route
from builder.views.names import Word

DRAWN_WIDTH = 1000
"""Pixels: the width for which the shapes of a map are drawn exactly."""
MEANINGS: Mapping[str, str] = {
    "advance": mark("Advance"),
    "retreat": mark("Retreat"),
    "supply": mark("Supplies"),
    "flight": mark("Flight"),
    "strike": mark("Strike from the air"),
    "capture": mark("Taken, or said to be"),
    "borders": mark("Border"),
    "disputed": mark("Disputed border"),
    "provinces": mark("Border of a province"),
    "rivers": mark("River"),
    "roads": mark("Road"),
}
"""What the key of a map says about what is drawn."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One line of the key: how it is drawn, and the words for it."""

    look: str
    words: str


@dataclass(frozen=True)
class Shown:
    """What the views of one map show: words, movements, and the sheets themselves."""

    words: Sequence[Word]
    routes: Sequence[Route]
    sheets: Sequence[Sheet]


@dataclass(frozen=True, slots=True)
class Row:
    """A place in the table of a map: the paragraphs and the movements that name it."""

    located: Located
    paragraphs: tuple[int, ...]
    moved: tuple[Moved, ...]


def draft_maps(atlas: Atlas) -> Iterator[Draft]:
    """Draft a page for each map and the list of all."""
    maps = atlas.linked.site.all(Map)
    if not maps:
        return
    view = View(atlas, atlas.section(MAPS))
    context = {"locators": [draw_overview(view, entry) for entry in maps]}
    yield Draft(view.page, say(MAPS.title), "index-maps.md.j2", context)
    for entry in maps:
        yield _draft_map(View(atlas, atlas.site_map[entry.address].page), entry)


def draw_views(view: View, entry: Map) -> tuple[Drawing, ...]:
    """Draw every view of a map."""
    located = list_located(view.atlas, entry)
    shown = Shown(
        list_words(view, entry, located),
        [make_route(view.atlas, one) for one in list_moved(view.atlas, entry)],
        _lay_out(entry),
    )
    return tuple(_draw_view(view, entry, sheet, shown) for sheet in shown.sheets)


def _lay_out(entry: Map) -> tuple[Sheet, ...]:
    return tuple(lay_out_view(entry, number) for number in range(len(entry.views)))


def _draft_map(view: View, entry: Map) -> Draft:
    atlas = view.atlas
    moved = list_moved(atlas, entry)
    context = {
        "entry": entry,
        "drawings": draw_views(view, entry),
        "relief": link_relief(view, entry),
        "moved": moved,
        "sides": list_sides(atlas, entry),
        "signs": _list_signs(entry),
        "meanings": MEANINGS,
        "rows": _list_rows(atlas, entry, moved),
        "script": "assets/maps.js",
    }
    return draft_entry(atlas, entry, "map.md.j2", context)


def _draw_view(view: View, entry: Map, sheet: Sheet, shown: Shown) -> Drawing:
    ground = draw_ground(entry, sheet, view.atlas.linked.site.geo.shapes, DRAWN_WIDTH)
    closer = [other for other in shown.sheets if other.scale > sheet.scale]
    first, rest = shown.words[:1], shown.words[1:]
    words = [*first, *(_yield_to(word, closer) for word in rest)]
    return draw_map(sheet, ground, words, shown.routes)


def _yield_to(word: Word, closer: Sequence[Sheet]) -> Word:
    """Let a place wait for its turn on a sheet if a closer one shows it too."""
    is_closer = any(sheet.frame.holds(sheet.place(word.point)) for sheet in closer)
    return replace(word, moves=word.moves and not is_closer)


def _list_signs(entry: Map) -> tuple[Sign, ...]:
    """List what the key explains: kinds of movements, then kinds of lines."""
    kinds = dict.fromkeys(m.kind for step in entry.steps for m in step.movements)
    moving = (Sign(kind, say(MEANINGS[kind])) for kind in MEANINGS if kind in kinds)
    lines = (
        Sign(layer.style, layer.title or say(MEANINGS[layer.style]))
        for style in LINE_STYLES
        for layer in entry.layers
        if layer.style == style
    )
    return (*moving, *lines)


def _list_rows(atlas: Atlas, entry: Map, moved: tuple[Moved, ...]) -> tuple[Row, ...]:
    """List the places inside any view, by name, with what the article and the steps say of them."""
    sheets = _lay_out(entry)
    inside = (
        one
        for one in list_located(atlas, entry)
        if any(sheet.frame.holds(sheet.place(one.point)) for sheet in sheets)
    )
    rows = (_make_row(atlas, entry, located, moved) for located in inside)
    return tuple(sorted(rows, key=lambda row: row.located.place.title.casefold()))


def _make_row(atlas: Atlas, entry: Map, located: Located, moved: tuple[Moved, ...]) -> Row:
    address = located.place.address
    mentions = (m for m in atlas.linked.mentions_of(address) if m.field in TEXT_FIELDS)
    paragraphs = sorted({m.paragraph for m in mentions if m.entry == entry.article})
    there = (
        one
        for one in moved
        if address in (one.movement.to.place, one.movement.start and one.movement.start.place)
    )
    return Row(located, tuple(paragraphs), tuple(there))
