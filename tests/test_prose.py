"""Contributors' text becomes plain words and safe HTML."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.utils import read_fixture_file

from builder.text import prose
from tests.linking import FIXTURES, draw, draw_plainly

CASES = [
    pytest.param(text, html, id=title)
    for _, title, text, html in read_fixture_file(FIXTURES / "prose" / "html.md")
]
SPECIFICATION = FIXTURES / "prose" / "commonmark-0.31.2.json"


@pytest.mark.parametrize(("text", "html"), CASES)
def test_html(text: str, html: str) -> None:
    """A text gives the HTML that its case in the fixtures shows."""
    assert draw(prose.parse(text)) == html


def test_commonmark() -> None:
    """Every example of the specification is read as CommonMark without raw HTML reads it."""
    plain = MarkdownIt("commonmark", {"html": False})
    examples = json.loads(SPECIFICATION.read_text(encoding="utf-8"))["examples"]
    changed = [
        one["number"]
        for one in examples
        if draw_plainly(prose.parse(one["markdown"])) != plain.render(one["markdown"])
    ]
    assert changed == []


def test_plain_paragraphs() -> None:
    """Paragraphs, list items and cells are counted, headings are not; citations are left out."""
    text = (
        "# Heading\n\nOne *two*\nthree `four` [@five; @six].\n\n- seven [eight](@/a/b)\n\n"
        "  [nine](@/none)\\\n  ![ten](x.png)\n\n| a | b |\n|---|---|\n| c | d [@e] |\n\n"
        "    code\n\n> &amp; \\* <b>\n"
    )
    assert prose.plain_paragraphs(prose.parse(text)) == (
        "One two three four.",
        "seven eight",
        "nine ten",
        *("a", "b", "c", "d"),
        "& * <b>",
    )


def test_verbatim_text_has_no_signs() -> None:
    """In somebody else's words no character means anything; only blank lines part paragraphs."""
    text = "# 1 *two* [three](x) `four` &amp; \\*\nfive  \nsix [@seven]\n\n    - eight\n\n\n| nine"
    tokens = prose.parse_verbatim(text)
    assert prose.plain_paragraphs(tokens) == (
        "# 1 *two* [three](x) `four` &amp; \\* five   six [@seven]",
        "- eight",
        "| nine",
    )
    assert draw(tokens).startswith("<p># 1 *two* [three](x) `four` &amp;amp; \\*\nfive")


def test_one_line() -> None:
    """A text of one paragraph can be drawn without the paragraph around it."""
    html = prose.render_inline(prose.parse("One *two* [@three]"), "../{}".format, str.upper)
    assert html == (
        'One <em>two</em> <span class="citation">[<a href="../sources/three" '
        'data-entry="sources/three" rel="noopener">SOURCES/THREE</a>]</span>'
    )


def test_a_broken_line_is_one_paragraph() -> None:
    """Where a contributor has begun a new line, the page has a blank."""
    assert prose.render_inline(prose.parse("One\n*two*"), str, str) == "One\n<em>two</em>"


def test_several_lines_in_one() -> None:
    """Several blocks drawn as one line have blanks between them."""
    assert prose.render_inline(prose.parse("One\n\n- two\n- *three*"), str, str) == (
        "One two <em>three</em>"
    )


def test_addresses_become_urls_at_the_end() -> None:
    """The same tokens can be drawn for two pages, each with URLs of its own."""
    tokens = prose.parse("[he](@/actors/aldrin)")
    assert 'href="../a/actors/aldrin"' in prose.render(tokens, "../a/{}".format, str)
    assert 'href="b/actors/aldrin"' in prose.render(tokens, "b/{}".format, str)


def test_broken_links() -> None:
    """Links that lead neither to an entry nor to the web are told, with their lines."""
    text = (
        "[a](page.md) [b](https://example.org) [c](@/x/y)\n\n- [d](ftp://example.org)\n"
        "- [e](#here) [f](HTTPS://example.org)\n\n[g](/a%20b) [h](mailto:x@example.org) [i]()\n"
    )
    found = (
        (line, prose.broken_link(token)) for line, token in prose.tokens_in_lines(prose.parse(text))
    )
    assert [(line, href) for line, href in found if href is not None] == [
        (1, "page.md"),
        (3, "ftp://example.org"),
        (4, "#here"),
        (6, "/a b"),
        (6, ""),
    ]


def test_paragraphs_keep_their_ids() -> None:
    """An id that the builder gives to a paragraph reaches the page."""
    first, *others = prose.parse("One")
    numbered = (first.copy(attrs={"id": "p1"}), *others)
    assert prose.render(numbered, str, str) == '<p id="p1">One</p>\n'


@settings(max_examples=600, derandomize=True, deadline=None)
@given(st.text() | st.text("ab*_`[]()<>!@;:/&#\\ \n|-.\"'\u00ad\x00", max_size=60))
def test_nothing_is_lost_on_the_page(text: str) -> None:
    """Drawing is pure: it changes no token, and gives the same HTML a second time."""
    tokens = prose.parse(text)
    html = draw(tokens)
    assert tokens == prose.parse(text)
    assert draw(tokens) == html
