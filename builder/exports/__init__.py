"""The downloads that exist: files for spreadsheets, calendars, programs and schools."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from builder.entries import Kind
from builder.exports.bibliography import BIBLIOGRAPHY
from builder.exports.book import ARTICLE_AS_BOOK
from builder.exports.calendar import EVENTS_AS_CALENDAR
from builder.exports.cards import GLOSSARY_AS_CARDS
from builder.exports.claims import CLAIMS_AS_JSON, CLAIMS_AS_TABLE
from builder.exports.datasets import DATA, ENDINGS, make_datasets
from builder.exports.export import Export
from builder.exports.glossary import (
    GLOSSARY_AS_PAIRS,
    GLOSSARY_AS_TABLE,
    GLOSSARY_FOR_MOODLE,
)
from builder.model import File
from builder.rendering.addresses import SiteMap
from builder.rendering.atlas import Atlas
from builder.rendering.edition import name_archive
from builder.site import Site

PUBLIC_EXPORTS: tuple[Export, ...] = (
    GLOSSARY_AS_CARDS,
    GLOSSARY_AS_TABLE,
    GLOSSARY_AS_PAIRS,
    GLOSSARY_FOR_MOODLE,
    ARTICLE_AS_BOOK,
)
"""The downloads for schools that tell no answer to any question."""

EXPORTS: tuple[Export, ...] = (
    *(CLAIMS_AS_TABLE, CLAIMS_AS_JSON, EVENTS_AS_CALENDAR),
    *BIBLIOGRAPHY,
    *PUBLIC_EXPORTS,
)
"""Every download that stands beside a page, in the order in which the page offers it."""


def name_files(site: Site, site_map: SiteMap) -> Iterator[PurePosixPath]:
    """Name every file to download without writing it, that of the whole site included."""
    for export in EXPORTS:
        if export.kind.name in site_map:
            yield site_map[export.kind.name].page / export.name
    for name in dict.fromkeys(address.partition("/")[0] for address in sorted(site.declared)):
        yield from (DATA / f"{name}{ending}" for ending in ENDINGS)
    yield name_archive(site.settings)


def list_downloads(kind: Kind) -> tuple[Export, ...]:
    """List the downloads that stand beside the page of a kind."""
    return tuple(export for export in EXPORTS if export.kind is kind)


def export_all(atlas: Atlas) -> Iterator[File]:
    """Write every download whose kind has entries; paths count from the top of the site."""
    for export in EXPORTS:
        if export.kind.name in atlas.site_map:
            yield File(atlas.section(export.kind) / export.name, atlas.once(export.write))
    for dataset in atlas.once(make_datasets):
        yield from dataset.files
