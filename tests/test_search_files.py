"""The files of the index: small, complete, always the same."""

import json
from pathlib import PurePosixPath
from typing import Any

from builder.model import File
from builder.search.files import ROWS, WORDS, write_index
from builder.search.finds import Find
from builder.search.sections import Section


def _make_finds(count: int) -> list[Find]:
    return [
        Find(
            Section(PurePosixPath(f"p/{n}"), "", f"Title {n}", f"word{n % 700} all"), f"P{n}", (), 1
        )
        for n in range(count)
    ]


def _read(files: list[File], start: str) -> dict[str, Any]:
    """Read the files of the index whose names begin so."""
    return {
        str(file.path): json.loads(file.text)
        for file in files
        if str(file.path).startswith(f"search/{start}")
    }


FINDS = _make_finds(3_000)
FILES = list(write_index(FINDS))


def test_the_same_finds_give_the_same_bytes() -> None:
    """Nothing of a run is in the files."""
    assert list(write_index(_make_finds(3_000))) == FILES


def test_a_file_of_words_is_small() -> None:
    """A file has so many numbers at most, or one word that has more; every word is in one."""
    shelves = _read(FILES, "words/")
    words: list[str] = []
    for shelf in shelves.values():
        *others, _ = shelf.values()
        assert sum(len(numbers) for numbers in others) < 2 * WORDS
        words += shelf
    assert words == sorted(
        {w for n in range(3_000) for w in ("all", "title", str(n), f"word{n % 700}")}
    )
    assert len(shelves) > 3


def test_the_directory_tells_where_each_word_is() -> None:
    """It has the first word of every file, in their order."""
    (directory,) = _read(FILES, "directory").values()
    shelves = _read(FILES, "words/")
    firsts = [next(iter(shelves[f"search/words/{n}.json"])) for n in range(len(shelves))]
    assert directory["words"] == firsts
    assert directory["rows"] == ROWS


def test_a_word_leads_to_its_finds() -> None:
    """Behind the rarity stand the steps from one find to the next, each with its weight."""
    shelf = next(s for s in _read(FILES, "words/").values() if "word699" in s)
    _, *numbers = shelf["word699"]
    place, found = -1, []
    for step in numbers[::2]:
        place += step
        found.append(place)
    assert found == [699, 1_399, 2_099, 2_799]


def test_a_find_is_shown_by_its_number() -> None:
    """The number of a find says in which file of texts it is, and in which row."""
    rows = _read(FILES, "texts/")[f"search/texts/{699 // ROWS}.json"]
    assert rows[699 % ROWS] == {
        "location": "p/699/",
        "page": "P699",
        "title": "Title 699",
        "text": "word699 all",
    }
