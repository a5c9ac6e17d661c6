"""What is around the text: masthead, menu, imprint; how a page reads, and what paper gets of it."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from builder.stock import ASSETS
from builder.text.headings import draw_heading, keep_whole
from builder.text.phrases import estimate_minutes
from tests.windows import find_violations

ARTICLE = "articles/mazar-2001-11-09/"
EXPLAINER = "explainers/why-this-city/"
PROFILE = "actors/dostum/"
GLOSSARY = "glossaries/fighting/"
WINDOWS: dict[str, Any] = {
    "desk-dark": {"color_scheme": "dark", "viewport": {"width": 1280, "height": 800}},
    "phone-light": {"color_scheme": "light", "viewport": {"width": 390, "height": 844}},
}
LENGTHS = ((0, 1), (40, 1), (290, 1), (310, 2), (1000, 5))
HEADINGS = (
    ("The fall of Saint-Lô-en-Mer", '# The fall of <span class="whole">Saint-Lô-en-Mer</span>'),
    ("No <b>-x- here", "# No &lt;b&gt;-x- here"),
)


@pytest.mark.parametrize(("words", "minutes"), LENGTHS)
def test_the_time_to_read(words: int, minutes: int) -> None:
    """A text of so many words takes so many minutes, and none takes none."""
    assert estimate_minutes("word " * words) == minutes


@pytest.mark.parametrize(("title", "drawn"), HEADINGS)
def test_no_line_ends_inside_a_name(title: str, drawn: str) -> None:
    """Words with hyphens are marked as whole; nothing else of the heading changes."""
    assert keep_whole(draw_heading(1, title, "a-b")) == f"{drawn} {{: #a-b }}"


def test_the_fonts_are_light() -> None:
    """All fonts together weigh no more than 160 KB."""
    assert sum(file.stat().st_size for file in ASSETS.glob("fonts/*.woff2")) < 160_000


@pytest.mark.browser
@pytest.mark.parametrize("path", ["actors/", PROFILE])
def test_the_current_section_is_marked(desk: Page, address: str, path: str) -> None:
    """The menu says in which section a page stands, on the inner pages of the section as well."""
    desk.goto(address + path)
    marked = desk.locator(".main-sections [aria-current]")
    expect(marked).to_have_text("People and groups")
    assert marked.get_attribute("aria-current") == ("page" if path == "actors/" else "true")


@pytest.mark.browser
def test_every_section_can_be_reached(plain: Page, address: str) -> None:
    """Without JavaScript, on a phone, the list opens with a key and leads to every section."""
    plain.goto(address + PROFILE)
    expect(plain.locator(".main-sections")).to_be_hidden()
    plain.get_by_text("Sections", exact=True).focus()
    plain.keyboard.press("Enter")
    menu = plain.get_by_role("navigation", name="All sections")
    expect(menu).to_be_visible()
    assert plain.locator("html").evaluate("e => e.scrollWidth") <= 320
    assert menu.get_by_role("link").count() > 12
    menu.get_by_role("link", name="A to Z").click()
    expect(plain).to_have_url(address + "a-z/")


@pytest.mark.browser
def test_the_list_of_sections_closes(desk: Page, address: str) -> None:
    """Escape closes the list and gives the focus back; so does moving on, or a click elsewhere."""
    desk.goto(address + PROFILE)
    button, menu = desk.locator(".all-sections summary"), desk.locator(".all-sections nav")
    button.click()
    menu.get_by_role("link", name="Places").focus()
    desk.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()
    button.click()
    desk.locator(".nameplate").first.focus()
    expect(menu).to_be_hidden()
    button.click()
    desk.mouse.click(640, 790)
    expect(menu).to_be_hidden()


@pytest.mark.browser
def test_colours_can_be_chosen_with_the_keys(desk: Page, address: str) -> None:
    """The switch between light and dark takes a key, and the choice stays on the next page."""
    desk.emulate_media(color_scheme="light")
    desk.goto(address + PROFILE)
    expect(desk.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    desk.locator(".md-option").first.focus()
    expect(desk.locator(".md-header__option label >> visible=true")).to_have_css(
        "outline-style", "solid"
    )
    desk.keyboard.press("Enter")
    expect(desk.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    desk.goto(address)
    expect(desk.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.browser
def test_the_search_of_a_phone(phone: Page, address: str) -> None:
    """On a phone a button opens the search, which finds."""
    phone.goto(address + PROFILE, wait_until="networkidle")  # then the search listens
    phone.locator("label[for=__search].md-header__button").tap()
    phone.get_by_role("textbox", name="Search").fill("bridge")
    phone.keyboard.press("End")
    expect(phone.locator(".md-search-result__item").first).to_be_visible(timeout=20_000)


@pytest.mark.browser
def test_the_imprint(desk: Page, address: str) -> None:
    """The foot of a page names the terms and what is kept, and leads to sources and file."""
    desk.goto(address + PROFILE)
    foot = desk.get_by_role("contentinfo")
    expect(foot).to_contain_text("CC BY-SA 4.0")
    expect(foot).to_contain_text("No cookies")
    expect(foot.get_by_role("link", name="Sources", exact=True)).to_be_visible()
    edit = foot.get_by_role("link", name="Edit this page").get_attribute("href") or ""
    assert re.search(r"OWNER/NAME/edit/main/content/actors/dostum\.yml#L\d+$", edit)


@pytest.mark.browser
def test_a_page_that_is_not_there(desk: Page, address: str) -> None:
    """Whoever comes to a wrong address is led to the list of names and to the sections."""
    desk.goto(address + "404.html")
    expect(desk.locator("h1")).to_have_text("There is no page at this address")
    assert desk.locator(".lost").get_by_role("link").count() > 9


@pytest.mark.browser
def test_the_front_page_says_what_it_is(desk: Page, address: str) -> None:
    """On the first screen: name, date, what this is, why it matters, and three ways in."""
    desk.goto(address)
    for part in ("h1", ".strapline", ".lead", ".why", ".doors"):
        expect(desk.locator(f".md-content {part}").first).to_be_in_viewport(ratio=1)
    names = ["Read the report, told again", "See who says so", "Follow the day"]
    expect(desk.locator(".doors a")).to_have_text(names)
    name = desk.locator("h1").evaluate("e => e.querySelector('.whole').getClientRects().length")
    assert name == 1


@pytest.mark.browser
@pytest.mark.parametrize("path", [ARTICLE, EXPLAINER])
def test_a_text_says_how_long_it_takes(desk: Page, address: str, path: str) -> None:
    """An article and an explainer begin with the minutes that reading takes."""
    desk.goto(address + path)
    expect(desk.locator(".dateline").first).to_contain_text(re.compile(r"· \d+ min to read"))


@pytest.mark.browser
def test_how_far_one_has_read(desk: Page, address: str) -> None:
    """A line at the top grows with reading; not on other pages, not where motion is unwelcome."""
    line = "() => getComputedStyle(document.body, '::before').content"
    grown = "() => getComputedStyle(document.body, '::before').transform"
    desk.goto(address + ARTICLE)
    assert desk.evaluate(line) == '""'
    at_first = desk.evaluate(grown)
    desk.evaluate("scrollTo(0, document.body.scrollHeight)")
    desk.wait_for_timeout(100)
    assert desk.evaluate(grown) != at_first
    desk.emulate_media(reduced_motion="reduce")
    assert desk.evaluate(line) == "none"
    desk.emulate_media(reduced_motion="no-preference")
    desk.goto(address + GLOSSARY)
    assert desk.evaluate(line) == "none"


def test_the_line_exists_only_where_it_can_grow() -> None:
    """A browser that cannot tie it to scrolling is not given it at all."""
    style = (ASSETS / "frame.css").read_text(encoding="utf-8")
    before, _, after = style.partition("@supports (animation-timeline: scroll()) {")
    assert "animation-timeline: scroll" in after
    assert "animation" not in before


@pytest.mark.browser
@pytest.mark.parametrize("path", [ARTICLE, EXPLAINER])
def test_a_paragraph_is_copied_with_its_place(browser: Browser, address: str, path: str) -> None:
    """The number copies the words alone, with title and address; that is said, until Escape."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + path)
    number = page.locator("a.number[href='#p2']")
    words = page.locator("#p2").inner_text()
    for switch in page.locator(".switches input").all():
        switch.check()
    number.focus()
    page.keyboard.press("Enter")
    said = page.get_by_role("status").filter(has_text="Paragraph 2 copied")
    expect(said).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    title = page.locator("h1").evaluate("e => e.firstChild.textContent")
    place = f"{title}, paragraph 2. The day Mazar-e-Sharif fell.\n{address}{path}#p2"
    assert copied == f"“{words}”\n\n{place}"
    expect(page).to_have_url(re.compile(rf"{address}{path}(\?show=[a-z,]+)?#p2$"))
    page.keyboard.press("Escape")
    expect(said).to_have_count(0)
    context.close()


@pytest.mark.browser
def test_a_number_is_a_link_where_nothing_can_be_copied(desk: Page, address: str) -> None:
    """Where a browser does not let pages copy, the number leads to its paragraph as before."""
    desk.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    desk.goto(address + ARTICLE)
    desk.locator("a.number[href='#p2']").click()
    expect(desk).to_have_url(f"{address}{ARTICLE}#p2")
    expect(desk.locator(".copied")).to_have_count(0)


@pytest.mark.browser
@pytest.mark.parametrize("width", [1024, 1280, 1920, 2560])
@pytest.mark.parametrize("path", [ARTICLE, EXPLAINER, PROFILE])
def test_lines_are_good_to_read(browser: Browser, address: str, path: str, width: int) -> None:
    """A full line of running text has 60 to 75 characters, however wide the window."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(address + path)
    page.evaluate("document.fonts.ready.then(() => true)")
    page.reload()  # a font that comes late is used from the next page on
    page.evaluate("document.fonts.ready.then(() => true)")
    lengths = page.locator(".article p, .prose p").evaluate_all(
        "all => all.flatMap(p => { const line = parseFloat(getComputedStyle(p).lineHeight);"
        " const rows = Math.round(p.offsetHeight / line);"
        " return rows > 3 ? [p.innerText.length / (rows - .5)] : []; })"
    )
    context.close()
    assert 60 <= sum(lengths) / len(lengths) <= 75


SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
    " word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"
)
LARGER = "html { font-size: 250% !important; }"
WISHES = {"spread-320": (SPACING, 320), "spread-1280": (SPACING, 1280), "twice": (LARGER, 1280)}


@pytest.mark.browser
@pytest.mark.parametrize("path", ["", ARTICLE, PROFILE, "404.html"])
@pytest.mark.parametrize("wish", WISHES)
def test_text_may_grow(browser: Browser, address: str, path: str, wish: str) -> None:
    """Spread out as WCAG 1.4.12 asks, or twice as large, text is not cut off, nor wider."""
    style, width = WISHES[wish]
    context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    page = context.new_page()
    page.goto(address + path)
    page.add_style_tag(content=style)
    assert page.locator("html").evaluate("e => e.scrollWidth") <= width
    cut = page.locator(":is(.md-header, .md-content, .md-footer) :is(a, p, li, h1, h2, summary)")
    hidden = cut.evaluate_all(
        "all => all.filter(e => getComputedStyle(e).overflow === 'hidden'"
        " && e.scrollHeight > e.clientHeight + 2 && e.offsetParent).map(e => e.outerHTML)"
    )
    context.close()
    assert hidden == []


@pytest.mark.browser
@pytest.mark.parametrize("path", ["", "404.html"])
@pytest.mark.parametrize("window", WINDOWS, ids=WINDOWS)
def test_the_frame_is_accessible(browser: Browser, address: str, path: str, window: str) -> None:
    """The rules of WCAG 2.2 AA hold with the list of sections open as well."""
    context = browser.new_context(**WINDOWS[window])
    page = context.new_page()
    page.goto(address + path)
    page.locator(".all-sections summary").click()
    assert find_violations(page) == ""
    context.close()


@pytest.mark.browser
def test_forced_colours_keep_the_frame(browser: Browser, address: str) -> None:
    """Where a system takes the colours away, the section keeps its line, the day its dots."""
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(address + PROFILE)
    current = page.locator(".main-sections [aria-current]")
    assert "underline" in current.evaluate("e => getComputedStyle(e).textDecorationLine")
    page.goto(address)
    dot = "e => getComputedStyle(e, '::before').backgroundColor"
    full, ring = (page.locator(f".day .{name}").first for name in ("hour-known", "order-known"))
    assert full.evaluate(dot) != ring.evaluate(dot)
    context.close()


def test_right_to_left_names_keep_their_place(built_site: Path) -> None:
    """A name in Arabic script is isolated: by `bdi`, or as the title of a source by its link."""
    style = (ASSETS / "site.css").read_text(encoding="utf-8")
    assert re.search(r"a\.entry-link.*unicode-bidi: isolate", style)
    page = (built_site / "site" / PROFILE / "index.html").read_text(encoding="utf-8")
    loose = re.sub(r"<bdi[^>]*>.*?</bdi>|<a [^>]*entry-link.*?</a>|<head>.*?</head>", "", page)
    shown = re.sub(r"<script.*?</script>|<title>.*?</title>|<meta[^>]*>", "", loose, flags=re.S)
    assert re.findall(r"[\u0600-\u06ff]+", shown) == []
