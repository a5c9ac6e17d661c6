"""Small archives for tests: the example, and articles that were made up."""

import shutil
from pathlib import Path

from builder.bench.making import Size, make_collection
from tests.sites import EXAMPLE

SMALL = ("a", "b", "c")


def make_archive_folder(folder: Path) -> Path:
    """Write an archive of the example and of three small collections, each with other words."""
    shutil.copytree(EXAMPLE, folder / "apollo")
    for number, name in enumerate(SMALL, start=1):
        make_collection(folder / name / "content", Size(1, number + 1))
    return folder


def read_all(folder: Path) -> dict[str, bytes]:
    """Read every file under a folder, by its path."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
