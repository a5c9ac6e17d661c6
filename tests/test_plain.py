"""What is typed wrong on the command line is told in plain words, with what right looks like."""

import re

import pytest
from typer.testing import CliRunner

from builder.__main__ import application
from builder.commands.plain import WRONG_CALL

JARGON = re.compile(r"\b(usage|error|argument|unexpected|invalid|integer|string|parse)\b", re.I)
WRONG = (
    ("sit", "There is no command “sit”. Did you mean  python3 run.py site"),
    ("tset", "Did you mean  python3 run.py test"),
    ("Chek", "Did you mean  python3 run.py check"),
    ("xyzzy", "There is no command “xyzzy”.\nAll commands: python3 run.py --help"),
    ("new article Times 1854", "“1854” is too much. If “Times 1854” belongs together, write"),
    ("new article Times 1854", "with hyphens:  times-1854"),
    ("coverage my file.txt", 'in quotes:  "my file.txt"'),
    ("check content", "“content” is too much: only options stand behind “check”."),
    ("diff", "BASE is missing.\nWhat belongs behind it: python3 run.py diff --help"),
    ("new --titel x", "There is no option --titel here. Did you mean --title?"),
    ("new --colour x", "There is no option --colour here.\n"),
    ("new --title", "--title: its value is missing."),
    ("fix --dry-run=yes", "--dry-run takes no value."),
    ("sample --count none", "--count: it should be a whole number"),
    ("sample --count 0", "--count: it should be greater than or equal to 1"),
    ("build --edition all", "--edition: 'all' is not one of 'public', 'teacher'."),
    ("--content x check", "There is no option --content here. The command comes first."),
)


@pytest.mark.parametrize(("typed", "told"), WRONG)
def test_a_wrong_call_is_told_plainly(typed: str, told: str) -> None:
    """Exit status 2, and no word that only programmers know."""
    result = CliRunner().invoke(application, typed.split())
    assert result.exit_code == WRONG_CALL
    assert told in result.stderr
    assert not JARGON.search(result.stderr)


@pytest.mark.parametrize("typed", ["", "--help", "new --help"])
def test_help_is_shown_as_ever(typed: str) -> None:
    """What asks for help is no mistake."""
    result = CliRunner().invoke(application, typed.split())
    assert result.output.startswith("Usage: ")
