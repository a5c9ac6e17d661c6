"""What a page offers for paper: each sheet once, with a document for each size."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePosixPath

from builder.printing.printed import Printed
from builder.rendering.addresses import file_url


@dataclass(frozen=True, slots=True)
class SizedFile:
    """One document: the size of its paper, its URL, and how many bytes it has."""

    paper: str
    url: str
    size: int


@dataclass(frozen=True, slots=True)
class Offer:
    """One sheet, as a document for each size of paper."""

    label: str
    files: tuple[SizedFile, ...]


def list_offers(page: PurePosixPath, printed: Iterable[Printed]) -> Iterator[Offer]:
    """List sheets as seen from a page; the documents of one sheet follow one another."""
    for label, group in groupby(printed, key=lambda one: one.manuscript.label):
        yield Offer(label, tuple(_locate(page, one) for one in group))


def _locate(page: PurePosixPath, one: Printed) -> SizedFile:
    return SizedFile(one.manuscript.paper, file_url(page, one.file.path), len(one.content))
