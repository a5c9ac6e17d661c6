"""What the lists of packages promise."""

import ast
import re
import sys
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKS = (ROOT / "requirements.lock", *sorted((ROOT / "tests").glob("*/*.lock")))

PERMISSIVE = re.compile(r"\b(MIT|BSD|Apache|ISC|PSF|MPL|Mozilla)\b")
CHOSEN = {"pyphen": "Mozilla Public License 1.1 (MPL 1.1)"}
"""Packages that offer several licences to choose from, and the one under which we use each."""
BINDING = re.compile(r"\b[AL]?GPL|GNU")


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
    return tops - sys.stdlib_module_names - {"builder", "tests", "run"}


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


def read_licence(package: Distribution) -> str:
    """Return all that a package says about its licence, or the beginning of the licence itself."""
    said = package.metadata.json
    classifiers = [line for line in said.get("classifier", []) if line.startswith("License")]
    names = [said.get("license_expression", ""), str(said.get("license", ""))[:60], *classifiers]
    files = [file for file in package.files or [] if "LICENSE" in file.name]
    return " ".join(map(str, names)).strip() or files[0].read_text(encoding="utf-8")[:60]


@pytest.mark.parametrize("name", sorted(read_names(ROOT / "requirements.lock")))
def test_licences_leave_everybody_free(name: str) -> None:
    """No package asks more of those who use or pass on this project than to be named."""
    offered = read_licence(distribution(name))
    licence = CHOSEN.get(name, offered)
    assert licence in offered
    assert PERMISSIVE.search(licence), licence
    assert not BINDING.search(licence), licence
