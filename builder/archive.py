"""Pack files into one archive (ZIP): the same files give the same bytes, on whatever day."""

import io
import zipfile
from collections.abc import Iterable

from builder.model import File

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that the format can write down."""
UNIX = 3
READABLE = 0o100644 << 16


def pack(files: Iterable[File], folder: str) -> bytes:
    """Pack files into an archive that unpacks into one folder."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(files, key=lambda file: file.path):
            archive.writestr(_describe(f"{folder}/{file.path}"), file.content)
    return stream.getvalue()


def _describe(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, EARLIEST)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = UNIX
    info.external_attr = READABLE
    return info
