"""The sheets for paper as files: each by itself, and all of one size in an archive."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import get_args

from builder.exports.export import TeacherExport
from builder.interface.words import mark
from builder.kinds.quizzes import QuestionType
from builder.model import File
from builder.printing.offers import SizedFile
from builder.printing.printed import PAPER_SIZES, Printed
from builder.publishing.archive import pack
from builder.rendering.addresses import file_url
from builder.rendering.atlas import Atlas
from builder.rendering.edition import DOWNLOADS


def export_sheets(atlas: Atlas) -> Iterator[File]:
    """Give every sheet, and the archives; paths count from the top of the site."""
    yield from (one.file for one in atlas.printed)
    yield from pack_sheets(atlas)


def pack_sheets(atlas: Atlas) -> Iterator[File]:
    """Pack the sheets for students into an archive (ZIP) for each size of paper."""
    for paper in PAPER_SIZES:
        if sheets := [one.file for one in atlas.printed if _is_for_class(one, paper)]:
            files = (File(PurePosixPath(sheet.path.name), sheet.content) for sheet in sheets)
            name = f"handouts-{paper.lower()}"
            yield File(DOWNLOADS / f"{name}.zip", pack(files, name))


def list_archives(page: PurePosixPath, atlas: Atlas) -> tuple[SizedFile, ...]:
    """List the archives as seen from a page."""
    archives = tuple(pack_sheets(atlas))
    papers = PAPER_SIZES[: len(archives)]
    return tuple(
        SizedFile(paper, file_url(page, archive.path), len(archive.content))
        for paper, archive in zip(papers, archives, strict=True)
    )


def _is_for_class(one: Printed, paper: str) -> bool:
    return one.manuscript.paper == paper and not one.manuscript.for_teachers


def _write_for_teachers(atlas: Atlas) -> Iterator[File]:
    """Give every sheet that only teachers get, in a folder for each size of paper."""
    for one in atlas.printed:
        if one.manuscript.for_teachers:
            folder = PurePosixPath("paper") / one.manuscript.paper.lower()
            yield File(folder / one.file.path.name, one.content)


SHEETS = TeacherExport(
    mark("Paper (PDF)"),
    frozenset(get_args(QuestionType)),
    (mark("Lesson plans with notes, and the keys of quizzes, for A4 and for Letter."),),
    _write_for_teachers,
)
