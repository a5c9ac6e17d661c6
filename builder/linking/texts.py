"""Every text of the site as tokens, and what is wrong with the links and citations in them."""

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from markdown_it.token import Token

from builder.fields import Prose, Verbatim
from builder.model import Address, DataPath, Problem, Source
from builder.promising.successors import advise_reference
from builder.site import Site
from builder.suggest import suggest
from builder.text import prose
from builder.text.pinpoint import Mistake, report

Field: TypeAlias = tuple[Address, DataPath]
"""One field of one entry or book."""

_HALF_WRITTEN = ("(@/", "[@")
"""What stays in the words of a text when a link or a citation is not written to its end."""


_REFUSED = re.compile(r"\]\(\s*((?:javascript|vbscript|data|file):)", re.IGNORECASE)
"""The beginning of a link that no browser shall follow."""


def parse_texts(site: Site) -> dict[Field, prose.Tokens]:
    """Parse every text of every entry and book, also of those in which something is wrong.

    They are in the order of the site and of their fields; those with mistakes come last.
    """
    return {
        field: prose.parse(text) if isinstance(text, Prose) else prose.parse_verbatim(text)
        for field, _, text in _list_texts(site)
    }


def check_texts(site: Site, texts: Mapping[Field, prose.Tokens]) -> Iterator[Problem]:
    """Report links and citations that lead nowhere; plain text of others has none."""
    for field, source, text in _list_texts(site):
        if isinstance(text, Prose):
            for mistake in _find_mistakes(site, texts[field]):
                yield report(source, field[1], mistake)


def _list_texts(site: Site) -> Iterator[tuple[Field, Source, Prose | Verbatim]]:
    for source, path, value in site.texts:
        if isinstance(value, Prose | Verbatim):
            yield (source.address, path), source, value


def _find_mistakes(site: Site, tokens: prose.Tokens) -> Iterator[Mistake]:
    for line, token in prose.tokens_in_lines(tokens):
        if token.type == "text":
            yield from _find_wrong_words(token.content, line)
        elif token.type == "link_open":
            yield from _find_wrong_link(site, token, line)
        elif token.type == "citation":
            unknown = (s for s in prose.citation_addresses(token) if not site.knows(s))
            yield from (_explain_unknown_citation(site, source, line) for source in unknown)


def _find_wrong_link(site: Site, token: Token, line: int) -> Iterator[Mistake]:
    """Find a link that leads nowhere, or to an entry that does not exist."""
    address, broken = prose.link_address(token), prose.broken_link(token)
    if address and not site.knows(address):
        yield _explain_unknown_link(site, address, line)
    if broken is not None:
        yield _explain_broken_link(broken, line)


def _find_wrong_words(words: str, line: int) -> Iterator[Mistake]:
    """Find links that were not read as links, so that readers would see their signs."""
    if refused := _REFUSED.search(words):
        yield _explain_refused(refused[1], line)
    yield from (_explain_half_written(sign, line) for sign in _HALF_WRITTEN if sign in words)


def _explain_broken_link(href: str, line: int) -> Mistake:
    return Mistake(
        "broken-link",
        f"the link to “{href}” leads nowhere",
        "write [words](@/kind/id) for an entry of this site, or a full address: https://…",
        href,
        line,
    )


def _explain_unknown_link(site: Site, address: Address, line: int) -> Mistake:
    if advice := advise_reference(site, address):
        return Mistake("unknown-link", f"“{address}” is gone", advice, f"@/{address}", line)
    meant = suggest(address, sorted(site.declared))
    return Mistake(
        "unknown-link",
        f"there is no entry “{address}”" + (f"; did you mean “{meant}”?" if meant else ""),
        f"write [words](@/{meant or 'kind/id'}), or [words](@/none) for words without a link",
        f"@/{address}",
        line,
    )


def _explain_unknown_citation(site: Site, address: Address, line: int) -> Mistake:
    wanted = address.partition("/")[2]
    known = (one.removeprefix("sources/") for one in site.declared if one.startswith("sources/"))
    meant = suggest(wanted.partition(",")[0], sorted(known))
    return Mistake(
        "unknown-citation",
        f"there is no source “{wanted}”" + (f"; did you mean “{meant}”?" if meant else ""),
        f"cite a source of the bibliography by its id: [@{meant or 'source-id'}]; "
        "several with semicolons: [@one; @two]",
        f"@{wanted}" if wanted else "[@]",
        line,
    )


def _explain_refused(scheme: str, line: int) -> Mistake:
    return Mistake(
        "broken-link",
        f"a link cannot lead to an address that begins with {scheme}",
        "write [words](https://…) with an address of the web, or [words](@/kind/id)",
        f"]({scheme}",
        line,
    )


def _explain_half_written(sign: str, line: int) -> Mistake:
    return Mistake(
        "half-written-link",
        f"“{sign}” begins a link or a citation that is not finished, and readers would see it",
        "write [words](@/kind/id) without a blank between ] and (, or [@source-id]; "
        "a citation stands behind a link, not in it",
        sign,
        line,
    )
