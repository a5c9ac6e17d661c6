"""Words whose letters only look like those of the Latin alphabet: nobody who types finds them."""

import re
import unicodedata
from collections.abc import Iterator

from builder.fields import Plain, Prose
from builder.model import Problem
from builder.site import Site
from builder.text.pinpoint import Mistake, report
from builder.words import name_character

_TWINS = "асеорхуіјѕһԁԛԝАВСЕНІЈКМОРЅТХУοΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
"""Cyrillic and Greek letters that look like Latin ones in every typeface."""
_FOREIGN = re.compile(r"[\u0370-\u052f]")
_DISGUISED = re.compile(rf"\b[{_TWINS}]+\b")
_STYLED = re.compile(r"\w*[\u24b6-\u24e9\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d6a3]\w*")
"""A word with letters made for formulas or for columns of Chinese."""


def check_look_alikes(site: Site) -> Iterator[Problem]:
    """No name or text has words that look Latin and are not; it is asked, since they may be."""
    for source, path, value in site.texts:
        if isinstance(value, Plain | Prose) and (mistake := find_look_alike(str(value))):
            yield report(source, path, mistake)


def find_look_alike(text: str) -> Mistake | None:
    """Find the first word of a text that is not what it looks like.

    A word of foreign letters that all have Latin twins is one, if no other word of the text shows
    that it is written in that alphabet.
    """
    if text.isascii():
        return None
    if match := _STYLED.search(text):
        plain = unicodedata.normalize("NFKC", match[0])
        fix = f"write plain letters: {plain}; links and search do not find the word as it is"
        return _ask(match[0], fix)
    disguised = _DISGUISED.search(text)
    if disguised and all(letter in _TWINS for letter in _FOREIGN.findall(text)):
        return _ask(disguised[0], "if Latin letters are meant, type the word again; else leave it")
    return None


def _ask(word: str, fix: str) -> Mistake:
    odd = next(letter for letter in word if not letter.isascii())
    message = f"the word “{word}” looks like one in Latin letters, but has {name_character(odd)}"
    return Mistake("look-alike", message, fix, word, 1)
