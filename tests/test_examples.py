"""Other units stand beside the main one, and the same builder makes them."""

from pathlib import Path

import pytest

from builder.audits import AUDITS
from builder.covering.coverage import find_coverage
from builder.pipeline import read_site
from tests.pages import find_broken_links, find_repeated_ids
from tests.pages import read_site as read_pages
from tests.sites import ROOT, build_quietly

EXAMPLES = sorted(folder for folder in (ROOT / "examples").iterdir() if folder.is_dir())


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_an_example_is_a_whole_site(folder: Path, tmp_path: Path) -> None:
    """It builds, every link of it leads somewhere, and no id is there twice."""
    site = build_quietly(folder, tmp_path).site
    assert list(find_broken_links(site, read_pages(site))) == []
    assert list(find_repeated_ids(site)) == []


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_an_example_keeps_our_own_rules(folder: Path) -> None:
    """Everything in its reports is explained, every entry is sourced, no work is uncited."""
    linked = read_site(folder / "content")
    assert {one.percent for one in find_coverage(linked)} == {100}
    assert [line for audit in AUDITS for line in audit(linked).to_mend] == []
