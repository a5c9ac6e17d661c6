"""Pack files into one archive (ZIP): the same files give the same bytes, on whatever day."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from builder.model import File

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that the format can write down."""
UNIX = 3
READABLE = 0o100644 << 16
MIMETYPE = "mimetype"
"""What a file is; where there is such a note, it has to be readable without unpacking."""


def pack(files: Iterable[File], folder: str) -> bytes:
    """Pack files into an archive that unpacks into one folder."""
    by_path = sorted(files, key=lambda file: file.path)
    return pack_in_order(File(folder / file.path, file.content) for file in by_path)


def pack_in_order(files: Iterable[File]) -> bytes:
    """Pack files into an archive one behind the other, as some formats ask."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in files:
            archive.writestr(_describe(str(file.path)), file.content)
    return stream.getvalue()


def unpack(file: File) -> Iterator[File]:
    """List the files in an archive; their paths count from its top."""
    content = file.content.encode() if isinstance(file.content, str) else file.content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            yield File(PurePosixPath(name), archive.read(name))


def _describe(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, EARLIEST)
    info.compress_type = zipfile.ZIP_STORED if name == MIMETYPE else zipfile.ZIP_DEFLATED
    info.create_system = UNIX
    info.external_attr = READABLE
    return info
