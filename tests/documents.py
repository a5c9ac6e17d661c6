"""Look into documents for paper (PDF): their pages, fonts, words, and the tree of their parts."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import page
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

SIZES = {"A4": (595, 842), "Letter": (612, 792)}
"""Points: the width and the height of each size of paper."""
OURS = ("Newsreader", "Libre-Franklin", "Vazirmatn")


def find_faults(content: bytes) -> list[str]:
    """Say where a document breaks the rules for documents that everybody can use (PDF/UA-1)."""
    report = page.validate_pdf_bytes(content, profile=page.ValidationProfile.PDF_UA_1)
    assert report.rules.total > 100
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


@dataclass(frozen=True)
class Document:
    """One document, as another program reads it."""

    content: bytes

    @cached_property
    def reader(self) -> PdfReader:
        """The program that reads it."""
        return PdfReader(io.BytesIO(self.content))

    @property
    def catalog(self) -> Any:
        """What the document says of itself as a whole."""
        return self.reader.root_object

    @property
    def title(self) -> str:
        """Its title."""
        return str(self.reader.metadata.title) if self.reader.metadata else ""

    @property
    def texts(self) -> list[str]:
        """The words of each page."""
        return [re.sub(r"\s+", " ", one.extract_text()) for one in self.reader.pages]

    @property
    def sizes(self) -> set[tuple[int, int]]:
        """The width and the height of its pages, in points."""
        boxes = (one.mediabox for one in self.reader.pages)
        return {(round(box.width), round(box.height)) for box in boxes}

    @property
    def elements(self) -> list[tuple[str, DictionaryObject]]:
        """The parts of the document in the order in which they are read aloud, with their names."""
        return list(_walk(self.catalog["/StructTreeRoot"]))

    @property
    def headings(self) -> list[int]:
        """The levels of its headings in their order."""
        names = (name for name, _ in self.elements)
        return [int(name[2:]) for name in names if re.fullmatch("/H[1-6]", name)]

    @property
    def fonts(self) -> dict[str, bool]:
        """The fonts of its pages, with whether each is in the document."""
        found = (_look_at(font) for one in self.reader.pages for font in _list_fonts(one))
        return dict(found)

    @property
    def links(self) -> list[DictionaryObject]:
        """The places that can be clicked."""
        notes = (one.get_object() for page in self.reader.pages for one in page.annotations or ())
        return [note for note in notes if note["/Subtype"] == "/Link"]


def _walk(node: Any) -> Iterator[tuple[str, DictionaryObject]]:
    one = node.get_object() if isinstance(node, IndirectObject) else node
    if isinstance(one, list):
        for kid in one:
            yield from _walk(kid)
    if isinstance(one, DictionaryObject):
        if "/S" in one:
            yield str(one["/S"]), one
        yield from _walk(one.get("/K"))


def _list_fonts(sheet: Any) -> Iterator[DictionaryObject]:
    for font in sheet["/Resources"].get("/Font", {}).values():
        yield from (one.get_object() for one in font.get_object()["/DescendantFonts"])


def _look_at(font: Any) -> tuple[str, bool]:
    name = str(font["/BaseFont"]).partition("+")[2]
    return name, "/FontFile2" in font["/FontDescriptor"].get_object()
