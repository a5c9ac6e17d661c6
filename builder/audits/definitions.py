"""Whether a newcomer can read the definitions."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from markdown_it.token import Token

from builder.audits.finding import Audit, place
from builder.kinds.terms import Term
from builder.linking.lexicon import Lexicon, build_lexicon
from builder.linking.linked import LinkedSite
from builder.model import Name
from builder.text import prose
from builder.text.ranges import Range
from builder.text.reading import Reading, read_block
from builder.text.sentences import sentence_edges

LONGEST_MEDIAN = 18
"""Words: the middle sentence of all definitions is to be no longer."""
LONG_WORD = 12
"""Letters: from this length on a word is worth a second look."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def audit_definitions(linked: LinkedSite) -> Audit:
    """Measure the sentences that define terms, and find hard words that nothing explains."""
    terms = linked.site.all(Term)
    lengths = [count for term in terms for count in _count_words(linked, term)]
    middle = median(lengths) if lengths else 0
    too_long = [f"the middle sentence has {middle:g} words"] if middle > LONGEST_MEDIAN else []
    lexicon = build_lexicon(_name_terms(terms))
    return Audit(
        "Definitions",
        (
            f"{len(terms)} definitions, {len(lengths)} sentences: {middle:g} words in the middle "
            f"one (at most {LONGEST_MEDIAN}), {max(lengths, default=0)} in the longest",
        ),
        to_mend=(*too_long, *(f for t in terms for f in _find_unlinked(linked, t, lexicon))),
        to_judge=tuple(f for term in terms for f in _find_long_words(linked, term)),
    )


def _count_words(linked: LinkedSite, term: Term) -> Iterator[int]:
    for paragraph in prose.plain_paragraphs(_definition(linked, term)):
        edges = sentence_edges(paragraph)
        for start, end in pairwise(edges):
            if words := _WORD.findall(paragraph[start:end]):
                yield len(words)


def _name_terms(terms: tuple[Term, ...]) -> Iterator[Name]:
    """Give every name of every term, also those that are never linked by themselves."""
    for term in terms:
        yield Name(term.title, term.address)
        for alias in term.aliases:
            yield Name(alias.name, term.address, alias.case)


def _find_unlinked(linked: LinkedSite, term: Term, lexicon: Lexicon) -> Iterator[str]:
    """Find the other terms that a definition uses and that no link in it leads to."""
    tokens = _definition(linked, term)
    led_to = {prose.link_address(token) for _, token in prose.tokens_in_lines(tokens)}
    for paragraph, covered in _paragraphs(linked, term):
        for match in lexicon.find(paragraph):
            mine = {term.address, *led_to}.isdisjoint(match.addresses)
            if mine and not _is_covered(match.start, covered):
                yield (
                    f"{place(linked.site, term.address)}: the definition of {term.address} uses "
                    f"“{match.surface}” ({', '.join(match.addresses)}) without a link"
                )


def _find_long_words(linked: LinkedSite, term: Term) -> Iterator[str]:
    for paragraph, covered in _paragraphs(linked, term):
        for match in _WORD.finditer(paragraph):
            is_long = len(match.group()) >= LONG_WORD and "-" not in match.group()
            if is_long and not _is_covered(match.start(), covered):
                yield (
                    f"{place(linked.site, term.address)}: {term.address}: is “{match.group()}” "
                    "plain enough?"
                )


def _definition(linked: LinkedSite, term: Term) -> prose.Tokens:
    return linked.texts[term.address, ("summary",)]


def _paragraphs(linked: LinkedSite, term: Term) -> Iterator[tuple[str, tuple[Range, ...]]]:
    """Give each paragraph of a definition with the places in it that are links."""
    for block in _definition(linked, term):
        if block.children:
            reading = read_block(block.children)
            yield reading.text, tuple(_linked_ranges(block.children, reading))


def _linked_ranges(tokens: Sequence[Token], reading: Reading) -> Iterator[Range]:
    """Give the places between the beginning and the end of each link."""
    start = 0
    for token, place_in_text in zip(tokens, reading.places, strict=True):
        if token.type == "link_open":
            start = place_in_text[0]
        if token.type == "link_close":
            yield start, place_in_text[0]


def _is_covered(position: int, ranges: tuple[Range, ...]) -> bool:
    return any(start <= position < end for start, end in ranges)
