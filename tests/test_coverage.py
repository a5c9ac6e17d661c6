"""What of an article is explained: every item of its inventory is explained, waived, or a hole."""

from pathlib import Path

import pytest
import yaml

from builder.coverage import Finding, find_coverage
from tests.sites import copy_example, read_quietly

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


def _find(folder: Path, paragraph: int, item: dict[str, str]) -> Finding:
    root = copy_example(folder)
    listed = [
        {
            "paragraph": str(paragraph),
            "gist": "x",
            "items": [{"what": "thing", "says": "x", **item}],
        }
    ]
    values = {"title": "List", "article": "landing", "paragraphs": listed}
    (root / "content" / "inventories" / "landing.yml").write_text(
        yaml.safe_dump(values), encoding="utf-8"
    )
    (finding,) = find_coverage(read_quietly(root).linked)
    return finding


@pytest.mark.parametrize("case", ITEMS)
def test_an_item_is_judged(tmp_path: Path, case: tuple[int, dict[str, str], str, str]) -> None:
    """An item is explained when its own paragraph leads to the entry, and by nothing else."""
    paragraph, item, state, reason = case
    finding = _find(tmp_path, paragraph, item)
    assert finding.state == state
    assert reason in finding.reason


def test_a_finding_says_where_the_item_stands(tmp_path: Path) -> None:
    """The line of the item in the inventory is named, so that a hole can be filled."""
    finding = _find(tmp_path, 2, {})
    text = (tmp_path / "project" / finding.file).read_text(encoding="utf-8").splitlines()
    assert "says: x" in text[finding.line - 1] or "says: x" in text[finding.line]
    assert finding.file.name == "landing.yml"


def test_every_item_is_found_in_its_order(tmp_path: Path) -> None:
    """The example has four items, one of them waived."""
    findings = list(find_coverage(read_quietly(copy_example(tmp_path)).linked))
    assert [(finding.paragraph, finding.item.says) for finding in findings] == [
        (1, "Armstrong"),
        (1, "Sunday"),
        (1, "fuel"),
        (2, "17 seconds"),
    ]
    assert [finding.state for finding in findings].count("explained") == 3
