"""Sheets of paper: as they are to be set, and as they came out of the press."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from builder.model import Address, File

PAPER_SIZES = ("A4", "Letter")
"""The sizes of paper that schools have; every sheet is set for each."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One sheet before it is set: whose it is, what it is, on which paper, where it goes, its HTML.

    `path` counts from the top of the site.
    """

    address: Address
    label: str
    paper: str
    for_teachers: bool
    path: PurePosixPath
    html: str

    @property
    def file(self) -> File:
        """Its HTML as a file, to be looked through like every other."""
        return File(self.path.with_suffix(".html"), self.html)


@dataclass(frozen=True, slots=True)
class Printed:
    """One sheet as a document (PDF)."""

    manuscript: Manuscript
    content: bytes

    @property
    def file(self) -> File:
        """The document, where it goes on the site."""
        return File(self.manuscript.path, self.content)
