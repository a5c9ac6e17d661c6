"""What the lists of packages promise."""

import ast
import re
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKS = (
    *(ROOT / "requirements.lock", *sorted((ROOT / "tests").glob("*/*.lock"))),
    *sorted((ROOT / "builder" / "bench").glob("*/*.lock")),
)


def read_names(file: Path) -> set[str]:
    """Return the names of the packages in a list."""
    return {
        name.lower()
        for name in re.findall(r"^([A-Za-z][\w.-]*)", file.read_text(encoding="utf-8"), re.M)
    }


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_every_package_is_pinned_to_its_bytes(lock: Path) -> None:
    """Each package has one version and the fingerprints of its files, from wherever they come."""
    text = lock.read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[a-z])", text, flags=re.M)[1:]
    assert blocks
    assert all(re.match(r"[a-z0-9-]+==\S+ .*\\\n    --hash=sha256:", block) for block in blocks)
    assert "://" not in text


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_the_lock_has_what_is_asked_for(lock: Path) -> None:
    """Nothing was added to a list without renewing its lock."""
    assert read_names(lock.with_suffix(".in")) <= read_names(lock)


BY_HAND = {"atheris"}
"""Installed by whoever looks for crashes with it: it does not exist for every system."""


def find_imported(folder: Path) -> set[str]:
    """Return the names of the modules that the Python files in a folder import from elsewhere."""
    nodes = [
        node
        for file in folder.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    ]
    whole = {name.name for node in nodes if isinstance(node, ast.Import) for name in node.names}
    parts = {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    tops = {module.split(".")[0] for module in whole | parts}
    return tops - sys.stdlib_module_names - {"builder", "tests", "run"} - BY_HAND


@pytest.mark.parametrize("folder", ["builder", "tests"])
def test_everything_imported_is_asked_for(folder: str) -> None:
    """No module is used that is there only because another package happens to bring it."""
    asked = {name.replace("_", "-") for name in read_names(ROOT / "requirements.in")}
    providers = packages_distributions()
    imported = find_imported(ROOT / folder)
    missing = {
        module
        for module in imported
        if not asked & {name.lower().replace("_", "-") for name in providers.get(module, [])}
    }
    assert imported
    assert missing == set()


def test_nothing_made_is_part_of_the_project() -> None:
    """What builds and installs leave here comes with no copy, so that nobody can plant it."""
    made = (".cache", ".venv", "build", "site", "teacher-edition")
    listed = subprocess.run(
        ["git", "ls-files", "--", *made], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert listed.stdout == ""
