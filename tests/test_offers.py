"""Where the sheets for paper are found: on the pages they belong to, in archives, in the pack."""

import re
import zipfile
from pathlib import Path

import pytest

from builder.pipeline import Project, Report, build_site, read_project
from builder.printing.printed import PAPER_SIZES
from tests.pages import find_broken_links, read_site
from tests.schools import unpack
from tests.sites import EXAMPLE

LINK = re.compile(r'<a[^>]*href="([^"]*\.pdf)"[^>]*>')


def _build(output: Path, press: Path | None) -> Report:
    project = Project(EXAMPLE / "content", EXAMPLE / "docs", output, press=press)
    return build_site(project, lambda *_: None)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory, press: Path) -> Report:
    """Build the example with its sheets."""
    return _build(tmp_path_factory.mktemp("paper"), press)


@pytest.fixture(scope="module")
def site(report: Report) -> Path:
    """Give the folder of the site with its sheets."""
    return report.site


def test_every_sheet_is_offered_on_its_page(report: Report, site: Path) -> None:
    """The page of a lesson, quiz, article or level leads to its sheets, and to no other."""
    sheets = sorted(file.name for file in (site / "paper").iterdir())
    assert (report.sheets, report.unprinted) == (len(sheets), "")
    offered = []
    for page in site.glob("*/*/index.html"):
        links = LINK.findall(page.read_text(encoding="utf-8"))
        assert all((page.parent / link).resolve().is_file() for link in links)
        assert all(Path(link).name.startswith(page.parent.name) for link in links)
        offered += [Path(link).name for link in links]
    assert sorted(offered) == sheets


def test_a_link_names_the_sheet_and_its_paper(site: Path) -> None:
    """Read without the words around it, a link still says what it leads to."""
    html = (site / "lessons" / "how-much-fuel" / "index.html").read_text(encoding="utf-8")
    for label in ("Handout", "Worksheet"):
        for paper in PAPER_SIZES:
            assert re.search(rf'aria-label="{label}, {paper} \(PDF, \d+ kB\)"', html)


def test_the_archives_have_all_sheets_of_their_paper(site: Path) -> None:
    """One file for A4 and one for Letter, each with every sheet for students."""
    for paper in PAPER_SIZES:
        name = f"handouts-{paper.lower()}"
        packed = unpack((site / "downloads" / f"{name}.zip").read_bytes())
        sheets = {
            file.name: file.read_bytes() for file in site.glob(f"paper/*-{paper.lower()}.pdf")
        }
        assert packed == {f"{name}/{sheet}": content for sheet, content in sheets.items()}
        for page in ("downloads", "teachers"):
            html = (site / page / "index.html").read_text(encoding="utf-8")
            assert f"{name}.zip" in html


def test_the_edition_for_a_disk_has_each_sheet_once(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """It has the documents, not the archives of them, and no link in it leads nowhere."""
    (archive,) = (site / "downloads").glob("*-offline.zip")
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(folder)
    assert list(folder.rglob("*.zip")) == []
    sheets = {file.name for file in folder.rglob("*.pdf")}
    assert sheets == {file.name for file in (site / "paper").iterdir()}
    (top,) = folder.iterdir()
    assert list(find_broken_links(top, read_site(top))) == []


def test_the_same_content_prints_the_same_bytes(
    site: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Printed anew, without what was kept, every sheet and every archive is the same."""
    again = _build(tmp_path, tmp_path_factory.mktemp("empty")).site
    for folder in ("paper", "downloads"):
        for file in (site / folder).iterdir():
            assert file.read_bytes() == (again / folder / file.name).read_bytes(), file.name


def test_teachers_get_plans_and_keys(press: Path, tmp_path: Path) -> None:
    """Their pack has the plan of each lesson and the key of each quiz, for each size of paper."""
    content, docs = EXAMPLE / "content", EXAMPLE / "docs"
    project = Project(content, docs, tmp_path, None, "teacher", press)
    site = build_site(project, lambda *_: None).site
    packed = unpack((site / "downloads" / "teacher-pack.zip").read_bytes())
    sheets = {name.removeprefix("teacher-pack/") for name in packed if name.endswith(".pdf")}
    assert sheets == {
        f"paper/{paper}/{name}-{paper}.pdf"
        for name in ("how-much-fuel-plan", "landing-check-key", "landing-practice-key")
        for paper in ("a4", "letter")
    }
    assert all(name in packed["teacher-pack/README.txt"].decode() for name in sheets)
    for paper in ("a4", "letter"):
        public = unpack((site / "downloads" / f"handouts-{paper}.zip").read_bytes())
        assert not [name for name in public if "-key-" in name or "-plan-" in name]
    html = (site / "quizzes" / "landing-check" / "index.html").read_text(encoding="utf-8")
    assert "landing-check-key-letter.pdf" in html


def test_without_a_press_nothing_is_offered(tmp_path: Path) -> None:
    """Where no sheets are made, as while somebody writes, no page speaks of them."""
    project = Project(EXAMPLE / "content", EXAMPLE / "docs", tmp_path)
    assert read_project(project).printed == ()
    site = _build(tmp_path, None).site
    assert not (site / "paper").exists()
    for page in ("lessons/how-much-fuel", "teachers", "downloads"):
        html = (site / page / "index.html").read_text(encoding="utf-8")
        assert (".pdf" in html, "handouts-" in html, "On paper" in html) == (False, False, False)
