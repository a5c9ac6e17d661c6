"""A build that takes pages from the shelf makes the same site as one that makes them all."""

import hashlib
import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from builder.pipeline import Project, build_site
from builder.publishing.publish import Means, PublishingFailed, accept_all, publish_site
from tests.sites import REPOSITORY, copy_example

TERM = "content/glossaries/flight.yml"


@dataclass(frozen=True)
class Bench:
    """A copy of the example that is built again and again, with a shelf."""

    root: Path
    before: dict[str, bytes] = field(default_factory=dict)

    @property
    def output(self) -> Path:
        """Where build/ and site/ are."""
        return self.root / "out"

    @property
    def shelf(self) -> Path:
        """Where pages are kept."""
        return self.root / "shelf"

    def build(self) -> dict[str, bytes]:
        """Build with what is on the shelf; give a fingerprint of each file of the site."""
        content, docs = self.root / "content", self.root / "docs"
        project = Project(
            content, docs, self.output, REPOSITORY, means=Means(self.shelf, packed=False)
        )
        build_site(project, _ignore)
        return _read_all(self.output / "site")

    def build_without(self) -> dict[str, bytes]:
        """Publish the same tree in another folder, without a shelf."""
        clean = self.root / "clean"
        shutil.rmtree(clean, ignore_errors=True)
        shutil.copytree(self.output / "build", clean / "build")
        shutil.copy(self.output / "mkdocs.yml", clean)
        publish_site(clean, _ignore, accept_all, Means(packed=False))
        return _read_all(clean / "site")

    def edit(self, file: str, old: str, new: str) -> None:
        """Change the words of a file, as an editor does."""
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old} in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")


def _ignore(*_: int) -> None:
    """Show no progress."""


def _read_all(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).digest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _list_inodes(folder: Path) -> dict[str, int]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.stat().st_ino for path in files}


def _name_differing(one: dict[str, bytes], other: dict[str, bytes]) -> set[str]:
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Give a copy of the example that was built once."""
    bench = Bench(copy_example(tmp_path_factory.mktemp("kept")))
    bench.before.update(bench.build())
    return bench


EDITS = {
    "a-sentence": (TERM, "The path on which", "The way on which"),
    "a-title": ("content/actors/nasa.yml", "title: NASA", "title: The NASA"),
    "a-menu": ("docs/about.md", "# About", "# About all of"),
    "the-name-of-the-site": ("content/site.yml", "title: ", "title: Anew, "),
    "the-licence": ("content/site.yml", "licence: ", "licence: Freely, "),
}


def test_a_second_build_writes_no_page(bench: Bench) -> None:
    """Where nothing changed, each page is the same file on the disk as before."""
    inodes = _list_inodes(bench.output / "site")
    assert bench.build() == bench.before
    assert _list_inodes(bench.output / "site") == inodes
    assert bench.build_without() == bench.before


@pytest.mark.parametrize(("file", "old", "new"), EDITS.values(), ids=EDITS)
def test_an_edit_changes_what_it_must(bench: Bench, file: str, old: str, new: str) -> None:
    """After an edit the site is what a build without a shelf makes; only that is written."""
    inodes, before = _list_inodes(bench.output / "site"), _read_all(bench.output / "site")
    bench.edit(file, old, new)
    after = bench.build()
    assert after == bench.build_without()
    changed = _name_differing(before, after)
    assert changed
    now = _list_inodes(bench.output / "site")
    written = {name for name in now if now[name] != inodes.get(name)}
    assert written <= changed


def test_entries_come_and_go(bench: Bench) -> None:
    """A new entry, and one that is gone, are on all pages where they have to be."""
    text = (bench.root / "content/actors/nasa.yml").read_text(encoding="utf-8")
    for old, word in (("formerly:", "# formerly:"), ("NASA", "ESA"), ("Mission control", "Darm")):
        text = text.replace(old, word)
    new = bench.root / "content/actors/brand-new.yml"
    new.write_text(text, encoding="utf-8")
    first = bench.build()
    assert "actors/brand-new/index.html" in first
    assert first == bench.build_without()
    new.unlink()
    second = bench.build()
    assert "actors/brand-new/index.html" not in second
    assert second == bench.build_without()


def test_a_damaged_shelf_does_no_harm(bench: Bench) -> None:
    """Files on the shelf that were cut off, changed or emptied are made anew."""
    before = bench.build()
    files = sorted(path for path in bench.shelf.rglob("*") if path.is_file())
    for number, file in enumerate(files):
        content = file.read_bytes()
        file.write_bytes((content[:-9], content.replace(b"<p", b"<b"), b"")[number % 3])
    assert bench.build() == before


def test_a_page_on_the_shelf_under_another_name_is_not_used(bench: Bench) -> None:
    """What is whole but was made of something else, or by another builder, is no page of this."""
    before = bench.build()
    files = sorted(path for path in bench.shelf.rglob("*") if path.is_file())
    moved = [file.rename(file.with_name(file.name[::-1])) for file in files]
    assert bench.build() == before
    assert all(file.exists() for file in moved)


def test_a_dead_link_is_found_on_a_page_that_is_new(bench: Bench) -> None:
    """A page in Markdown of its own is checked against all pages, known or not."""
    before = bench.build()
    page = bench.output / "build" / "docs" / "page.md"
    page.write_text(
        "# Page\n\n[here](about/index.md) and [nowhere](nowhere.md)\n", encoding="utf-8"
    )
    with pytest.raises(PublishingFailed, match="nowhere"):
        publish_site(bench.output, _ignore, accept_all, Means(bench.shelf, packed=False))
    page.write_text("# Page\n\n[here](about/index.md)\n", encoding="utf-8")
    publish_site(bench.output, _ignore, accept_all, Means(bench.shelf, packed=False))
    assert 'href="../about/"' in (bench.output / "site/page/index.html").read_text("utf-8")
    assert bench.build() == before


def test_a_tree_with_its_own_search_is_not_read_for_another(bench: Bench) -> None:
    """Where the tree brings the worker of a search, the index of the theme stays empty."""
    bench.build()
    clean = bench.root / "searched"
    shutil.copytree(bench.output / "build", clean / "build")
    shutil.copy(bench.output / "mkdocs.yml", clean)
    (clean / "build/docs/search").mkdir()
    (clean / "build/docs/search/worker.js").write_text("// searches", encoding="utf-8")
    publish_site(clean, _ignore, accept_all, Means(packed=False))
    index = json.loads((clean / "site/search/search_index.json").read_text(encoding="utf-8"))
    assert index["docs"] == []
    assert (clean / "site/search/worker.js").read_text(encoding="utf-8") == "// searches"


def test_the_site_does_not_share_a_change(bench: Bench) -> None:
    """A file of the site that somebody changed by hand is as it should be after the next build."""
    before = bench.build()
    for name in ("about/index.html", "assets/style.css"):
        with (bench.output / "site" / name).open("a", encoding="utf-8") as file:
            file.write("<!-- by hand -->")
    assert bench.build() == before
