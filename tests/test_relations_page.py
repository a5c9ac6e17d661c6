"""Who stood how to whom, on the pages: drawn for the eye, written in rows for everybody."""

import gzip
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
import yaml
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Window

from builder.kinds.actors import Actor
from builder.model import Page
from builder.rendering.atlas import Atlas
from builder.rendering.relations import find_article, list_relations
from tests.sites import ROOT, copy_example, draw_quietly, read_quietly

STRUCTURE: dict[str, Any] = yaml.safe_load(
    (ROOT / "tests" / "fixtures" / "relations.yml").read_text(encoding="utf-8")
)
ACTORS = "actors/"


def read_drawing(page: Page) -> Element:
    """Read the drawing of a page."""
    (text,) = re.findall(
        r"<figure class=\"drawing (?:of-day|around)\".*?(<svg.*?</svg>)", page.body, re.S
    )
    return ElementTree.fromstring(text.replace("xlink:href", "href"))  # noqa: S314 - our own


def _words(element: Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _rect(element: Element) -> tuple[float, ...]:
    rect = next(element.iter("rect"))
    return tuple(float(rect.get(name, "")) for name in ("x", "y", "width", "height"))


def _is_inside(inner: tuple[float, ...], outer: tuple[float, ...]) -> bool:
    across = outer[0] <= inner[0] and inner[0] + inner[2] <= outer[0] + outer[2]
    return across and outer[1] <= inner[1] and inner[1] + inner[3] <= outer[1] + outer[3]


def describe(drawing: Element) -> dict[str, Any]:
    """Tell what a drawing shows, wherever in it that stands."""
    groups = {group.get("class"): group for group in drawing}
    boxes = groups["actors"].findall("a")
    lines = zip(groups["lines"], groups["labels"], strict=True)
    return {
        "panels": {
            _words(panel): sorted(_words(b) for b in boxes if _is_inside(_rect(b), _rect(panel)))
            for panel in groups.get("panels", ())
        },
        "boxes": {_words(box): box.get("href") for box in boxes},
        "lines": [
            [
                str(line.get("class")).split()[0].removeprefix("is-"),
                label.get("aria-label"),
                label.get("href"),
                sum(path.get("d", "").count("M") for path in line if path.get("class") == "head"),
            ]
            for line, label in lines
        ],
    }


@pytest.mark.parametrize("path", STRUCTURE)
def test_a_drawing_shows_what_it_did(pages: dict[str, Page], path: str) -> None:
    """Panels, boxes, lines and links are those of the list, wherever Graphviz puts them."""
    found, wanted = describe(read_drawing(pages[path])), STRUCTURE[path]
    assert found | {"lines": sorted(found["lines"])} == wanted | {"lines": sorted(wanted["lines"])}


def test_the_rows_say_what_the_drawing_says(pages: dict[str, Page], atlas: Atlas) -> None:
    """Each line leads to a row on its page, and the table has every relation of the day."""
    held = [one for one in list_relations(atlas, find_article(atlas)) if one.on_the_day]
    assert held
    rows = re.findall(r'<tr id="([^"]+)"', pages["actors"].body)
    assert sorted(rows) == sorted(one.fragment for one in held)
    for path in STRUCTURE:
        places = {f"#{name}" for name in re.findall(r'<tr id="([^"]+)"', pages[path].body)}
        assert {line[2] for line in describe(read_drawing(pages[path]))["lines"]} <= places


def test_a_drawing_is_shapes_and_words_only(pages: dict[str, Page]) -> None:
    """How it looks stands in the stylesheet; its links cannot break the script of the theme."""
    attributes = {
        *("class", "d", "href", "role", "aria-label", "tabindex", "x", "y", "width", "height"),
        *("rx", "viewBox"),
    }
    for path in STRUCTURE:
        elements = list(read_drawing(pages[path]).iter())
        assert {e.tag for e in elements} <= {"svg", "g", "a", "rect", "path", "text", "tspan"}
        assert {name for e in elements for name in e.attrib} <= attributes
        assert all(e.get("role") == "link" for e in elements if e.tag == "a")
        assert "<a href" not in re.findall(r"<svg.*?</svg>", pages[path].body, re.S)[-1]


def test_a_drawing_needs_two_relations(pages: dict[str, Page], atlas: Atlas) -> None:
    """Around an actor with one relation there is nothing to draw; with two there is."""
    stated = list_relations(atlas, None)
    for actor in atlas.linked.site.all(Actor):
        ends = [one for one in stated if actor.address in (one.who.address, one.relation.actor)]
        drawn = 'class="drawing around"' in pages[actor.address].body
        assert drawn == (len(ends) > 1)


def test_without_relations_the_list_is_a_list(tmp_path: Path) -> None:
    """A site whose profiles state no relations has neither a drawing nor an empty table."""
    root = copy_example(tmp_path)
    for file in (root / "content" / "actors").glob("*.yml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r"relations:\n(  - .*\n)+", "", text), encoding="utf-8")
    body = draw_quietly(read_quietly(root))["actors"].body
    assert "<svg" not in body
    assert "<table" not in body
    assert body.count('<ul class="cards">') == 2


def test_the_list_of_actors_is_light(built_site: Path) -> None:
    """With the drawing and all rows, the page of all actors stays under 60 KB, packed."""
    page = (built_site / "site" / "actors" / "index.html").read_bytes()
    assert len(gzip.compress(page, 9)) < 60_000


@pytest.mark.browser
def test_the_keys_reach_every_box(desk: Window, address: str) -> None:
    """Each actor of the drawing can be reached with the Tab key, is seen then, and is followed."""
    desk.goto(address + ACTORS)
    boxes = desk.locator(".of-day .actors a")
    desk.locator(".families input:checked").focus()
    for number in range(boxes.count()):
        desk.keyboard.press("Tab")
        expect(boxes.nth(number)).to_be_focused()
        frame = boxes.nth(number).locator("rect").first
        expect(frame).to_have_css("stroke-width", "4px")
    target = boxes.last.get_attribute("xlink:href")
    desk.keyboard.press("Enter")
    desk.wait_for_url(f"{address}{ACTORS}{target}")


@pytest.mark.browser
def test_a_line_leads_to_its_row(desk: Window, address: str) -> None:
    """Whoever clicks the words of a line sees the row that holds its sources."""
    desk.goto(address + ACTORS)
    label = desk.locator(".of-day .labels a").first
    target = str(label.get_attribute("xlink:href"))
    label.click()
    expect(desk.locator(target)).to_be_in_viewport()
    assert desk.locator(f"{target} .citation a").count() > 0


@pytest.mark.browser
def test_one_family_of_relations_at_a_time(browser: Browser, address: str) -> None:
    """Lines and rows of one family can be picked out, without JavaScript."""
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 1280, "height": 900}
    )
    page = context.new_page()
    page.goto(address + ACTORS)
    lines, rows = page.locator(".of-day .labels a"), page.locator(".all-relations tr[id]")
    every = rows.count()
    page.get_by_role("radio", name="opposition").check()
    shown = rows.locator("visible=true")
    words = set(lines.locator("visible=true").all_text_contents())
    count, kinds = shown.count(), set(shown.locator("td:nth-child(2)").all_inner_texts())
    context.close()
    assert 0 < count < every
    assert words
    assert words | kinds <= {"opposes", "rival of"}


@pytest.mark.browser
def test_a_narrow_screen_has_the_rows_instead(plain: Window, address: str) -> None:
    """At 320 px the rows take the place of the drawings, and nothing is wider than the screen."""
    for path, name in ((ACTORS, ".of-day"), (f"{ACTORS}taliban/", ".around")):
        plain.goto(address + path)
        expect(plain.locator(name)).to_be_hidden()
        expect(plain.locator(".relations tr[id]").first).to_be_visible()
        assert plain.locator("html").evaluate("e => e.scrollWidth") <= 320


@pytest.mark.browser
def test_paper_has_the_drawing_and_its_key(desk: Window, address: str) -> None:
    """On paper the drawing is there, with what its lines mean, and without what can be clicked."""
    desk.goto(address + ACTORS)
    desk.emulate_media(media="print")
    expect(desk.locator(".of-day svg")).to_be_visible()
    expect(desk.locator(".families .sample").first).to_be_visible()
    expect(desk.locator(".families input >> visible=true")).to_have_count(0)
    expect(desk.locator(".all-relations")).to_be_visible()


@pytest.mark.browser
def test_boxes_are_large_enough_for_a_finger(desk: Window, address: str) -> None:
    """Each box of the drawing is at least 24 px high as it is shown, and none covers another."""
    desk.goto(address + ACTORS)
    boxes = [box.bounding_box() for box in desk.locator(".of-day .actors a").all()]
    assert len(boxes) > 10
    found = [(b["x"], b["y"], b["width"], b["height"]) for b in boxes if b]
    assert min(height for _, _, _, height in found) >= 24
    for number, (x, y, width, height) in enumerate(found):
        for left, top, wide, high in found[:number]:
            beside = x >= left + wide or left >= x + width
            assert beside or y >= top + high or top >= y + height
