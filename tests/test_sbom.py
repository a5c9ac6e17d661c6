"""The list of packages that goes with a release."""

import json
import sys
from importlib.metadata import version
from pathlib import Path

import run


def test_the_list_names_every_package_with_version_and_licence(tmp_path: Path) -> None:
    """What this project stands on can be read by programs that look for known weaknesses."""
    target = tmp_path / "sbom.json"
    assert run.write_sbom(sys.executable, target) == 0
    listed = json.loads(target.read_text(encoding="utf-8"))
    assert listed["bomFormat"] == "CycloneDX"
    found = {one["name"].lower(): one for one in listed["components"]}
    assert found["mkdocs"]["version"] == version("mkdocs")
    assert found["mkdocs"]["purl"] == f"pkg:pypi/mkdocs@{version('mkdocs')}"
    assert [one for one in ("mkdocs", "pydantic", "nh3") if not found[one]["licenses"]] == []
