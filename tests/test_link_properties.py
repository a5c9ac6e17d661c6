"""What holds for the links in any text whatsoever."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.linking.lexicon import build_lexicon
from builder.linking.link import Rules, link_tokens
from builder.linking.occurrences import Override
from builder.model import Name
from builder.text import prose
from builder.text.lay import INSERTED
from builder.text.quotes import Place
from builder.text.sentences import sentence_range
from tests.linking import draw, draw_plainly, link, strip_links
from tests.work import count_steps

WORDS = (
    "Moon",
    "Sea",
    "of",
    "Buzz",
    "Aldrin",
    "US",
    "C++",
    "St. John's",
    "eagle",
    "STRASSE",
    "北京",
)
NAMES = tuple(
    Name(text, f"laid/{address}")
    for address, texts in {
        "sea": ("Sea of Moon", "Sea"),
        "buzz": ("Buzz Aldrin", "Buzz"),
        "aldrin": ("Aldrin",),
        "moon": ("Moon", "Moon's"),
        "us": ("US",),
        "c": ("C++",),
        "john": ("St. John's",),
        "one-eagle": ("Eagle",),
        "other-eagle": ("Eagle", "eagle"),
        "street": ("Straße",),
        "beijing": ("北京",),
    }.items()
    for text in texts
)
LEXICON = build_lexicon(NAMES)
EMPTY = build_lexicon(())
SIGNS = (
    *(" ", " ", " ", "\n", "\n\n", "  \n", "\\\n", "*", "**", "_", "`", "``", "[", "]", "(", ")"),
    *(
        "](@/none)",
        "](@/actors/x)",
        "](https://x.org)",
        "![",
        "[@a]",
        "[@a; @b]",
        "<",
        ">",
        "&amp;",
    ),
    *(
        "# ",
        "- ",
        "> ",
        "1. ",
        "    ",
        "| ",
        "|-|-|",
        "\n---\n",
        "'s",
        "’",
        "\u00ad",
        "\u0301",
        ".",
    ),
    *("https://x.org/", "@", "-", "\\", "~", '"', "\u00a0", "\u200b", "ß", "İ", "\n[a]: x\n"),
)
documents = st.lists(st.sampled_from(WORDS + SIGNS), max_size=40).map("".join)
thorough = settings(max_examples=600, derandomize=True, deadline=None)


@thorough
@given(documents | st.text())
def test_without_its_links_a_text_is_the_plain_text(text: str) -> None:
    """Whatever is linked, the rest of the page stays as markdown-it-py draws it."""
    linked = link(text, LEXICON)
    assert strip_links(draw_plainly(linked.tokens)) == draw_plainly(prose.parse(text))


@thorough
@given(documents | st.text())
def test_no_names_no_change(text: str) -> None:
    """Without names and decisions the tokens are the very same."""
    assert link(text, EMPTY).tokens == prose.parse(text)


@thorough
@given(documents)
def test_mentions_say_where_they_are(text: str) -> None:
    """The place of a mention holds its words, and the sentence around it holds them too."""
    paragraphs = prose.plain_paragraphs(prose.parse(text))
    for mention in link(text, LEXICON).mentions:
        assert mention.text == paragraphs[mention.paragraph - 1]
        assert mention.surface == mention.text[mention.start : mention.end]
        first, last = sentence_range(mention.text, mention.start, mention.end)
        assert first <= mention.start < mention.end <= last


@thorough
@given(documents)
def test_every_link_is_a_mention(text: str) -> None:
    """The page has a link by a name for each mention by a name that says so, and no others."""
    linked = link(text, LEXICON)
    laid = [m.address for m in linked.mentions if m.linked and m.address.startswith("laid/")]
    assert laid == re.findall(r'<a href="@/(laid/[^"]*)">', draw_plainly(linked.tokens))


@thorough
@given(documents)
def test_no_link_in_headings_links_and_code(text: str) -> None:
    """No link is laid into a heading, and none into another link."""
    before = ""
    for block in link(text, LEXICON).tokens:
        links = [t for t in block.children or () if t.type in ("link_open", "link_close")]
        assert [token.nesting for token in links] == [1, -1] * (len(links) // 2)
        if before == "heading_open":
            assert not any(token.markup == INSERTED for token in links)
        before = block.type


@thorough
@given(documents)
def test_one_link_a_section(text: str) -> None:
    """Between two headings a name links to its entry once."""
    section: list[str] = []
    for block in link(text, LEXICON).tokens:
        if block.type == "heading_open":
            section = []
        for token in block.children or ():
            if token.markup == INSERTED and token.nesting == 1:
                assert token.attrs["href"] not in section
                section.append(str(token.attrs["href"]))


@thorough
@given(documents)
def test_what_was_seen_is_not_linked_again(text: str) -> None:
    """An entry that the section has linked before stays without a link by name."""
    first = link(text, LEXICON)
    rules = Rules(LEXICON, "articles/a", ("body",), ())
    without_headings = re.sub("[#=-]", "", text)
    again = link_tokens(prose.parse(without_headings), rules, first.seen)
    linked = {mention.address for mention in again.mentions if mention.linked}
    assert linked & first.seen <= {"actors/x"}


@thorough
@given(documents, st.permutations(NAMES))
def test_the_order_of_the_names_does_not_matter(text: str, names: Sequence[Name]) -> None:
    """The same names in another order give the same links."""
    assert link(text, build_lexicon(names)) == link(text, LEXICON)


@thorough
@given(st.text() | documents)
def test_any_text_can_be_drawn(text: str) -> None:
    """No text, however strange, stops the linker or gives HTML with anything unsafe in it."""
    rules = Rules(LEXICON, "articles/a", ("text",), ())
    verbatim = link_tokens(prose.parse_verbatim(text), rules, frozenset())
    for html in (draw(link(text, LEXICON).tokens), draw(verbatim.tokens)):
        assert not re.search(r"<(?:script|img|style|iframe)|<[^>]* on\w+=", html)


HOSTILE = (
    *(
        "[",
        "*",
        "`",
        "_",
        "![Moon",
        "**Moon** ",
        "Moon ",
        "'Moon",
        "Moon. ",
        "[@a] ",
        "(Moon](@/none)",
    ),
    *("[Moon](@/none) ", "[Moon](@/actors/x) ", "a.b", "www.", "https://", "Moon\u0301", "\u00ad"),
    *("Moon\n", "&amp;", "C+", "1-", "\\\n", "Buzz *Aldrin* ", "`Moon` "),
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_work_grows_with_the_text_only(piece: str) -> None:
    """Ten times the text is ten times the work of linking, even on text made to be difficult."""
    rules = Rules(LEXICON, "articles/a", ("body",), ())
    small, large = prose.parse(piece * 50), prose.parse(piece * 500)
    few = count_steps(lambda: link_tokens(small, rules, frozenset()).tokens)
    many = count_steps(lambda: link_tokens(large, rules, frozenset()).tokens)
    assert many < 12 * few + 2000


def test_work_grows_with_the_decisions_only() -> None:
    """Ten times the text with ten times the decisions about it is ten times the work."""

    def count(size: int) -> int:
        tokens = prose.parse("Moon Sea\n\n" * size)
        places = (Place(number, 0, 4) for number in range(1, size + 1))
        overrides = tuple(Override(place, "laid/x", "annotations/a") for place in places)
        rules = Rules(LEXICON, "articles/a", ("body",), overrides)
        return count_steps(lambda: link_tokens(tokens, rules, frozenset()).tokens)

    assert count(500) < 12 * count(50)
