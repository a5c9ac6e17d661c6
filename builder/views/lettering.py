"""How wide words are, near enough: who draws at build time cannot ask a browser."""

from unicodedata import east_asian_width

_WIDTHS = (
    ("ijl'|!‘’", 0.26),
    (" .,:;/\\I()[]ft", 0.31),
    ('r-“”"*', 0.38),
    ("csvxyzkJ–", 0.53),
    ("ABEKPSVXYFLTZ", 0.72),
    ("CDGHNOQRUw&", 0.8),
    ("mM—…", 0.93),
    ("W%@", 1.03),
)
_BY_LETTER = {letter: width for letters, width in _WIDTHS for letter in letters}
_USUAL, _FULL = 0.61, 1.0
"""Widths of one letter, for a letter of size 1; a little more than the usual fonts take."""


def measure(text: str, size: float) -> float:
    """Give the width of a line of text in letters of a size, rather too wide than too narrow."""
    return size * sum(map(_measure_letter, text))


def wrap(text: str, width: float, size: float) -> tuple[str, ...]:
    """Cut a text into lines that fit a width; a word that fits no line is cut as well."""
    lines = [""]
    for word in text.split():
        for piece in _cut(word, width, size):
            longer = f"{lines[-1]} {piece}".strip()
            if measure(longer, size) <= width:
                lines[-1] = longer
            else:
                lines.append(piece)
    return tuple(line for line in lines if line)


def _cut(word: str, width: float, size: float) -> tuple[str, ...]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and measure(pieces[-1] + letter, size) > width:
            pieces.append("")
        pieces[-1] += letter
    return tuple(pieces)


def _measure_letter(letter: str) -> float:
    usual = _FULL if east_asian_width(letter) in "WF" else _USUAL
    return _BY_LETTER.get(letter, usual)
