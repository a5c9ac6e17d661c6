"""What a download is."""

from collections.abc import Callable
from dataclasses import dataclass

from builder.atlas import Atlas
from builder.entries import Kind


@dataclass(frozen=True, slots=True)
class Export:
    """One file to download: beside which page, under which name, what it is for, what is in it."""

    kind: Kind
    name: str
    label: str
    write: Callable[[Atlas], bytes]
