"""Words of the texts that may be misspelt; names and titles that the content knows are left out."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from builder.commands.typos import Find, look_through
from builder.fields import Prose
from builder.kinds.sources import Bibliographic
from builder.model import Problem
from builder.site import Site, walk

_WORD = re.compile(r"[^\W_]+")


def list_known_words(site: Site) -> frozenset[str]:
    """List the words of all names, ids and titles of works, each written as it stands there."""
    return frozenset(
        word for text in (*_list_names(site), *_list_works(site)) for word in _WORD.findall(text)
    )


def find_misspellings(folder: Path, known: frozenset[str]) -> tuple[Problem, ...]:
    """Name each word of the files in a folder that looks misspelt and is none of the known ones."""
    return tuple(_explain(folder, find) for find in look_through(folder) if find.word not in known)


def _list_names(site: Site) -> Iterator[str]:
    """Give the ids of all entries, and every name of those that readers meet by name."""
    named = {kind.name for kind in site.kinds if kind.linked}
    for entry in site.entries.values():
        yield entry.id
        if entry.kind in named:
            yield from (entry.title, *(alias.name for alias in entry.aliases))


def _list_works(site: Site) -> Iterator[str]:
    """Give what others wrote in the bibliography: titles, authors, publishers, no notes of ours."""
    for work in site.all(Bibliographic):
        yield from (text for _, text in walk(work) if not isinstance(text, Prose))


def _explain(folder: Path, find: Find) -> Problem:
    """Say which word is meant, where it stands, and what it may be."""
    name = PurePosixPath(folder.name, find.path.relative_to(folder).as_posix())
    line = find.path.read_bytes().splitlines()[find.line - 1]
    column = len(line[: find.before].decode(errors="replace")) + 1
    message = f"“{find.word}” looks misspelt"
    ideas = " or ".join(f"“{idea}”" for idea in find.ideas)
    fix = f"{ideas}, if that is what you mean; a name is known once an entry has it"
    excerpt = line.decode(errors="replace")
    return Problem(name, find.line, column, "spelling", message, fix, excerpt, len(find.word))
