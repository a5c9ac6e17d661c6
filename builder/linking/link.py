"""Names in prose become links: laid into the tokens, with nothing else in them changed.

The longest name wins, whole words only, and only the first mention in each section is a link.
Nothing is linked inside links, code, headings and images, nor to the entry whose text it is.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from markdown_it.token import Token

from builder.keeping.session import hold
from builder.linking.lexicon import Lexicon
from builder.linking.occurrences import Occurrence, Override, can_lay, find_occurrences
from builder.model import Address, DataPath, Mention
from builder.text.lay import Link, lay_links
from builder.text.reading import Reading, number_paragraphs, read_block


@dataclass(frozen=True)
class Rules:
    """What links are laid by: all names, whose text it is, and decisions about single places."""

    lexicon: Lexicon
    entry: Address
    field: DataPath
    overrides: tuple[Override, ...]

    def overrides_in(self, paragraph: int) -> tuple[Override, ...]:
        """List the decisions about one paragraph."""
        return self._overrides_by_paragraph.get(paragraph, ()) if self.overrides else ()

    @cached_property
    def _overrides_by_paragraph(self) -> Mapping[int, tuple[Override, ...]]:
        ordered = sorted(self.overrides, key=_paragraph_of)
        return {number: tuple(group) for number, group in groupby(ordered, key=_paragraph_of)}


def _paragraph_of(override: Override) -> int:
    return override.place.paragraph


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """Words that are the name of several entries, and stay unlinked until somebody decides.

    `line` is the line of the text, from 1, on which their paragraph begins.
    """

    surface: str
    addresses: tuple[Address, ...]
    paragraph: int
    line: int


@dataclass(frozen=True, slots=True)
class _Block:
    """One numbered block of a text that names entries."""

    token: Token
    reading: Reading
    links: tuple[Link, ...]
    mentions: tuple[Mention, ...]
    ambiguities: tuple[Ambiguity, ...]
    unlaid: tuple[Override, ...]
    seen: frozenset[Address]

    def lay(self) -> Token:
        """Give the block with its links laid."""
        if not self.links:
            return self.token
        words = lay_links(self.reading.tokens, self.reading.places, self.links)
        return self.token.copy(children=list(words))


@dataclass(frozen=True)
class Linked:
    """A text with its links, and what was met in it.

    `seen` holds the entries already linked in the last section: hand it on to the next text of the
    same section. The links are laid when the tokens are asked for: to check a site, nobody does.
    """

    parts: tuple[Token | _Block, ...]
    blocks: tuple[_Block, ...]
    seen: frozenset[Address]

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the text, with the links laid."""
        return tuple(part.lay() if isinstance(part, _Block) else part for part in self.parts)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The places that name an entry."""
        return tuple(mention for block in self.blocks for mention in block.mentions)

    @property
    def ambiguities(self) -> tuple[Ambiguity, ...]:
        """The names that nobody can tell whose they are."""
        return tuple(ambiguity for block in self.blocks for ambiguity in block.ambiguities)

    @property
    def unlaid(self) -> tuple[Override, ...]:
        """The decisions about words that cannot hold a link."""
        return tuple(override for block in self.blocks for override in block.unlaid)


@hold
def link_tokens(tokens: Iterable[Token], rules: Rules, seen: frozenset[Address]) -> Linked:
    """Find the links of a text; a heading in it begins a new section."""
    parts: list[Token | _Block] = []
    blocks: list[_Block] = []
    for number, token in number_paragraphs(tokens):
        if token.type == "heading_open":
            seen = frozenset()
        if number and (block := _link_block(token, number, rules, seen)):
            seen = block.seen
            blocks.append(block)
            parts.append(block)
        else:
            parts.append(token)
    return Linked(tuple(parts), tuple(blocks), seen)


@dataclass(frozen=True)
class _Paragraph:
    """One numbered block of a text, as a reader reads it."""

    number: int
    line: int
    reading: Reading
    rules: Rules

    def mention(self, one: Occurrence, *, linked: bool) -> Mention:
        return Mention(
            address=one.addresses[0],
            entry=self.rules.entry,
            field=self.rules.field,
            paragraph=self.number,
            start=one.start,
            end=one.end,
            text=self.reading.text,
            linked=linked,
        )

    def ambiguity(self, one: Occurrence) -> Ambiguity:
        surface = self.reading.text[one.start : one.end]
        return Ambiguity(surface, one.addresses, self.number, self.line)


def _link_block(token: Token, number: int, rules: Rules, seen: frozenset[Address]) -> _Block | None:
    """Find the links of one numbered block; None if nothing in it names an entry."""
    reading = read_block(token.children or ())
    paragraph = _Paragraph(number, (token.map or [0])[0] + 1, reading, rules)
    laid, unlaid = _split_overrides(paragraph)
    found = find_occurrences(reading, laid, rules.lexicon)
    if not found and not unlaid:
        return None
    others = tuple(one for one in found if rules.entry not in one.addresses)
    single = tuple(one for one in others if len(one.addresses) == 1)
    decided = tuple(_decide_links(single, seen))
    links = [one for one, linked in decided if linked]
    new = [Link(one.start, one.end, one.addresses[0]) for one in links if one.by != "written link"]
    return _Block(
        token=token,
        reading=reading,
        links=tuple(new),
        mentions=tuple(paragraph.mention(one, linked=linked) for one, linked in decided),
        ambiguities=tuple(paragraph.ambiguity(one) for one in others if len(one.addresses) > 1),
        unlaid=unlaid,
        seen=seen.union(one.addresses[0] for one in links),
    )


def _split_overrides(
    paragraph: _Paragraph,
) -> tuple[tuple[Override, ...], tuple[Override, ...]]:
    """Part the decisions about a paragraph into those that can be laid and those that cannot."""
    laid: list[Override] = []
    unlaid: list[Override] = []
    for override in paragraph.rules.overrides_in(paragraph.number):
        fits = can_lay(override, paragraph.reading.ranges, laid)
        (laid if fits else unlaid).append(override)
    return tuple(laid), tuple(unlaid)


def _decide_links(
    occurrences: Iterable[Occurrence], seen: frozenset[Address]
) -> Iterator[tuple[Occurrence, bool]]:
    """Say of each what is a link: whatever a person decided, and the first mention by a name."""
    met = set(seen)
    for one in occurrences:
        linked = one.by != "name" or one.addresses[0] not in met
        if linked:
            met.update(one.addresses)
        yield one, linked
