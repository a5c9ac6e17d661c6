"""What a template of a sheet may ask for: words that lead nowhere but to the sources at the end."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from markdown_it.token import Token
from markupsafe import Markup

from builder.entries import Book, Entry
from builder.exports.wording import Links, draw_line, draw_tokens
from builder.kinds.articles import Article
from builder.kinds.sources import Bibliographic
from builder.linking.paragraphs import list_paragraphs
from builder.model import Address, DataPath
from builder.rendering.atlas import Atlas
from builder.text.numbering import Block, mark_paragraphs, split_blocks
from builder.text.parts import split_parts

PLACE = "source-"
"""What the place of a source at the end of a sheet begins with."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading with its level, or (level 0) a block; a paragraph of its own has a number."""

    level: int
    number: int | None
    html: Markup


@dataclass(frozen=True)
class PaperView:
    """The atlas as seen from a sheet of paper."""

    atlas: Atlas

    @cached_property
    def links(self) -> Links:
        """Where the sources are found: at the end of the same sheet."""
        sources = self.atlas.linked.site.all(Bibliographic)
        return {source.address: f"#{PLACE}{source.id}" for source in sources}

    def entry(self, address: Address) -> Entry:
        """Give the entry at an address."""
        return self.atlas.entry(address)

    def text(self, holder: Entry | Book, *path: str | int) -> str:
        """Give a text of an entry as plain words."""
        return self.atlas.text(holder, *path)

    def html(self, holder: Entry | Book, *path: str | int) -> Markup:
        """Draw a text of an entry in blocks."""
        return self.draw(self.atlas.tokens(holder, path))

    def line(self, holder: Entry | Book, *path: str | int) -> Markup:
        """Draw a text of an entry in one line."""
        return draw_line(self.atlas, holder, path, self.links)

    def draw(self, tokens: Sequence[Token]) -> Markup:
        """Draw blocks of text; nothing in an item of a list stands in a block of its own."""
        return draw_tokens(self.atlas, tuple(join_items(tokens)), self.links)

    def cite(self, addresses: Sequence[Address]) -> Markup:
        """Cite sources in brackets, as running text does."""
        one = Markup('<a href="{}">{}</a>')
        cited = (one.format(self.links[a], self.atlas.cite(a)) for a in addresses)
        return Markup('<span class="citation">[{}]</span>').format(Markup("; ").join(cited))

    def passages(self, holder: Entry, path: DataPath, top: int) -> Iterator[Passage]:
        """Draw a text piece by piece, its headings from the level `top` down."""
        parts = tuple(split_parts(mark_paragraphs(self.atlas.tokens(holder, path), "p")))
        first = min((part.level for part in parts if part.level), default=0)
        for part in parts:
            if part.level:
                yield Passage(min(part.level - first + top, 6), None, Markup.escape(part.words))
            for block in split_blocks(part.tokens, "p"):
                yield Passage(0, block.number, self._draw_block(block))

    def paragraphs(self, article: Address) -> Mapping[int, Markup]:
        """Draw the words of every paragraph of an article, by its number."""
        numbered = list_paragraphs(self.atlas.linked.texts, article)
        return {number: draw_tokens(self.atlas, (token,), self.links) for number, token in numbered}

    def language(self, article: Address) -> str:
        """Tell in which language an article is written."""
        entry = self.entry(article)
        site = self.atlas.linked.site.settings
        return entry.language if isinstance(entry, Article) else site.language

    def _draw_block(self, block: Block) -> Markup:
        drop = (t.copy(attrs={n: v for n, v in t.attrs.items() if n != "id"}) for t in block.tokens)
        if block.number:
            return draw_tokens(self.atlas, tuple(_take_inside(drop)), self.links)
        return self.draw(tuple(drop))


def _take_inside(tokens: Iterator[Token]) -> Iterator[Token]:
    """Leave out the signs of a paragraph around its words."""
    return (token for token in tokens if not token.type.startswith("paragraph_"))


def join_items(tokens: Sequence[Token]) -> Iterator[Token]:
    """Let the paragraphs of an item of a list follow one another as lines.

    A list whose items hold blocks would not be read out as a list.
    """
    items: list[bool] = []
    for token in tokens:
        if token.type == "list_item_open":
            items.append(False)
        if token.type == "list_item_close":
            items.pop()
        if not items or not token.type.startswith(("paragraph_", "inline")):
            yield token
        elif token.type == "inline":
            yield _break_before(token) if items[-1] else token
            items[-1] = True
        else:
            yield token.copy(hidden=True)


def _break_before(token: Token) -> Token:
    return token.copy(children=[Token("hardbreak", "br", 0), *(token.children or ())])
