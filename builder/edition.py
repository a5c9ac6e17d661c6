"""The edition of the site for reading from a disk: its name, and the page that offers it."""

from pathlib import PurePosixPath

from builder.ids import make_id
from builder.site import Settings

DOWNLOADS = PurePosixPath("downloads")
ENDING = "-offline.zip"


def name_edition(settings: Settings) -> str:
    """Name the folder into which the edition unpacks; its archive has the same name."""
    return make_id(settings.title) or "site"


def name_archive(settings: Settings) -> PurePosixPath:
    """Name the archive of the edition, counted from the top of the site."""
    return DOWNLOADS / f"{name_edition(settings)}{ENDING}"


def list_old_archives(settings: Settings) -> tuple[str, ...]:
    """List the names under which the archive was published before."""
    today = f"/{name_archive(settings)}"
    return tuple(move.was.lstrip("/") for move in settings.moved if move.now == today)
