"""Nothing is lost, whatever happens to a build: killed, a full disk, a closed folder, a crowd."""

import hashlib
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import gettempdir

import pytest
from typer.testing import CliRunner

from builder.__main__ import application
from tests.counted import COUNTED
from tests.sites import build_quietly, copy_example, copy_site

if sys.platform == "win32":
    pytest.skip("Windows can neither fork nor limit a process", allow_module_level=True)

import resource

KILLS = 40
NOBODY = 65534
TERM = "content/glossaries/flight.yml"
OLD, NEW = "The path on which", "The way on which"
WHOLE = {"build", "site", "mkdocs.yml", ".build.lock"}
"""What is in the folder of a site when nothing is left of a build that was killed."""
MOMENTS = {
    "while-the-tree-is-written": "build/docs/actors/brand-new",
    "when-publishing-begins": ".site-new-*",
    "among-the-pages": ".site-new-*/glossaries/index.html",
    "before-the-swap": ".site-new-*/sitemap.xml",
}
"""What a build has just written when it is killed."""
OTHER_NAMES = {"formerly:": "# formerly:", "NASA": "ESA", "Mission control": "Darmstadt"}
LONGEST = 600
"""Seconds after which a moment counts as never coming, on however busy a computer."""


def _fingerprint(site: Path) -> str:
    """Give one hash for the names and bytes of all files."""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    parts = (f"{file.relative_to(site)}:".encode() + file.read_bytes() for file in files)
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _build(root: Path) -> Path:
    return build_quietly(root, root / "out").site


def _write(root: Path, words: str) -> None:
    """Let a term of the example say one thing or another."""
    file = root / TERM
    text = file.read_text(encoding="utf-8").replace(OLD, words).replace(NEW, words)
    file.write_text(text, encoding="utf-8")


def _start(work: Callable[[], object], told: Path) -> int:
    """Work in a process of its own; what fails is told in a file. Its number is returned."""
    child = os.fork()
    if child:
        return child
    try:
        work()
    except OSError as error:
        told.write_text(str(error), encoding="utf-8")
    finally:
        os._exit(0)


def _finish(child: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.fixture
def project(tmp_path: Path, example_site: Path) -> Path:
    """Give a copy of the example whose site is built."""
    root = copy_example(tmp_path)
    assert OLD in (root / TERM).read_text(encoding="utf-8")
    copy_site(example_site, root / "out")
    return root


def test_a_build_can_be_killed_at_any_moment(
    project: Path, record_property: Callable[[str, object], None]
) -> None:
    """After each of forty kills the site is the old one or the new one, whole."""
    site, told = project / "out" / "site", project / "told.txt"
    whole = {_fingerprint(site)}
    _write(project, NEW)
    began = time.monotonic()
    whole.add(_fingerprint(_build(project)))
    lasts = time.monotonic() - began
    moments = random.Random(2001)  # noqa: S311
    killed = 0
    for number in range(KILLS):
        _write(project, (OLD, NEW)[number % 2])
        child = _start(lambda: _build(project), told)
        time.sleep(moments.uniform(0, lasts))
        os.kill(child, signal.SIGKILL)
        killed += _finish(child) == -signal.SIGKILL
        assert _fingerprint(site) in whole
    assert len(whole) == 2
    assert killed > KILLS // 2
    record_property(COUNTED, f"{KILLS} builds killed at random moments, {killed} at work: 0 lost")
    _build(project)
    assert {path.name for path in (project / "out").iterdir()} == WHOLE


def _build_as_told(root: Path) -> Path:
    """Build as the command does, with all that it keeps from one build to the next."""
    folders = [f"--{name}={root / name}" for name in ("content", "docs")]
    done = CliRunner().invoke(application, ["build", *folders, f"--output={root / 'out'}"])
    assert done.exit_code == 0, done.output
    return root / "out" / "site"


@pytest.fixture(scope="module")
def told_to_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the example whose site is built by the command."""
    root = copy_example(tmp_path_factory.mktemp("told"))
    _build_as_told(root)
    return root


def _add_an_actor(root: Path) -> None:
    """Add an actor with a page of its own: another one under another name."""
    text = (root / "content/actors/nasa.yml").read_text(encoding="utf-8")
    for old, new in OTHER_NAMES.items():
        text = text.replace(old, new)
    (root / "content/actors/brand-new.yml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("written", MOMENTS.values(), ids=MOMENTS)
def test_a_killed_build_leaves_a_whole_site(
    told_to_build: Path, tmp_path: Path, written: str
) -> None:
    """Killed as soon as this is written, a build leaves the old site or the new, and no rest."""
    root = copy_site(told_to_build, tmp_path / "project")
    output = root / "out"
    old = _fingerprint(output / "site")
    _add_an_actor(root)
    child = _start(lambda: _build_as_told(root), root / "told.txt")
    _wait_for(child, output, written)
    os.kill(child, signal.SIGKILL)
    assert _finish(child) == -signal.SIGKILL
    killed = _fingerprint(output / "site")
    new = _fingerprint(_build_as_told(root))
    assert (output / "site/actors/brand-new/index.html").is_file()
    assert killed in (old, new)
    assert {path.name for path in output.iterdir()} == WHOLE
    assert list(output.rglob("*-new-*")) == []


def _wait_for(child: int, output: Path, written: str) -> None:
    """Wait until a process has written something; fail if it ends before."""
    deadline = time.monotonic() + LONGEST
    while not any(output.glob(written)):
        assert os.waitpid(child, os.WNOHANG) == (0, 0), "the build ended too soon"
        assert time.monotonic() < deadline, "the build never came that far"
        time.sleep(0.002)


@pytest.mark.parametrize("limit", [0, 2_000, 60_000])
def test_a_full_disk_leaves_the_old_site(project: Path, limit: int) -> None:
    """A build that cannot write says so and which file; the next one works."""
    site, told = project / "out" / "site", project / "told.txt"
    told.touch()
    before = _fingerprint(site)
    _write(project, NEW)

    def build_with_little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
        try:
            _build(project)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)

    assert _finish(_start(build_with_little_room, told)) == 0
    assert "File too large" in told.read_text(encoding="utf-8")
    assert _fingerprint(site) == before
    assert _fingerprint(_build(project)) != before


def test_a_closed_folder_leaves_the_old_site(project: Path) -> None:
    """Who may not write there is told so in words."""
    site, told = project / "out" / "site", project / "told.txt"
    told.touch(0o666)
    told.chmod(0o666)
    before = _fingerprint(site)
    _write(project, NEW)
    for path in (project / "out", *(project / "out").rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)

    def build_as_nobody() -> None:
        if os.getuid() == 0:
            os.setuid(NOBODY)
        _build(project)

    for folder in (project, *project.parents):
        if folder.owner() == Path.home().owner() and folder.is_relative_to(gettempdir()):
            folder.chmod(folder.stat().st_mode | 0o055)
    assert _finish(_start(build_as_nobody, told)) == 0
    assert "Permission denied" in told.read_text(encoding="utf-8")
    assert _fingerprint(site) == before


def test_builds_at_the_same_time_wait_for_one_another(project: Path) -> None:
    """Four builds in one folder end one after the other with the same whole site."""
    _write(project, NEW)
    children = [_start(lambda: _build(project), project / "told.txt") for _ in range(4)]
    assert [_finish(child) for child in children] == [0, 0, 0, 0]
    assert not (project / "told.txt").exists()
    seen = _fingerprint(project / "out" / "site")
    assert _fingerprint(_build(project)) == seen


def test_a_reader_never_sees_half_a_site(project: Path) -> None:
    """While builds follow one another, every page that is asked for is there, old or new."""
    site, told = project / "out" / "site", project / "told.txt"
    page = site / "glossaries" / "flight" / "index.html"

    def build_again_and_again() -> None:
        for words in (NEW, OLD, NEW, OLD):
            _write(project, words)
            _build(project)

    child = _start(build_again_and_again, told)
    seen = set[str]()
    while os.waitpid(child, os.WNOHANG) == (0, 0):
        text = page.read_text(encoding="utf-8")
        assert text.rstrip().endswith("</html>")
        seen.add(OLD if OLD in text else NEW)
    assert not told.exists()
    assert seen == {OLD, NEW}
