"""What a text asks to have explained: its figures, quotations, names and verbs of attribution."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from builder.keeping.memory import keep
from builder.text.capitals import find_names, opens_sentence
from builder.text.english import AMOUNTS, CARDINALS, MULTIPLES, NOT_FIGURES, SAYING, UNITS
from builder.text.quotes import Place
from builder.text.ranges import Range

MARKS = "\"'“”‘’„«» "
"""What is left out around the words of a quotation."""

What: TypeAlias = Literal["figure", "quotation", "name", "attribution"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words of a text that ask for an entry: their paragraph, from 1, and their place in it."""

    paragraph: int
    start: int
    end: int
    what: What
    words: str

    @property
    def place(self) -> Place:
        """The place of the words in the text."""
        return Place(self.paragraph, self.start, self.end)


@keep
def find_wanted(paragraphs: Sequence[str], known: Sequence[Collection[int]]) -> tuple[Wanted, ...]:
    """Find everything in a text that asks for an entry, from its beginning to its end.

    `known` gives for each paragraph where a name begins that the site knows: there a capital is
    that of a name, even at the start of a sentence.
    """
    found: list[Wanted] = []
    for place, named in enumerate(find_names(paragraphs, known)):
        text = paragraphs[place]
        ranges: tuple[tuple[What, Iterable[Range]], ...] = (
            ("figure", find_figures(text)),
            ("quotation", find_quotations(text)),
            ("name", named),
            ("attribution", find_attributions(text)),
        )
        found.extend(
            Wanted(place + 1, start, end, what, text[start:end].strip(MARKS))
            for what, places in ranges
            for start, end in places
        )
    return tuple(sorted(found, key=lambda one: (one.paragraph, one.start, -one.end, one.what)))


def find_figures(text: str) -> Iterator[Range]:
    """Find the numbers in a text, in digits and in words."""
    for match in _FIGURE.finditer(text):
        if match.lastgroup == "figure":
            yield match.span()


def find_quotations(text: str) -> Iterator[Range]:
    """Find what stands between quotation marks; one that is never closed ends with the text."""
    return (match.span() for match in _QUOTATION.finditer(text))


def find_attributions(text: str) -> Iterator[Range]:
    """Find the verbs by which a text says whose word something is.

    A raised word that could be one, and is not at the start of a sentence, is a name, and so is
    one before another raised word: Said Hassan.
    """
    for match in _SAYING.finditer(text):
        verb, before_a_name = match["verb"], match["name"] and " " not in match["verb"]
        opens = opens_sentence(text, match.start())
        if verb[0].islower() or (opens and not before_a_name):
            yield match.span("verb")


def _any_of(phrases: Iterable[str]) -> str:
    """Write the expression that finds one of several phrases, the longest that fits.

    Those with the same first letter stand together, since at most places no letter is the first.
    """
    begins = defaultdict[str, list[str]](list)
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        begins[phrase[0]].append(re.escape(phrase[1:]).replace(r"\ ", r"[\s-]+"))
    return "|".join(f"{re.escape(one)}(?:{'|'.join(rests)})" for one, rests in begins.items())


_NUMBER = rf"(?:{_any_of(CARDINALS)})\b"
_FIGURE = re.compile(
    rf"\b(?P<phrase>{_any_of(NOT_FIGURES)})\b"
    r"|(?P<figure>"
    rf"\bhalf(?:[\s-]+an?)?[\s-]+(?:{_any_of(UNITS)})s?\b"
    rf"|\b(?:{_any_of(AMOUNTS)})\b"
    rf"|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?(?:[\s-](?:{_any_of(MULTIPLES)})\b)*"
    rf"|\b{_NUMBER}(?:[\s-]+(?:and[\s-]+(?:a[\s-]+)?)?{_NUMBER})*"
    r")",
    re.IGNORECASE,
)
_QUOTATION = re.compile(
    r"“[^”]*(?:”|\Z)"
    r"|„[^“”]*(?:[“”]|\Z)"
    r"|«[^»]*(?:»|\Z)"
    r'|(?<![\w"])"[^"]*(?:"|\Z)'
    r"|(?<![\w‘])‘(?:[^‘’]|’(?=\w)){1,1000}’(?!\w)"
    r"|(?<![\w'])'(?=[^\W\d])(?:[^']|'(?=\w)){1,1000}'(?!\w)"
)
_SAYING = re.compile(
    rf"(?<![\w-])(?P<verb>{_any_of(SAYING)})(?![\w-])(?=(?P<name>\s+(?-i:[A-Z]))?)", re.IGNORECASE
)
