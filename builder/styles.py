"""The styles as they travel: what is written for people who change them stays at home."""

import re

from builder.model import File

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
INDENT = re.compile(r"\s*\n\s*")


def shrink_style(file: File) -> File:
    """Take the comments and the indentation out of a style; other files stay as they are."""
    if file.path.suffix != ".css":
        return file
    return File(file.path, INDENT.sub("\n", COMMENT.sub("", file.text)).lstrip())
