"""Standards: what a curriculum asks for, by its code, in our own words."""

from builder.entries import Entry, Kind
from builder.fields import Plain, Prose, Sources
from builder.interface.words import mark


class Standard(Entry):
    """One standard of a curriculum; the title is its code as teachers know it: RH.9-10.6."""

    framework: Plain
    """The curriculum it belongs to."""
    grades: Plain
    """For whom it is meant: 9-10."""
    says: Prose
    """What it asks for, in our own words."""
    sources: Sources
    """Ids of the bibliography where the curriculum can be read."""


STANDARDS = Kind(
    name="standards",
    singular=mark("standard"),
    title=mark("Standards"),
    model=Standard,
    folder="standards",
    books=True,
    page="standards",
    fragment="{id}",
)
