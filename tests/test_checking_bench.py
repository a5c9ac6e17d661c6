"""The measurement of reading and checking: what it measures is right content."""

from pathlib import Path

from builder.bench.checking import IN_A_FILE, RATIO, measure_checking, write_entries
from builder.kinds import KINDS
from builder.linked import link_site
from builder.load import load_content
from builder.validate import validate


def test_what_is_measured_has_no_mistakes(tmp_path: Path) -> None:
    """Times of content with mistakes would say nothing about content without."""
    write_entries(tmp_path / "content", IN_A_FILE)
    site, wrong = validate(load_content(tmp_path / "content", KINDS), KINDS)
    assert (*wrong, *link_site(site)[1]) == ()
    assert len(site.of_kind("terms")) == IN_A_FILE


def test_loading_is_compared_with_pyyaml() -> None:
    """The rows name what was measured, and hold the ratio that does not hang on the computer."""
    rows = {what: (number, unit) for what, number, unit in measure_checking(IN_A_FILE)}
    assert rows["entries"] == (IN_A_FILE, "")
    number, unit = rows[RATIO]
    assert unit == "times"
    assert 1 < number < 10
