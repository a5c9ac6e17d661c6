"""Whether a level tells every claim of its article, and keeps beside each whose word it is."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.fields import Quote
from builder.kinds.claims import Claim
from builder.kinds.levels import Level, LevelParagraph, Told
from builder.linking.texts import Field
from builder.model import Address, DataPath, Problem
from builder.site import Site
from builder.text import prose
from builder.text.quotes import Place, locate
from builder.text.sentences import sentence_range
from builder.text.wanted import find_attributions


@dataclass(frozen=True, slots=True)
class Anchored:
    """Words of the article that carry a claim: in which article and paragraph they stand."""

    claim: Claim
    paragraph: int
    words: str

    @property
    def is_attributed(self) -> bool:
        """Whether the article says whose word it is."""
        return bool(self.claim.said_by) or any(find_attributions(self.words))


def check_told(site: Site, quotes: Mapping[Field, Place]) -> Iterator[Problem]:
    """Report claims that a level does not tell, and claims that it tells as if they were facts."""
    anchored = tuple(_anchor(site, quotes))
    known = {one.claim.address for one in anchored}
    by_article = defaultdict[Address, list[Anchored]](list)
    for one in anchored:
        by_article[one.claim.article].append(one)
    for level in site.all(Level):
        here = by_article.get(level.article, ())
        for place, text in enumerate(level.paragraphs):
            wanted = {a.claim.address: a for a in here if a.paragraph == text.paragraph}
            yield from _check_all_told(site, level, place, wanted)
            for number, told in enumerate(text.claims):
                path = ("paragraphs", place, "claims", number)
                if told.claim not in known:
                    continue
                if problem := _find_problem(text, told, wanted.get(told.claim)):
                    yield site.sources[level.address].problem(path, *problem)


def _anchor(site: Site, quotes: Mapping[Field, Place]) -> Iterator[Anchored]:
    for claim in site.all(Claim):
        for number, quote in enumerate(claim.quotes):
            if place := quotes.get((claim.address, ("quotes", number))):
                yield Anchored(claim, place.paragraph, quote.exact)


def _check_all_told(
    site: Site, level: Level, place: int, wanted: Mapping[Address, Anchored]
) -> Iterator[Problem]:
    text = level.paragraphs[place]
    missing = wanted.keys() - {told.claim for told in text.claims} - {*level.left_out}
    for address in sorted(missing):
        path: DataPath = ("paragraphs", place, "text")
        yield site.sources[level.address].problem(
            path,
            "level-claim",
            f"paragraph {text.paragraph} of the article holds the claim "
            f"“{site.entries[address].title}”, and this level does not say where it tells it",
            f"tell it, and add to `claims`:  {{claim: {address.partition('/')[2]}, "
            "words: the words that tell it}",
        )


def _find_problem(
    text: LevelParagraph, told: Told, wanted: Anchored | None
) -> tuple[str, str, str] | None:
    """Say what is wrong with one claim of a paragraph: code, what, what right looks like."""
    number = text.paragraph
    if wanted is None:
        return (
            "level-claim",
            f"paragraph {number} of the article does not hold the claim “{told.claim}”",
            "write the id of a claim whose words stand in this paragraph, or take the line away",
        )
    paragraphs = prose.plain_paragraphs(prose.parse(text.text))
    place = locate(Quote(exact=told.words), paragraphs)
    if not isinstance(place, Place):
        return (
            "level-claim",
            f"the words “{told.words}” for the claim “{wanted.claim.title}” do not stand in "
            f"paragraph {number} of this level, or more than once",
            "copy the words that tell the claim from the text above, so many that they stand once",
        )
    sentence = _cut_sentence(paragraphs[place.paragraph - 1], place)
    if wanted.is_attributed and not _says_who(sentence, wanted.claim.verb):
        return (
            "level-speaker",
            f"“{wanted.claim.title}” in paragraph {number} is the word of {wanted.claim.speaker}, "
            f"and the sentence with “{told.words}” does not say so",
            "keep the speaker and the verb in the same sentence: she said, according to …",
        )
    return None


def _cut_sentence(paragraph: str, place: Place) -> str:
    start, end = sentence_range(paragraph, place.start, place.end)
    return paragraph[start:end]


def _says_who(sentence: str, verb: str) -> bool:
    """Tell whether a sentence has the verb of a claim, or another that says whose words it has."""
    return verb.casefold() in sentence.casefold() or any(find_attributions(sentence))
