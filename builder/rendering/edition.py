"""The names of the editions: for teachers, and for reading from a disk."""

from pathlib import PurePosixPath

from builder.fields import Plain
from builder.ids import make_id
from builder.interface.words import say
from builder.site import Settings, Site

DOWNLOADS = PurePosixPath("downloads")
ENDING = "-offline.zip"


def frame_settings(site: Site) -> Settings:
    """Give the settings for the frame of the pages: the name of the teachers’ edition says so.

    The files in it keep the name of the site: students see it in their platform for courses.
    """
    if site.edition == "public":
        return site.settings
    title = Plain(say("%(title)s, teachers’ edition", title=site.settings.title))
    return site.settings.model_copy(update={"title": title})


def name_edition(settings: Settings) -> str:
    """Name the folder into which the edition for a disk unpacks; its archive is named so too."""
    return make_id(settings.title) or "site"


def name_archive(settings: Settings) -> PurePosixPath:
    """Name the archive of the edition, counted from the top of the site."""
    return DOWNLOADS / f"{name_edition(settings)}{ENDING}"


def list_old_archives(settings: Settings) -> tuple[str, ...]:
    """List the names under which the archive was published before."""
    today = f"/{name_archive(settings)}"
    return tuple(move.was.lstrip("/") for move in settings.moved if move.now == today)
