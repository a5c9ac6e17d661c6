"""The whole build, on a small site about another topic and on this repository's content."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from builder.model import InvalidContent
from builder.pipeline import Report
from tests.pages import find_broken_links, read_site
from tests.sites import EXAMPLE, ROOT, build_example, build_quietly, copy_example, copy_site

TEACH = ("--edition", "teacher")


def test_the_example_has_every_page(example_site: Path) -> None:
    """Each kind of entry has its pages, and so have the handwritten texts."""
    pages = {str(path.parent) for path in read_site(example_site / "site")}
    wanted = {
        ".",
        "a-z",
        "about",
        "actors",
        "actors/armstrong",
        "articles",
        "articles/landing",
        "articles/wire",
        "claims",
        "claims/fuel",
        "contributing",
        "glossaries",
        "glossaries/flight",
        "places",
        "places/tranquility",
        "sources",
        "timelines",
        "timelines/landing",
    }
    assert wanted <= pages


def test_no_link_of_the_example_is_broken(example_site: Path) -> None:
    """Every link inside the site leads to a page and to a place in it."""
    site = example_site / "site"
    assert list(find_broken_links(site, read_site(site))) == []


def test_no_link_of_this_site_is_broken(built_site: Path) -> None:
    """Every link inside the site of this repository leads to a page and to a place in it."""
    site = built_site / "site"
    pages = read_site(site)
    assert list(find_broken_links(site, pages)) == []
    assert len(pages) > 60


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    """The search for broken links finds a missing page and a missing place."""
    (tmp_path / "index.html").write_text(
        '<p id="here"><a href="#here">1</a><a href="#there">2</a><a href="moon/">3</a></p>',
        encoding="utf-8",
    )
    found = list(find_broken_links(tmp_path, read_site(tmp_path)))
    assert found == [
        "index.html: #there: no such place",
        "index.html: moon/: no such file",
    ]


def test_a_change_shows_everywhere(tmp_path: Path, example_site: Path) -> None:
    """A new name of one entry becomes a link in the texts of others after the next build."""
    content = copy_example(tmp_path)
    copy_site(example_site, tmp_path / "out")
    houston = tmp_path / "out/site/places/houston/index.html"
    assert 'data-entry="actors/collins"' not in houston.read_text(encoding="utf-8")
    actor = content / "content/actors/collins.yml"
    actor.write_text(actor.read_text(encoding="utf-8").replace("[Collins]", "[Collins, call sign]"))
    build_quietly(content, tmp_path / "out")
    page = read_site(tmp_path / "out/site")
    assert 'data-entry="actors/collins"' in houston.read_text(encoding="utf-8")
    assert "../../places/houston/#houston--why-1" in page[Path("actors/collins/index.html")].links


def test_a_mistake_leaves_everything_as_it_was(tmp_path: Path, example_site: Path) -> None:
    """A build that fails writes nothing: the site and the tree stay, byte for byte."""
    content = copy_example(tmp_path)
    copy_site(example_site, tmp_path / "out")
    before = _read_all(tmp_path / "out")
    actor = content / "content/actors/collins.yml"
    actor.write_text(actor.read_text(encoding="utf-8").replace("sources:", "sorces:"))
    with pytest.raises(InvalidContent) as caught:
        build_quietly(content, tmp_path / "out")
    assert [problem.file.name for problem in caught.value.problems] == ["collins.yml"]
    assert _read_all(tmp_path / "out") == before


def test_two_builds_for_teachers_are_the_same(tmp_path: Path) -> None:
    """The edition for teachers, with its pack for schools, has the same bytes each time as well."""
    one = _build_in_a_process(tmp_path / "one", {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"}, *TEACH)
    two = _build_in_a_process(tmp_path / "two", {"PYTHONHASHSEED": "2", "TZ": "UTC"}, *TEACH)
    assert one == two
    assert "teacher-edition/site/downloads/teacher-pack.zip" in one


def test_what_is_built_is_counted(built: Report) -> None:
    """The counts of a build are those of this repository's content."""
    assert built.pages > 60
    assert built.entries > 200
    assert built.links > 500
    assert built.mentions > built.links


def test_the_example_is_built_twice_without_a_change(tmp_path: Path) -> None:
    """Building again without a change gives the same report and the same files."""
    first, before = build_example(tmp_path), _read_all(tmp_path)
    second, after = build_example(tmp_path), _read_all(tmp_path)
    assert first == second
    assert before == after


def _build_in_a_process(
    output: Path, environment: dict[str, str], *options: str
) -> dict[str, bytes]:
    command = [sys.executable, "-m", "builder", "build", "--output", str(output)]
    command += ["--content", str(EXAMPLE / "content"), "--docs", str(EXAMPLE / "docs"), *options]
    subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, check=True)
    return _read_all(output)


def _read_all(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
