"""Where a word begins and ends: decides whether a name found in a text stands there as a name."""

import re

from builder.fold import is_mark

_WITHOUT_BLANKS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff"
    "\U0001f000-\U0003ffff]"
)
"""Letters of scripts that write words without blanks between them: Thai, Han, Kana, Hangul …"""

_ENDING = re.compile(r"'(?:s|d|m|ll|re|ve)(?!\w)|'(?!\w)")
"""What may follow a name after an apostrophe: the genitive and short forms of English verbs."""

_ELISION = re.compile(
    r"(?<!\w)(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|un|all|dall|dell|nell|sull|quell)'$"
)
"""What may stand before a name with an apostrophe: French and Italian short forms (l'Aquila)."""

_LONGEST_ELISION = 8

_NUMBER_BEFORE = re.compile(r"\d[-/.,:]\d$")
_NUMBER_AFTER = re.compile(r"\d[-/.,:]\d")


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a place in folded text is whole words, and not part of a word or a number."""
    return _opens(text, start) and _closes(text, end) and not _is_cut_from_number(text, start, end)


def _opens(text: str, start: int) -> bool:
    before = text[start - 1 : start]
    if not before:
        return True
    if before == "'":
        return _opens_after_apostrophe(text, start)
    if before == ".":
        return not _is_word(text[start - 2 : start - 1])
    return not _continues(before, text[start])


def _opens_after_apostrophe(text: str, start: int) -> bool:
    if not _is_word(text[max(start - 2, 0) : start - 1]):
        return True
    return bool(_ELISION.search(text, max(start - _LONGEST_ELISION, 0), start))


def _closes(text: str, end: int) -> bool:
    after = text[end : end + 1]
    if not after:
        return True
    if after == "'":
        return bool(_ENDING.match(text, end))
    if after == ".":
        return not _is_word(text[end + 1 : end + 2])
    return not is_mark(after) and not _continues(after, text[end - 1])


def _continues(neighbour: str, edge: str) -> bool:
    """Tell whether a character beside a name makes it part of something longer."""
    if neighbour == "@" or (neighbour == edge and not edge.isalnum()):
        return True
    return _is_word(neighbour) and not _WITHOUT_BLANKS.match(edge)


def _is_word(character: str) -> bool:
    return bool(character) and (character.isalnum() or character == "_" or is_mark(character))


def _is_cut_from_number(text: str, start: int, end: int) -> bool:
    """Tell whether a number goes on beyond the place, as in the date 1996-09-27."""
    if text[start].isdecimal() and _NUMBER_BEFORE.search(text, max(start - 2, 0), start + 1):
        return True
    return text[end - 1].isdecimal() and bool(_NUMBER_AFTER.match(text, end - 1))
