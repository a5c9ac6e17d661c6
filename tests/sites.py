"""Build the sites that several tests look at."""

import shutil
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock
from pydantic import TypeAdapter

from builder.model import Page
from builder.pipeline import (
    Project,
    Report,
    build_site,
    draw_pages,
    read_project,
)
from builder.publishing.compress import ENCODINGS
from builder.publishing.publish import Means
from builder.rendering.atlas import Atlas

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "tests" / "fixtures" / "site"
REPOSITORY = "https://github.com/OWNER/NAME"
_REPORTS = TypeAdapter(Report)


def build_once(build: Callable[[Path], Report], folder: Path) -> Report:
    """Build a site into a folder, unless another process of this run has done so; give its counts.

    Several processes that test side by side share such a site: it is looked at and never changed.
    """
    report = folder.with_suffix(".json")
    with FileLock(folder.with_suffix(".lock")):
        if not report.is_file():
            report.write_bytes(_REPORTS.dump_json(build(folder)))
    return _REPORTS.validate_json(report.read_bytes())


def build_example(output: Path) -> Report:
    """Build the small site about another topic."""
    return build_quietly(EXAMPLE, output)


def build_for_teachers(root: Path, output: Path) -> Report:
    """Build the content/ and docs/ of a folder with keys and notes, without progress."""
    project = Project(root / "content", root / "docs", output, None, "teacher")
    return build_site(project, _say_nothing)


def copy_example(folder: Path) -> Path:
    """Copy the example, so that a test can change it."""
    return Path(shutil.copytree(EXAMPLE, folder / "project"))


def copy_site(built: Path, folder: Path) -> Path:
    """Copy what was built, with mkdocs.yml, build/ and site/, so that a test can change it."""
    return Path(shutil.copytree(built, folder, dirs_exist_ok=True))


def read_quietly(root: Path) -> Atlas:
    """Read the content/ and docs/ of a folder."""
    return read_project(Project(root / "content", root / "docs", root, REPOSITORY))


def draw_quietly(atlas: Atlas) -> dict[str, Page]:
    """Draw every page, by its path."""
    return {str(page.path): page for page in draw_pages(atlas)}


def build_quietly(root: Path, output: Path) -> Report:
    """Build the content/ and docs/ of a folder, without progress."""
    project = Project(root / "content", root / "docs", output, REPOSITORY)
    return build_site(project, _say_nothing)


def build_compressed(root: Path, output: Path) -> Report:
    """Build the content/ and docs/ of a folder, with smaller copies of all texts."""
    folders = (root / "content", root / "docs", output)
    means = Means(encodings=ENCODINGS)
    return build_site(Project(*folders, REPOSITORY, means=means), _say_nothing)


def _say_nothing(*_: int) -> None:
    """Show no progress."""
