"""A quiz in a real browser: with keys only, without JavaScript, in the narrowest window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.windows import find_violations, serve_folder

pytestmark = pytest.mark.browser
CHECK, PRACTICE = "quizzes/landing-check/", "quizzes/landing-practice/"


@pytest.fixture(scope="module")
def example(example_site: Path) -> Iterator[str]:
    """Give the address at which the example is served."""
    with serve_folder(example_site / "site") as address:
        yield address


def _answer_all(page: Page) -> None:
    """Answer every question rightly, with the keyboard alone."""
    page.get_by_role("radio", name="Mission control").focus()
    page.keyboard.press("Space")
    for name in ("Neil Armstrong", "Buzz Aldrin"):
        page.get_by_role("checkbox", name=name).focus()
        page.keyboard.press("Space")
    page.get_by_role("radio", name="False").focus()
    page.keyboard.press("Space")
    pairs = (
        ("Mission control Choose", "spoke"),
        ("Buzz Aldrin", "read"),
        ("Michael Collins", "waited"),
    )
    order = (("Armstrong comes", "1"), ("Mission control follows", "2"), ("Aldrin is third", "3"))
    for left, right in (*pairs, *order, ("Collins closes", "4")):
        page.locator("label.pairing", has_text=left).get_by_role("combobox").focus()
        page.keyboard.type(right)
    page.get_by_role("textbox", name="Your answer").focus()
    page.keyboard.type("Smooth!")
    page.keyboard.press("Enter")


def test_a_quiz_works_with_keys_alone(desk: Page, example: str) -> None:
    """All questions are answered and checked without a mouse; a result has a sign and words."""
    desk.goto(example + CHECK)
    expect(desk.locator(".without-script")).to_be_hidden()
    _answer_all(desk)
    for number in range(1, 6):
        desk.get_by_role("button", name=f"Check question {number}").focus()
        desk.keyboard.press("Enter")
    results = desk.locator(".result[role='status']")
    for number in range(6):
        expect(results.nth(number)).to_have_text("✓ Right.")
    expect(desk.locator(".score")).to_have_text("6 of 6 right so far.")
    assert find_violations(desk) == ""


def test_answers_are_kept_until_they_are_cleared(desk: Page, example: str) -> None:
    """After a reload the answers and results are there; the button takes everything away."""
    desk.goto(example + CHECK)
    assert desk.evaluate("Object.keys(localStorage).filter(k => k.startsWith('quiz.'))") == []
    wrong = desk.get_by_role("radio", name="Michael Collins")
    wrong.check()
    desk.get_by_role("button", name="Check question 1").click()
    result = desk.locator(".result").first
    expect(result).to_contain_text("✗ Not right yet.")
    desk.reload()
    expect(wrong).to_be_checked()
    expect(result).to_contain_text("✗ Not right yet.")
    desk.get_by_role("button", name="Clear my answers").click()
    expect(wrong).not_to_be_checked()
    expect(result).to_have_text("")
    assert desk.evaluate("Object.keys(localStorage).filter(k => k.startsWith('quiz.'))") == []
    assert desk.context.cookies() == []


def test_nothing_is_sent(desk: Page, example: str) -> None:
    """Neither answering nor checking nor clearing asks for anything, wherever it may be."""
    desk.goto(example + CHECK)
    desk.wait_for_load_state("networkidle")
    asked: list[str] = []
    desk.on("request", lambda request: asked.append(request.url))
    _answer_all(desk)
    desk.get_by_role("button", name="Check question 1").click()
    expect(desk.locator(".score")).to_have_text("2 of 6 right so far.")
    desk.get_by_role("button", name="Clear my answers").click()
    assert asked == []


def test_a_browser_that_keeps_nothing(desk: Page, example: str) -> None:
    """Where the store of the browser is closed, a quiz works all the same."""
    closed = "Object.defineProperty(window, 'localStorage', {get() { throw Error('closed'); }})"
    complaints: list[str] = []
    desk.add_init_script(closed)
    desk.on("pageerror", lambda error: complaints.append(str(error)))
    desk.goto(example + CHECK)
    desk.get_by_role("radio", name="Mission control").check()
    desk.get_by_role("button", name="Check question 1").click()
    expect(desk.locator(".result").first).to_have_text("✓ Right.")
    desk.get_by_role("button", name="Clear my answers").click()
    expect(desk.get_by_role("radio", name="Mission control")).not_to_be_checked()
    assert not [words for words in complaints if "quiz" in words]


def test_fingers_are_enough(browser: Browser, example: str) -> None:
    """On the narrowest phone every control can be met by a finger, and a tap answers."""
    context = browser.new_context(has_touch=True, viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto(example + CHECK)
    targets = page.locator(".question :is(label, button, select, summary)")
    heights = targets.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert len(heights) > 20
    assert min(heights) >= 24
    page.locator("label", has_text="Mission control").first.tap()
    page.get_by_role("button", name="Check question 1").tap()
    expect(page.locator(".result").first).to_have_text("✓ Right.")
    context.close()


def test_an_unfinished_answer_is_no_wrong_one(desk: Page, example: str) -> None:
    """Who has chosen nothing, or not everything, is asked to do so first."""
    desk.goto(example + CHECK)
    desk.get_by_role("button", name="Check question 4").click()
    expect(desk.locator(".result").nth(3)).to_have_text("Choose something in every list first.")
    expect(desk.locator("[data-state='wrong']")).to_have_count(0)


def test_a_quiz_can_be_read_without_javascript(plain: Page, example: str) -> None:
    """At 320 px the questions stand there without dead buttons, and answers can be opened."""
    plain.goto(example + CHECK)
    expect(plain.locator(".question").get_by_role("radio")).to_have_count(5)
    expect(plain.get_by_role("button", name="Check question 1")).to_be_hidden()
    expect(plain.get_by_text("so nothing is checked or kept here")).to_be_visible()
    assert plain.locator("html").evaluate("e => e.scrollWidth") <= 320
    plain.goto(example + PRACTICE)
    answer = plain.get_by_text("Seventeen seconds, by the word of")
    expect(answer).to_be_hidden()
    plain.get_by_text("Answer to question 1").click()
    expect(answer).to_be_visible()


@pytest.mark.parametrize("path", [CHECK, PRACTICE, "lessons/how-much-fuel/", "teachers/"])
def test_everybody_can_use_it(browser: Browser, example: str, path: str) -> None:
    """No rule of accessibility is broken on a phone with dark pages, with answers open."""
    context = browser.new_context(
        color_scheme="dark", has_touch=True, viewport={"width": 320, "height": 800}
    )
    page = context.new_page()
    page.goto(example + path)
    for summary in page.locator(".question summary").all():
        summary.click()
    assert find_violations(page) == ""
    assert page.locator("html").evaluate("e => e.scrollWidth") <= 320
    context.close()


def test_only_quizzes_load_the_script(desk: Page, example: str) -> None:
    """The script of quizzes is asked for by their pages and by no other."""
    asked: list[str] = []
    desk.on("request", lambda request: asked.append(request.url))
    for path in ("", "lessons/how-much-fuel/", "teachers/", "quizzes/"):
        desk.goto(example + path)
    assert not [url for url in asked if url.endswith("quiz.js")]
    desk.goto(example + CHECK)
    assert [url for url in asked if url.endswith("quiz.js")] == [f"{example}assets/quiz.js"]
