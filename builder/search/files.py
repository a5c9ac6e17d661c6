"""The index of a large site as files, each small: a query fetches those it needs and no others.

`search/directory.json` tells with which word each file of words begins; `search/words/N.json` are
these; `search/texts/N.json` is what is shown of finds; `search/names.json` has the words of names.
`search/worker.js` is the script that searches them.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import PurePosixPath

from builder.model import File
from builder.search.finds import Find
from builder.search.weights import Term, list_name_words, weigh_words
from builder.search.words import LETTERS
from builder.stock import BUILDER

FOLDER = PurePosixPath("search")
WORKER = "worker.js"
ROWS = 8
"""So many finds share a file of texts."""
WORDS = 2_000
"""So many numbers may a file of words have before the next one is begun."""


def write_index(finds: Sequence[Find]) -> Iterator[File]:
    """Write the index of all finds; the same finds give the same bytes."""
    shelves = tuple(_share_out(weigh_words(finds)))
    first_words = [terms[0].word for terms in shelves]
    script = BUILDER / "search" / WORKER
    yield File(FOLDER / WORKER, script.read_text(encoding="utf-8"))
    yield _write("directory", {"letters": LETTERS, "rows": ROWS, "words": first_words})
    yield _write("names", " ".join(list_name_words(finds)))
    for number, terms in enumerate(shelves):
        yield _write(f"words/{number}", {term.word: _pack(term) for term in terms})
    for number, rows in enumerate(_part(finds)):
        yield _write(f"texts/{number}", [_show(find) for find in rows])


def _share_out(terms: Iterable[Term]) -> Iterator[tuple[Term, ...]]:
    """Cut the row of all words into files that are about as long."""
    shelf: list[Term] = []
    room = WORDS
    for term in terms:
        shelf.append(term)
        room -= len(term.weights) + 1
        if room <= 0:
            yield tuple(shelf)
            shelf, room = [], WORDS
    if shelf:
        yield tuple(shelf)


def _part(finds: Sequence[Find]) -> Iterator[Sequence[Find]]:
    return (finds[start : start + ROWS] for start in range(0, len(finds), ROWS))


def _pack(term: Term) -> list[int]:
    """Give the rarity of a word, then for each find the steps to its number, and the weight."""
    numbers = (-1, *term.weights)
    steps = (after - before for before, after in pairwise(numbers))
    pairs = zip(steps, term.weights.values(), strict=True)
    return [term.rarity, *(number for pair in pairs for number in pair)]


def _show(find: Find) -> dict[str, str]:
    return {
        "location": find.location,
        "page": find.page_title,
        "title": find.section.title,
        "text": find.section.text,
    }


def _write(name: str, value: object) -> File:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return File(FOLDER / f"{name}.json", f"{text}\n")
