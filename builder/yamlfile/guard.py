"""What no content file may hold, found before anything is built from it.

YAML can do more than hold text: name a value and repeat it (which lets a file of 300 bytes grow to
gigabytes), run code, nest so deep that the reader crashes. None of that is needed here.
"""

from collections.abc import Iterator

import yaml

from builder.yamlfile.finding import Trouble

MAX_DEPTH = 12
MAX_VALUES = 50_000

_OPENING = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_CLOSING = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


def find_danger(text: str) -> Trouble | None:
    """Read the text step by step, and stop at the first thing that no content file may hold."""
    depth = values = documents = 0
    for event in _read_events(text):
        documents += isinstance(event, yaml.DocumentStartEvent)
        values += isinstance(event, yaml.NodeEvent)
        depth += isinstance(event, _OPENING) - isinstance(event, _CLOSING)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            return _trouble(event, "reserved-start")
        if getattr(event, "tag", None):
            return _trouble(event, "reserved-start")
        if documents > 1:
            return _trouble(event, "second-document")
        if depth > MAX_DEPTH:
            return _trouble(event, "too-deep")
        if values > MAX_VALUES:
            return _trouble(event, "too-many-values")
    return None


def _read_events(text: str) -> Iterator[yaml.Event]:
    """Read the text one event after the other, so that reading can stop at any of them."""
    loader = yaml.CSafeLoader(text)
    try:
        while event := loader.get_event():
            yield event
    finally:
        loader.dispose()


def _trouble(event: yaml.Event, code: str) -> Trouble:
    mark = event.start_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Trouble(line, column, line, code)
