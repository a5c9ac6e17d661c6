"""What stays when words change: the ids under which schools keep a file, and its day."""

import hashlib
import uuid
from datetime import UTC, date, datetime

from builder.dating import dates
from builder.kinds.lessons import Lesson
from builder.kinds.sources import Bibliographic
from builder.site import Settings, Site

DIGITS = 16
FIRST_DAY = date(2000, 1, 1)
"""The day of a site whose content names none."""


def name_record(settings: Settings, *names: str) -> str:
    """Make the id of a record from the names that stay: 16 digits (hexadecimal).

    Words are not part of it: who imports a corrected file gets the same record again.
    """
    return _fingerprint(settings, names).hex()[:DIGITS]


def name_file(settings: Settings, *names: str) -> uuid.UUID:
    """Make the id of a whole file, which stays from one edition to the next."""
    return uuid.UUID(bytes=_fingerprint(settings, names)[:16], version=5)


def number_record(settings: Settings, *names: str) -> int:
    """Make an id that is a number, from 2^30 to 2^31."""
    return 1 << 30 | int.from_bytes(_fingerprint(settings, names)[:4]) >> 2


def find_day(site: Site) -> date:
    """Find the newest day on which somebody worked on the content, as the content itself says.

    That is `revised` of the site, or a lesson's `reviewed`, or the day a source was read.
    """
    named = (
        site.settings.revised,
        *(lesson.reviewed for lesson in site.all(Lesson)),
        *(source.accessed for source in site.all(Bibliographic)),
    )
    days = (dates.earliest(day) for day in named if day)
    return max((day for day in days if day < date.max), default=FIRST_DAY)


def find_moment(site: Site) -> int:
    """Give the beginning of that day in seconds since 1970, as programs count."""
    return int(datetime.combine(find_day(site), datetime.min.time(), UTC).timestamp())


def _fingerprint(settings: Settings, names: tuple[str, ...]) -> bytes:
    whole = "\x1f".join((_name_site(settings), *names))
    return hashlib.sha256(whole.encode()).digest()


def _name_site(settings: Settings) -> str:
    """Give the name of the site that stays longest; its title is the first to be reworded."""
    first = next(iter(settings.listed), None)
    return settings.id or first or settings.title
