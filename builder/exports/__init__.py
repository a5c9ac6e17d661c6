"""The downloads that exist: files for spreadsheets, calendars and programs."""

from collections.abc import Iterator

from builder.atlas import Atlas
from builder.entries import Kind
from builder.exports.calendar import EVENTS_AS_CALENDAR
from builder.exports.claims import CLAIMS_AS_JSON, CLAIMS_AS_TABLE
from builder.exports.datasets import make_datasets
from builder.exports.export import Export
from builder.model import File

EXPORTS: tuple[Export, ...] = (CLAIMS_AS_TABLE, CLAIMS_AS_JSON, EVENTS_AS_CALENDAR)
"""Every download that stands beside a page, in the order in which the page offers it."""


def list_downloads(kind: Kind) -> tuple[Export, ...]:
    """List the downloads that stand beside the page of a kind."""
    return tuple(export for export in EXPORTS if export.kind is kind)


def export_all(atlas: Atlas) -> Iterator[File]:
    """Write every download whose kind has entries; paths count from the top of the site."""
    for export in EXPORTS:
        if export.kind.name in atlas.site_map:
            yield File(atlas.section(export.kind) / export.name, export.write(atlas))
    for dataset in make_datasets(atlas):
        yield from dataset.files
