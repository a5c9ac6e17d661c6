"""Translations: names and short texts of entries in another language, kept beside the content."""

from typing import Annotated, Literal

from pydantic import Field

from builder.entries import Entry, Kind
from builder.fields import Plain, Prose, Record, Ref, To
from builder.interface.words import mark


class Translated(Record):
    """One text of an entry in the other language."""

    of: Annotated[Ref, To(("terms", "actors", "places", "events"))]
    """The entry whose words these are."""
    field: Literal["title", "summary"]
    """Which of its texts: its name, or its one plain sentence."""
    text: Plain
    """The words in the other language."""
    original: Plain
    """The words that were translated, copied from the entry: when they change, readers are told."""


class Translation(Entry):
    """All that stands here in one other language; the title is what this site calls it: German."""

    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
    """The language as BCP 47, for browsers and screen readers: de, ru, ar, zh-Hans …"""
    own_name: Plain
    """What those who speak it call it: Deutsch."""
    direction: Literal["left to right", "right to left"] = "left to right"
    """The way its lines run."""
    about: Prose
    """How the translation was made, and who has read it, in the language of this site."""
    texts: tuple[Translated, ...]
    """The texts that are translated, one by one."""


TRANSLATIONS = Kind(
    name="translations",
    singular=mark("translation"),
    title=mark("In other languages"),
    model=Translation,
    folder="translations",
    books=False,
    page="translations/{id}",
)
