"""Headings: the one thing on a page that is Markdown, so that MkDocs finds it for its contents."""

import re

from markupsafe import Markup

_BLANKS = re.compile(r"[^\S\u00a0\u202f]+")
"""What one blank stands for: line ends and rows of blanks; blanks that bind words stay."""
_NAMES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "`": "&#96;"})
_HYPHENATED = re.compile(r"\w+(?:-\w+)+")
_SIGN = re.compile(r"([\\*_{}\[\]#!])")


def draw_heading(level: int, text: str, fragment: str = "") -> Markup:
    """Write a Markdown heading whose text means itself, with a fragment that does not change."""
    safe = _SIGN.sub(r"\\\1", _BLANKS.sub(" ", text).strip())
    safe = safe.translate(_NAMES)
    mark = f" {{: #{fragment} }}" if fragment else ""
    return Markup(f"{'#' * level} {safe}{mark}")  # noqa: S704 - escaped above


def keep_whole(heading: Markup) -> Markup:
    """Mark the words of a heading that have a hyphen, so that no line ends inside one."""
    head, mark, tail = str(heading).partition(" {: #")
    whole = _HYPHENATED.sub(r'<span class="whole">\g<0></span>', head)
    return Markup(whole + mark + tail)  # noqa: S704 - only marks are added
