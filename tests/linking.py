"""What the tests of the linker share: the names of the fixtures, and a short form for links."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import yaml
from markdown_it.token import Token

from builder.linking.lexicon import Lexicon, build_lexicon
from builder.linking.link import Linked, Rules, link_tokens
from builder.model import Address, Name
from builder.text import prose
from builder.text.syntax import PARSER

FIXTURES = Path(__file__).parent / "fixtures"
ENTRY_LINK = re.compile(
    r'<a href="(?P<url>[^"]*)"(?: class="entry-link")? data-entry="(?P=url)" rel="noopener">'
    r"(?P<words>.*?)</a>",
    re.DOTALL,
)
LAID_LINK = re.compile(r'<a href="@/laid/[^"]*">([^<]*)</a>')
"""A link to an entry of the kind `laid`, which no text of a test links to by itself."""


@cache
def fixture_lexicon() -> Lexicon:
    """Build the lexicon that the cases of the fixtures know."""
    text = (FIXTURES / "link" / "lexicon.yml").read_text(encoding="utf-8")
    return build_lexicon(
        Name(name, entry["address"], entry.get("case", "smart"))
        for entry in yaml.safe_load(text)
        for name in entry["names"]
    )


def link(text: str, lexicon: Lexicon, entry: Address = "articles/landing") -> Linked:
    """Link a text of an entry by the names of a lexicon, with no decisions about single places."""
    return link_tokens(prose.parse(text), Rules(lexicon, entry, ("body",), ()), frozenset())


def draw(tokens: tuple[Token, ...]) -> str:
    """Draw tokens as HTML in which every address is its own URL and its own label."""
    return prose.render(tokens, str, str)


def shorten(html: str) -> str:
    """Write links to entries as ⟦words|address⟧, and invisible letters as [their code]."""
    short = ENTRY_LINK.sub(r"⟦\g<words>|\g<url>⟧", html)
    return "".join(f"[{ord(c):X}]" if _is_hidden(c) else c for c in short)


def _is_hidden(character: str) -> bool:
    return character != " " and unicodedata.category(character) in ("Cf", "Zs", "Mn")


def draw_plainly(tokens: Iterable[Token]) -> str:
    """Draw tokens by markdown-it-py alone, before anything is cleaned or resolved."""
    return str(PARSER.renderer.render(list(tokens), PARSER.options, {}))


def strip_links(html: str) -> str:
    """Take out the links that were laid; each of them may hold words and line breaks only."""
    return LAID_LINK.sub(r"\1", html)
