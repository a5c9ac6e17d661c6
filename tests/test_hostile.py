"""What is put into content/ or docs/ to do harm is told in words, or does none: case by case."""

import os
import threading
from pathlib import Path

import pytest

from builder.model import InvalidContent, Problem
from builder.telling.report import format_problem
from tests.hostile import Case, put, read_cases
from tests.sites import build_quietly, copy_example, read_quietly

CASES = read_cases()
SIGNS = ("{{ config.site_name }}", "{% raw %}", "{# gone #}", '--8<-- "/etc/hostname"', "{: #x }")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give a copy of the example."""
    return copy_example(tmp_path)


def _list_told(root: Path) -> tuple[Problem, ...]:
    """List what is said about a site: its mistakes, or else questions and hints."""
    try:
        return read_quietly(root).remarks
    except InvalidContent as failure:
        return failure.problems


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_told(case: Case, site: Path) -> None:
    """Each case is told with its file and its cause, and nothing else is said."""
    try:
        put(case, site)
    except (OSError, AttributeError) as error:
        pytest.skip(f"this system cannot have it: {error}")
    told = [f"{one.file} [{one.code}] {one.message} {one.fix}" for one in _list_told(site)]
    assert len(told) == len(case.told), told
    for wanted, found in zip(sorted(case.told), sorted(told), strict=True):
        place, sign, words = wanted.partition("]")
        assert found.startswith(place + sign)
        assert words.strip() in found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_told_gives_no_orders(case: Case, site: Path) -> None:
    """No line that is told is an order to GitHub or to a terminal, whatever a file is called."""
    try:
        put(case, site)
    except (OSError, AttributeError) as error:
        pytest.skip(f"this system cannot have it: {error}")
    for problem in _list_told(site):
        lines = format_problem(problem, "errors.md").split("\n")
        assert all(line.isprintable() for line in lines)
        assert not any(line.lstrip().startswith("::") or "##[" in line for line in lines)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
@pytest.mark.parametrize("name", ["content/site.yml", "content/urls.lock"])
def test_a_pipe_in_place_of_a_file_that_is_always_read(name: str, site: Path) -> None:
    """No reader waits for ever: a pipe is named, and never opened."""
    (site / name).unlink()
    os.mkfifo(site / name)
    # Should it be opened after all, this ends the waiting.
    threading.Thread(target=lambda: (site / name).open("wb").close(), daemon=True).start()
    told = {(str(one.file), one.code) for one in _list_told(site)}
    assert (name, "unreadable") in told


@pytest.mark.parametrize("folder", ["content", "docs"])
def test_a_link_in_place_of_a_folder(folder: str, site: Path) -> None:
    """A folder that is a link to another place is not read, wherever it leads."""
    (site / folder).rename(site / "elsewhere")
    try:
        (site / folder).symlink_to("elsewhere")
    except OSError:
        pytest.skip("this computer does not let us make symbolic links")
    assert (folder, "symlink") in {(str(one.file), one.code) for one in _list_told(site)}


def test_signs_of_templates_come_out_as_typed(site: Path) -> None:
    """In a page written by hand they are words: in its title, its headings and its text."""
    text = "".join(f"\n## {sign}\n\n{sign}\n" for sign in SIGNS)
    (site / "docs" / "out.md").write_text(f"# {SIGNS[0]}\n{text}", encoding="utf-8")
    page = build_quietly(site, site / "out").site / "out" / "index.html"
    html = page.read_text(encoding="utf-8").replace("&quot;", '"').replace("&#34;", '"')
    assert f"<title>{SIGNS[0]}" in html
    for sign in SIGNS:
        assert html.count(sign.replace("<", "&lt;")) >= 2
