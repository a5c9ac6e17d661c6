"""Write a book in EPUB 3 from chapters that are ready: the same chapters give the same bytes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from markupsafe import Markup

from builder.exports.elements import NONE, element, write_document
from builder.model import File
from builder.publishing.archive import MIMETYPE, pack_in_order

PAGE = {"xmlns": "http://www.w3.org/1999/xhtml", "xmlns:epub": "http://www.idpf.org/2007/ops"}
PACKAGE = {"xmlns": "http://www.idpf.org/2007/opf", "version": "3.0", "unique-identifier": "id"}
DUBLIN_CORE = {"xmlns:dc": "http://purl.org/dc/elements/1.1/"}
CONTAINER = {"xmlns": "urn:oasis:names:tc:opendocument:xmlns:container", "version": "1.0"}
PACKAGE_FILE = "EPUB/package.opf"
PAGE_TYPE = "application/xhtml+xml"
CONTENTS = "contents.xhtml"
STYLE = """body{line-height:1.5}
h1,h2,h3{line-height:1.2}
.number{color:#555;font-size:.8em}
.muted{color:#555}
.note{border-left:.2em solid #555;padding-left:.8em}
"""
ACCESS = (
    ("accessMode", "textual"),
    ("accessModeSufficient", "textual"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityFeature", "readingOrder"),
    ("accessibilityHazard", "none"),
    ("accessibilitySummary", "Text with headings, a table of contents and links; no pictures."),
)
"""What a reader who cannot see the page wants to know before opening the book."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One file of the book: its name without folder, its title, what is in it, its language."""

    name: str
    title: str
    body: Markup
    language: str


@dataclass(frozen=True, slots=True)
class Publication:
    """What is known of the book as a whole."""

    id: str
    title: str
    language: str
    rights: str
    day: date


def write_book(book: Publication, chapters: Sequence[Chapter]) -> bytes:
    """Write the book; its first file says what it is, and is not packed."""
    documents = {
        "META-INF/container.xml": _point_at_package(),
        PACKAGE_FILE: _describe_package(book, chapters),
        f"EPUB/{CONTENTS}": _draw_contents(book, chapters),
        **{f"EPUB/{chapter.name}": _draw_page(chapter) for chapter in chapters},
    }
    files = (
        File(PurePosixPath(MIMETYPE), b"application/epub+zip"),
        *(File(PurePosixPath(path), write_document(root)) for path, root in documents.items()),
        File(PurePosixPath("EPUB/style.css"), STYLE.encode()),
    )
    return pack_in_order(files)


def _point_at_package() -> Markup:
    place = {"full-path": PACKAGE_FILE, "media-type": "application/oebps-package+xml"}
    return element("container", CONTAINER, element("rootfiles", NONE, element("rootfile", place)))


def _describe_package(book: Publication, chapters: Sequence[Chapter]) -> Markup:
    names = (CONTENTS, *(chapter.name for chapter in chapters))
    order = (element("itemref", {"idref": _name(name)}) for name in names)
    items = (_list_item(name, PAGE_TYPE) for name in names)
    style = _list_item("style.css", "text/css")
    return element(
        "package",
        {**PACKAGE, "xml:lang": book.language},
        element("metadata", DUBLIN_CORE, *_describe_book(book)),
        element("manifest", NONE, *items, style),
        element("spine", NONE, *order),
    )


def _describe_book(book: Publication) -> Iterator[Markup]:
    yield element("dc:identifier", {"id": "id"}, f"urn:uuid:{book.id}")
    yield element("dc:title", NONE, book.title)
    yield element("dc:language", NONE, book.language)
    yield element("dc:rights", NONE, book.rights)
    yield element("meta", {"property": "dcterms:modified"}, f"{book.day}T00:00:00Z")
    for name, value in ACCESS:
        yield element("meta", {"property": f"schema:{name}"}, value)


def _list_item(name: str, kind: str) -> Markup:
    marks = {"properties": "nav"} if name == CONTENTS else {}
    return element("item", {"id": _name(name), "href": name, "media-type": kind, **marks})


def _draw_contents(book: Publication, chapters: Iterable[Chapter]) -> Markup:
    links = (element("a", {"href": chapter.name}, chapter.title) for chapter in chapters)
    lines = element("ol", NONE, *(element("li", NONE, link) for link in links))
    kind = {"epub:type": "toc", "role": "doc-toc"}
    body = element("nav", kind, element("h1", NONE, "Contents"), lines)
    return _draw_page(Chapter(CONTENTS, book.title, body, book.language))


def _draw_page(chapter: Chapter) -> Markup:
    language = {"lang": chapter.language, "xml:lang": chapter.language}
    style = element("link", {"rel": "stylesheet", "type": "text/css", "href": "style.css"})
    head = element("head", NONE, element("title", NONE, chapter.title), style)
    return element("html", {**PAGE, **language}, head, element("body", NONE, chapter.body))


def _name(file: str) -> str:
    """Name a file inside the package; a name may not begin with a digit."""
    return f"f-{file.partition('.')[0]}-{file.rpartition('.')[2]}"
