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
"""The script that searches an index in many files; a site that has it is searched by it."""
THEMES_WORKER = re.compile(r'("search": "[^"]*)assets/javascripts/workers/search\.\w+\.min\.js"')
COUNT = re.compile(r'("search\.result\.other": )"[^"]*"')
"""What the theme says of the results: how many match. A large site shows only the best of them."""


def count_best() -> str:
    """Say how many results are shown, as the theme wants to be told it."""
    return json.dumps(say("%(number)s best matches", number="#"))


def exchange_search(files: Sequence[File]) -> Iterator[File]:
    """Give the files with the search that their index is for."""
    own = any(file.path == WORKER for file in files)
    return map(exchange_file, files) if own else iter(files)


def exchange_file(file: File) -> File:
    """Give a file of a site that has an index of its own, with the search that it is for."""
    if file.path == INDEX:
        return File(INDEX, json.dumps({**json.loads(file.text), "docs": []}))
    if file.path.suffix == ".html":
        html = THEMES_WORKER.sub(rf'\g<1>{WORKER}"', file.text)
        best = count_best()
        return File(file.path, COUNT.sub(lambda found: found[1] + best, html, count=1))
    return file
