"""Smaller copies stand beside the texts of a site, and say the same."""

import gzip
from pathlib import Path, PurePosixPath

import brotli
import pytest

from builder.model import File
from builder.publishing.compress import BROTLI, ENCODINGS, GZIP, SMALLEST, compress_files
from builder.stock import read_tree
from tests.sites import EXAMPLE, build_compressed

WORDS = "The eagle has landed. " * 200
UNPACK = {".br": brotli.decompress, ".gz": gzip.decompress}
FINISHED = frozenset((".woff2", ".zip", ".png", ".webp", ".pdf", ".epub", ".apkg"))
"""Endings of what is compressed already."""


def _file(name: str, content: str | bytes) -> File:
    return File(PurePosixPath(name), content)


def test_a_text_gets_both_copies() -> None:
    """Each is smaller, is named after the text, and unpacks to it byte by byte."""
    text = _file("a/index.html", WORDS)
    copies = tuple(compress_files((text,), ENCODINGS))
    assert [str(copy.path) for copy in copies] == ["a/index.html.br", "a/index.html.gz"]
    for copy in copies:
        assert isinstance(copy.content, bytes)
        assert len(copy.content) < len(WORDS)
        assert UNPACK[copy.path.suffix](copy.content) == WORDS.encode()


LEFT_ALONE = {
    "short": _file("a.txt", "x" * SMALLEST),
    "a-picture": _file("a.png", bytes(range(256)) * 100),
    "packed-already": _file("a.zip", gzip.compress(WORDS.encode()) * 20),
    "empty": _file("a.css", ""),
}


@pytest.mark.parametrize("name", LEFT_ALONE)
def test_nothing_else_gets_one(name: str) -> None:
    """Neither what is short nor what is no text, whatever it is called."""
    assert tuple(compress_files((LEFT_ALONE[name],), ENCODINGS)) == ()


def test_a_copy_that_is_not_smaller_is_left_out() -> None:
    """An encoding that makes a text longer is of no use."""
    longer = type(GZIP)("longer", ".xx", lambda content: content + b"!")
    assert tuple(compress_files((_file("a.txt", WORDS),), (longer,))) == ()


def test_the_same_text_gives_the_same_bytes() -> None:
    """Neither the day nor the name is written down."""
    once = tuple(compress_files((_file("a.txt", WORDS), _file("b.txt", WORDS)), (GZIP, BROTLI)))
    assert once[0].content == once[2].content
    assert once[1].content == once[3].content
    assert isinstance(once[0].content, bytes)
    assert once[0].content[4:8] == bytes(4)


def test_a_build_is_compressed_when_it_is_asked_to(tmp_path: Path, example_site: Path) -> None:
    """All texts that are long enough have copies; the other files are those of a plain build."""
    build_compressed(EXAMPLE, tmp_path)
    files = {file.path: file.content for file in read_tree(tmp_path / "site")}
    plain = {file.path: file.content for file in read_tree(example_site / "site")}
    copies = {path for path in files if path.suffix in UNPACK and path not in plain}
    assert {path: files[path] for path in files.keys() - copies} == plain
    for path in copies:
        assert UNPACK[path.suffix](files[path]) == files[path.with_suffix("")]
        assert path.with_suffix("").suffix not in FINISHED
    pages = [path for path in plain if path.suffix == ".html"]
    assert all(path.with_name(f"{path.name}.br") in copies for path in pages)
