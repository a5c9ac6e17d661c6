"""What can be taken along: the whole site for reading from a disk, and its data as files."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.exports.datasets import DATA, Dataset, explain_fields, make_datasets
from builder.exports.sheets import list_archives
from builder.exports.teachers import list_formats, list_left_out
from builder.interface.words import mark, say
from builder.pages.offers import Offer, list_offers, list_packs
from builder.rendering.addresses import Location, relative_url
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft
from builder.rendering.edition import DOWNLOADS, ENDING, frame_settings, name_edition

TITLE = mark("Downloads")
DATA_TITLE = mark("The data as files")


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
    sections = tuple(_describe(dataset) for dataset in atlas.once(make_datasets))
    packs = tuple(list_packs(atlas, DOWNLOADS))
    formats = list_formats(atlas) if packs else ()
    context = {
        "settings": settings,
        "edition": f"{name_edition(frame_settings(atlas.linked.site))}{ENDING}",
        "offers": tuple(list_offers(atlas, DOWNLOADS)),
        "packs": packs,
        "archives": list_archives(DOWNLOADS, atlas),
        "formats": [(e.label, (*e.notes, *list_left_out(atlas, e))) for e in formats],
        "data": relative_url(DOWNLOADS, Location(DATA)),
        "size": sum(offer.size for section in sections for offer in section.offers),
    }
    words = say("The whole site as one file, and its data as tables.")
    yield Draft(DOWNLOADS, say(TITLE), "downloads.md.j2", context, None, None, words)
    about = say("What each file holds, what its fields mean, and how it may be used.")
    data = {"settings": settings, "sections": sections}
    yield Draft(DATA, say(DATA_TITLE), "data.md.j2", data, DOWNLOADS, None, about)


def _describe(dataset: Dataset) -> Section:
    offers = tuple(
        Offer(file.path.name, file.path.name, file.path.suffix[1:].upper(), len(file.content))
        for file in dataset.files
    )
    kind, fields = dataset.kind, tuple(explain_fields(dataset.kind).items())
    return Section(kind.name, say(kind.title), dataset.entries, offers, fields)
