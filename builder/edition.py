"""The edition of the site for reading from a disk: its name, and the page that offers it."""

from pathlib import PurePosixPath

from builder.ids import make_id
from builder.site import Settings

DOWNLOADS = PurePosixPath("downloads")
ENDING = "-offline.zip"


def name_edition(settings: Settings) -> str:
    """Name the folder into which the edition unpacks; its archive has the same name."""
    return make_id(settings.title) or "site"
