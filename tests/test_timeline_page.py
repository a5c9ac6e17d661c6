"""The page of the timeline: zooms and lanes without JavaScript, the same links twice."""

import gzip
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from playwright.sync_api import Browser, Locator, expect
from playwright.sync_api import Page as Window

from builder.fields import Edtf, Plain, Prose, Ref
from builder.kinds.events import Event, WithinDay
from builder.model import Page
from builder.pages.timelines import draft_events
from builder.rendering.atlas import Atlas
from builder.rendering.view import View
from builder.views.dayorder import place_in_day
from builder.views.zooms import choose_zooms, find_bands, say_span
from tests.sites import EXAMPLE, draw_quietly, read_quietly
from tests.windows import find_violations

LINK = "{http://www.w3.org/1999/xlink}href"
LANES = 'svg[class^="lane-"], .upright g[class^="lane-"], .happenings li'
WINDOWS: dict[str, Any] = {
    "wide-dark": {"color_scheme": "dark", "viewport": {"width": 1280, "height": 800}},
    "narrow-light": {"color_scheme": "light", "viewport": {"width": 390, "height": 844}},
}
LATE = Event(
    address="events/x",
    title=Plain("x"),
    when=Edtf("1969-07-20"),
    summary=Prose("x"),
    confidence="high",
    sources=(Ref("sources/x"),),
)


def _make(name: str, when: str, **within: Any) -> Event:
    update = {"address": f"events/{name}", "when": Edtf(when), "within_day": WithinDay(**within)}
    return LATE.model_copy(update=update)


def _read(site: Path) -> list[Element]:
    text = (site / "site" / "timelines" / "index.html").read_text(encoding="utf-8")
    return list(html5lib.parse(text, namespaceHTMLElements=False).iter())


@pytest.mark.parametrize("name", ["example_site", "built_site"])
def test_every_event_of_the_drawing_is_in_the_list(
    name: str, request: pytest.FixtureRequest
) -> None:
    """Every sign leads to a place in the list, in each drawing once, and nobody is left out."""
    elements = _read(request.getfixturevalue(name))
    listed = [e.get("id") for e in elements if e.tag == "li" and e.get("data-who") is not None]
    for sheet in ("wide", "middle", "upright"):
        drawings = [e for e in elements if e.get("class") == sheet]
        links = [one.get(LINK, one.get("xlink:href", "")) for d in drawings for one in _marks(d)]
        assert len(links) == len(set(links))
        missing = {f"#{place}" for place in listed} - set(links)
        assert set(links) <= {f"#{place}" for place in listed}
        assert missing == (set() if sheet != "upright" else _unplaced(elements))
        assert all(drawing.get("aria-hidden") == "true" for drawing in drawings)
    for mark in (e for e in elements if e.get("class", "").startswith("mark ")):
        assert (mark.get("role"), mark.get("tabindex")) == ("link", "-1")


def _marks(drawing: Element) -> Iterator[Element]:
    return (e for e in drawing.iter() if e.get("class", "").startswith("mark "))


def _unplaced(elements: list[Element]) -> set[str]:
    loose = (e for e in elements if e.get("class") == "loose")
    return {one.get(LINK, one.get("xlink:href", "")) for lane in loose for one in _marks(lane)}


def test_the_same_events_make_the_same_page(pages: dict[str, Page]) -> None:
    """Drawn again from the same files, the timeline has the same bytes."""
    assert draw_quietly(read_quietly(EXAMPLE))["timelines"].body == pages["timelines"].body


def test_the_page_is_light(built_site: Path) -> None:
    """All drawings together stay below 60 KB as they are sent."""
    page = (built_site / "site" / "timelines" / "index.html").read_bytes()
    assert len(gzip.compress(page)) < 60_000


def test_the_day_of_the_site_is_shown_first(atlas: Atlas) -> None:
    """A zoom for each book, one for the day, and a band where one shows part of another."""
    draft = next(draft_events(atlas))
    zooms = [panel.zoom for panel in _panels(draft.context)]
    assert [zoom.title for zoom in zooms] == ["The landing", "The day: Sunday 20 July 1969"]
    assert [event.id for event in zooms[1].events] == ["touchdown", "first-step"]
    assert draft.context["chosen"] == zooms[1]
    assert [band.name for band in find_bands(zooms[0], zooms)] == ["day--book"]
    assert View(atlas, PurePosixPath("timelines")).page == draft.path


def _panels(context: Any) -> Any:
    return context["panels"]


def test_a_book_about_one_day_is_the_day(atlas: Atlas) -> None:
    """Where a book holds nothing but the day there is no second drawing of it."""
    book = atlas.linked.site.books["timelines/landing"]
    late = _make("late", "1969-07-20", part="evening")
    zooms = choose_zooms([(book, [late])], (date(1969, 7, 20),))
    assert [(zoom.name, zoom.day) for zoom in zooms] == [("landing--book", date(1969, 7, 20))]
    assert choose_zooms([(book, [late])], ())[0].day is None


def test_a_day_without_any_order_is_not_drawn(atlas: Atlas) -> None:
    """Where nobody says when in the day anything happened, the calendar is all there is."""
    book = atlas.linked.site.books["timelines/landing"]
    zooms = choose_zooms([(book, [LATE])], (date(1969, 7, 20),))
    assert [zoom.day for zoom in zooms] == [None]


TIMES = {
    (date(1969, 7, 20), date(1969, 7, 20)): "July 1969",
    (date(1969, 5, 1), date(1969, 7, 20)): "May to July 1969",
    (date(1961, 5, 1), date(1969, 7, 20)): "1961 to 1969",
}


@pytest.mark.parametrize("span", TIMES)
def test_a_span_is_said_in_few_words(span: tuple[date, date]) -> None:
    """A button without a subtitle says which time it is about."""
    assert say_span(*span) == TIMES[span]


def test_a_day_is_an_order() -> None:
    """What came after something stands further on; a part of the day has its column."""
    events = [
        _make("first", "1969-07-20", before=("events/second",)),
        _make("second", "1969-07-20", part="evening"),
        _make("third", "1969-07-20", part="evening", after=("events/second",)),
        _make("clock", "1969-07-20T20:17:00", time_zone="+02:00"),
        _make("nobody-knows", "1969-07-20"),
    ]
    places = place_in_day(events, date(1969, 7, 20), "+00:00")
    assert set(places) == {f"events/{name}" for name in ("first", "second", "third", "clock")}
    first, second, third = (places[f"events/{name}"] for name in ("first", "second", "third"))
    assert first.begins_from < second.begins_from < third.begins_from
    assert first.ends_by < second.ends_by < third.ends_by
    assert 5 <= second.begins_from < third.ends_by <= 6
    clock = places["events/clock"]
    assert 5 < clock.begins_from == clock.ends_by < 6


def test_another_clock_moves_a_part_of_the_day() -> None:
    """A morning five hours west of the site is an afternoon there."""
    east = _make("east", "1969-07-20", part="morning", time_zone="+00:00")
    west = _make("west", "1969-07-20", part="morning", time_zone="-05:00")
    places = place_in_day([east, west], date(1969, 7, 20), "+00:00")
    assert places["events/west"].begins_from >= places["events/east"].ends_by


def test_an_event_without_a_lane_has_one(atlas: Atlas) -> None:
    """Nobody has to name lanes: what has none stands in one for all others."""
    entries = {
        address: entry.model_copy(update={"lane": None}) if isinstance(entry, Event) else entry
        for address, entry in atlas.linked.site.entries.items()
    }
    linked = replace(atlas.linked, site=replace(atlas.linked.site, entries=entries))
    draft = next(draft_events(replace(atlas, linked=linked)))
    assert draft.context["lanes"] == ("Other events",)


@pytest.mark.browser
def test_zooms_and_lanes_need_no_javascript(plain: Window, address: str) -> None:
    """Without JavaScript, at 320 px, the buttons choose drawing and list, the boxes lanes."""
    plain.goto(f"{address}timelines/")
    shown = plain.locator(".zoom:visible")
    expect(shown).to_have_count(1)
    before = shown.get_attribute("id")
    plain.locator(".timeline").get_by_role("radio").first.check()
    expect(shown).to_have_count(1)
    assert shown.get_attribute("id") != before
    rows = plain.locator(".happenings > li:visible")
    everything = rows.count()
    plain.locator(".timeline").get_by_role("checkbox").first.uncheck()
    assert 0 < rows.count() < everything
    expect(shown.locator(".lane-1:visible")).to_have_count(0)
    expect(plain.locator(".event-finders")).to_be_hidden()
    assert plain.locator("html").evaluate("e => e.scrollWidth") <= 320


@pytest.mark.browser
def test_the_keys_choose_and_follow(desk: Window, address: str) -> None:
    """With the keyboard alone: another zoom, the lanes, then the links of its list in order."""
    desk.goto(f"{address}timelines/")
    desk.locator("[name=zoom]:checked").focus()
    desk.keyboard.press("ArrowLeft")
    chosen = desk.locator("[name=zoom]:checked")
    expect(chosen).to_be_focused()
    assert chosen.evaluate("e => getComputedStyle(e.parentNode).outlineStyle") == "solid"
    visible = desk.locator(".zoom:visible")
    assert chosen.get_attribute("id") == f"{visible.get_attribute('id')}--zoom"
    desk.keyboard.press("Tab")
    expect(desk.locator(".timeline").get_by_role("checkbox").first).to_be_focused()
    desk.keyboard.press("Space")
    expect(visible.locator(".lane-1:visible")).to_have_count(0)
    for _ in range(20):
        desk.keyboard.press("Tab")
        if desk.locator(".happenings a:focus").count():
            break
    expect(visible.locator(".happenings > li:visible .title a").first).to_be_focused()


@pytest.mark.browser
def test_a_sign_leads_to_its_place(desk: Window, address: str) -> None:
    """A click on a sign marks the event in the list; its address opens the right zoom elsewhere."""
    desk.goto(f"{address}timelines/")
    desk.locator("[name=zoom]").first.check(force=True)
    desk.locator(".zoom-1 .wide .mark").first.click()
    target = desk.locator("li:target")
    expect(target).to_be_in_viewport()
    assert _background(target) != _background(desk.locator(".happenings > li").last)
    url = desk.url
    desk.goto("about:blank")
    desk.goto(url)
    expect(desk.locator("li:target")).to_be_in_viewport()


def _background(row: Locator) -> str:
    return str(row.evaluate("e => getComputedStyle(e).backgroundColor"))


@pytest.mark.browser
def test_a_band_opens_the_drawing_it_shows(desk: Window, address: str) -> None:
    """The pale band of one drawing is a way into the next."""
    desk.goto(f"{address}timelines/")
    desk.locator("[name=zoom]").first.check(force=True)
    desk.locator(".zoom-1 .wide foreignObject label").click()
    expect(desk.locator(".zoom-2")).to_be_visible()
    expect(desk.locator(".zoom-1")).to_be_hidden()


@pytest.mark.browser
def test_the_address_keeps_who_and_where(desk: Window, address: str) -> None:
    """What is chosen stands in the address, and the address brings it back."""
    desk.goto(f"{address}timelines/?who=dostum")
    expect(desk.get_by_label("Who")).to_have_value("dostum")
    rows = desk.locator(".happenings > li:visible")
    assert 0 < rows.count() == desk.locator('.happenings > li:visible[data-who*="dostum"]').count()
    apart = desk.locator(".zoom:visible .wide .mark:not(.apart)")
    expect(apart).to_have_count(rows.count())
    desk.get_by_label("Where").select_option("mazar")
    assert desk.url.endswith("?who=dostum&where=mazar")
    desk.get_by_role("button", name="Show all").click()
    assert desk.url.endswith("timelines/")
    assert rows.count() > 10


@pytest.mark.browser
@pytest.mark.parametrize("window", WINDOWS)
def test_every_zoom_is_accessible(browser: Browser, address: str, window: str) -> None:
    """Wide and dark, narrow and light: the rules that a program can check hold in each zoom."""
    context = browser.new_context(**WINDOWS[window])
    page = context.new_page()
    page.goto(f"{address}timelines/")
    for button in page.locator("[name=zoom]").all():
        button.check(force=True)
        assert find_violations(page) == ""
        sizes = page.locator(".mark:visible .reach").evaluate_all(
            "all => all.map(e => Math.min(e.getBoundingClientRect().height,"
            " e.getBoundingClientRect().width))"
        )
        assert min(sizes) >= 24
    context.close()


@pytest.mark.browser
def test_paper_and_forced_colours_show_the_drawing(desk: Window, address: str) -> None:
    """On paper the drawing stays and the buttons go; with forced colours the choice is seen."""
    desk.goto(f"{address}timelines/")
    desk.emulate_media(media="print")
    expect(desk.locator(".zoom:visible .middle")).to_be_visible()
    expect(desk.locator(".timeline-choice")).to_be_hidden()
    desk.emulate_media(media="screen", forced_colors="active")
    radio = desk.locator("[name=zoom]:checked")
    assert radio.evaluate("e => getComputedStyle(e).opacity") == "1"
