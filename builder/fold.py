"""One form for every way of typing the same words, with the way back to the text as typed.

Folded text has no capitals, one kind of apostrophe, quotation mark and hyphen, one blank for any
run of blanks, composed letters (NFC) and no invisible characters.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

_LAST_BLANK = 0x3000
_SAME = {
    "'": "‘’‛ʻʼʽʾʿ′`´ʹ＇",
    '"': "“”„‟″＂",
    "-": "‐‑‒–−﹣－",
    " ": "".join(filter(str.isspace, map(chr, range(_LAST_BLANK + 1)))),
}
_ONE_FORM = {ord(typed): form for form, variants in _SAME.items() for typed in variants}
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
_DOT_OVER_I = re.compile("(?<=[iI])\u0307+")
"""Turkish İ is i and a dot; without the dot, İstanbul and Istanbul are one name."""

_INVISIBLES = re.compile(f"[{_INVISIBLE}]+")
_PIECE = re.compile(
    rf"(?P<blank>\s[\s{_INVISIBLE}]*)|(?P<invisible>[{_INVISIBLE}]+)|(?P<letter>.)", re.DOTALL
)
_NEEDS_A_MAP = re.compile(f"[{_INVISIBLE}\u0307\u0345\u1100-\u11ff]")


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; character n of it was made from `starts[n]` to `ends[n]` of the source.

    Characters made from the same place (`ß` becomes `ss`) can only be taken together.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def source(self, start: int, end: int) -> tuple[int, int] | None:
        """Give the place in the source of a place in the folded text; none if it cuts a letter."""
        if start > 0 and self.starts[start - 1] == self.starts[start]:
            return None
        if end < len(self.text) and self.ends[end - 1] == self.ends[end]:
            return None
        return self.starts[start], self.ends[end - 1]


def fold(text: str) -> Folded:
    """Fold a text and remember where each character came from."""
    folded = text.translate(_ONE_FORM).casefold()
    if "  " in folded or not (text.isascii() or _is_letter_by_letter(text, folded)):
        return _fold_with_map(text)
    return Folded(folded, range(len(text)), range(1, len(text) + 1))


def _is_letter_by_letter(text: str, folded: str) -> bool:
    """Tell whether each character of a text became one of the folded text."""
    same_length = len(folded) == len(text) and not _NEEDS_A_MAP.search(text)
    return same_length and unicodedata.is_normalized("NFC", folded)


def fold_name(text: str) -> str:
    """Fold a name, so that two ways of typing it compare as equal."""
    return fold(text).text.strip()


@lru_cache(maxsize=65_536)
def spell(text: str) -> str:
    """Give the spelling of a name: capitals as typed, everything else folded."""
    if text.isascii():
        return " ".join(text.translate(_ONE_FORM).split())
    return _spell_with_marks(text)


def _spell_with_marks(text: str) -> str:
    blanks = " ".join(_one_form(text).split())
    return unicodedata.normalize("NFC", _DOT_OVER_I.sub("", blanks))


def is_mark(character: str) -> bool:
    """Tell whether a character, such as a combining accent, belongs to the letter before it."""
    return unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff"


def _fold_with_map(text: str) -> Folded:
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _pieces(text):
        folded = _fold_piece(text[start:end])
        letters.append(folded)
        starts.extend([start] * len(folded))
        ends.extend([end] * len(folded))
    return Folded("".join(letters), starts, ends)


def _fold_piece(piece: str) -> str:
    if piece[0].isspace():
        return " "
    small = unicodedata.normalize("NFD", _one_form(piece).casefold())
    return unicodedata.normalize("NFC", _DOT_OVER_I.sub("", small))


def _one_form(text: str) -> str:
    visible = _INVISIBLES.sub("", text)
    return unicodedata.normalize("NFD", visible).translate(_ONE_FORM)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text into runs of blanks and letters with their marks, without what is invisible."""
    start = end = 0
    for piece in _PIECE.finditer(text):
        if piece.lastgroup == "invisible":
            continue
        after_letter = end > start and not text[start].isspace()
        if after_letter and is_mark(piece.group()[0]):
            end = piece.end()
            continue
        if end > start:
            yield start, end
        start, end = piece.span()
    if end > start:
        yield start, end
