"""A file in which nothing is wrong, as nearly all are: its values, read in one walk.

Whatever asks for a second look, even if it proves to be right, is left to `careful.py`, which knows
the places and the words. Where both read a file they read the same: a property test holds that.
"""

import re

import yaml

from builder.model import Data
from builder.yamlfile.guard import MAX_DEPTH, MAX_VALUES
from builder.yamlfile.lines import INDENTATION

_STRANGE_START = re.compile(rf"^(?:[+>|<=0-9]| *[{INDENTATION.replace(' ', '')}])", re.MULTILINE)
"""Lines that may begin with false spaces, with copied signs, or with the marks of a merge."""
_HASH = re.compile("#")
_CURLY_QUOTES = frozenset("“„«‘")


class _Doubt(Exception):
    """Something asks for a second look."""


def read_flawless(text: str) -> dict[str, Data] | None:
    """Read the fields of a file; None as soon as anything in it asks for a second look."""
    if _STRANGE_START.search(text) or _has_hash_behind_words(text):
        return None
    try:
        return _Walk(text).read_file()
    except (_Doubt, yaml.YAMLError):
        return None


def _has_hash_behind_words(text: str) -> bool:
    """Tell whether a space and a # follow words on their line: what is behind them may be lost."""
    for match in _HASH.finditer(text):
        before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if before[-1:].isspace() and not before.isspace():
            return True
    return False


class _Walk:
    """One walk through the events of a text; whatever no content file may hold is a doubt."""

    def __init__(self, text: str) -> None:
        self._next = yaml.CSafeLoader(text).get_event
        self._left = MAX_VALUES - 1

    def read_file(self) -> dict[str, Data]:
        """Read the one group of fields that a file holds."""
        _, begin, first = self._next(), self._next(), self._next()
        if type(begin) is not yaml.DocumentStartEvent or type(first) is not yaml.MappingStartEvent:
            raise _Doubt
        fields = self._read_fields(first, 1)
        _, end = self._next(), self._next()
        if type(end) is not yaml.StreamEndEvent:
            raise _Doubt
        return fields

    def _read(self, event: yaml.Event | None, depth: int) -> Data:
        """Read one value; `depth` counts the groups and lists around it."""
        if type(event) is yaml.ScalarEvent:
            return self._read_text(event)
        if depth < MAX_DEPTH and type(event) is yaml.MappingStartEvent:
            return self._read_fields(event, depth + 1)
        if depth < MAX_DEPTH and type(event) is yaml.SequenceStartEvent:
            return self._read_items(event, depth + 1)
        raise _Doubt

    def _read_text(self, event: yaml.ScalarEvent) -> str:
        value: str = event.value
        if event.anchor or event.tag or (value[:1] in _CURLY_QUOTES and not event.style):
            raise _Doubt
        return value

    def _read_items(self, event: yaml.CollectionStartEvent, depth: int) -> list[Data]:
        items: list[Data] = []
        while type(item := self._next()) is not yaml.SequenceEndEvent:
            items.append(self._read(item, depth))
        self._count(event, len(items))
        return items

    def _read_fields(self, event: yaml.CollectionStartEvent, depth: int) -> dict[str, Data]:
        fields: dict[str, Data] = {}
        while type(key := self._next()) is not yaml.MappingEndEvent:
            if type(key) is not yaml.ScalarEvent or key.anchor or key.tag or key.value in fields:
                raise _Doubt
            if event.flow_style and _begin_together(event, key):
                raise _Doubt
            fields[key.value] = self._read(self._next(), depth)
        self._count(event, 2 * len(fields))
        return fields

    def _count(self, event: yaml.CollectionStartEvent, values: int) -> None:
        """Count the values of a group or a list, which has no name and no tag."""
        self._left -= values
        if event.anchor or event.tag or self._left < 0:
            raise _Doubt


def _begin_together(group: yaml.Event, first: yaml.Event) -> bool:
    """Tell whether a group has no bracket of its own: a colon in a list in brackets makes one."""
    one, other = group.start_mark, first.start_mark
    return bool(one and other and one.index == other.index)
