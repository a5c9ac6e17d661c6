"""The commands of reviewers, as they are given."""

from pathlib import Path

import pytest

from tests.sites import EXAMPLE, copy_example
from tests.test_changes import change_example
from tests.test_commands import give

TIME = ("content/actors/aldrin.yml", "born: 1930-01-20", "born: 1930-01-21")


def test_diff_tells_what_readers_will_see(tmp_path: Path) -> None:
    """A change that breaks no address has exit status 0, and the same words each time."""
    root = change_example(tmp_path, TIME)
    first, second = (give("diff", EXAMPLE, "--content", root / "content") for _ in range(2))
    assert first.exit_code == 0
    assert "## What readers will see" in first.output
    assert "**1 date moves**" in first.output
    assert first.output == second.output


def test_diff_fails_when_an_address_would_break(tmp_path: Path) -> None:
    """A page that is taken away without a word is exit status 1."""
    root = copy_example(tmp_path)
    (root / "docs/privacy.md").write_text("# Privacy\n", encoding="utf-8")
    result = give("diff", root, "--content", EXAMPLE / "content")
    assert result.exit_code == 1
    assert "`/privacy/`" in result.output


def test_a_state_with_mistakes_is_not_compared(tmp_path: Path) -> None:
    """What was right by the rules of then is nobody's mistake today: exit status 0."""
    old = change_example(tmp_path, ("content/actors/aldrin.yml", "living: yes", "lives: yes"))
    result = give("diff", old, "--content", EXAMPLE / "content")
    assert result.exit_code == 0
    assert "does not follow the rules of today" in result.output
    assert "aldrin.yml" in result.output


def test_content_with_mistakes_is_told(tmp_path: Path) -> None:
    """The mistakes of today are listed as `check` lists them: exit status 1."""
    new = change_example(tmp_path, ("content/actors/aldrin.yml", "living: yes", "lives: yes"))
    result = give("diff", EXAMPLE, "--content", new / "content")
    assert result.exit_code == 1
    assert "aldrin.yml:" in result.stderr


@pytest.mark.parametrize("base", ["no-such-thing", "--help-me"])
def test_a_missing_base_is_told(base: str) -> None:
    """No traceback, and exit status 1 or 2, when there is nothing to compare with."""
    result = give("diff", base, "--content", EXAMPLE / "content")
    assert result.exit_code in {1, 2}
    assert "Traceback" not in result.output + result.stderr
