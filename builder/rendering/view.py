"""What a template may ask for while one page is drawn; every answer is ready to print."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from markdown_it.token import Token
from markupsafe import Markup

from builder.dating import dates
from builder.entries import Book, Entry
from builder.interface.words import say
from builder.kinds.annotations import Annotation
from builder.kinds.claims import CLAIMS, Claim
from builder.kinds.events import Event
from builder.kinds.translations import Translation
from builder.linking.translated import name_place
from builder.model import Address
from builder.printing.offers import Offer, list_offers
from builder.rendering.addresses import Location, relative_url
from builder.rendering.atlas import Atlas
from builder.rendering.collection import (
    AnEntry,
    Group,
    group_by_article,
    list_collected,
    name_overview,
    name_register,
)
from builder.rendering.mentioned import MentionGroup, group_mentions, paragraph_stem
from builder.text import prose
from builder.text.numbering import mark_paragraphs, split_blocks
from builder.text.parts import split_parts
from builder.text.quotes import Place
from builder.text.reading import number_paragraphs


@dataclass(frozen=True, slots=True)
class NumberedBlock:
    """A block of an article as HTML; a paragraph has a number, a heading or a list has none.

    `paragraphs` are the numbers of all that it holds: a list holds several.
    """

    number: int | None
    html: Markup
    paragraphs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NumberedPart:
    """A heading with its level, words and fragment, or (level 0) the blocks between two of them."""

    level: int
    words: str
    fragment: str
    blocks: tuple[NumberedBlock, ...]


@dataclass(frozen=True, slots=True)
class QuotedPlace:
    """The words of an article that a claim rests on, and the address of their paragraph."""

    paragraph: int
    words: str
    url: str


FEW_ARTICLES = 8
"""Of more, the page of an entry lists the titles only: a hundred articles would make it endless."""


@dataclass(frozen=True)
class View:
    """The atlas as seen from one page: all its URLs are relative to that page."""

    atlas: Atlas
    page: PurePosixPath

    def url(self, address: Address, fragment: str = "") -> str:
        """Give the relative URL of an entry, a book or a kind."""
        location = self.atlas.site_map[address]
        place = Location(location.page, fragment or location.fragment)
        return relative_url(self.page, place)

    def fragment(self, entry: Entry) -> str:
        """Give the fragment of its page at which an entry begins; empty when it has the page."""
        return self.atlas.site_map[entry.address].fragment

    @property
    def few_articles(self) -> int:
        """How many articles have the sentences printed in which they name an entry."""
        return FEW_ARTICLES

    @property
    def several(self) -> bool:
        """Tell whether the site is a collection of several articles."""
        return bool(list_collected(self.atlas))

    def by_article(self, entries: Sequence[AnEntry]) -> tuple[Group[AnEntry], ...]:
        """Group entries by the articles of a collection; one group where there is no collection."""
        return group_by_article(self.atlas, entries)

    def overview(self, article: Entry) -> Markup:
        """Make a link to the overview of an article, with the title of the article as its text."""
        url = self.url(name_overview(article.address))
        return Markup('<a href="{}">{}</a>').format(url, article.title)

    def register(self, article: Address, fragment: str = "") -> str:
        """Give the URL of the register of an article, or of a row in it."""
        return self.url(name_register(article) if self.several else CLAIMS.name, fragment)

    def link(self, address: Address) -> Markup:
        """Make a link to an entry with its title as its text."""
        return Markup('<a class="entry-link" data-entry="{}" href="{}">{}</a>').format(
            address, self.url(address), self.atlas.entry(address).title
        )

    def draw(self, tokens: Iterable[Token]) -> Markup:
        """Render blocks of text."""
        return Markup(prose.render(tokens, self.url, self.cite))

    def draw_line(self, token: Token) -> Markup:
        """Render what stands inside one block."""
        return Markup(prose.render_inline((token,), self.url, self.cite))

    def html(self, holder: Entry | Book, *path: str | int) -> Markup:
        """Render a text of an entry; its paragraphs can be linked to."""
        stem = paragraph_stem(holder.address, path)
        tokens = mark_paragraphs(self.atlas.tokens(holder, path), stem)
        return self.draw(tokens)

    def inline(self, holder: Entry | Book, *path: str | int) -> Markup:
        """Render a short text of an entry in one line; its parts can be linked to all the same."""
        stem = paragraph_stem(holder.address, path)
        lines = [
            Markup('<span id="{}{}">{}</span>').format(stem, number, self.draw_line(token))
            for number, token in number_paragraphs(self.atlas.tokens(holder, path))
            if number
        ]
        return Markup(" ").join(lines)

    def text(self, holder: Entry | Book, *path: str | int) -> str:
        """Give a text of an entry as plain words."""
        return self.atlas.text(holder, *path)

    def cite(self, address: Address) -> str:
        """Give the few words that stand for a source in running text."""
        return self.atlas.cite(address)

    def translations(self, entry: Entry) -> tuple[tuple[Translation, str], ...]:
        """List the languages in which an entry has a text, each with the URL of that text."""
        place = name_place(entry.address)
        found = self.atlas.translations_of(entry.address)
        return tuple((one, self.url(one.address, place)) for one in found)

    def cited_by(self, address: Address) -> tuple[Entry, ...]:
        """List the entries that cite a source."""
        return self.atlas.cited_by(address)

    def sources_of(self, entry: Entry) -> tuple[Entry, ...]:
        """List every source that an entry cites."""
        return self.atlas.sources_of(entry)

    def sheets_of(self, entry: Entry) -> tuple[Offer, ...]:
        """List the sheets for paper that an entry has."""
        return tuple(list_offers(self.page, self.atlas.sheets_of(entry.address)))

    def mentions(self, address: Address) -> tuple[MentionGroup, ...]:
        """List who mentions an entry, articles first, one sentence for each paragraph."""
        return group_mentions(self.atlas, address, self.url)

    def sort_mentions(
        self, groups: Sequence[MentionGroup]
    ) -> tuple[tuple[Entry | None, tuple[MentionGroup, ...]], ...]:
        """Group who mentions an entry by the articles of a collection; shared pages come last.

        Where there would be very many groups, there is one.
        """
        entries = {group.entry.address: group for group in groups}
        owned = [group.entry for group in groups if isinstance(group.entry, Entry)]
        books = tuple(group for group in groups if not isinstance(group.entry, Entry))
        found = [
            (one.article, tuple(entries[entry.address] for entry in one.entries))
            for one in self.by_article(owned)
        ]
        shared = tuple(group for article, own in found if not article for group in own) + books
        rest = ((None, shared),) if shared else ()
        if len(found) > self.few_articles:
            return ((None, tuple(groups)),)
        return (*((article, own) for article, own in found if article), *rest)

    def when(self, event: Event) -> str:
        """Say when an event happened, in words."""
        part = event.within_day and event.within_day.part
        if part:
            return dates.in_words_with_part(event.when, part) + self.offset(event)
        return dates.with_weekday(event.when) + self.offset(event)

    def offset(self, event: Event) -> str:
        """Say by whose clock an event is timed, where that is not the clock of the site."""
        within, clock = event.within_day, dates.clock_of(event.when)
        if not within or within.time_zone in (None, self.atlas.linked.site.settings.time_zone):
            return ""
        is_open = bool(within.part or clock) and clock[8:] == ""
        return f" (UTC{within.time_zone})" if is_open else ""

    def parts(self, entry: Entry, field: str) -> tuple[NumberedPart, ...]:
        """Render a text part by part, each paragraph with its number."""
        stem = paragraph_stem(entry.address, (field,))
        return self.draw_parts(self.atlas.tokens(entry, (field,)), stem)

    def draw_parts(self, tokens: Sequence[Token], stem: str) -> tuple[NumberedPart, ...]:
        """Render tokens part by part; a paragraph has the stem and its number as its fragment."""
        return tuple(
            NumberedPart(
                part.level,
                part.words,
                part.fragment,
                tuple(
                    NumberedBlock(block.number, self.draw(block.tokens), block.paragraphs)
                    for block in split_blocks(part.tokens, stem)
                ),
            )
            for part in split_parts(mark_paragraphs(tokens, stem))
        )

    def place_of(self, note: Annotation) -> Place:
        """Tell where in the article the words of an annotation stand."""
        return self.atlas.linked.quotes[note.address, ("quote",)]

    def uncited_sources(self, note: Annotation) -> tuple[Address, ...]:
        """List the sources of an annotation that its own words do not cite."""
        texts = self.atlas.linked.texts
        words = (
            texts.get((note.address, path), ())
            for path in (("note",), ("date", "how"), ("later", "how"))
        )
        tokens = (token for text in words for _, token in prose.tokens_in_lines(text))
        cited = {source for token in tokens for source in prose.citation_addresses(token)}
        return tuple(source for source in note.sources if source not in cited)

    def places_of(self, claim: Claim) -> tuple[QuotedPlace, ...]:
        """Tell where in its article the words of a claim stand."""
        quotes = self.atlas.linked.quotes
        numbers = [quotes[claim.address, ("quotes", n)].paragraph for n in range(len(claim.quotes))]
        return tuple(
            QuotedPlace(number, quote.exact, self.url(claim.article, f"p{number}"))
            for number, quote in zip(numbers, claim.quotes, strict=True)
        )

    def origin(self, holder: Entry | Book) -> str:
        """Tell the file and line an entry was read from: `content/actors/armstrong.yml, line 1`."""
        file, line = self.atlas.linked.site.edit_line(holder.address)
        return say("%(file)s, line %(line)s", file=file, line=line)

    def edit_url(self, holder: Entry | Book) -> str:
        """Give the address where the lines of an entry can be edited, if the site names one."""
        return self.edit_url_of(*self.atlas.linked.site.edit_line(holder.address))

    def edit_url_of(self, file: PurePosixPath, line: int) -> str:
        """Give the address where a line of a file can be edited, if the site names one."""
        settings = self.atlas.linked.site.settings
        if not settings.repository:
            return ""
        return f"{settings.repository.rstrip('/')}/edit/{settings.branch}/{file}#L{line}"
