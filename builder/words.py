"""Small parts of the sentences in which problems are told."""

import unicodedata
from collections.abc import Iterable

LONGEST = 60


def enumerate_words(words: Iterable[str]) -> str:
    """List words for a sentence: `a, b or c`."""
    *first, last = words
    return f"{', '.join(first)} or {last}" if first else last


def count(number: int, one: str, many: str) -> str:
    """Say how many there are: `1 page is`, `2 pages are`."""
    return f"{number:,} {one if number == 1 else many}"


def with_article(noun: str) -> str:
    """Put a or an before a noun."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def shorten(text: str) -> str:
    """Put a text on one line, and cut it where it gets too long for a sentence."""
    line = " ".join(text[: 4 * LONGEST].split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def name_character(character: str) -> str:
    """Name a character that cannot be seen: `RIGHT-TO-LEFT OVERRIDE (U+202E)`."""
    name = unicodedata.name(character, "control character")
    return f"{name} (U+{ord(character):04X})"
