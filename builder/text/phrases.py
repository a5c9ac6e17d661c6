"""How values read on a page: positions, authors, addresses of other sites."""

import re

from builder.interface.words import say
from builder.kinds.places import Coordinates
from builder.kinds.sources import Author, Bibliographic

YEAR = re.compile(r"-?[0-9X]{4,}")
WORDS_A_MINUTE = 200
HOST = re.compile(r"^\w+://(?:[^/?#]*@)?(?:www\.)?([^/?#]*)", re.IGNORECASE)


def format_coordinates(point: Coordinates) -> str:
    """Write a position with its hemispheres: 0.674° N, 23.473° E."""
    north = say("N") if point.latitude >= 0 else say("S")
    east = say("E") if point.longitude >= 0 else say("W")
    return f"{abs(point.latitude):.3f}° {north}, {abs(point.longitude):.3f}° {east}"


def format_authors(source: Bibliographic) -> str:
    """Write the authors of a work, family name first, with a full stop at the end."""
    names = "; ".join(filter(None, map(_format_author, source.author)))
    return f"{names.removesuffix('.')}. " if names else ""


def cite_briefly(source: Bibliographic) -> str:
    """Give the few words that stand for a work in running text: who, and the year."""
    if source.title_short:
        return source.title_short
    names = [author.family or author.literal or author.given for author in source.author]
    name = next((n for n in (*names, source.container_title, source.publisher) if n), source.title)
    year = YEAR.search(source.issued or "")
    return f"{name} {year.group()}" if year else name


def format_size(size: int) -> str:
    """Say how many bytes a file has: 940 bytes, 12 kB, 3.1 MB."""
    if size < 1000:
        return say("%(count)s bytes", count=size)
    if size < 999_500:
        return say("%(count)s kB", count=f"{size / 1000:.0f}")
    return say("%(count)s MB", count=f"{size / 1_000_000:.1f}")


def name_host(url: str) -> str:
    """Give the name of the site behind an address, without `www.`."""
    host = HOST.match(url)
    return host.group(1) if host else url


def estimate_minutes(text: str) -> int:
    """Estimate how many minutes a text takes to read: 200 words a minute, at least one minute."""
    return max(1, round(len(text.split()) / WORDS_A_MINUTE))


def _format_author(author: Author) -> str:
    return author.literal or ", ".join(part for part in (author.family, author.given) if part)
