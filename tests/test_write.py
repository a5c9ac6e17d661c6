"""Files get onto the disk whole, and only where something changed."""

import os
from pathlib import Path, PurePosixPath

import pytest

from builder.model import File
from builder.publishing.write import (
    create_file,
    make_folder_beside,
    place_files,
    write_file,
    write_tree,
)

TREE = (
    File(PurePosixPath("index.md"), "# Moon\n"),
    File(PurePosixPath("actors/armstrong.md"), "# Armstrong\n"),
)


def test_a_tree_is_written_once(tmp_path: Path) -> None:
    """The second writing of the same files changes nothing, not even their times."""
    write_tree(TREE, tmp_path)
    before = (tmp_path / "index.md").stat().st_mtime_ns
    write_tree(TREE, tmp_path)
    assert (tmp_path / "index.md").stat().st_mtime_ns == before


def test_what_is_no_longer_wanted_goes(tmp_path: Path) -> None:
    """A file that is not in the list is removed, and so is a folder left empty."""
    write_tree(TREE, tmp_path)
    write_tree(TREE[:1], tmp_path)
    assert [path.name for path in tmp_path.rglob("*")] == ["index.md"]


def test_files_are_readable_by_everybody(tmp_path: Path) -> None:
    """The rights of a file do not depend on the settings of the person who builds."""
    old = os.umask(0o077)
    try:
        write_tree(TREE, tmp_path)
    finally:
        os.umask(old)
    assert (tmp_path / "index.md").stat().st_mode & 0o777 == 0o644


def test_an_existing_file_is_never_overwritten(tmp_path: Path) -> None:
    """Starting an entry twice leaves the first file as it is."""
    create_file(tmp_path / "actors" / "armstrong.yml", "first")
    with pytest.raises(FileExistsError):
        create_file(tmp_path / "actors" / "armstrong.yml", "second")
    assert (tmp_path / "actors" / "armstrong.yml").read_text(encoding="utf-8") == "first"


def test_a_file_is_written_whole_and_leaves_nothing_beside(tmp_path: Path) -> None:
    """One file keeps its line ends, and what a killed build had begun beside it goes."""
    (tmp_path / ".mkdocs.yml-new-killed").write_text("half", encoding="utf-8")
    write_file(tmp_path / "mkdocs.yml", "a: 1\r\nb: 2\n")
    assert (tmp_path / "mkdocs.yml").read_bytes() == b"a: 1\r\nb: 2\n"
    assert [path.name for path in tmp_path.iterdir()] == ["mkdocs.yml"]


def test_links_and_strangers_in_the_tree_go(tmp_path: Path) -> None:
    """Nothing outside is touched: a link is removed, not followed; folders and files may swap."""
    outside, tree = tmp_path / "outside", tmp_path / "tree"
    (outside / "kept").mkdir(parents=True)
    (tree / "index.md").mkdir(parents=True)
    (tree / "index.md" / "stray.txt").write_text("stray", encoding="utf-8")
    (tree / "actors").write_text("a file where a folder is wanted", encoding="utf-8")
    (tree / "link").symlink_to(outside)
    (tree / "broken").symlink_to(tmp_path / "nowhere")
    write_tree(TREE, tree)
    found = sorted(path.relative_to(tree).as_posix() for path in tree.rglob("*"))
    assert found == ["actors", "actors/armstrong.md", "index.md"]
    assert (outside / "kept").is_dir()


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path) -> None:
    """When a file cannot be put in its place, no half of it stays beside it."""
    (tmp_path / "mkdocs.yml").mkdir()
    (tmp_path / "mkdocs.yml" / "full").write_text("in the way", encoding="utf-8")
    with pytest.raises(OSError, match="irectory"):
        write_file(tmp_path / "mkdocs.yml", "new")
    assert [path.name for path in tmp_path.iterdir()] == ["mkdocs.yml"]


def test_leftovers_of_a_killed_build_are_removed(tmp_path: Path) -> None:
    """The next build clears away what a build that was killed had begun."""
    site = tmp_path / "site"
    killed = make_folder_beside(site)
    (killed / "index.html").write_text("half", encoding="utf-8")
    fresh = make_folder_beside(site)
    assert not killed.exists()
    assert fresh.is_dir()


def test_a_path_given_twice_leaves_the_old_folder_as_it_is(tmp_path: Path) -> None:
    """What the new folder shares with the old one is not written through."""
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    new.mkdir()
    (old / "a").write_text("published", encoding="utf-8")
    files = [File(PurePosixPath("a"), "published"), File(PurePosixPath("a"), "changed")]
    place_files(files, new, old)
    assert (old / "a").read_text(encoding="utf-8") == "published"
    assert (new / "a").read_text(encoding="utf-8") == "changed"
