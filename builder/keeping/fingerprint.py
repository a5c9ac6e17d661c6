"""Fingerprints: of plain values, and of the builder itself."""

import hashlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from importlib.metadata import distributions
from pathlib import PurePath

from builder.stock import BUILDER, CONFIG, read_tree

SIMPLE = (bool, int, float, type(None))


def take_fingerprint(value: object) -> bytes:
    """Give 32 bytes that are the same for equal values, and for no others.

    Plain values only: texts, bytes, numbers, paths, dataclasses, and tuples, lists and frozen sets
    of these. TypeError for anything else: what it says could change unnoticed.
    """
    seen = hashlib.sha256()
    _spell(value, seen.update)
    return seen.digest()


def _spell(value: object, write: Callable[[bytes], None]) -> None:
    """Write a value with its type and its length, so that no two values are spelled the same."""
    if isinstance(value, tuple | list):
        _write(value, f"{len(value)}".encode(), write)
        for item in value:
            _spell(item, write)
    elif isinstance(value, frozenset):
        _write(value, b"".join(sorted(map(take_fingerprint, value))), write)
    elif is_dataclass(value):
        _write(value, b"", write)
        for one in fields(value):
            _spell(getattr(value, one.name), write)
    else:
        _write(value, _encode(value), write)


def _write(value: object, content: bytes, write: Callable[[bytes], None]) -> None:
    write(f"{type(value).__qualname__}:{len(content)}:".encode())
    write(content)


def _encode(value: object) -> bytes:
    if isinstance(value, bytes):
        return value
    if isinstance(value, str):
        return value.encode("utf-8", "surrogatepass")
    if isinstance(value, PurePath):
        return value.as_posix().encode("utf-8", "surrogatepass")
    if isinstance(value, SIMPLE):
        return repr(value).encode()
    raise TypeError(f"not a plain value: {type(value).__qualname__}")


@cache
def name_builder() -> str:
    """Give the fingerprint of all that results hang on beside their values.

    That is every file of the builder and the settings of MkDocs, the version of Python and the
    versions of all packages.
    """
    files = tuple((file.path, file.content) for file in read_tree(BUILDER))
    python = (sys.version, sys.platform, tuple(list_packages()))
    return take_fingerprint((*python, CONFIG.read_bytes(), files)).hex()


def list_packages() -> Iterator[str]:
    """List the packages of this Python with their versions, by name."""
    yield from sorted(f"{one.name} {one.version}" for one in distributions())
