"""What a download is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from builder.entries import Kind
from builder.model import File
from builder.rendering.atlas import Atlas


@dataclass(frozen=True, slots=True)
class Export:
    """One file to download: beside which page, under which name, what it is for, what is in it.

    `notes` are sentences about what the format cannot carry.
    """

    kind: Kind
    name: str
    label: str
    write: Callable[[Atlas], bytes]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TeacherExport:
    """One format with answers in it: what it is called, what it cannot carry, and its files.

    `types` are the types of questions that it carries.
    """

    label: str
    types: frozenset[str]
    notes: tuple[str, ...]
    write: Callable[[Atlas], Iterator[File]]
