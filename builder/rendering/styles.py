"""The stylesheet as it travels: one file, without what is written for people who change it."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from builder.model import File

STYLES = (
    *("fonts", "colours", "frame", "site", "home", "pages", "evidence", "maps", "reading"),
    *("relations", "popover", "print"),
)
"""The parts of the stylesheet in their order: where two rules have equal weight, the later wins."""
APART = ("collection", "lessons", "timeline", "translations")
"""Parts that travel as files of their own, to the pages that name them."""
STYLESHEET = PurePosixPath("style.css")

_GAP = r"(?:\s|/\*.*?\*/)"
_PIECE = re.compile(
    rf"""(?P<text>"[^"]*"|'[^']*')|{_GAP}*(?P<sign>[{{}};,]){_GAP}*|(?P<blank>{_GAP}+)""", re.DOTALL
)


def join_styles(files: Iterable[File]) -> tuple[File, ...]:
    """Put the parts of the stylesheet into one file, or what stays apart into its own."""
    files = tuple(files)
    parts = {file.path.stem: shrink_style(file.text) for file in files if _is_style(file)}
    if unknown := parts.keys() ^ {*STYLES, *APART}:
        raise LookupError(f"not in the list of styles, or missing: {', '.join(sorted(unknown))}")
    whole = "".join(parts[name] for name in STYLES)
    return (
        *(file for file in files if not _is_style(file)),
        *(File(STYLESHEET.with_stem(name), f"{parts[name]}\n") for name in APART),
        File(STYLESHEET, f"{whole}\n"),
    )


def _is_style(file: File) -> bool:
    return file.path.suffix == ".css"


def shrink_style(style: str) -> str:
    """Take comments and needless blanks out of a style."""
    return _PIECE.sub(_shrink_piece, style).replace(";}", "}").strip()


def _shrink_piece(piece: re.Match[str]) -> str:
    return piece["text"] or piece["sign"] or (" " if piece["blank"] else "")
