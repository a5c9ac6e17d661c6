"""The switches of an article: off at first, each shows its own, and the text stays the text."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from builder.kinds.annotations import Annotation
from builder.kinds.claims import Claim
from builder.rendering.atlas import Atlas
from builder.rendering.sides import LINES, NO_SIDE, OWN_VOICE
from builder.rendering.switches import Voice, list_switches, list_voices
from builder.rendering.view import View
from builder.text import prose
from tests.windows import find_violations, serve_folder

ARTICLE = "articles/landing/"
LONG_ARTICLE = "articles/mazar-2001-11-09/"
SHOWN = {
    "Who says so": ("of-who", ("Mission control", "Buzz Aldrin", "The report")),
    "What became of it": ("of-became", ("revised", "confirmed", "unverified")),
    "Notes": ("of-note", ("Both were crew. [NASA 1969]",)),
    "Dates": ("of-date", ("= Sunday 20 July 1969", "Well supported", "Touchdown")),
    "Then and now": ("of-later", ("45 seconds (1994)", "A later study puts it so.")),
}
WINDOWS: dict[str, Any] = {
    "desk-light": {"color_scheme": "light", "viewport": {"width": 1280, "height": 800}},
    "desk-dark": {"color_scheme": "dark", "viewport": {"width": 1280, "height": 800}},
    "phone-light": {"color_scheme": "light", "viewport": {"width": 390, "height": 844}},
    "phone-dark": {"color_scheme": "dark", "viewport": {"width": 390, "height": 844}},
}


def _article_claims(atlas: Atlas) -> tuple[Claim, ...]:
    return tuple(c for c in atlas.claims_in_order() if c.article == "articles/landing")


def test_sides_stand_in_the_order_of_their_words(atlas: Atlas) -> None:
    """The first side to speak has the first line; the article's own voice has one of its own."""
    claims = _article_claims(atlas)
    assert list_voices(atlas, claims) == (
        Voice(OWN_VOICE, "side-0"),
        Voice(NO_SIDE, "side-1"),
        Voice("Crew", "side-2"),
    )
    assert [voice.name for voice in list_voices(atlas, claims[::-1])] == [
        *(OWN_VOICE, "Crew", NO_SIDE)
    ]


def test_a_ninth_side_has_the_line_of_the_first(atlas: Atlas) -> None:
    """However many sides there are, each has a line that the stylesheet knows."""
    site = atlas.linked.site
    aldrin = site.entries["actors/aldrin"]
    others = {f"actors/a{n}": aldrin.model_copy(update={"side": f"Side {n}"}) for n in range(9)}
    crowd = replace(site, entries={**site.entries, **others})
    many = replace(atlas, linked=replace(atlas.linked, site=crowd))
    claim = _article_claims(atlas)[0].model_copy(update={"said_by": tuple(others)})
    lines = [voice.line for voice in list_voices(many, [claim])]
    assert lines == [*(f"side-{n + 1}" for n in range(LINES)), "side-1"]


def test_two_sides_say_the_same(atlas: Atlas) -> None:
    """Words that two sides say together have both lines, and what stands behind them once."""
    view = View(atlas, atlas.site_map["articles/landing"].page)
    fuel = next(claim for claim in _article_claims(atlas) if claim.id == "fuel")
    both = fuel.model_copy(update={"said_by": ("actors/nasa", "actors/aldrin")})
    marks = list_switches(view, [both], []).marks[2]
    assert [dict(mark.attributes)["class"] for mark in marks] == ["said side-1", "said side-2"]
    assert [bool(mark.behind) for mark in marks] == [False, True]


def test_only_switches_with_something_to_show(atlas: Atlas) -> None:
    """An article without claims or notes has no switches; a note alone has one."""
    view = View(atlas, atlas.site_map["articles/landing"].page)
    notes = [n for n in atlas.linked.site.all(Annotation) if n.id == "crew-mate"]
    assert list_switches(view, [], []).switches == ()
    assert [switch.name for switch in list_switches(view, [], notes).switches] == ["notes"]
    everything = list_switches(view, _article_claims(atlas), atlas.linked.site.all(Annotation))
    assert [switch.words for switch in everything.switches] == [*SHOWN]


@pytest.fixture(scope="module")
def example(example_site: Path) -> Iterator[str]:
    """Give the address at which the example is served."""
    with serve_folder(example_site / "site") as address:
        yield address


def _switch(page: Page, words: str) -> Locator:
    return page.get_by_role("checkbox", name=words, exact=True)


def _switch_all_on(page: Page) -> None:
    for box in page.locator(".switches input").all():
        box.check()


@pytest.mark.browser
def test_everything_is_off_at_first(plain: Page, example: str) -> None:
    """Nobody sees or hears who says so or what became of it before asking, without JavaScript."""
    plain.goto(example + ARTICLE)
    expect(plain.locator(".switches :checked")).to_have_count(0)
    text = plain.locator("article").aria_snapshot()
    assert "Eagle had fuel for about 17 seconds" in text
    expect(plain.locator(".claims-of-article .badge >> visible=true")).to_have_count(0)
    for name, words in SHOWN.values():
        expect(plain.locator(f".article .{name} >> visible=true")).to_have_count(0)
        assert words[-1] not in plain.locator(".article").aria_snapshot()


@pytest.mark.browser
@pytest.mark.parametrize("words", SHOWN)
def test_a_switch_shows_its_own(plain: Page, example: str, words: str) -> None:
    """The tab key reaches each switch, the space bar turns it on and off, without JavaScript."""
    plain.goto(example + ARTICLE)
    name, shown = SHOWN[words]
    plain.locator(".article-head a").last.focus()
    for _ in SHOWN:
        plain.keyboard.press("Tab")
        if _switch(plain, words).evaluate("e => e === document.activeElement"):
            break
    plain.keyboard.press("Space")
    read = plain.locator(".article").aria_snapshot()
    assert [one for one in shown if one.replace(" [NASA 1969]", "") not in read] == []
    others = ", ".join(f".article .{other}:not(.{name})" for other, _ in SHOWN.values())
    expect(plain.locator(others).locator("visible=true")).to_have_count(0)
    plain.keyboard.press("Space")
    expect(plain.locator(f".article .{name} >> visible=true")).to_have_count(0)


@pytest.mark.browser
def test_a_status_leads_to_its_claim(plain: Page, example: str) -> None:
    """Behind the words stands the status, which says what it is about and leads to the claim."""
    plain.goto(example + ARTICLE)
    _switch(plain, "What became of it").check()
    badge = plain.get_by_role("link", name="revised: Fuel for 17 seconds")
    assert badge.get_attribute("href") == "../../claims/fuel/"
    expect(badge).to_have_text("revised")


@pytest.mark.browser
def test_the_address_keeps_what_is_on(desk: Page, example: str) -> None:
    """A link can switch on, a reload forgets nothing, and nonsense switches nothing on."""
    desk.goto(f"{example}{ARTICLE}?show=notes,nonsense#p2")
    on = desk.locator(".switches :checked")
    expect(on).to_have_count(1)
    expect(on).to_have_attribute("name", "notes")
    desk.locator(".switches [name=who]").check()
    expect(desk).to_have_url(f"{example}{ARTICLE}?show=who,notes#p2")
    desk.reload()
    expect(on).to_have_count(2)
    on.evaluate_all("all => all.forEach(e => e.click())")
    expect(desk).to_have_url(f"{example}{ARTICLE}#p2")


@pytest.mark.browser
def test_sides_differ_without_colour(plain: Page, example: str) -> None:
    """The line of each side has a shape and weight of its own, on the words as in the list."""
    plain.goto(example + ARTICLE)
    _switch(plain, "Who says so").check()
    plain.locator(".switches ul").evaluate(
        "e => { for (let n = 3; n < 9; n++)"
        " e.insertAdjacentHTML('beforeend', `<li><span class='said side-${n}'>x</span></li>`); }"
    )
    look = "e => { const s = getComputedStyle(e); return s.textDecorationLine + ' ' +"
    shape = look + " s.textDecorationStyle + ' ' + s.textDecorationThickness; }"
    lines = [said.evaluate(shape) for said in plain.locator(".switches .said").all()]
    assert len(lines) == len(set(lines)) == LINES + 1
    assert all(line.startswith("underline") for line in lines)
    assert plain.locator(".article .side-1.said").first.evaluate(shape) == lines[1]


@pytest.mark.browser
def test_a_link_to_a_note_shows_it(plain: Page, example: str) -> None:
    """Who follows a link to a note sees that note, and no other, with every switch off."""
    plain.goto(example + ARTICLE + "#crew-mate--note")
    expect(plain.locator("#crew-mate--note")).to_be_in_viewport()
    expect(plain.locator("#crew-mate--note .of-note")).to_be_visible()
    expect(plain.locator(".beside li >> visible=true")).to_have_count(1)
    plain.goto(example + ARTICLE + "#sunday--date-how-1")
    expect(plain.locator("#sunday--date-how-1")).to_be_visible()


@pytest.mark.browser
def test_notes_stand_in_the_margin_or_below(desk: Page, phone: Page, example: str) -> None:
    """On a wide screen a note stands beside its paragraph, on a phone under it."""
    for page in (desk, phone):
        page.goto(example + ARTICLE)
        _switch(page, "Notes").check()
    beside, words = (desk.locator(one).bounding_box() for one in ("#crew-mate--note", "#p2"))
    below, above = (phone.locator(one).bounding_box() for one in ("#crew-mate--note", "#p2"))
    assert beside is not None
    assert words is not None
    assert below is not None
    assert above is not None
    assert beside["x"] > words["x"] + words["width"]
    assert beside["y"] < words["y"] + 24
    assert below["y"] > above["y"] + above["height"] - 1


@pytest.mark.browser
def test_copied_words_are_those_of_the_article(desk: Page, example: str, atlas: Atlas) -> None:
    """Whoever copies a paragraph gets its words and nothing else, with everything on."""
    desk.goto(example + ARTICLE)
    _switch_all_on(desk)
    copy = (
        "e => { const s = getSelection(); s.selectAllChildren(e);"
        " const words = s.toString(); s.removeAllRanges(); return words; }"
    )
    tokens = atlas.tokens(atlas.entry("articles/landing"), ("body",))
    paragraphs = prose.plain_paragraphs(tokens)
    copied = [desk.locator(f"#p{n + 1}").evaluate(copy) for n in range(len(paragraphs))]
    assert copied == [*paragraphs]


@pytest.mark.browser
def test_copied_words_of_the_long_article(desk: Page, address: str) -> None:
    """The same holds where many marks lie on one another: on and off, the words are the same."""
    desk.goto(address + LONG_ARTICLE)
    copy = (
        "all => all.map(e => { getSelection().selectAllChildren(e);"
        " return getSelection().toString(); })"
    )
    before = desk.locator(".article p").evaluate_all(copy)
    _switch_all_on(desk)
    assert desk.locator(".article p").evaluate_all(copy) == before
    assert len(before) > 20


@pytest.mark.browser
def test_paper_shows_what_is_on(desk: Page, example: str) -> None:
    """A printed page has what is switched on, with the list of lines, and no switch."""
    desk.goto(example + ARTICLE)
    desk.emulate_media(media="print")
    expect(desk.locator(".switches >> visible=true")).to_have_count(0)
    expect(desk.locator("#crew-mate--note")).to_be_hidden()
    desk.emulate_media(media="screen")
    _switch_all_on(desk)
    desk.emulate_media(media="print")
    for name, _ in SHOWN.values():
        expect(desk.locator(f".article .{name}").first).to_be_visible()
    expect(desk.locator(".switches ul")).to_be_visible()
    expect(desk.locator(".switches input >> visible=true")).to_have_count(0)


@pytest.mark.browser
def test_small_windows_and_fingers(plain: Page, address: str) -> None:
    """With everything on, 320 px are wide enough; each switch is at least 24 px high."""
    plain.goto(address + LONG_ARTICLE)
    _switch_all_on(plain)
    assert plain.locator("html").evaluate("e => e.scrollWidth") <= 320
    heights = plain.locator(".switches label").evaluate_all("all => all.map(e => e.offsetHeight)")
    assert len(heights) == len(SHOWN)
    assert min(heights) >= 24


@pytest.mark.browser
def test_forced_colours_keep_the_marks(browser: Browser, example: str) -> None:
    """Where a system takes the colours away, marked words keep a line."""
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(example + ARTICLE)
    _switch_all_on(page)
    for name in ("dated", "noted", "changed"):
        expect(page.locator(f".article .{name}").first).to_have_css("border-bottom-style", "dotted")
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("window", WINDOWS, ids=WINDOWS)
def test_all_that_can_be_on_is_accessible(browser: Browser, address: str, window: str) -> None:
    """The rules of WCAG 2.2 AA hold as well with everything on."""
    context = browser.new_context(**WINDOWS[window])
    page = context.new_page()
    page.goto(address + LONG_ARTICLE)
    _switch_all_on(page)
    violations = find_violations(page)
    context.close()
    assert violations == ""


def test_the_search_knows_the_words_only(example_site: Path) -> None:
    """What stands behind marked words or beside them is not found as part of the article."""
    file = example_site / "site" / "search" / "search_index.json"
    index = json.loads(file.read_text(encoding="utf-8"))
    (text,) = (doc["text"] for doc in index["docs"] if doc["location"] == ARTICLE)
    assert "Eagle had fuel for about 17 seconds. Armstrong’s crew mate Aldrin" in text
    inserted = ("revised", "Mission control said", "45 seconds", "Both were crew")
    assert [words in text for words in inserted] == [False, True, False, False]
