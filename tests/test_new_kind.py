"""A new kind of entries, or a new rule, is one new file and one name in a list."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.pages import find_broken_links, read_site
from tests.sites import ROOT, copy_example

KIND = '''"""Prizes: what somebody was given."""

from builder.entries import Factual, Kind
from builder.fields import ActorRef


class Prize(Factual):
    """One prize, and who was given it."""

    given_to: ActorRef


PRIZES = Kind(
    name="prizes",
    singular="prize",
    title="Prizes",
    model=Prize,
    folder="prizes",
    books={books},
    page="{page}",
    fragment="{fragment}",
    linked=True,
)
'''
FIELDS = """\
title: Golden Rocket
aliases: [Rocket Medal]
summary: A medal for Buzz Aldrin and others.
given_to: aldrin
confidence: high
sources: [nasa-1969]
"""
BOOK = "title: All prizes\nabout: Given in orbit.\nprizes:\n  rocket:\n" + "".join(
    f"    {line}\n" for line in FIELDS.splitlines()
)


@dataclass(frozen=True)
class Shape:
    """How a kind is kept and shown, a file of it, and the page and place of its entry."""

    books: str
    page: str
    fragment: str
    text: str
    path: str
    place: str


SHAPES = {
    "a-page-each": Shape("False", "prizes/{id}", "", FIELDS, "prizes/rocket", ""),
    "a-page-a-book": Shape("True", "prizes/{book}", "{id}", BOOK, "prizes/rocket", "rocket"),
    "one-page": Shape("True", "prizes", "{id}", BOOK, "prizes", "rocket"),
}

CHECK = '''"""A rule about titles."""

from collections.abc import Iterator

from builder.model import Problem
from builder.site import Site


def check_titles(site: Site) -> Iterator[Problem]:
    """No title ends in a full stop."""
    for entry in site.entries.values():
        if entry.title.endswith("."):
            source = site.sources[entry.address]
            yield source.problem(("title",), "full-stop", "a title ends in a full stop")
'''


def _add_name(file: Path, origin: str, name: str) -> None:
    """Import a name into a module, and put it first in the list that the module keeps."""
    before, sign, after = file.read_text(encoding="utf-8").rpartition(" = (\n")
    head, first, rest = before.partition("\nfrom builder")
    text = f"{head}\nfrom {origin} import {name}{first}{rest}{sign}    {name},\n{after}"
    file.write_text(text, encoding="utf-8")


def _run(root: Path, command: str) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-m", "builder", command]
    folders = ["--content", "content", "--docs", "docs"]
    return subprocess.run(
        [*words, *folders], cwd=root, check=False, capture_output=True, encoding="utf-8"
    )


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder for printed sheets: which they are does not hang on the kinds there are."""
    return tmp_path_factory.mktemp("paper")


@pytest.fixture
def root(tmp_path: Path, paper: Path) -> Iterator[Path]:
    """Give the example beside a copy of the builder that can be changed."""
    root = copy_example(tmp_path)
    printed = root / ".cache" / "paper"
    shutil.copytree(ROOT / "builder", root / "builder")
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(paper, printed)
    yield root
    shutil.copytree(printed, paper, dirs_exist_ok=True)


def _add_kind(root: Path, shape: Shape) -> None:
    """Add a kind to the builder, an entry of it, and words elsewhere that name the entry."""
    module = KIND.replace("{books}", shape.books).replace("{page}", shape.page)
    module = module.replace("{fragment}", shape.fragment)
    (root / "builder/kinds/prizes.py").write_text(module, encoding="utf-8")
    _add_name(root / "builder/kinds/__init__.py", "builder.kinds.prizes", "PRIZES")
    (root / "content/prizes").mkdir()
    (root / "content/prizes/rocket.yml").write_text(shape.text, encoding="utf-8")
    explainer = root / "content/explainers/how-it-flew.md"
    text = explainer.read_text(encoding="utf-8")
    explainer.write_text(f"{text}\n\nA Rocket Medal was given.\n", encoding="utf-8")


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_a_kind_is_one_file_and_one_name(root: Path, shape: Shape) -> None:
    """Its entries are read, linked to, listed and shown, and no link to them is dead."""
    _add_kind(root, shape)
    result = _run(root, "build")
    assert result.returncode == 0, result.stderr
    pages = read_site(root / "site")
    assert list(find_broken_links(root / "site", pages)) == []
    shown = pages[Path(shape.path, "index.html")]
    for words in ("Golden Rocket", "Also Rocket Medal", "A medal for Buzz Aldrin", "How sure"):
        assert words in shown.text
    assert ("Given in orbit." in shown.text) == (shape.books == "True")
    assert not shape.place or shape.place in shown.ids
    links = pages[Path("explainers/how-it-flew/index.html")].links
    assert f"../../{shape.path}/{f'#{shape.place}' if shape.place else ''}" in links
    assert any("prizes/" in link for link in pages[Path("index.html")].links)


def test_a_rule_is_one_file_and_one_name(root: Path) -> None:
    """A rule that is in the list is checked, and stops the build with the line of the mistake."""
    (root / "builder/titles.py").write_text(CHECK, encoding="utf-8")
    assert _run(root, "check").returncode == 0
    _add_name(root / "builder/checking/checks.py", "builder.titles", "check_titles")
    file = root / "content/actors/nasa.yml"
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join([f"{lines[0]}.", *lines[1:]]), encoding="utf-8")
    result = _run(root, "check")
    assert result.returncode == 1
    assert "a title ends in a full stop" in result.stdout + result.stderr
    assert "content/actors/nasa.yml:1" in result.stdout + result.stderr
