"""While a site is served, an edit is shown at once, and in the end the site is that of a build."""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from multiprocessing import active_children
from pathlib import Path, PurePosixPath
from threading import Event

import pytest

from builder.commands.preview import Preview
from builder.commands.serve import Screen
from builder.pipeline import Project, build_site
from builder.publishing.publish import Means
from tests.sites import copy_example

LONGEST = 120
"""Seconds after which a site counts as never made."""
NASA, FLIGHT = "content/actors/nasa.yml", "content/glossaries/flight.yml"


@dataclass
class Desk:
    """A copy of the example that somebody edits, and its preview.

    `made` is set when all pages of the last edit are made.
    """

    root: Path
    preview: Preview
    made: Event

    def save(self, file: str, old: str, new: str) -> None:
        """Change a file, as an editor does, and let the preview know."""
        text = (self.root / file).read_text(encoding="utf-8")
        assert old in text
        (self.root / file).write_text(text.replace(old, new), encoding="utf-8")
        self.made = Event()
        self.preview.renew(Screen(PurePosixPath("articles/landing"), self.made.set))

    def read(self, page: str) -> str:
        """Give a page of the site."""
        return (self.root / "out" / "site" / page / "index.html").read_text(encoding="utf-8")

    def read_all(self) -> dict[str, bytes]:
        """Give a fingerprint of each file that a build writes."""
        return _read_all(self.root / "out")


def _read_all(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).digest()
        for part in ("build", "site")
        for path in (folder / part).rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Begin a preview of the example, which each test edits further."""
    root = copy_example(tmp_path_factory.mktemp("preview"))
    with closing(Preview(_set_up(root, root / "out"))) as preview:
        preview.begin()
        yield Desk(root, preview, Event())


def _set_up(root: Path, output: Path) -> Project:
    means = Means(root / "shelf", packed=False)
    return Project(root / "content", root / "docs", output, means=means)


def _build_anew(root: Path) -> dict[str, bytes]:
    """Build the content in a new folder, with nothing kept."""
    shutil.rmtree(root / "shelf")
    shutil.rmtree(root / "anew", ignore_errors=True)
    build_site(_set_up(root, root / "anew"), lambda *_: None)
    return _read_all(root / "anew")


def test_in_the_end_the_site_is_that_of_a_build(desk: Desk) -> None:
    """After a row of edits, most of them before the last was done, not a byte is stale."""
    desk.save(FLIGHT, "The path on which", "The way on which")
    desk.save(NASA, "The agency that ran", "The office that ran")
    desk.save(NASA, "title: NASA", "title: The NASA")
    desk.save("content/site.yml", "title: ", "title: Anew, ")
    desk.save("docs/about.md", "# About", "# All about")
    desk.save("content/annotations/landing.yml", "Both were crew.", "Both flew.")
    assert desk.made.wait(LONGEST)
    assert desk.read_all() == _build_anew(desk.root)


def test_an_edit_is_shown_before_all_is_made(desk: Desk) -> None:
    """The page of an edit, and the page on the screen, are shown when the others are yet to come.

    What only tells of it elsewhere follows.
    """
    desk.save(NASA, "summary: The ", "summary: This very ")
    assert "This very " in desk.read("actors/nasa")
    assert "This very " in desk.read("articles/landing")
    assert not desk.made.is_set()
    assert "This very " not in desk.read("actors/aldrin")
    assert desk.made.wait(LONGEST)
    assert "This very " in desk.read("actors/aldrin")


def test_a_mistake_changes_nothing(desk: Desk, capfd: pytest.CaptureFixture[str]) -> None:
    """A mistake is explained, and the site stays as it was; once it is mended, all goes on."""
    before = desk.read("actors/nasa")
    desk.save(NASA, "confidence: high", "confidence: hihg")
    assert "Nothing was written" in capfd.readouterr().err
    assert desk.read("actors/nasa") == before
    desk.save(NASA, "confidence: hihg", "confidence: low")
    assert "Uncertain" in desk.read("actors/nasa")


def test_an_end_leaves_a_whole_site(desk: Desk, capfd: pytest.CaptureFixture[str]) -> None:
    """Whoever ends it while the others are made has a site to look at, and can begin anew."""
    desk.save(NASA, "type: organisation", "type: group")
    desk.preview.close()
    assert active_children() == []
    assert "Not all pages have the last change yet" in capfd.readouterr().out
    assert not desk.made.is_set()
    assert "<!doctype html>" in desk.read("actors/nasa")
    desk.preview.begin()
    assert desk.read_all() == _build_anew(desk.root)
