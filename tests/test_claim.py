"""The page of one claim."""

from dataclasses import replace
from pathlib import Path

from builder.model import Page
from builder.rendering.atlas import Atlas
from tests.pages import read_site
from tests.sites import draw_quietly

CLAIMS = ("claims/fuel", "claims/smooth", "claims/nothing-seen")


def _cut_row(body: str, title: str) -> str:
    """Give what stands beside the title of a row."""
    return body.partition(f"<dt>{title}</dt>")[2].partition("<dt>")[0]


def test_a_claim_names_its_questions_and_its_answers(pages: dict[str, Page]) -> None:
    """On its page stand the questions that use it, and the claims that speak against it."""
    smooth, nothing = pages["claims/smooth"].body, pages["claims/nothing-seen"].body
    assert 'data-entry="questions/how-much-fuel"' in _cut_row(smooth, "Questions")
    assert "<em>enough for a smooth landing</em>" in _cut_row(smooth, "Questions")
    assert 'data-entry="claims/nothing-seen"' in _cut_row(smooth, "Answered by")
    assert 'status-unverified">unverified' in _cut_row(smooth, "Answered by")
    assert 'data-entry="claims/smooth"' in _cut_row(nothing, "Stands against")
    assert "<dt>Answered by</dt>" not in nothing


def test_claims_that_answer_each_other_stand_there_once(atlas: Atlas) -> None:
    """Where two claims stand against each other, the other one is not named a second time."""
    site = atlas.linked.site
    smooth = site.entries["claims/smooth"].model_copy(update={"answers": ("claims/nothing-seen",)})
    entries = {**site.entries, smooth.address: smooth}
    linked = replace(atlas.linked, site=replace(site, entries=entries))
    body = draw_quietly(replace(atlas, linked=linked))["claims/smooth"].body
    assert 'data-entry="claims/nothing-seen"' in _cut_row(body, "Stands against")
    assert "<dt>Answered by</dt>" not in body


def test_a_claim_stands_in_its_paragraph(pages: dict[str, Page]) -> None:
    """The whole paragraph is shown, with the words of the claim marked and its links alive."""
    body = pages["claims/fuel"].body
    passage = body[body.index('<figure class="passage"') : body.index("</figure>")]
    assert '<span class="quoted">fuel for about 17 seconds</span>' in passage
    assert passage.count('class="quoted"') == 1
    assert 'data-entry="actors/aldrin"' in passage
    assert "that the landing was smooth." in passage
    assert 'href="../../articles/landing/#p2"' in passage


def test_a_claim_says_how_it_came_to_us(pages: dict[str, Page]) -> None:
    """The speaker comes first, the article last; how the speaker could know stands below."""
    body = pages["claims/fuel"].body
    chain = body[body.index('<ol class="chain">') : body.index("</ol>")]
    assert chain.index("Mission control") < chain.index('data-entry="articles/landing"')
    assert "people who report to the speaker" in _cut_row(body, "How they could know")


def test_a_claim_has_two_states(pages: dict[str, Page]) -> None:
    """What was known that day and what is known now stand side by side, each with its state."""
    body = pages["claims/fuel"].body
    then, now = body.index("Known that day"), body.index("Known now")
    assert then < body.index("Only the crew and mission control") < now
    assert "../#state--unverified" in body[then:now]
    assert "../#state--revised" in body[now:]


def test_a_claim_names_the_loaded_words_in_its_quotes(pages: dict[str, Page]) -> None:
    """A word that takes a side is named with the claim that quotes it, and with no other."""
    row = _cut_row(pages["claims/smooth"].body, "Loaded words")
    assert 'data-entry="loaded-words/smooth"' in row
    assert "Loaded words" not in pages["claims/fuel"].body


def test_claims_follow_one_another_as_in_the_article(pages: dict[str, Page]) -> None:
    """Each claim leads to the one before and after it, and up to the register."""
    matter = pages["claims/smooth"].front_matter
    assert matter["previous"] == {"title": "Fuel for 17 seconds", "url": "../fuel/"}
    assert matter["next"] == {"title": "Nothing seen from above", "url": "../nothing-seen/"}
    assert matter["description"] == "The landing was smooth."
    assert matter["trail"] == [{"title": "Who says so", "url": "../"}]


def test_a_link_to_a_claim_is_explained(pages: dict[str, Page]) -> None:
    """The list at the end of a page says what a claim that it links to asserts."""
    body = pages["claims/smooth"].body
    row = body.partition('id="def--claims-nothing-seen"')[2]
    assert row.index("Collins saw nothing of the landing.") < row.index("</dd>")


def test_each_row_of_the_register_can_be_pointed_at(example_site: Path) -> None:
    """The page of a claim leads back to its row, which has the id of the claim."""
    site = read_site(example_site / "site")
    register = site[Path("claims/index.html")]
    for address in CLAIMS:
        row = address.partition("/")[2]
        assert row in register.ids
        assert f"../#{row}" in site[Path(address) / "index.html"].links
