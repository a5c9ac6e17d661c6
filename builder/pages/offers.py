"""The files to download, as a page offers them: what for, how large, and what they lack."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from builder.exports import EXPORTS
from builder.exports.teachers import export_for_teachers
from builder.interface.words import say
from builder.rendering.addresses import file_url
from builder.rendering.atlas import Atlas


@dataclass(frozen=True, slots=True)
class Offer:
    """One file: its name, its address, what it is for, how many bytes it has, what it lacks."""

    name: str
    url: str
    label: str
    size: int
    notes: tuple[str, ...] = ()


def list_offers(atlas: Atlas, page: PurePosixPath) -> Iterator[Offer]:
    """List the files that stand beside the pages of kinds, with their addresses from a page."""
    for export in EXPORTS:
        if export.kind.name in atlas.site_map:
            file = atlas.section(export.kind) / export.name
            title, form = say(atlas.linked.site.title_of(export.kind)), say(export.label)
            label = say("%(entries)s as %(form)s", entries=title, form=form)
            size = len(atlas.once(export.write))
            yield Offer(export.name, file_url(page, file), label, size, export.notes)


def list_packs(atlas: Atlas, page: PurePosixPath) -> Iterator[Offer]:
    """List what has all answers in it: one file in the teachers' edition, else none."""
    for file in export_for_teachers(atlas):
        name = file.path.name
        url = file_url(page, file.path)
        yield Offer(name, url, say("Lessons and quizzes with all answers"), len(file.content))
