"""Smaller copies of the texts of a site, beside them, for servers that send files as they are."""

import gzip
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import brotli

from builder.model import File

SMALLEST = 1024
"""Bytes; a text that has no more is sent in one packet as it is."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """One way to compress: what browsers call it, the ending of its files, and how it is done."""

    name: str
    ending: str
    shrink: Callable[[bytes], bytes]


def shrink_with_brotli(content: bytes) -> bytes:
    """Compress a text as much as Brotli can."""
    return bytes(brotli.compress(content, mode=brotli.MODE_TEXT, quality=11))


def shrink_with_gzip(content: bytes) -> bytes:
    """Compress a text as much as gzip can; no time is written down, so the bytes stay the same."""
    return gzip.compress(content, compresslevel=9, mtime=0)


BROTLI = Encoding("brotli", ".br", shrink_with_brotli)
GZIP = Encoding("gzip", ".gz", shrink_with_gzip)
ENCODINGS = (BROTLI, GZIP)
"""The encodings that every browser takes, the better one first."""


def compress_files(files: Iterable[File], encodings: Sequence[Encoding]) -> Iterator[File]:
    """Give each text above `SMALLEST` once more in each encoding in which it is smaller.

    What is compressed already (pictures, fonts, archives, sheets for paper) is no text.
    """
    texts = tuple(file for file in files if encodings and is_worthwhile(file))
    pairs = tuple((file, encoding) for file in texts for encoding in encodings)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for copy, (file, _) in zip(pool.map(_compress, pairs), pairs, strict=True):
            if len(copy.content) < len(file.content):
                yield copy


def is_worthwhile(file: File) -> bool:
    """Tell whether a file is a text, and long enough."""
    content = file.content if isinstance(file.content, bytes) else file.content.encode()
    if len(content) <= SMALLEST:
        return False
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _compress(pair: tuple[File, Encoding]) -> File:
    file, encoding = pair
    path = file.path.with_name(f"{file.path.name}{encoding.ending}")
    return File(path, encoding.shrink(file.text.encode()))
