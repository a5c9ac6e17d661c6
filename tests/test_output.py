"""The folder for the result is ours alone: nobody else's files, and one build at a time."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from filelock import FileLock, Timeout

from builder.publishing.output import LOCK, claim_output

CONFIG = "theme: {name: material}\n"


def _claim(folder: Path) -> None:
    with claim_output(folder, CONFIG):
        assert folder.is_dir()


@pytest.mark.parametrize("file", ["build/docs/mine.md", "site/index.html", "mkdocs.yml", "site"])
def test_files_of_somebody_else_are_refused(tmp_path: Path, file: str) -> None:
    """What no build has made is not written over or removed; the message names it."""
    (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / file).write_text("mine", encoding="utf-8")
    with pytest.raises(OSError, match="not made by a build") as caught:
        _claim(tmp_path)
    assert caught.value.filename == str(tmp_path / file.partition("/")[0])
    assert (tmp_path / file).read_text(encoding="utf-8") == "mine"


def test_a_link_in_place_of_the_site_is_refused(tmp_path: Path) -> None:
    """A build does not write through a link to another place."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="not made by a build"):
        _claim(tmp_path)


OURS = (
    (),
    ("notes.txt",),
    ("build/nav.yml", "mkdocs.yml"),
    ("site/assets/site.js",),
    ("build/.nav.yml-new-killed",),
)


@pytest.mark.parametrize("files", OURS)
def test_our_own_files_are_no_hindrance(tmp_path: Path, files: tuple[str, ...]) -> None:
    """An earlier build, a killed one, and files beside them stand in nobody's way."""
    for file in files:
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text("x", encoding="utf-8")
    _claim(tmp_path)


def test_the_same_settings_are_ours(tmp_path: Path) -> None:
    """In the project's own folder mkdocs.yml is there already."""
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    _claim(tmp_path)


def test_a_second_build_waits(tmp_path: Path) -> None:
    """While one build is at work in a folder, no other one is."""
    with claim_output(tmp_path, CONFIG), pytest.raises(Timeout):
        FileLock(tmp_path / LOCK, timeout=0).acquire()
    FileLock(tmp_path / LOCK, timeout=0).acquire()


def test_a_build_that_waits_says_so(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """While another build is at work the person is told; then the waiting one goes on."""
    with ThreadPoolExecutor() as pool:
        with claim_output(tmp_path, CONFIG):
            waiting = pool.submit(_claim, tmp_path)
            with pytest.raises(TimeoutError):
                waiting.result(timeout=0.5)
        waiting.result(timeout=60)
    assert caplog.messages == [f"Another build is at work in {tmp_path}: waiting for it."]


def test_a_build_that_need_not_wait_is_quiet(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Where nobody else is at work there is nothing to say."""
    _claim(tmp_path)
    assert caplog.messages == []


def test_a_file_in_place_of_the_folder_is_an_error(tmp_path: Path) -> None:
    """A folder that cannot be made is an error of the disk, with its name."""
    (tmp_path / "out").write_text("x", encoding="utf-8")
    with pytest.raises(FileExistsError) as caught:
        _claim(tmp_path / "out")
    assert caught.value.filename == str(tmp_path / "out")
