"""Statements drawn by lot, each with its sources, for a person to check by hand."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from markdown_it.token import Token

from builder.entries import Entry
from builder.fields import Prose, Ref
from builder.kinds.sources import Bibliographic
from builder.linking.linked import LinkedSite
from builder.model import Address, DataPath
from builder.site import walk
from builder.text import prose


@dataclass(frozen=True, slots=True)
class Statement:
    """Words that state something, the sources they rest on, and where they stand."""

    file: PurePosixPath
    line: int
    entry: Address
    words: str
    sources: tuple[Address, ...]


def draw_statements(linked: LinkedSite, count: int, seed: int) -> tuple[Statement, ...]:
    """Draw statements by lot: the same content, count and seed give the same ones."""
    everything = tuple(list_statements(linked))
    drawn = random.Random(seed).sample(range(len(everything)), min(count, len(everything)))  # noqa: S311 - no secret
    return tuple(everything[number] for number in drawn)


def describe_work(work: Entry) -> str:
    """Say how a work can be found: `nasa-1969: Report of the day, https://example.org/1`."""
    address = str(work.URL) if isinstance(work, Bibliographic) and work.URL else ""
    return f"{work.id}: {', '.join(filter(None, (str(work.title), address)))}"


def list_statements(linked: LinkedSite) -> Iterator[Statement]:
    """Give every statement: words in a text up to a citation, or a text beside its sources."""
    for address, entry in linked.site.entries.items():
        fields = dict(walk(entry))
        for path, value in fields.items():
            if isinstance(value, Prose):
                beside = _sources_beside(fields, path)
                for words, sources in _split(linked.texts[address, path]):
                    if words and (sources or beside):
                        line = linked.site.sources[address].span(path).line
                        file = linked.site.sources[address].document.file
                        yield Statement(file, line, address, words, sources or beside)


def _sources_beside(fields: dict[DataPath, str], path: DataPath) -> tuple[Address, ...]:
    """Give the sources of the group of fields that a text stands in; of the entry for a summary."""
    group = (*path[:-1], "sources")
    return tuple(
        str(value)
        for other, value in fields.items()
        if other[: len(group)] == group and isinstance(value, Ref)
    )


def _split(tokens: prose.Tokens) -> Iterator[tuple[str, tuple[Address, ...]]]:
    """Give the words before each citation with what it cites; words without one cite nothing."""
    for block in tokens:
        waiting: list[Token] = []
        for token in block.children or ():
            waiting.append(token)
            if cited := prose.citation_addresses(token):
                yield _words(waiting), cited
                waiting = []
        if waiting:
            yield _words(waiting), ()


def _words(tokens: Sequence[Token]) -> str:
    return " ".join(prose.plain_text(tokens).split())
