"""The files of content/geo/: shapes and pictures of maps, which are no entries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from builder.geo.geojson import Shapes, read_shapes
from builder.loading.entryfiles import RawFile
from builder.model import Problem
from builder.yamlfile import decode, whole_file

GEO_FOLDER = "geo"
PICTURES: Mapping[str, tuple[bytes, ...]] = {
    ".webp": (b"RIFF",),
    ".png": (b"\x89PNG",),
    ".jpg": (b"\xff\xd8\xff",),
}
"""The endings of pictures, and the bytes with which their files begin."""
ENDINGS = (".geojson", *PICTURES)
NOTES = ("SOURCE.md",)
"""Files for people beside the shapes: where they come from."""


@dataclass(frozen=True)
class Geo:
    """What content/geo/ holds, by the names of the files; `lost` could not be read."""

    shapes: Mapping[str, Shapes] = field(default_factory=dict)
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    lost: frozenset[str] = frozenset()

    def knows(self, name: str) -> bool:
        """Tell whether there is such a file, readable or not."""
        return name in self.shapes or name in self.pictures or name in self.lost


def read_geo(files: Iterable[RawFile]) -> tuple[Geo, tuple[Problem, ...]]:
    """Read shapes and pictures; files with mistakes are lost, and every mistake is reported."""
    shapes: dict[str, Shapes] = {}
    pictures: dict[str, bytes] = {}
    problems: dict[str, tuple[Problem, ...]] = {}
    for file, raw in files:
        if file.suffix in PICTURES:
            pictures[file.name] = raw
            problems[file.name] = _check_picture(raw, file)
        else:
            shapes[file.name], problems[file.name] = _read_shapes(raw, file)
    lost = frozenset(name for name, found in problems.items() if found)
    return Geo(shapes, pictures, lost), tuple(one for found in problems.values() for one in found)


def _read_shapes(raw: bytes, file: PurePosixPath) -> tuple[Shapes, tuple[Problem, ...]]:
    text = decode(raw, file)
    if isinstance(text, Problem):
        return Shapes(), (text,)
    if text.problems:
        return Shapes(), text.problems
    return read_shapes("\n".join(text.lines), file)


def _check_picture(raw: bytes, file: PurePosixPath) -> tuple[Problem, ...]:
    if raw.startswith(PICTURES[file.suffix]):
        return ()
    message = f"this is not a picture of the kind {file.suffix}"
    return (whole_file(file, "not-a-picture", message, "save the picture again in that format"),)
