"""Words of entries for files that stand alone: HTML that is XML too, with only the links wanted."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from markdown_it.token import Token
from markupsafe import Markup

from builder.entries import Book, Entry
from builder.exports.elements import NONE, element
from builder.kinds.terms import Term
from builder.model import Address, DataPath
from builder.rendering.atlas import Atlas
from builder.text import prose
from builder.text.prose import citation_addresses, link_address

Links: TypeAlias = Mapping[Address, str]
"""Where the entries are found that a file can lead to; every other link is left out."""

ALONE: Links = {}
"""Nothing is linked and nothing cited: the file knows no other page."""


def draw_words(atlas: Atlas, holder: Entry | Book, path: DataPath, links: Links) -> Markup:
    """Draw a text of an entry in blocks."""
    return draw_tokens(atlas, atlas.tokens(holder, path), links)


def draw_here(atlas: Atlas, term: Term, links: Links) -> Markup:
    """Draw what a word means here: on the site as a whole, and in each article that differs."""
    here = draw_words(atlas, term, ("here",), links) if term.here else Markup()
    parts = (
        element("p", NONE, element("em", NONE, f"{atlas.entry(one.article).title}:"))
        + draw_words(atlas, term, ("here_in", number, "words"), links)
        for number, one in enumerate(term.here_in)
    )
    return here + Markup().join(parts)


def tell_here(atlas: Atlas, term: Term) -> str:
    """Tell the same in plain words."""
    here = (atlas.text(term, "here"),) if term.here else ()
    parts = (
        f"{atlas.entry(one.article).title}: {atlas.text(term, 'here_in', number, 'words')}"
        for number, one in enumerate(term.here_in)
    )
    return " ".join((*here, *parts))


def draw_tokens(atlas: Atlas, tokens: Iterable[Token], links: Links) -> Markup:
    """Draw blocks of text."""
    kept = _keep_links(tokens, links)
    html = Markup(prose.render(kept, lambda address: links[address], atlas.cite))
    return _close_all(html).strip()


def draw_line(atlas: Atlas, holder: Entry | Book, path: DataPath, links: Links) -> Markup:
    """Draw a text of an entry in one line, without a paragraph around it."""
    kept = _keep_links(atlas.tokens(holder, path), links)
    html = Markup(prose.render_inline(kept, lambda address: links[address], atlas.cite))
    return _close_all(html).strip()


def _close_all(html: Markup) -> Markup:
    """Turn HTML into HTML that is XML too."""
    for short, closed in (("<br>", "<br/>"), ("<hr>", "<hr/>"), ("&nbsp;", "&#160;")):
        html = html.replace(Markup(short), Markup(closed))  # noqa: S704 - written three words ago
    return html


def _keep_links(tokens: Iterable[Token], links: Links) -> Iterator[Token]:
    for token in tokens:
        if token.children:
            yield token.copy(children=list(_keep_in_line(token.children, links)))
        else:
            yield token


def _keep_in_line(tokens: Iterable[Token], links: Links) -> Iterator[Token]:
    """Leave out links and citations that lead nowhere, with the blank before a citation."""
    lost = False
    held: Token | None = None
    for token in tokens:
        if token.type == "link_open":
            lost = bool(address := link_address(token)) and address not in links
        if token.type == "citation" and not links.keys() >= {*citation_addresses(token)}:
            held = held and held.copy(content=held.content.rstrip())
            continue
        if lost and token.type in ("link_open", "link_close"):
            continue
        if held:
            yield held
        held = token
    if held:
        yield held
