"""What can be taken along: the whole site for reading from a disk, and its data as files."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.addresses import Location, relative_url
from builder.atlas import Atlas
from builder.draft import Draft
from builder.edition import DOWNLOADS, ENDING, name_edition
from builder.exports import EXPORTS
from builder.exports.datasets import DATA, Dataset, list_fields, make_datasets
from builder.exports.sheets import list_archives
from builder.exports.teachers import export_for_teachers, list_formats

TITLE = "Downloads"
DATA_TITLE = "The data as files"


@dataclass(frozen=True, slots=True)
class Offer:
    """One file: its name, its address, what it is for, how many bytes it has, what it lacks."""

    name: str
    url: str
    label: str
    size: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """The files with all entries of a kind, and what their fields mean."""

    name: str
    title: str
    entries: int
    offers: tuple[Offer, ...]
    fields: tuple[tuple[str, str], ...]


def draft_downloads(atlas: Atlas) -> Iterator[Draft]:
    """Draft the page of all downloads, and below it the one that explains the data."""
    settings = atlas.linked.site.settings
    sections = tuple(_describe(dataset) for dataset in make_datasets(atlas))
    packs = tuple(_list_packs(atlas))
    context = {
        "settings": settings,
        "edition": f"{name_edition(settings)}{ENDING}",
        "offers": tuple(_list_offers(atlas)),
        "packs": packs,
        "archives": list_archives(DOWNLOADS, atlas),
        "formats": list_formats(atlas) if packs else (),
        "data": relative_url(DOWNLOADS, Location(DATA)),
        "size": sum(offer.size for section in sections for offer in section.offers),
    }
    words = "The whole site as one file, and its data as tables."
    yield Draft(DOWNLOADS, TITLE, "downloads.md.j2", context, None, None, words)
    about = "What each file holds, what its fields mean, and how it may be used."
    data = {"settings": settings, "sections": sections}
    yield Draft(DATA, DATA_TITLE, "data.md.j2", data, DOWNLOADS, None, about)


def _list_offers(atlas: Atlas) -> Iterator[Offer]:
    """List the files that stand beside the pages of kinds."""
    for export in EXPORTS:
        if export.kind.name in atlas.site_map:
            folder = relative_url(DOWNLOADS, Location(atlas.section(export.kind)))
            label = f"{export.kind.title} as {export.label}"
            size = len(export.write(atlas))
            yield Offer(export.name, f"{folder}{export.name}", label, size, export.notes)


def _list_packs(atlas: Atlas) -> Iterator[Offer]:
    """List what stands beside this page for teachers: in their edition one file, else none."""
    for file in export_for_teachers(atlas):
        name = file.path.name
        yield Offer(name, name, "Lessons and quizzes with all answers", len(file.content))


def _describe(dataset: Dataset) -> Section:
    offers = tuple(
        Offer(file.path.name, file.path.name, file.path.suffix[1:].upper(), len(file.content))
        for file in dataset.files
    )
    kind, fields = dataset.kind, tuple(list_fields(dataset.kind).items())
    return Section(kind.name, kind.title, dataset.entries, offers, fields)
