"""The stylesheet as it travels: one file, without what is written for people who change it."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from builder.model import File

STYLES = (
    *("fonts", "colours", "frame", "site", "home", "pages", "evidence", "maps", "reading"),
    *("relations", "timeline", "popover", "print"),
)
"""The parts of the stylesheet in their order: where two rules have equal weight, the later wins."""
STYLESHEET = PurePosixPath("style.css")

_GAP = r"(?:\s|/\*.*?\*/)"
_PIECE = re.compile(
    rf"""(?P<text>"[^"]*"|'[^']*')|{_GAP}*(?P<sign>[{{}};,]){_GAP}*|(?P<blank>{_GAP}+)""", re.DOTALL
)


def join_styles(files: Iterable[File]) -> tuple[File, ...]:
    """Put all parts of the stylesheet into one file; other files stay as they are."""
    files = tuple(files)
    parts = {file.path.stem: file.text for file in files if file.path.suffix == ".css"}
    if unknown := parts.keys() ^ set(STYLES):
        raise LookupError(f"not in the list of styles, or missing: {', '.join(sorted(unknown))}")
    whole = "".join(shrink_style(parts[name]) for name in STYLES)
    return (*(f for f in files if f.path.suffix != ".css"), File(STYLESHEET, f"{whole}\n"))


def shrink_style(style: str) -> str:
    """Take comments and needless blanks out of a style."""
    return _PIECE.sub(_shrink_piece, style).replace(";}", "}").strip()


def _shrink_piece(piece: re.Match[str]) -> str:
    return piece["text"] or piece["sign"] or (" " if piece["blank"] else "")
