"""The places of the values in a file without mistakes, found when somebody asks for one.

Nearly every file is read and nothing is said about it; to find its places costs more than to read
its values.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from builder.model import DataPath, Document, Span
from builder.yamlfile.careful import read_carefully
from builder.yamlfile.decode import Text


@dataclass(frozen=True, eq=False)
class LaterPlaces(Mapping[DataPath, Span]):
    """Places that are found when somebody looks for one of them."""

    find: Callable[[], Mapping[DataPath, Span]]

    @cached_property
    def _found(self) -> Mapping[DataPath, Span]:
        return self.find()

    def __getitem__(self, path: DataPath) -> Span:
        return self._found[path]

    def __iter__(self) -> Iterator[DataPath]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


@dataclass(frozen=True)
class SecondReading:
    """A file that is read again for its places, at most once."""

    text: Text
    file: PurePosixPath
    names: frozenset[str]

    def find_spans(self) -> Mapping[DataPath, Span]:
        """Find the places of the values."""
        return self._document.spans

    def find_key_spans(self) -> Mapping[DataPath, Span]:
        """Find the places of their names."""
        return self._document.key_spans

    @cached_property
    def _document(self) -> Document:
        document, _ = read_carefully(self.text, self.file, self.names)
        return document or Document(self.file, "", self.text.lines, {}, {})
