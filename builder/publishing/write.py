"""Put finished files on the disk: the only module that writes what the site is made of."""

import os
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from builder.model import File


def write_tree(files: Iterable[File], folder: Path) -> None:
    """Make a folder hold exactly these files; touch only what differs."""
    wanted = {folder / file.path: _as_bytes(file.content) for file in files}
    _remove_others(wanted.keys(), folder)
    for path, content in wanted.items():
        _write_if_changed(path, content)
    let_everybody_read(folder)


def add_files(files: Iterable[File], folder: Path) -> None:
    """Write files into a folder and leave the others in it as they are."""
    for file in files:
        _write_if_changed(folder / file.path, _as_bytes(file.content))


def place_files(files: Sequence[File], fresh: Path, old: Path) -> None:
    """Put files into a new folder; what is the same in the old one is the same file on the disk.

    No file of a site is ever changed where it is: another one takes its place. So two folders can
    share it.
    """
    for folder in {(fresh / file.path).parent for file in files}:
        folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        content = _as_bytes(file.content)
        if not _share(old / file.path, fresh / file.path, content):
            (fresh / file.path).unlink(missing_ok=True)
            (fresh / file.path).write_bytes(content)


def write_file(path: Path, content: str) -> None:
    """Write one file, or leave the old one whole: there is no moment with half a file."""
    for stale in path.parent.glob(f".{path.name}-new-*"):
        stale.unlink(missing_ok=True)
    _write_if_changed(path, content.encode())


def create_file(path: Path, content: str) -> None:
    """Write a new file; an existing one is never touched: FileExistsError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as handle:
        handle.write(content)


def let_everybody_read(folder: Path) -> None:
    """Give a folder and all in it the rights of things that are published, whoever made them.

    Else they would be those of the person who builds, and a server might not read the pages.
    """
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


def make_folder_beside(target: Path) -> Path:
    """Make an empty folder next to a target, for a result that is not ready yet."""
    target.parent.mkdir(parents=True, exist_ok=True)
    for stale in target.parent.glob(f".{target.name}-new-*"):
        shutil.rmtree(stale, ignore_errors=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{target.name}-new-", dir=target.parent))
    fresh.chmod(0o755)
    return fresh


def _remove_others(wanted: Iterable[Path], folder: Path) -> None:
    """Remove what is not wanted, and folders that are empty then."""
    keep = frozenset(wanted)
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in keep or path.is_symlink():
            path.unlink()


def _write_if_changed(path: Path, content: bytes) -> None:
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-new-", dir=path.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        fresh.chmod(0o644)
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise


def _share(old: Path, path: Path, content: bytes) -> bool:
    """Give a file a second name if it holds what is wanted; tell whether that was possible."""
    try:
        if old.is_symlink() or old.read_bytes() != content:
            return False
        path.unlink(missing_ok=True)
        path.hardlink_to(old)
    except OSError:
        return False
    return True


def _as_bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content
