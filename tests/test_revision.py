"""An earlier state is found in a folder or in git, or it is said in words why not."""

import shutil
import subprocess
from pathlib import Path

import pytest

from builder.promising.revision import NoBase, take_out
from tests.sites import copy_example

needs_git = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
AUTHOR = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")


def run_git(root: Path, *words: str) -> None:
    """Give a command to git in a folder."""
    subprocess.run(["git", *AUTHOR, *words], cwd=root, check=True, capture_output=True)


def keep(root: Path, message: str) -> None:
    """Keep the state of a folder in git."""
    run_git(root, "add", "--all")
    run_git(root, "commit", "--quiet", "--message", message)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a copy of the example that git keeps."""
    root = copy_example(tmp_path)
    run_git(root, "init", "--quiet", "--initial-branch", "main")
    keep(root, "first")
    return root


def _read_title(content: Path) -> str:
    return (content / "site.yml").read_text(encoding="utf-8").splitlines()[0]


def _retitle(root: Path, title: str) -> None:
    file = root / "content/site.yml"
    _, rest = file.read_text(encoding="utf-8").split("\n", 1)
    file.write_text(f"title: {title}\n{rest}", encoding="utf-8")


@needs_git
def test_a_revision_is_taken_out(root: Path) -> None:
    """The content and docs/ of before are there, until the block ends; today's stay as they are."""
    _retitle(root, "Later")
    with take_out("HEAD", root / "content") as earlier:
        assert _read_title(earlier) == "title: The landing"
        assert (earlier.parent / "docs/about.md").is_file()
    assert not earlier.exists()
    assert _read_title(root / "content") == "title: Later"


@needs_git
def test_the_state_is_that_from_which_the_work_began(root: Path) -> None:
    """What others have changed on main meanwhile is no change of this branch."""
    run_git(root, "switch", "--quiet", "--create", "mine")
    run_git(root, "switch", "--quiet", "main")
    _retitle(root, "Elsewhere")
    keep(root, "second")
    run_git(root, "switch", "--quiet", "mine")
    with take_out("main", root / "content") as earlier:
        assert _read_title(earlier) == "title: The landing"


def test_a_folder_is_taken_as_it_is(tmp_path: Path) -> None:
    """A folder that holds content/, or is it, needs no git."""
    root = copy_example(tmp_path)
    for base in (root, root / "content"):
        with take_out(str(base), tmp_path / "content") as earlier:
            assert earlier == root / "content"


def test_a_folder_without_content_is_told(tmp_path: Path) -> None:
    """A folder with no settings in it is no state of the content."""
    with (
        pytest.raises(NoBase, match=r"no content/site\.yml"),
        take_out(str(tmp_path), tmp_path / "content"),
    ):
        pass


@needs_git
def test_a_folder_without_git_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Outside git there are no revisions."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    root = copy_example(tmp_path)
    with pytest.raises(NoBase, match="is not kept in git"), take_out("main", root / "content"):
        pass


@needs_git
@pytest.mark.parametrize("base", ["no-such", "--help", "main:docs", ""])
def test_a_missing_revision_is_told(root: Path, base: str) -> None:
    """Whatever is no revision is named, and how revisions look."""
    with pytest.raises(NoBase, match="no revision"), take_out(base, root / "content"):
        pass


@needs_git
def test_a_copy_without_history_is_told(root: Path, tmp_path: Path) -> None:
    """In a shallow copy the advice is to get the history."""
    _retitle(root, "Later")
    keep(root, "second")
    shallow = tmp_path / "shallow"
    run_git(tmp_path, "clone", "--quiet", "--depth", "1", root.as_uri(), str(shallow))
    with (
        pytest.raises(NoBase, match="without its history"),
        take_out("HEAD~1", shallow / "content"),
    ):
        pass


@needs_git
def test_a_revision_without_content_is_told(root: Path) -> None:
    """A revision from before the content was there has nothing to compare with."""
    run_git(root, "rm", "--quiet", "-r", "--cached", "content", "docs")
    run_git(root, "commit", "--quiet", "--message", "empty", "--allow-empty")
    with pytest.raises(NoBase, match="holds no folder content"), take_out("HEAD", root / "content"):
        pass


def test_a_computer_without_git_is_told(root_without_git: Path) -> None:
    """Where git is not installed, a folder can still be named."""
    with pytest.raises(NoBase, match="git is not installed"), take_out("main", root_without_git):
        pass


@pytest.fixture
def root_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder on a computer on which no program is found."""
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    return tmp_path / "content"
