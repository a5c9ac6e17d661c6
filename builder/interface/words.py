"""Say the words of the frame in the language of a site; English stands where it is used.

The language of a drawing is opened by whoever draws it (`speak`), and everything that is drawn
inside says its words by it. Outside of any drawing all words are English.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO


@dataclass(frozen=True, slots=True)
class Interface:
    """The words of the frame in one language, as the catalogue that gettext reads (MO).

    What has no translation in it stays English; without a catalogue, everything does.
    """

    language: str
    catalogue: bytes = b""


ENGLISH = Interface("en")
_SPOKEN: ContextVar[Interface] = ContextVar("spoken", default=ENGLISH)


@contextmanager
def speak(interface: Interface) -> Iterator[None]:
    """Let everything inside of the block say its words in one language."""
    token = _SPOKEN.set(interface)
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def say(words: str, **values: object) -> str:
    """Say words of the frame; `%(name)s` in them stands for a value."""
    told = translate(words)
    return told % values if values else told


def say_count(one: str, many: str, count: int) -> str:
    """Say how many there are; `%(num)s` in the words stands for the number."""
    return translate_count(one, many, count) % {"num": count}


def mark(words: str) -> str:
    """Mark words as some of the frame, which are said elsewhere; they stay as they are."""
    return words


def translate(words: str) -> str:
    """Give words in the language that is spoken, their places for values not filled yet."""
    return open_catalogue(_SPOKEN.get().catalogue).gettext(words) if words else ""


def translate_count(one: str, many: str, count: int) -> str:
    """Give the words that fit a number in the language that is spoken, not filled yet."""
    return open_catalogue(_SPOKEN.get().catalogue).ngettext(one, many, count)


@lru_cache(maxsize=16)
def open_catalogue(catalogue: bytes) -> NullTranslations:
    """Read a catalogue; ValueError when its rule for numbers is none."""
    return GNUTranslations(BytesIO(catalogue)) if catalogue else NullTranslations()
