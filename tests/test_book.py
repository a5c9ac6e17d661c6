"""The book: a checker of EPUB finds nothing wrong, and links in it lead to what is in it."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from builder.exports.book import write_epub
from builder.kinds.articles import Article
from builder.kinds.explainers import Explainer
from builder.kinds.terms import Term
from builder.publishing.archive import MIMETYPE
from builder.rendering.atlas import Atlas
from tests.checkers import check_book
from tests.schools import Element, parse_xml, unpack
from tests.sites import ROOT, copy_example, read_quietly

PAGE = "{http://www.w3.org/1999/xhtml}"


def _read_pages(book: bytes) -> dict[str, Element]:
    files = unpack(book).items()
    return {n: parse_xml(text) for n, text in files if n.endswith(".xhtml")}


@pytest.mark.parametrize("root", [ROOT, ROOT / "tests" / "fixtures" / "site"])
def test_a_checker_finds_nothing_wrong(root: Path, tmp_path: Path) -> None:
    """The books of the example and of this repository are right in every part."""
    path = tmp_path / "book.epub"
    path.write_bytes(write_epub(read_quietly(root)))
    assert check_book(path) == ""


def test_the_checker_sees_a_mistake(atlas: Atlas, tmp_path: Path) -> None:
    """A book whose contents lead nowhere is refused: the checker does look."""
    path = tmp_path / "broken.epub"
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in unpack(write_epub(atlas)).items():
            packed.writestr(name, content.replace(b'href="title.xhtml">', b'href="no.xhtml">'))
    assert "no.xhtml" in check_book(path)


def test_the_first_file_says_what_it_is(atlas: Atlas) -> None:
    """A reader knows the book by its first file, which is not packed."""
    with zipfile.ZipFile(BytesIO(write_epub(atlas))) as packed:
        first = packed.infolist()[0]
        assert (first.filename, first.compress_type) == (MIMETYPE, zipfile.ZIP_STORED)
        assert packed.read(first) == b"application/epub+zip"


def test_everything_promised_is_in_it(atlas: Atlas) -> None:
    """Every article, explainer and word is in the book, and the contents lead to each chapter."""
    pages = _read_pages(write_epub(atlas))
    words = " ".join("".join(map(str, page.itertext())) for page in pages.values())
    site = atlas.linked.site
    for entry in (*site.all(Article), *site.all(Explainer), *site.all(Term)):
        assert entry.title in words
    links = [a.get("href") for a in pages["EPUB/contents.xhtml"].iter(f"{PAGE}a")]
    assert {f"EPUB/{link}" for link in links} == pages.keys() - {"EPUB/contents.xhtml"}


def test_every_link_inside_leads_somewhere(atlas: Atlas) -> None:
    """A link to another chapter names a file of the book and a place in it."""
    pages = _read_pages(write_epub(atlas))
    ids = {name: {e.get("id") for e in page.iter() if e.get("id")} for name, page in pages.items()}
    inside = [
        href
        for page in pages.values()
        for href in (a.get("href", "") for a in page.iter(f"{PAGE}a"))
        if not re.match("https?:", href)
    ]
    assert any("#" in href for href in inside)
    for href in inside:
        file, _, fragment = href.partition("#")
        assert f"EPUB/{file}" in pages
        assert not fragment or fragment in ids[f"EPUB/{file}"]


def test_the_same_texts_give_the_same_book(atlas: Atlas, tmp_path: Path) -> None:
    """Nothing of the clock is in the book; another text changes its chapter alone."""
    assert write_epub(atlas) == write_epub(atlas)
    root = copy_example(tmp_path)
    file = root / "content/explainers/how-it-flew.md"
    text = file.read_text(encoding="utf-8").replace("pointed down", "pointed downwards")
    file.write_text(text, encoding="utf-8")
    before, after = unpack(write_epub(atlas)), unpack(write_epub(read_quietly(root)))
    assert [n for n in before if before[n] != after[n]] == ["EPUB/explainers-how-it-flew.xhtml"]
