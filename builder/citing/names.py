"""Names of authors as the styles want them."""

from collections.abc import Sequence

from builder.kinds.sources import Author


def invert(author: Author) -> str:
    """Write a name with the family name first: `Doe, Jane`; that of an organisation as it is."""
    return author.literal or ", ".join(filter(None, (author.family, author.given)))


def in_order(author: Author) -> str:
    """Write a name as it is spoken: `Jane Doe`."""
    return author.literal or " ".join(filter(None, (author.given, author.family)))


def abbreviate(author: Author, gap: str) -> str:
    """Write a name with initials: `Roe, R. M.`; the gap stands between two initials."""
    if author.literal or not author.given:
        return invert(author)
    initials = gap.join(_shorten(name) for name in author.given.split())
    return ", ".join(filter(None, (author.family, initials)))


def enumerate_names(names: Sequence[str], last: str) -> str:
    """List names: `A, B and C`; `last` stands before the last one, with its blanks."""
    *first, end = names
    return f"{', '.join(first)}{last}{end}" if first else end


def _shorten(name: str) -> str:
    """Give the initials of a given name: `Jean-Paul` becomes `J.-P.`."""
    return "-".join(f"{part[0]}." for part in name.split("-") if part)
