"""Where one sentence ends and the next begins."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from builder.text.ranges import Range

_BEFORE_A_NAME = frozenset(
    (
        *("adm", "asst", "brig", "capt", "cdr", "cmdr", "col", "comdr", "cpl", "dr", "fr", "gen"),
        *("gov", "hon", "lt", "maj", "mme", "mr", "mrs", "ms", "mt", "pfc", "pres", "prof", "pvt"),
        *("rear", "rep", "rev", "sen", "sgt", "st", "supt", "vice", "vs", "cf", "viz", "esp"),
        *("co", "corp", "dept", "ed", "eds", "inc", "jr", "ltd", "sr"),
    )
)
_BEFORE_A_NUMBER = frozenset(
    (
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
        *("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"),
        *("c", "ca", "fig", "no", "nos", "op", "p", "pp", "pt", "vol"),
    )
)
_END = re.compile(
    r"(?<![.!?…])(?P<stop>[.!?…]+)(?P<quote>[\"'”’»]?)[\"'”’»)\]]*\s+"
    r"(?=[\"'“‘«(\[¿¡]*(?P<next>\S))|(?<![。！？])[。！？]+"
)
_STOP = re.compile("[.!?…。！？]")
"""With what every end begins: to look for it first is faster."""
_LAST_WORD = re.compile(r"[^\s\"'“”‘’«»()\[\]—–]+$")
_LONGEST_ABBREVIATION = 12
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")


def sentence_range(text: str, start: int, end: int) -> Range:
    """Tell where the sentence, or the sentences, around a place of a paragraph begin and end.

    Blanks at either end are left out, unless they are part of the place itself.
    """
    edges = sentence_edges(text)
    first = edges[bisect_right(edges, start) - 1]
    last = edges[min(bisect_left(edges, end), len(edges) - 1)]
    words = text[first:last]
    first += len(words) - len(words.lstrip())
    last -= len(words) - len(words.rstrip())
    return min(first, start), max(last, end)


@lru_cache(maxsize=16)
def sentence_edges(text: str) -> tuple[int, ...]:
    """Give where each sentence begins, and the end; stops after titles and initials end none."""
    stops = (_END.match(text, stop.start()) for stop in _STOP.finditer(text))
    ends = (match.end() for match in stops if match and _ends_sentence(text, match))
    return (0, *ends, len(text))


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    if match["stop"] is None:
        return True
    if match["next"].islower():
        return False
    return match["stop"] != "." or bool(match["quote"]) or not _is_abbreviation(text, match)


def _is_abbreviation(text: str, match: re.Match[str]) -> bool:
    stop = match.start("stop")
    word = _LAST_WORD.search(text, max(0, stop - _LONGEST_ABBREVIATION), stop)
    if not word:
        return False
    short = word.group().casefold()
    if match["next"].isdigit() and short in _BEFORE_A_NUMBER:
        return True
    return short in _BEFORE_A_NAME or bool(_INITIALS.fullmatch(short))
