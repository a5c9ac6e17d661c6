"""The folder of the content: whether it is there at all."""

from pathlib import Path


class NoFolder(Exception):
    """There is no such folder; the message names it as it was typed."""


def require_folder(content: Path) -> None:
    """Make sure that the folder of the content is there; NoFolder if it is not."""
    if not content.is_dir():
        raise NoFolder(f"There is no folder “{content}”: say with --content where it is.")
