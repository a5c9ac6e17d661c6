"""The lessons and quizzes for platforms for courses, with all answers: for teachers only."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import PurePosixPath

from builder.exports.cartridge import CARTRIDGE
from builder.exports.export import TeacherExport
from builder.exports.gift import GIFT
from builder.exports.moodle import MOODLE
from builder.exports.qti import QTI
from builder.exports.sheets import SHEETS
from builder.interface.words import say
from builder.kinds.lessons import LESSONS
from builder.kinds.quizzes import QUIZZES, Quiz
from builder.model import File
from builder.publishing.archive import pack
from builder.rendering.atlas import Atlas
from builder.rendering.edition import DOWNLOADS

TEACHER_EXPORTS: tuple[TeacherExport, ...] = (CARTRIDGE, MOODLE, GIFT, QTI, SHEETS)
"""Every format with answers in it, in the order in which the pack tells of them."""
FOLDER = "teacher-pack"
PACK = DOWNLOADS / f"{FOLDER}.zip"
"""Where the pack is, counted from the top of the teachers' edition."""


def export_for_teachers(atlas: Atlas) -> Iterator[File]:
    """Give the pack, if this is the teachers' edition and there is something to pack."""
    site = atlas.linked.site
    kinds = (LESSONS.name, QUIZZES.name)
    if site.edition == "teacher" and any(map(site.of_kind, kinds)):
        yield File(PACK, atlas.once(pack_for_teachers))


def pack_for_teachers(atlas: Atlas) -> bytes:
    """Pack the files of all formats into one archive (ZIP), with a text that tells of them.

    The atlas has to be that of the teachers' edition: the public one knows no answers.
    """
    written = atlas.once(write_formats)
    read_me = File(PurePosixPath("README.txt"), _write_read_me(atlas, written))
    return pack((read_me, *chain.from_iterable(written.values())), FOLDER)


def write_formats(atlas: Atlas) -> Mapping[str, tuple[File, ...]]:
    """Write the files of each format, by its label."""
    return {export.label: tuple(export.write(atlas)) for export in TEACHER_EXPORTS}


def list_formats(atlas: Atlas) -> tuple[TeacherExport, ...]:
    """List the formats that have files: without a press there is nothing on paper."""
    written = atlas.once(write_formats)
    return tuple(export for export in TEACHER_EXPORTS if written[export.label])


def list_left_out(atlas: Atlas, export: TeacherExport) -> Iterator[str]:
    """Say how many questions of which type a format leaves out."""
    questions = (question for quiz in atlas.linked.site.all(Quiz) for question in quiz.questions)
    counts = Counter(question.type for question in questions)
    for name, count in sorted(counts.items()):
        if name not in export.types:
            yield say("Left out, type “%(type)s”: %(count)s.", type=say(name), count=count)


def _write_read_me(atlas: Atlas, written: Mapping[str, tuple[File, ...]]) -> str:
    """Tell which files of each format, by its label, are in the pack, and what it cannot carry."""
    settings = atlas.linked.site.settings
    lines = [settings.title, settings.licence, "", "These files have the answers in them."]
    for export in (one for one in TEACHER_EXPORTS if written[one.label]):
        lines.extend(("", export.label, *(f"- {file.path}" for file in written[export.label])))
        lines.extend(f"  {note}" for note in (*export.notes, *list_left_out(atlas, export)))
    return "".join(f"{line}\n" for line in lines)
