"""Exchange the search of the theme for that of a large site, where the site has its index.

The theme still draws the search: it hands what is typed to a worker and shows what that answers.
Only the worker is another one, and the index in one piece, which every page loads, becomes empty.
"""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from builder.interface.words import say
from builder.model import File

INDEX = PurePosixPath("search/search_index.json")
"""The index of the theme."""
WORKER = PurePosixPath("search/worker.js")
"""The script that searches an index in many files."""
THEMES_WORKER = re.compile(r'("search": "[^"]*)assets/javascripts/workers/search\.\w+\.min\.js"')
COUNT = re.compile(r'("search\.result\.other": )"[^"]*"')
"""What the theme says of the results: how many match. A large site shows only the best of them."""


def exchange_search(files: Sequence[File]) -> Iterator[File]:
    """Give the files with the search that their index is for."""
    if any(file.path == WORKER for file in files):
        yield from map(_exchange, files)
    else:
        yield from files


def _exchange(file: File) -> File:
    if file.path == INDEX:
        return File(INDEX, json.dumps({**json.loads(file.text), "docs": []}))
    if file.path.suffix == ".html":
        html = THEMES_WORKER.sub(rf'\g<1>{WORKER}"', file.text)
        best = json.dumps(say("%(number)s best matches", number="#"))
        return File(file.path, COUNT.sub(lambda found: found[1] + best, html, count=1))
    return file
