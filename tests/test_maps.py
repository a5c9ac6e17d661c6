"""The pages of maps: what is drawn can be reached, read, and found again in the lists below."""

import gzip
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from builder.geo.labels import Room, fits, overlap
from builder.geo.sheet import WIDTH
from builder.kinds.maps import Map
from builder.model import InvalidContent, Page
from builder.pages.locators import make_locators
from builder.pages.maps import draw_views
from builder.rendering.atlas import Atlas
from builder.rendering.mapwords import list_located, list_moved
from builder.rendering.view import View
from builder.views.ground import choose_scale, lay_out_view
from builder.views.maps import ROOMS, Drawing
from builder.views.names import list_taken
from tests.sites import ROOT, copy_example, read_quietly

MOST_BYTES = 60_000
"""The most a page may have when it is packed for its way through the net."""


@pytest.fixture(scope="module")
def real() -> Atlas:
    """Give all that is known of this repository's content when drawing begins."""
    return read_quietly(ROOT)


def _draw(atlas: Atlas, entry: Map) -> list[tuple[Drawing, float]]:
    """Draw every view of a map, each with its height by its width."""
    drawings = draw_views(View(atlas, atlas.site_map[entry.address].page), entry)
    return [(drawing, drawing.ground.height / WIDTH) for drawing in drawings]


@pytest.mark.parametrize("site", ["example", "real"])
def test_no_name_covers_another(request: pytest.FixtureRequest, site: str) -> None:
    """On every map, at every width, names, dots and the numbers of a step are whole and apart."""
    atlas: Atlas = request.getfixturevalue("atlas" if site == "example" else "real")
    for entry in atlas.linked.site.all(Map):
        for drawing, ratio in _draw(atlas, entry):
            for lettering, (_, low, high) in zip(drawing.letterings, ROOMS, strict=True):
                room = Room(ratio, low, high)
                tags = list_taken(lettering.names)
                for number, tag in enumerate(tags):
                    assert fits(tag, room)
                    assert not any(overlap(tag, other, room) for other in tags[number + 1 :])
                for number, badge in enumerate(lettering.badges):
                    others = lettering.badges[number + 1 :]
                    together = [o.box for o in others if o.route.step == badge.route.step]
                    assert fits(badge.box, room)
                    assert not any(overlap(badge.box, other, room) for other in together)


def test_every_movement_has_its_number_on_a_wide_map(real: Atlas) -> None:
    """Where there is room, no arrow and no mark is without the number that the lists have."""
    for entry in real.linked.site.all(Map):
        numbers = {
            badge.route.number
            for drawing, _ in _draw(real, entry)
            for badge in drawing.letterings[-1].badges
        }
        assert numbers == {one.number for one in list_moved(real, entry)}


def test_the_most_important_place_is_named_at_every_width(real: Atlas) -> None:
    """The place that the article names most is on every view that holds it."""
    for entry in real.linked.site.all(Map):
        first = list_located(real, entry)[0].place.title
        for drawing, _ in _draw(real, entry):
            for lettering in drawing.letterings:
                assert first in [name.word.text for name in lettering.names]


def test_every_movement_is_told_in_words(pages: dict[str, Page]) -> None:
    """What is drawn stands in a list as well: what, from where, to where, who, and who says so."""
    body = pages["maps/flight"].body
    for words in ("Into orbit", "the launch pad", "the east", "NASA", "Nothing flew along"):
        assert words in body
    assert re.findall(r'id="movement-(\d)--"', body) == ["1", "2", "3"]


def test_links_in_drawings_do_not_break_the_theme(pages: dict[str, Page]) -> None:
    """A link inside a drawing has xlink:href and says that it is one."""
    for drawing in re.findall(r"<svg.*?</svg>\n", pages["maps/flight"].body, re.DOTALL):
        for link in re.findall(r"<a [^>]*>", drawing):
            assert "xlink:href=" in link
            assert 'role="link"' in link
            assert " href=" not in link


def test_links_in_drawings_lead_somewhere(example_site: Path) -> None:
    """Every link and every picture inside a drawing is there, as seen from its page."""
    site = example_site / "site"
    targets = [
        (file, file.parent / address.partition("#")[0])
        for file in (*site.glob("maps/**/*.html"), *site.glob("places/*/*.html"))
        for address in re.findall(r'xlink:href="([^"]+)"', file.read_text(encoding="utf-8"))
    ]
    assert len({target for _, target in targets}) >= 4
    assert [(file, target) for file, target in targets if not target.exists()] == []


def test_a_place_on_a_map_has_a_small_map(atlas: Atlas, pages: dict[str, Page]) -> None:
    """Its page shows where it lies and leads to the map; a place without coordinates has none."""
    assert [*make_locators(atlas)] == ["places/houston"]
    assert "locator" in pages["places/houston"].body
    assert "../../maps/flight/" in pages["places/houston"].body
    assert "locator" not in pages["places/moon"].body


def test_the_same_content_is_the_same_map(atlas: Atlas) -> None:
    """Nothing in a drawing hangs on chance or on the order of the disk."""
    entry = atlas.linked.site.all(Map)[0]
    assert _draw(atlas, entry) == _draw(atlas, entry)


def test_maps_are_light_enough_for_a_phone(built_site: Path) -> None:
    """No page with a map has more bytes than its share; the picture is a file of its own."""
    site = built_site / "site"
    files = (*site.glob("maps/*/*.html"), *site.glob("places/*/*.html"))
    sizes = {str(file): len(gzip.compress(file.read_bytes(), 9)) for file in files}
    assert {file: size for file, size in sizes.items() if size > MOST_BYTES} == {}
    assert len(sizes) > 30
    assert all(file.stat().st_size < 60_000 for file in (site / "maps").glob("*.webp"))


def test_the_scale_is_a_round_number(real: Atlas) -> None:
    """The line in the corner stands for 1, 2 or 5, 10, 20 or 50 … kilometres."""
    for entry in real.linked.site.all(Map):
        for number in range(len(entry.views)):
            scale = choose_scale(lay_out_view(entry, number))
            assert str(scale.kilometres).rstrip("0") in ("1", "2", "5")
            assert 0.05 < scale.part <= 0.16


@dataclass(frozen=True)
class Change:
    """A mistake: the words of the map that change, the code of the problem, words of its fix."""

    old: str
    new: str
    code: str
    fix: str = ""


FAR = "to: {latitude: 50, longitude: 20, words: a place far away}"
CHANGES = {
    "an unknown file": Change("coast.", "cost.", "unknown-file", "did you mean “coast.geojson”"),
    "lines as land": Change("coast.geojson", "lines.geojson", "no-areas", "Polygon"),
    "no coordinates": Change("to: houston", "to: moon", "no-coordinates", "latitude, longitude"),
    "far away": Change("to: houston", FAR, "not-on-the-map", "larger or smaller"),
    "an arrow from nowhere": Change("kind: capture", "kind: advance", "movement-without-start"),
    "half a point": Change(", words: the east", "", "end"),
    "edges": Change("west: -97.5", "west: -7.5", "edges"),
    "mirrored parallels": Change("parallel_south: 26", "parallel_south: -33", "parallels"),
    "another ending": Change("coast.geojson", "coast.shp", "bad-form"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_mistake_in_a_map_is_explained(tmp_path: Path, change: Change) -> None:
    """The line is named, and what right looks like."""
    root = copy_example(tmp_path)
    file = root / "content/maps/flight.yml"
    text = file.read_text(encoding="utf-8").replace(
        "to: houston\n        bend", f"{FAR}\n        bend"
    )
    assert change.old in text
    file.write_text(text.replace(change.old, change.new, 1), encoding="utf-8")
    with pytest.raises(InvalidContent) as found:
        read_quietly(root)
    (problem,) = found.value.problems
    assert str(problem.file) == "content/maps/flight.yml"
    assert problem.line > 1
    assert problem.message
    assert change.fix in problem.fix
    assert problem.code == change.code
