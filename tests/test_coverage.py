"""What of an article is explained: all its text asks for, and every item of its inventory."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from builder.covering.coverage import find_coverage
from builder.covering.findings import Coverage, Finding
from builder.model import InvalidContent
from tests.sites import ROOT, copy_example, read_quietly

ITEMS: tuple[tuple[int, dict[str, str], str, str], ...] = (
    (1, {"entry": "actors/armstrong"}, "explained", "actors/armstrong"),
    (1, {"entry": "actors/aldrin"}, "hole", "paragraph 1 does not lead to actors/aldrin"),
    (1, {"entry": "events/touchdown"}, "explained", "events/touchdown"),
    (2, {"entry": "claims/smooth"}, "explained", "claims/smooth"),
    (2, {"entry": "claims/nothing-seen"}, "hole", "does not lead to claims/nothing-seen"),
    (3, {"entry": "terms/orbit"}, "hole", "paragraph 3 does not lead to terms/orbit"),
    (4, {"entry": "terms/command-module"}, "explained", "terms/command-module"),
    (1, {"entry": "places/moon"}, "hole", "paragraph 1 does not lead to places/moon"),
    (2, {"waived": "Everybody knows."}, "waived", "Everybody knows."),
    (2, {}, "hole", "an entry, or a reason to waive it"),
)
"""`orbit` is kept unlinked by a mark; the Moon is named in the summary only."""

CLAIM = {
    "title": "Claim",
    "article": "flight",
    "statement": "So it was.",
    "speaker": "Somebody",
    "verb": "said",
    "how_known": "not said",
    "confidence": "low",
    "sources": ["nasa-1969"],
    "then": {"status": "unverified", "finding": "Nobody knew."},
    "now": {"status": "unverified", "finding": "Nobody knows."},
}
DATE = {"edtf": "1969-07-21", "how": "The day after."}
WORD = {
    "title": "Small",
    "article": "flight",
    "loaded": "It is modest.",
    "we_write": "Nothing.",
    "sources": ["nasa-1969"],
}
Rest = tuple[str, dict[str, Any]]

TIES: tuple[tuple[str, tuple[Rest, ...], dict[str, str]], ...] = (
    ("There Armstrong met Gagarin.", (), {"Armstrong": "explained", "Gagarin": "hole"}),
    ("He and Armstrong, then Armstrong.", (), {"Armstrong": "explained"}),
    ("It was on Monday.", (("on Monday", {"date": DATE}),), {"Monday": "explained"}),
    ("It was on Monday.", (("was on Monday", CLAIM),), {"Monday": "hole"}),
    ("It was on Monday.", (("It", {"note": "Which."}),), {"Monday": "hole"}),
    ("It had 12 legs.", (), {"12": "hole"}),
    ("It had 12 legs.", (("had 12 legs", CLAIM),), {"12": "explained"}),
    ("It had 12 legs, or 13.", (("12 legs", CLAIM),), {"12": "explained", "13": "hole"}),
    ("It had twelve legs.", (("twelve", {"note": "Four."}),), {"twelve": "explained"}),
    ("It had twelve legs.", (("twelve", {"link": "none"}),), {"twelve": "hole"}),
    ("They took “a small step”.", (), {"a small step": "hole"}),
    ("They took “a small step”.", (("small", WORD),), {"a small step": "explained"}),
    ("They took “a small step”.", (("a small step", CLAIM),), {"a small step": "explained"}),
    ("Then the “lunar module” fell.", (), {"lunar module": "explained"}),
    ("Then “it, the lunar module” fell.", (), {"it, the lunar module": "hole"}),
    ("It fell, he said. She denied it.", (), {"said": "hole", "denied": "hole"}),
    ("It fell, he said. She denied it.", (("It fell", CLAIM),), {"said": "explained"}),
    ("It fell, he said. She denied it.", (("It fell", CLAIM),), {"denied": "hole"}),
)
"""A text, what rests on words of it, and the state of what it asks for."""


def _write(root: Path, name: str, values: object) -> None:
    file = root / "content" / name
    file.write_text(yaml.safe_dump(values, allow_unicode=True), encoding="utf-8")


def _read(root: Path, article: str) -> Coverage:
    found = find_coverage(read_quietly(root).linked)
    return next(one for one in found if one.article == f"articles/{article}")


def _write_flight(folder: Path, text: str, rests: tuple[Rest, ...] = ()) -> Path:
    """Put another article into a copy of the example, with entries that rest on its words."""
    root = copy_example(folder)
    front = "---\ntitle: Flight\n---\n"
    (root / "content/articles/flight.md").write_text(front + text, encoding="utf-8")
    books: dict[str, dict[str, object]] = {"annotations": {}, "claims": {}, "loaded-words": {}}
    for number, (exact, values) in enumerate(rests):
        quote, name = {"exact": exact}, f"rest-{number}"
        if "statement" in values:
            books["claims"][name] = {**values, "quotes": [quote]}
        elif "loaded" in values:
            books["loaded-words"][name] = {**values, "uses": [{"quote": quote, "whose": "Its."}]}
        else:
            books["annotations"][name] = {**values, "quote": quote}
    for kind, entries in books.items():
        if entries:
            _write(root, f"{kind}/flight.yml", {"title": "Book", kind: entries})
    return root


def _waive(root: Path, article: str, **listed: object) -> None:
    paragraph = {"paragraph": "1", "gist": "x", **listed}
    _write(
        root,
        "inventories/list.yml",
        {"title": "List", "article": article, "paragraphs": [paragraph]},
    )


def _find_item(folder: Path, paragraph: int, item: dict[str, str]) -> Finding:
    root = copy_example(folder)
    (root / "content/inventories/landing.yml").unlink()
    items = [{"what": "thing", "says": "x", **item}]
    _waive(root, "landing", paragraph=str(paragraph), items=items)
    return next(one for one in _read(root, "landing").findings if one.what == "thing")


@pytest.mark.parametrize("case", ITEMS)
def test_an_item_is_judged(tmp_path: Path, case: tuple[int, dict[str, str], str, str]) -> None:
    """An item is explained when its own paragraph leads to the entry, and by nothing else."""
    paragraph, item, state, reason = case
    finding = _find_item(tmp_path, paragraph, item)
    assert finding.state == state
    assert reason in finding.reason


@pytest.mark.parametrize("case", TIES)
def test_words_are_tied(tmp_path: Path, case: tuple[str, tuple[Rest, ...], dict[str, str]]) -> None:
    """What a text asks for is explained by what rests on it, each sort in its own way."""
    text, rests, states = case
    findings = _read(_write_flight(tmp_path, text, rests), "flight").findings
    found = {one.words: one.state for one in findings}
    assert {words: found[words] for words in states} == states


def test_a_finding_says_where_its_words_stand(tmp_path: Path) -> None:
    """The line is that of the words in the file, over line ends, lists and links."""
    text = "Now *12\nmen* and [13\nmore](@/none), 14.\n\n* One\n* then\n  Two\n"
    findings = _read(_write_flight(tmp_path, text), "flight").findings
    places = [(one.words, one.line, one.paragraph) for one in findings]
    assert places == [("12", 4, 1), ("13", 5, 1), ("14", 6, 1), ("One", 8, 2), ("Two", 10, 3)]
    assert {str(one.file) for one in findings} == {"content/articles/flight.md"}


def test_plain_text_has_lines_too(tmp_path: Path) -> None:
    """In an article of plain text the lines are counted from the top of the file."""
    findings = _read(copy_example(tmp_path), "wire").findings
    assert [(one.words, one.line) for one in findings if one.what == "attribution"] == [("says", 4)]


def test_an_item_says_where_it_is_listed(tmp_path: Path) -> None:
    """The line of an item is that in the inventory, so that it can be filled in."""
    finding = _find_item(tmp_path, 2, {})
    text = (tmp_path / "project" / finding.file).read_text(encoding="utf-8").splitlines()
    assert "says: x" in "".join(text[finding.line - 1 : finding.line + 1])
    assert finding.file.name == "list.yml"


def test_the_percentage_counts_both_halves(tmp_path: Path) -> None:
    """Words of the text and items of the inventory count the same, and waived is not open."""
    root = _write_flight(tmp_path, "It had 12 legs, 13 eyes and 14 arms.")
    waived = [{"words": "13 eyes", "why": "Nobody counted."}]
    _waive(root, "flight", waived=waived, items=[{"what": "thing", "says": "legs"}])
    coverage = _read(root, "flight")
    assert str(coverage) == "4 items: 0 explained, 1 waived, 3 holes. 25.0 % covered."
    assert [one.reason for one in coverage.having("waived")] == ["Nobody counted."]


def test_nothing_to_explain_is_covered(tmp_path: Path) -> None:
    """A text that asks for nothing is covered wholly."""
    coverage = _read(_write_flight(tmp_path, "It flew."), "flight")
    assert coverage.percent == 100
    assert coverage.findings == ()


@pytest.mark.parametrize(
    ("words", "code"), [("99 eyes", "quote-not-found"), ("eyes", "quote-ambiguous")]
)
def test_a_waiver_that_does_not_fit_is_reported(tmp_path: Path, words: str, code: str) -> None:
    """Words that are not in the paragraph, or twice, are a problem at their line and column."""
    root = _write_flight(tmp_path, "It had 12 eyes and 13 eyes.")
    _waive(root, "flight", waived=[{"words": words, "why": "Nobody counted."}])
    with pytest.raises(InvalidContent) as caught:
        read_quietly(root)
    (problem,) = caught.value.problems
    assert (str(problem.file), problem.code) == ("content/inventories/list.yml", code)
    assert problem.excerpt[problem.column - 1 :] == words


@pytest.mark.parametrize("words", ["12 eyes", "It had"])
def test_a_needless_waiver_is_reported(tmp_path: Path, words: str) -> None:
    """A waiver of what an entry explains, or of what nobody asks for, is to be deleted."""
    root = _write_flight(tmp_path, "It had 12 eyes and 13 eyes.", (("12 eyes", CLAIM),))
    waived = [{"words": one, "why": "Nobody counted."} for one in (words, "13 eyes")]
    _waive(root, "flight", waived=waived)
    (problem,) = _read(root, "flight").needless
    assert (str(problem.file), problem.code) == ("content/inventories/list.yml", "needless-waiver")
    assert problem.excerpt[problem.column - 1 :] == words


def test_our_article_is_covered() -> None:
    """Nothing in the article of this site is left without an entry or a reason, and no more."""
    (coverage,) = find_coverage(read_quietly(ROOT).linked)
    assert [f"{one.line}: {one.what} {one.words}" for one in coverage.having("hole")] == []
    assert coverage.needless == ()
