"""What is wrong with the pages written by hand: their titles, their places, their links."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from urllib.parse import unquote

from markdown_it.token import Token

from builder.handwritten.docs import Sheet
from builder.handwritten.drafts import Target, find_target
from builder.model import Address, Problem
from builder.rendering.addresses import SiteMap
from builder.suggest import suggest
from builder.text import prose
from builder.text.pinpoint import Mistake, report

WEB_LINK = re.compile(r"(?:https?|mailto):", re.IGNORECASE)


@dataclass(frozen=True)
class Surroundings:
    """What the pages are checked against.

    `site_map` has what can be linked to. `lost` are entries, or whole kinds, that could not be
    read: whether a link to them is right cannot be told. `pages` are those that always exist.
    `advise` says what to write in place of an entry that is gone; nothing if there never was one.
    """

    site_map: SiteMap
    lost: frozenset[Address]
    pages: tuple[PurePosixPath, ...]
    sheets: Sequence[Sheet]
    advise: Callable[[Address], str]

    def knows(self, address: Address) -> bool:
        """Tell whether an address can be linked to, as far as can be known."""
        return bool({address, address.partition("/")[0]} & self.lost) or address in self.site_map

    def fragments_of(self, file: PurePosixPath) -> frozenset[str] | None:
        """List the fragments of the headings in a file of docs/; None if there is no such file."""
        sheet = self._sheets_by_file.get(file)
        return sheet.fragments if sheet else None

    @cached_property
    def taken(self) -> Counter[PurePosixPath]:
        """Count, for each page of the site, how many things claim it."""
        made = {*self.pages, *(location.page for location in self.site_map.values())}
        return Counter((*made, *(sheet.page for sheet in self.sheets)))

    @cached_property
    def _sheets_by_file(self) -> Mapping[PurePosixPath, Sheet]:
        return {sheet.file: sheet for sheet in self.sheets}


def check_docs(around: Surroundings) -> Iterator[Problem]:
    """Report every mistake in every page written by hand."""
    for sheet in around.sheets:
        yield from (report(sheet.source, ("body",), m) for m in _find_mistakes(sheet, around))


def _find_mistakes(sheet: Sheet, around: Surroundings) -> Iterator[Mistake]:
    if not sheet.tokens or sheet.tokens[0].tag != "h1":
        message = "the page has no title"
        yield Mistake("missing-title", message, "begin the file with a line:  # Title", "", 1)
    if around.taken[sheet.page] > 1:
        message = f"the site has another page with this address: {sheet.page}/"
        yield Mistake("page-taken", message, "give the file another name", "", 1)
    for line, token in prose.tokens_in_lines(sheet.tokens):
        found = (*_check_citation(token, around, line), *_check_link(sheet, token, around, line))
        yield from found


def _check_citation(token: Token, around: Surroundings, line: int) -> Iterator[Mistake]:
    for address in prose.citation_addresses(token):
        if not around.knows(address):
            name = address.partition("/")[2]
            message = f"there is no source “{name}”" + _guess(address, around.site_map)
            fix = "cite a source of the bibliography by its id: [@source-id]"
            yield Mistake("unknown-citation", message, fix, f"@{name}", line)


def _check_link(sheet: Sheet, token: Token, around: Surroundings, line: int) -> Iterator[Mistake]:
    href = unquote(str(token.attrs.get("href", ""))) if token.type == "link_open" else ""
    address, target = prose.link_address(token), find_target(sheet, token)
    if address and not around.knows(address):
        advice = around.advise(address)
        guess = "" if advice else _guess(address, around.site_map)
        message = f"there is no “{address}” to link to{guess}"
        fix = advice or "write [words](@/kind/id) with an entry that exists"
        yield Mistake("unknown-link", message, fix, f"@/{address}", line)
    elif target:
        yield from _check_target(target, around, href, line)
    elif href and not address and not WEB_LINK.match(href):
        message = f"the link to “{href}” leads nowhere"
        fix = "write the name of a file that ends in .md, @/kind/id, or a full address: https://…"
        yield Mistake("broken-link", message, fix, href, line)


def _check_target(target: Target, around: Surroundings, href: str, line: int) -> Iterator[Mistake]:
    fragments = around.fragments_of(target.file)
    if fragments is None:
        message = f"there is no page {target.file} to link to"
        yield Mistake("unknown-page", message, "correct the path", href, line)
    elif target.fragment and target.fragment not in fragments:
        message = f"{target.file} has no heading for “#{target.fragment}”"
        fix = f"its headings are: {', '.join(f'#{one}' for one in sorted(fragments))}"
        yield Mistake("unknown-heading", message, fix, f"#{target.fragment}", line)


def _guess(address: Address, known: Iterable[Address]) -> str:
    meant = suggest(address, sorted(known))
    return f"; did you mean “{meant}”?" if meant else ""
