"""Maps in a real browser: with fingers, keys and eyes, on paper, and without JavaScript."""

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
MAP = "maps/autumn-2001/"
PLACE = "places/khulm/"
ACROSS = "e => [...e.querySelectorAll('a rect')].map(r => r.getBoundingClientRect())"
SMALL = f"e => ({ACROSS})(e).filter(b => b.width && Math.min(b.width, b.height) < 23.9).length"
OVERLAPS = (
    f"e => {{ const all = ({ACROSS})(e).filter(b => b.width);"
    " return all.filter((a, n) => all.slice(n + 1).some(b => a.left < b.right - 1 &&"
    " b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)).length; }"
)
CUT = (
    "e => { const edge = e.getBoundingClientRect();"
    " const words = [...e.querySelectorAll('text')].map(t => t.getBoundingClientRect());"
    " return words.filter(b => b.width && (b.left < edge.left - 1 || b.right > edge.right + 1"
    " || b.top < edge.top - 1 || b.bottom > edge.bottom + 1)).length; }"
)


@pytest.mark.parametrize("width", [320, 390, 500, 640, 768, 1000, 1280, 1920])
def test_names_are_whole_apart_and_large_enough(desk: Page, address: str, width: int) -> None:
    """As the browser measures them: no link covers another, no word is cut, 24 pixels at least."""
    desk.set_viewport_size({"width": width, "height": 900})
    desk.goto(address + MAP)
    sheets = desk.locator(".sheet")
    assert sheets.count() == 2
    for sheet in sheets.all():
        assert sheet.locator("a >> visible=true").count() >= 5
        assert (sheet.evaluate(SMALL), sheet.evaluate(OVERLAPS), sheet.evaluate(CUT)) == (0, 0, 0)
    assert desk.locator("html").evaluate("e => e.scrollWidth") <= width


def test_steps_work_without_javascript(plain: Page, address: str) -> None:
    """Each button shows its words, arrows and numbers, and hides those of all other steps."""
    plain.goto(address + MAP)
    radios = plain.locator(".steps input")
    assert radios.count() == 5
    seen = set()
    for number, radio in enumerate(radios.all(), start=1):
        radio.check()
        expect(plain.locator(".captions > div >> visible=true")).to_have_count(1)
        expect(plain.locator(f".captions .in-{number}")).to_be_visible()
        expect(plain.locator(f".key-of-step.in-{number}")).to_be_visible()
        expect(plain.locator(f".arrow:not(.in-{number}) >> visible=true")).to_have_count(0)
        seen.add(plain.locator(".captions").inner_text())
    assert len(seen) == 5
    expect(plain.locator(".ways")).to_be_hidden()


def test_steps_with_keys_and_buttons(desk: Page, address: str) -> None:
    """Arrow keys choose a step; so do Earlier and Later, which stop at both ends."""
    desk.goto(address + MAP)
    earlier, later = (desk.get_by_role("button", name=name) for name in ("Earlier", "Later"))
    expect(earlier).to_be_disabled()
    desk.locator(".steps input").first.focus()
    desk.keyboard.press("ArrowRight")
    expect(desk.locator(".captions .in-2")).to_be_visible()
    expect(earlier).to_be_enabled()
    for _ in range(3):
        later.click()
    expect(desk.locator(".captions .in-5")).to_be_visible()
    expect(later).to_be_disabled()
    earlier.click()
    expect(desk.locator(".captions .in-4")).to_be_visible()


def test_a_name_leads_to_its_place(desk: Page, address: str) -> None:
    """A name can be reached with the keys, is seen to have the focus, and opens the place."""
    desk.goto(address + MAP)
    name = desk.locator(".view-1 a[data-entry='places/herat'] >> visible=true")
    name.focus()
    desk.keyboard.press("Shift+Tab")
    desk.keyboard.press("Tab")
    expect(name).to_be_focused()
    assert name.locator("rect").evaluate("e => getComputedStyle(e).strokeWidth") == "2px"
    desk.keyboard.press("Enter")
    expect(desk).to_have_url(f"{address}places/herat/")


def test_a_finger_sees_what_a_place_is(phone: Page, address: str) -> None:
    """The first touch tells what it is, with a way on that leads there."""
    phone.goto(address + MAP)
    phone.locator(".view-1 a[data-entry='places/kandahar'] >> visible=true").tap()
    box = phone.locator("#popover--")
    expect(box).to_contain_text("Kandahar")
    box.get_by_role("link", name="Read more").click()
    expect(phone).to_have_url(f"{address}places/kandahar/")


def test_a_map_on_paper(desk: Page, address: str) -> None:
    """The chosen step is printed with its arrows, and no button that nobody can press."""
    desk.goto(address + MAP)
    desk.locator(".steps input").nth(3).check()
    desk.emulate_media(media="print")
    expect(desk.locator(".captions .in-4")).to_be_visible()
    expect(desk.locator(".ground .arrow.in-4").first).to_be_visible()
    expect(desk.get_by_role("button", name="Later")).to_be_hidden()
    expect(desk.locator(".steps label >> visible=true")).to_have_count(1)
    for sheet in desk.locator(".sheet").all():
        box = sheet.bounding_box()
        assert box
        assert box["x"] + box["width"] <= 1280


def test_colours_of_the_system(browser: Browser, address: str) -> None:
    """With the colours that somebody has chosen, the chosen step and the borders can be seen."""
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(address + MAP)
    chosen, other = (page.locator(".steps label").nth(number) for number in (0, 1))
    colour = "e => getComputedStyle(e).backgroundColor"
    assert chosen.evaluate(colour) != other.evaluate(colour)
    expect(page.locator(".ground .relief").first).to_be_hidden()
    context.close()
