"""Titles as the styles want them: with capitals, in quotation marks, with one stop at the end."""

import re

from markupsafe import Markup

SMALL = frozenset(
    (
        *("a", "an", "the", "and", "but", "for", "nor", "or", "so", "yet"),
        *("about", "above", "across", "after", "against", "along", "among", "around", "as", "at"),
        *("before", "behind", "below", "beneath", "beside", "between", "beyond", "by", "despite"),
        *("down", "during", "except", "from", "in", "inside", "into", "like", "near", "of", "off"),
        *("on", "onto", "out", "over", "past", "per", "since", "through", "throughout", "till"),
        *("to", "toward", "towards", "under", "until", "up", "upon", "via", "with", "within"),
        "without",
    )
)
"""Articles, conjunctions and prepositions: inside a title they stay small."""
_WORD = re.compile(r"\S+")
_FIRST = re.compile(r"(?:^|(?<=[-/]))([“‘(\[]*)([^\W\d_]+)")
_SIGNS = ",.;:!?“”‘’()[]"
_TAG = re.compile(r"<[^>]*>")


def capitalise(title: str) -> str:
    """Write an English title with capitals: `Who Speaks for Whom`.

    A word that has a capital stays as it is, and so does a small word inside the title. What stands
    in square brackets is no title but a description, and no style raises it.
    """
    if is_supplied(title):
        return title
    words = _WORD.findall(title)
    last = len(words) - 1
    before = ("", *words)
    return " ".join(
        _raise(word) if number in (0, last) or _ends(before[number]) else _raise_unless_small(word)
        for number, word in enumerate(words)
    )


def is_supplied(title: str) -> bool:
    """Tell whether a title is ours: the work itself has none, and so nothing to set apart."""
    return title.startswith("[") and title.endswith("]")


def quote(title: str) -> Markup:
    """Put a title in double quotation marks; those in it become single ones."""
    if is_supplied(title):
        return Markup.escape(title)
    return Markup("“{}”").format(title.replace("“", "‘").replace("”", "’"))


def quote_singly(title: str) -> Markup:
    """Put a title in single quotation marks, as in Britain."""
    return Markup.escape(title) if is_supplied(title) else Markup("‘{}’").format(title)


def italic(title: str) -> Markup:
    """Put a title in italics."""
    return Markup.escape(title) if is_supplied(title) else Markup("<i>{}</i>").format(title)


def stop(text: Markup) -> Markup:
    """End a text with a full stop, inside its quotation mark, unless it has an end already."""
    words = _TAG.sub("", text).rstrip("”’")
    if not words or words[-1] in ".?!…":
        return text
    if text.endswith("”"):
        return Markup("{}.”").format(text[:-1])
    return Markup("{}.").format(text)


def join_parts(*parts: str) -> Markup:
    """Join the parts that are there, each ended by a stop; an address has none after it."""
    ended = (
        stop(Markup("{}").format(part)) if not _is_address(part) else Markup("{}").format(part)
        for part in parts
        if part
    )
    return Markup(" ").join(ended)


def _is_address(part: str) -> bool:
    return part.startswith(("https://", "http://"))


def _ends(word: str) -> bool:
    """Tell whether a title begins anew after a word: behind a colon, a dash, a question mark."""
    return word.endswith((":", "?", "!", "—", "–"))


def _raise(word: str) -> str:
    """Raise the first letter of a word, and of the parts that hyphens join to it."""
    if word != word.lower():
        return word
    parts = enumerate(_FIRST.finditer(word))
    starts = [part.start(2) for number, part in parts if not number or part[2] not in SMALL]
    return "".join(c.upper() if at in starts else c for at, c in enumerate(word))


def _raise_unless_small(word: str) -> str:
    return word if word.strip(_SIGNS) in SMALL else _raise(word)
