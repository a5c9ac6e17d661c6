"""SECURITY.md promises nothing that no test holds."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
TESTS = re.compile(r"`(test_\w+\.py)::(test_\w+)`")


def list_section(title: str) -> list[str]:
    """List the rows of the table under a heading, without its head."""
    section = TEXT.partition(f"## {title}\n")[2].partition("\n## ")[0]
    return [line for line in section.splitlines() if line.startswith("|")][2:]


def list_tests(file: Path) -> set[str]:
    """List the functions of a file of tests."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_promise_is_held_by_a_test() -> None:
    """Each row of the table of promises names a test, and each test named there exists."""
    rows = list_section("What is promised, and which test holds it")
    assert len(rows) > 10
    assert [row for row in rows if not TESTS.search(row)] == []
    named = {pair for row in rows for pair in TESTS.findall(row)}
    missing = [
        (file, name) for file, name in named if name not in list_tests(ROOT / "tests" / file)
    ]
    assert missing == []


def test_whatever_is_trusted_is_there() -> None:
    """Each path in the table of trust leads to something in this repository."""
    rows = list_section("Whom we trust")
    paths = [path for row in rows for path in re.findall(r"`([^`]+)`", row.split("|")[1])]
    assert {"content/", "mkdocs.yml", "builder/"} <= set(paths)
    assert [path for path in paths if not list(ROOT.glob(path.rstrip("/")))] == []


def test_owners_and_trust_agree() -> None:
    """What SECURITY.md does not trust has other owners in CODEOWNERS than what it trusts."""
    lines = (ROOT / ".github" / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    owners = dict(line.split() for line in lines if line and not line.startswith("#"))
    for row in list_section("Whom we trust"):
        _, paths, trusted, *_ = row.split("|")
        for path in re.findall(r"`([^`]+)`", paths):
            owner = owners.get(f"/{path}", owners["*"])
            assert (owner == owners["*"]) == (trusted.strip() == "yes"), path
