"""Every name a reader may meet, and one search for all of them at once.

The search is an automaton (Aho-Corasick) over folded text, so its cost hangs on the text and not on
the number of names. It finds every name everywhere; this module keeps those that are whole words in
the right case, and of those the leftmost and longest.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from builder.fold import fold, fold_name, spell
from builder.keeping.session import hold
from builder.model import Address, Case, Name
from builder.text.boundaries import stands_alone
from builder.text.ranges import Range

_SHORT = 3
"""Names of up to so many letters are recognised only as written: “us” is not the US."""


class Match(NamedTuple):
    """A name found in a text: two addresses or more mean that nobody can tell which is meant."""

    start: int
    end: int
    surface: str
    addresses: tuple[Address, ...]


@dataclass(frozen=True, slots=True, order=True)
class Spelling:
    """One way a name may be spelled, and whose name it is."""

    address: Address
    text: str
    case: Case

    def accepts(self, surface: str) -> bool:
        """Tell whether words, given with their capitals, are this name."""
        if self.text == surface or self.case == "insensitive":
            return True
        return self.case == "smart" and surface in self._variants()

    def _variants(self) -> tuple[str, ...]:
        letters = sum(character.isalpha() for character in self.text)
        if letters <= _SHORT:
            return ()
        return self.text[0].upper() + self.text[1:], spell(self.text.upper())


@dataclass(frozen=True)
class Lexicon:
    """All names: `forms` gives, for each folded form, the spellings that fold to it."""

    forms: tuple[tuple[Spelling, ...], ...]
    _matcher: AhoCorasick = field(repr=False, compare=False)

    def find(self, text: str) -> tuple[Match, ...]:
        """Find the names in a text, from left to right."""
        return self.find_within(text, ((0, len(text)),))

    def find_within(self, text: str, ranges: Iterable[Range]) -> tuple[Match, ...]:
        """Find the names that lie inside one of the ranges; the ranges are sorted and apart.

        A text without a name is asked for none of them.
        """
        matches = tuple(self._candidates(text))
        if not matches:
            return ()
        ordered = sorted(matches, key=lambda match: (match.start, -match.end))
        return tuple(_take_leftmost_longest(ordered, ranges))

    def _candidates(self, text: str) -> Iterator[Match]:
        folded = fold(text)
        found = self._matcher.find_matches_as_indexes(folded.text, overlapping=True)
        for form, start, end in found:
            place = folded.source(start, end)
            if not place or not stands_alone(folded.text, start, end):
                continue
            surface = text[slice(*place)]
            if addresses := _addresses(self.forms[form], spell(surface)):
                yield Match(*place, surface, addresses)


@hold
def build_lexicon(names: Iterable[Name]) -> Lexicon:
    """Put all names into one search; the order of the names does not matter."""
    forms: defaultdict[str, set[Spelling]] = defaultdict(set)
    for name in names:
        forms[fold_name(name.text)].add(Spelling(name.address, spell(name.text), name.case))
    forms.pop("", None)
    patterns = sorted(forms)
    return Lexicon(
        forms=tuple(tuple(sorted(forms[pattern])) for pattern in patterns),
        _matcher=AhoCorasick(patterns, matchkind=MatchKind.Standard),
    )


def _addresses(spellings: Iterable[Spelling], surface: str) -> tuple[Address, ...]:
    """Choose whose name the words are: of several, those that are spelled exactly so."""
    accepting = [spelling for spelling in spellings if spelling.accepts(surface)]
    exact = [spelling for spelling in accepting if spelling.text == surface]
    return tuple(sorted({spelling.address for spelling in exact or accepting}))


def _take_leftmost_longest(matches: Iterable[Match], ranges: Iterable[Range]) -> Iterator[Match]:
    remaining = iter(ranges)
    range_start = range_end = taken = 0
    for match in matches:
        while match.start >= range_end:
            following = next(remaining, None)
            if following is None:
                return
            range_start, range_end = following
        inside = range_start <= match.start and match.end <= range_end
        if inside and match.start >= taken:
            taken = match.end
            yield match
