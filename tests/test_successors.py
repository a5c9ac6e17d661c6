"""Whoever renames or removes what was published is told what to write, and it is right."""

from pathlib import Path

import pytest

from builder.model import InvalidContent, Problem
from tests.sites import copy_example, read_quietly

PROMISES = (
    "/glossaries/flight/#orbit terms/orbit\n"
    "/actors/gagarin/ actors/gagarin\n"
    "/actors/collins/ actors/collins\n"
)
PLACE = "(content/glossaries/flight.yml, line 19)"
MOVE = "write under `moved:` in content/site.yml  - {was: /glossaries/flight/#orbit, now: "


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a copy of the example that has promised a word and two people, one of them gone."""
    root = copy_example(tmp_path)
    lock = root / "content/urls.lock"
    lock.write_text(lock.read_text(encoding="utf-8") + PROMISES, encoding="utf-8")
    _write(root, "content/site.yml", "moved:\n", "moved:\n  - {was: /actors/gagarin/, now: /}\n")
    return root


def _write(root: Path, name: str, old: str, new: str) -> None:
    file = root / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def _rename_orbit(root: Path, more: str = "") -> None:
    _write(root, "content/glossaries/flight.yml", "  orbit:\n", f"  orbits:\n{more}")


def _find(root: Path, code: str) -> tuple[Problem, ...]:
    with pytest.raises(InvalidContent) as caught:
        read_quietly(root)
    return tuple(problem for problem in caught.value.problems if problem.code == code)


def test_a_reference_to_a_renamed_entry_says_both_lines(root: Path) -> None:
    """What to write here, what to write into the entry and where, and what if nothing is left."""
    _rename_orbit(root)
    found = _find(root, "unknown-ref")
    assert found
    for problem in found:
        assert "Then write “terms/orbits” here" in problem.fix
        assert f"formerly: [terms/orbit]  into that entry {PLACE}" in problem.fix
        assert f"take it out here, and {MOVE}" in problem.fix
        assert "create" not in problem.fix


def test_a_page_written_by_hand_is_told_the_same(root: Path) -> None:
    """A link in docs/ to a renamed entry is told the new name, and no other that looks like it."""
    page = root / "docs" / "about.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(f"{text}\n\n[orbit](@/terms/orbit)\n", encoding="utf-8")
    for more, told in (
        ("", "Then write “terms/orbits” here"),
        ("    formerly: [terms/orbit]\n", "it was renamed: write “terms/orbits” here"),
    ):
        old = "  orbits:\n" if "it was" in told else "  orbit:\n"
        _write(root, "content/glossaries/flight.yml", old, f"  orbits:\n{more}")
        (problem,) = (one for one in _find(root, "unknown-link") if one.file.name == "about.md")
        assert told in problem.fix
        assert "did you mean" not in problem.message


def test_the_lock_says_both_ways_out(root: Path) -> None:
    """The entry that takes the place over, with file and line; or the line of the settings."""
    _rename_orbit(root)
    (problem,) = _find(root, "lost-address")
    assert f"formerly: [terms/orbit]  into it {PLACE}. If nothing takes" in problem.fix
    assert MOVE in problem.fix


def test_an_entry_that_says_its_old_name_is_named(root: Path) -> None:
    """With `formerly` written, what is left of the references is told its new name alone."""
    _rename_orbit(root, "    formerly: [terms/orbit]\n")
    fixes = {problem.fix for problem in _find(root, "unknown-ref")}
    assert fixes == {f"it was renamed: write “terms/orbits” here {PLACE}"}


def test_a_removed_entry_without_an_heir(root: Path) -> None:
    """Where nothing is like it, no entry is guessed, and none is to be created anew."""
    (root / "content/actors/collins.yml").unlink()
    fixes = {problem.fix for problem in _find(root, "unknown-ref")}
    (advice,) = fixes
    assert "write here the entry that takes its place, and  formerly: [actors/collins]" in advice
    assert "- {was: /actors/collins/, now: /another/page/}" in advice


def test_a_link_in_a_text_is_told_the_same(root: Path) -> None:
    """Links that somebody wrote into a text lead to entries too."""
    _write(root, "content/actors/nasa.yml", "the flight.", "the flight of [him](@/actors/gagarin).")
    (problem,) = _find(root, "unknown-link")
    assert problem.message == "“actors/gagarin” is gone"
    assert "formerly: [actors/gagarin]" in problem.fix


def test_what_was_never_published_may_be_created(root: Path) -> None:
    """A name that nobody promised is a slip, or an entry still to be written."""
    _write(root, "content/timelines/landing.yml", "collins]", "colins]")
    (problem,) = _find(root, "unknown-ref")
    assert problem.fix.startswith("did you mean “collins”")


def test_doing_as_advised_mends_everything(root: Path) -> None:
    """The two lines that are advised leave no problem, and the old place leads on."""
    _rename_orbit(root, "    formerly: [terms/orbit]\n")
    for file in (root / "content").rglob("*.yml"):
        words = file.read_text(encoding="utf-8").replace(" terms/orbit,", " terms/orbits,")
        file.write_text(words.replace(" terms/orbit\n", " terms/orbits\n"), encoding="utf-8")
    redirects = {one.was: one.now for one in read_quietly(root).redirects}
    assert redirects["/glossaries/flight/#orbit"] == "/glossaries/flight/#orbits"
