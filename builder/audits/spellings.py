"""Whether names are spelled as the site prefers."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from builder.audits.finding import Audit
from builder.entries import Entry
from builder.fold import fold_name
from builder.kinds.sources import Bibliographic
from builder.linking.linked import LinkedSite
from builder.model import Address
from builder.text import prose

_WORD = re.compile(r"[^\W\d_]+")
_ALIKE = 65.0
"""From this likeness on (0 to 100) two words with the same consonants are one name."""
_VOWELS = "aeiouy"
_ONE_SOUND = {"kh": "k", "q": "k", "ck": "k", "c": "k", "gh": "g", "dj": "j", "z": "s", "w": "v"}
"""Consonants that one alphabet writes in several ways for those of another."""
_SOUND = re.compile("|".join(sorted(_ONE_SOUND, key=len, reverse=True)))
_NO_VOWELS = str.maketrans("", "", _VOWELS)
_REPEATED = re.compile(r"(.)\1+")
_SHORTEST = 5
"""Letters: shorter words resemble each other by chance."""
_LONGEST_ENDING = 3
"""Letters: `Romans` and `Roman` are forms of one word, not spellings of it."""


def audit_spellings(linked: LinkedSite) -> Audit:
    """List the words of our own texts that are a name of an entry in another spelling."""
    places = _find_capitalised(linked)
    preferred = _prefer(linked)
    variants = tuple(_find_variants(places, preferred))
    return Audit(
        "Spellings of names",
        (f"{len(preferred)} words of names, {len(variants)} of them in another spelling too",),
        to_judge=variants,
    )


def _find_capitalised(linked: LinkedSite) -> Mapping[str, tuple[Address, ...]]:
    """Give the words that always have a capital, and where they stand, but in notes on works."""
    found: defaultdict[str, dict[Address, None]] = defaultdict(dict)
    common: set[str] = set()
    for (address, _), tokens in linked.texts.items():
        if isinstance(linked.site.entries.get(address), Bibliographic):
            continue
        for paragraph in prose.plain_paragraphs(tokens):
            common.update(word for word in _WORD.findall(paragraph) if word[0].islower())
            for word in _list_names(paragraph):
                found[word][address] = None
    return {word: tuple(at) for word, at in found.items() if word.casefold() not in common}


def _prefer(linked: LinkedSite) -> Mapping[str, Entry]:
    """Give the words of the titles of the entries that are linked by their names."""
    kinds = {kind.name for kind in linked.site.kinds if kind.linked}
    entries = (entry for entry in linked.site.entries.values() if entry.kind in kinds)
    return {word: entry for entry in entries for word in _list_names(entry.title)}


def _list_names(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        if len(word) >= _SHORTEST and word[0].isupper():
            yield word


def _find_variants(
    places: Mapping[str, Iterable[Address]], preferred: Mapping[str, Entry]
) -> Iterator[str]:
    known = {fold_name(word): word for word in preferred}
    for word in sorted(places):
        folded = fold_name(word)
        if folded in known:
            continue
        alike = [other for other in known if _is_other_spelling(folded, other)]
        if alike:
            meant = " or ".join(f"“{known[other]}”" for other in sorted(alike))
            yield f"“{word}”, preferred {meant}: {', '.join(places[word])}"


def _is_other_spelling(word: str, other: str) -> bool:
    """Tell whether two words differ by one slip, or in vowels and ways of writing a consonant."""
    if _is_form(word, other):
        return False
    if DamerauLevenshtein.distance(word, other, score_cutoff=1) <= 1:
        return True
    return fuzz.ratio(word, other) >= _ALIKE and _list_consonants(word) == _list_consonants(other)


@cache
def _list_consonants(word: str) -> str:
    """Give the consonants of a word, each in one way of writing; any vowel in front is an a."""
    sounds = _SOUND.sub(lambda match: _ONE_SOUND[match[0]], word)
    first = "a" if sounds[:1] in _VOWELS else ""
    return first + _REPEATED.sub(r"\1", sounds.translate(_NO_VOWELS))


def _is_form(word: str, other: str) -> bool:
    """Tell whether one word is the other with an ending."""
    short, long = sorted((word, other), key=len)
    return long.startswith(short[:-1]) and len(long) - len(short) <= _LONGEST_ENDING
