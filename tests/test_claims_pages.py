"""Claims, questions, layers, omissions and loaded words on their pages."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page as Window
from playwright.sync_api import expect

from builder.exports import export_all
from builder.kinds.claims import STATUSES, Claim, Status
from builder.kinds.questions import Question
from builder.model import Page
from builder.pages.layers import Cell, draft_layers
from builder.pages.questions import Side, draft_questions
from builder.rendering.assemble import write_page
from builder.rendering.atlas import Atlas
from tests.sites import draw_quietly
from tests.windows import serve_folder

CLAIMS = ("claims/fuel", "claims/smooth", "claims/nothing-seen")
NEW_PAGES = (
    *("claims/", *(f"{claim}/" for claim in CLAIMS)),
    *("questions/", "questions/how-much-fuel/", "questions/who-watched/"),
    *("layers/", "omissions/", "loaded-words/"),
)


def _write_site(atlas: Atlas) -> dict[str, str | bytes]:
    pages = {path: write_page(page) for path, page in draw_quietly(atlas).items()}
    return {**pages, **{str(file.path): file.content for file in export_all(atlas)}}


def _set_status(atlas: Atlas, address: str, status: Status) -> Atlas:
    """Give the site as it would be with another status of one claim."""
    site = atlas.linked.site
    claim = site.entries[address]
    assert isinstance(claim, Claim)
    now = claim.now.model_copy(update={"status": status})
    entries = {**site.entries, address: claim.model_copy(update={"now": now})}
    return replace(atlas, linked=replace(atlas.linked, site=replace(site, entries=entries)))


def _list_pages_with(atlas: Atlas, address: str) -> Iterator[str]:
    """Name every file that shows the status of a claim, as the entries refer to one another."""
    claim = atlas.entry(address)
    assert isinstance(claim, Claim)
    yield from (".", "claims", "claims/claims.csv", "claims/claims.json", str(claim.article))
    yield from ("downloads", "teachers", "data/claims.csv", "data/claims.json")
    yield from (address, *claim.answers)
    yield from (other.address for other in atlas.claims_of(address, "answers"))
    for name in (*claim.said_by, *claim.via, *claim.about):
        if name.startswith(("actors/", "places/")):
            yield str(name)
    for question in atlas.linked.site.all(Question):
        if any(answer.claim == address for answer in question.answers):
            yield question.address


@pytest.mark.parametrize("address", CLAIMS)
def test_a_new_status_changes_what_shows_it_and_nothing_else(atlas: Atlas, address: str) -> None:
    """Whoever changes the status of a claim changes it everywhere, and no other page."""
    before = _write_site(atlas)
    after = _write_site(_set_status(atlas, address, "contradicted"))
    assert before.keys() == after.keys()
    changed = {path for path in before if before[path] != after[path]}
    assert changed == set(_list_pages_with(atlas, address))


def test_the_drawing_shows_the_status(atlas: Atlas) -> None:
    """The line, the box and the sign of a claim in the drawing follow its status."""
    body = draw_quietly(_set_status(atlas, "claims/fuel", "contradicted"))["claims"].body
    figure = body[: body.index('href="fuel/"')].rpartition("<figure")[2]
    assert figure.count('<path class="status-contradicted"') == 2
    box = body[body.index('xlink:href="fuel/"') :].partition("</a>")[0]
    assert '<g class="status-contradicted">' in box
    assert "✕<title>contradicted</title>" in box


def test_the_states_have_their_own_places(pages: dict[str, Page]) -> None:
    """Each of the four states is explained at a fragment that never changes, without a number."""
    for status in STATUSES:
        assert f'<div id="state--{status}"><dt>' in pages["claims"].body
    words = re.findall(r"</dt>\n<dd>(.*?)</dd>", pages["claims"].body)[: len(STATUSES)]
    assert len(set(words)) == len(STATUSES)
    assert not re.search(r"\d", " ".join(words))


def test_the_drawing_and_the_table_lead_to_the_same(pages: dict[str, Page]) -> None:
    """Every link of the drawing stands in the register as well; those of claims lead to them."""
    body = pages["claims"].body
    drawing, table = body.split('<div class="register"')
    links = set(re.findall(r'xlink:href="([^"]+)" role="link"', drawing))
    assert links == set(re.findall(r'xlink:href="([^"]+)"', body))
    assert len(links) == 7
    assert links <= set(re.findall(r' href="([^"]+)"', table))
    claims = {link for link in links if not link.startswith("..")}
    assert claims == {"fuel/", "smooth/", "nothing-seen/"}


def test_the_accounts_of_a_question(atlas: Atlas) -> None:
    """An account that is a claim takes speaker, way and badge from it; others bring their own."""
    draft = next(d for d in draft_questions(atlas) if str(d.path) == "questions/how-much-fuel")
    sides = draft.context["sides"]
    assert isinstance(sides, list)
    assert [side.who for side in sides] == ["Mission control", "A later study", "Buzz Aldrin"]
    assert [side.how_known for side in sides] == ["commands", "was told", "saw"]
    assert [[step.addresses for step in side.chain] for side in sides[:2]] == [
        [("actors/nasa",), ("articles/landing",)],
        [("actors/nasa",), ("actors/aldrin",), ("sources/chaikin-1994",)],
    ]


def test_accounts_stand_in_the_order_in_which_they_were_given(atlas: Atlas) -> None:
    """The earliest comes first; those of one day stand together."""
    moments = {
        str(draft.path): [
            (when, [side.number for side in group]) for when, group in _read_moments(draft.context)
        ]
        for draft in draft_questions(atlas)
        if "moments" in draft.context
    }
    assert moments["questions/how-much-fuel"] == [("1969-07-20", [1, 3]), ("1994", [2])]
    assert [w for w, _ in moments["questions/who-watched"]] == [
        "1969-07-20",
        "1969-07-20T20:18:00Z",
    ]


def _read_moments(context: Mapping[str, object]) -> tuple[tuple[str, tuple[Side, ...]], ...]:
    moments = context["moments"]
    assert isinstance(moments, tuple)
    return moments


def test_a_warning_comes_before_what_it_warns_of(pages: dict[str, Page]) -> None:
    """What violence is described is said before the first words of a question."""
    body = pages["questions/how-much-fuel"].body
    assert body.index("People are in danger.") < body.index("The report gives one figure")
    assert "Before you read" not in pages["questions/who-watched"].body


def test_every_paragraph_has_its_layer(atlas: Atlas) -> None:
    """The strip above the layers has all paragraphs of the article, each with its layers."""
    (draft,) = draft_layers(atlas)
    cores = draft.context["cores"]
    assert isinstance(cores, list)
    (core,) = cores
    assert [layer.id for layer in core.layers] == ["before", "after"]
    assert core.cells == (
        *(Cell(number, (2,)) for number in (1, 2, 3)),
        *(Cell(number, (1,)) for number in (4, 5)),
    )


def test_the_events_of_the_day_stand_by_their_clocks(pages: dict[str, Page]) -> None:
    """Below the layers stand the events of the day of the article, with what the clock showed."""
    body = pages["layers"].body
    table = body[body.index('<div class="clocks"') :]
    assert 'data-label="Here">evening</td>' in table
    assert table.index("events/touchdown") < table.index("events/first-step")


def test_a_loaded_word_stands_with_its_uses(pages: dict[str, Page]) -> None:
    """A word has the paragraph, the quote and whose word it is; or that others used it."""
    body = pages["loaded-words"].body
    assert '<a class="paragraph-link" href="../articles/landing/#p2">¶2</a> <q>smooth</q>' in body
    assert "not in the article" in body


def test_an_omission_says_who_knew(pages: dict[str, Page]) -> None:
    """What is left out stands with who knew it that day and what a reader misses."""
    body = pages["omissions"].body
    for words in ("An alarm rang", "Those who listened in heard it", "The landing looks safer"):
        assert words in body


@pytest.fixture(scope="module")
def example(example_site: Path) -> Iterator[str]:
    """Give the address at which the example is served."""
    with serve_folder(example_site / "site") as address:
        yield address


def _list_rows(page: Window) -> list[str]:
    """Give the first word of each claim that the register shows."""
    cells = page.locator(".register tbody tr >> visible=true").locator("td:nth-child(3)")
    return [words.split()[0] for words in cells.all_inner_texts()]


@pytest.mark.browser
def test_the_register_can_be_searched_and_shared(desk: Window, example: str) -> None:
    """A choice is shown, counted aloud and kept in the address, which brings it back elsewhere."""
    desk.goto(f"{example}claims/")
    found = desk.locator(".found")
    expect(found).to_have_text("3 of 3 claims")
    desk.get_by_role("combobox", name="Who says so").select_option("actors/nasa")
    expect(found).to_have_text("1 of 3 claims")
    assert _list_rows(desk) == ["Fuel"]
    assert parse_qs(urlsplit(desk.url).query) == {"speaker": ["actors/nasa"]}
    desk.goto(f"{example}claims/?about=actors/collins&status=unverified")
    assert _list_rows(desk) == ["Collins"]
    expect(desk.get_by_role("radio", name="unverified")).to_be_checked()
    desk.get_by_role("button", name="Show all").click()
    expect(found).to_have_text("3 of 3 claims")
    assert urlsplit(desk.url).query == ""
    desk.get_by_role("radio", name="revised").check()
    expect(found).to_have_text("1 of 3 claims")
    assert _list_rows(desk) == ["Fuel"]


@pytest.mark.browser
def test_the_register_can_be_sorted(desk: Window, example: str) -> None:
    """The heads of the columns are buttons, and say which one sorts and which way."""
    desk.goto(f"{example}claims/")
    where, what = (desk.get_by_role("columnheader", name=name) for name in ("Where", "What"))
    expect(where).to_have_attribute("aria-sort", "ascending")
    what.get_by_role("button").click()
    assert _list_rows(desk) == ["Collins", "Fuel", "The"]
    expect(what).to_have_attribute("aria-sort", "ascending")
    assert where.get_attribute("aria-sort") is None
    what.get_by_role("button").press("Enter")
    assert _list_rows(desk) == ["The", "Fuel", "Collins"]
    expect(what).to_have_attribute("aria-sort", "descending")
    desk.reload()
    assert _list_rows(desk) == ["The", "Fuel", "Collins"]


@pytest.mark.browser
def test_nonsense_in_the_address_shows_everything(desk: Window, example: str) -> None:
    """An address that names nothing there is gives the whole register."""
    desk.goto(f"{example}claims/?status=x&speaker=nobody-at-all&sort=x")
    assert len(_list_rows(desk)) == 3
    expect(desk.locator(".found")).to_have_text("3 of 3 claims")


@pytest.mark.browser
def test_without_javascript_no_control_is_dead(plain: Window, example: str) -> None:
    """Only the states can be chosen then; nothing is shown that does nothing."""
    plain.goto(f"{example}claims/")
    expect(plain.locator(".register :is(select, button) >> visible=true")).to_have_count(0)
    plain.get_by_role("radio", name="revised").check()
    assert plain.locator(".register tbody tr >> visible=true").count() == 1


@pytest.mark.browser
def test_a_phone_gets_the_register_for_the_drawing(
    desk: Window, phone: Window, example: str
) -> None:
    """The drawing stands on wide screens only; its links can be reached with the keys there."""
    desk.goto(f"{example}claims/")
    links = desk.locator("figure.drawing a")
    assert links.count() == 7
    for link in links.all():
        link.focus()
        expect(link).to_be_focused()
        box = link.bounding_box()
        assert box
        assert box["height"] >= 24
    phone.goto(f"{example}claims/")
    expect(phone.locator("figure.drawing >> visible=true")).to_have_count(0)
