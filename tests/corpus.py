"""Mistakes that people make, each a folder of files that are laid over a small right site."""

import shutil
from pathlib import Path

from builder.growing.fix import fix_content
from builder.model import InvalidContent, Problem
from builder.pipeline import Project, read_project
from builder.telling.report import count_problems, format_problem

TESTS = Path(__file__).resolve().parent
MISTAKES = TESTS / "mistakes"
HELD_OUT = TESTS / "mistakes-held-out"
BASE = MISTAKES / "base"
EXPECTED = "expected.txt"
GUIDE = "docs/contributing/errors.md"


def list_mistakes(folder: Path) -> tuple[Path, ...]:
    """List the mistakes of a corpus in their order."""
    return tuple(sorted(path for path in folder.iterdir() if path.name[:1].isdigit()))


def make_mistake(mistake: Path, root: Path) -> Path:
    """Lay the files of a mistake over the right site; give its content/."""
    content = root / "content"
    shutil.copytree(BASE, content)
    left = shutil.ignore_patterns(EXPECTED)
    shutil.copytree(mistake, content, dirs_exist_ok=True, ignore=left)
    return content


def find_problems(content: Path) -> tuple[Problem, ...]:
    """Check a content and give every problem, question and hint in the order of the terminal."""
    try:
        return read_project(Project(content, None, content.parent)).remarks
    except InvalidContent as invalid:
        return invalid.problems


def describe(problems: tuple[Problem, ...]) -> str:
    """Write problems as the terminal shows them."""
    if not problems:
        return "No problems.\n"
    shown = (f"{format_problem(one, GUIDE)}\n\n" for one in problems)
    return f"{''.join(shown)}{count_problems(problems)}\n"


def fix_all(content: Path) -> int:
    """Do what the command fix does; give the number of files that changed."""
    fixed = tuple(fix_content(content))
    for one in fixed:
        one.path.write_bytes(one.text.encode())
    return len(fixed)
