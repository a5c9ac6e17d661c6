"""The words of a search: one form for every way of typing them, in every script.

More is one here than where links are laid: a reader who searches may leave accents out, or have a
keyboard that lacks a letter. The script of the search gets the same letters from the index.
"""

import re
import unicodedata

WRITTEN_FOR = {
    "'": "‘’‛ʻʼʽʾʿʹ＇`",
    "": "\u00ad\u0640\u200b\u200c\u200d\u200e\u200f",
    "ی": "يىېۍے",
    "ه": "ةەہھ",
    "ک": "ك",
    "گ": "ګ",
    "ا": "ٱ",
    "ss": "ß",
    "ae": "æ",
    "oe": "œ",
    "th": "þ",
    "o": "ø",
    "l": "ł",
    "d": "đð",
    "i": "ı",
    "σ": "ς",
}
"""Letters that stand for others: on the keyboard of another language, or for want of one."""
LETTERS = {letter: meant for meant, letters in WRITTEN_FOR.items() for letter in letters}
_TABLE = str.maketrans(LETTERS)
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def fold_words(text: str) -> list[str]:
    """List the words of a text, without capitals, accents, and the `’s` of a possessive."""
    folded = text.lower() if text.isascii() else _fold(text)
    return [word.removesuffix("'s").replace("'", "") for word in _WORD.findall(folded)]


def _fold(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text)
    marks = (letter for letter in set(apart) if unicodedata.category(letter)[0] == "M")
    return apart.translate(dict.fromkeys(map(ord, marks))).lower().translate(_TABLE)
