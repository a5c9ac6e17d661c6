"""Levels: the whole article for another reader, with every name and everybody who speaks."""

from pathlib import Path

import pytest

from builder.audits.repeated import audit_repeated_sentences
from builder.model import InvalidContent, Page
from builder.pipeline import read_site
from tests.sites import copy_example, read_quietly

LEVEL = "levels/landing-short"
TOLD = "claims: [{claim: nothing-seen, words: saw nothing}]"


def _change(root: Path, old: str, new: str) -> list[tuple[str, str]]:
    """Change words of the level, and give code and message of what is then wrong."""
    file = root / "content" / f"{LEVEL}.yml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    try:
        read_quietly(root)
    except InvalidContent as error:
        return [(problem.code, problem.message) for problem in error.problems]
    return []


def test_a_level_has_the_numbers_of_the_article(pages: dict[str, Page]) -> None:
    """Each paragraph can be pointed at by its number, and leads to the same one of the article."""
    body = pages[LEVEL].body
    for number in range(1, 6):
        assert f'<div class="numbered" id="p{number}"><a class="number"' in body
        assert f'href="../../articles/landing/#p{number}"' in body
    assert "Shorter sentences" in body


def test_the_article_leads_to_its_levels(pages: dict[str, Page]) -> None:
    """On the page of an article that has levels they are offered, and only there."""
    link = '<a href="../../levels/landing-short/">Shorter sentences</a>'
    assert link in pages["articles/landing"].body
    assert "levels/" not in pages["articles/orbit"].body
    assert 'data-entry="articles/landing"' in pages[LEVEL].body


LEFT_OUT = {
    "a-paragraph": ("paragraph: 5", "paragraph: 4", "it lacks 5"),
    "a-place": ("Sea of Tranquility", "plain", "paragraph 1 of the article names “Sea of"),
    "an-actor": ("Collins stayed", "One man stayed", "names “Michael Collins”"),
    "an-actor-among-others": ("Aldrin", "One", "names “Buzz Aldrin”"),
    "a-figure": ("about 17 seconds", "a short time", "has the figure “17”"),
    "a-claim": (TOLD, "", "“Nothing seen from above”, and this level does not say where"),
    "the-words-of-a-claim": ("He saw nothing of it.", "", "words “saw nothing” for the claim"),
    "whose-word-it-is": (
        ", Mission control said",
        " for Mission control",
        "is the word of Mission",
    ),
    "the-place-of-a-claim": ("claim: smooth", "claim: nothing-seen", "does not hold the claim"),
}


@pytest.mark.parametrize("change", LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_a_level_leaves_out_is_named(tmp_path: Path, change: tuple[str, str, str]) -> None:
    """A missing paragraph, name, figure, claim or speaker is a problem that says which one."""
    old, new, words = change
    found = _change(copy_example(tmp_path), old, new)
    assert all(code.startswith("level-") for code, _ in found)
    assert any(words in message for _, message in found)


def test_a_level_keeps_who_says_so(tmp_path: Path) -> None:
    """What somebody claims in the article must not become a fact, even when all names stay."""
    told = "Eagle had fuel for about 17 seconds, Mission control said."
    fact = "The Eagle of Mission control had fuel for about 17 seconds."
    found = _change(copy_example(tmp_path), told, fact)
    assert [code for code, _ in found] == ["level-speaker"]
    assert "the word of Mission control" in found[0][1]


def test_other_words_may_stand_for_a_name(tmp_path: Path) -> None:
    """A link with other words names as well, and `left_out` lets a name go on purpose."""
    first = copy_example(tmp_path / "first")
    assert _change(first, "Collins stayed", "The [third man](@/actors/collins) stayed") == []
    second = copy_example(tmp_path / "second")
    words = "left_out: [actors/collins]\nparagraphs:"
    assert _change(second, "paragraphs:", words) == []
    assert _change(second, "Collins stayed", "One man stayed") == []


def test_the_same_sentence_in_two_levels_is_no_repetition(tmp_path: Path) -> None:
    """Two levels of one article may share sentences; the audit looks at other entries."""
    root = copy_example(tmp_path)
    level = root / "content" / f"{LEVEL}.yml"
    (level.parent / "landing-long.yml").write_text(level.read_text(encoding="utf-8"))
    found = audit_repeated_sentences(read_site(root / "content")).to_mend
    assert not [line for line in found if "levels/" in line]
