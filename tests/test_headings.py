"""Headings reach the reader as they were typed, whatever signs they hold."""

import re
from html import unescape
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from builder.text.headings import draw_heading
from tests.pages import convert

TITLES = st.text(
    st.one_of(
        st.sampled_from("\\`*_{}[]()#+-.!<>&|:~=\"'/ @^$1aé\u00a0"),
        st.characters(exclude_categories=("Cc", "Cs", "Cn", "Cf", "Zl", "Zp")),
    ),
    max_size=40,
).filter(lambda text: text.strip() != "")


@given(TITLES)
@example("Foo {: #bar .baz onclick=x }")
@example("{#id}")
@example("[x](y) ![z](w) [r][1] [[w]]")
@example("<img src=x onerror=alert(1)> <!-- --> </h1>")
@example("&lt; &amp; &copy; &#x41; AT&T")
@example("a\\ \\# \\\\ #")
@example("# # #")
@example("``code`` `one` ~~~")
@example("*a* **b** _c_ __d__ ***e***")
@example("1. one\u00a0two")
@example("https://example.org <https://example.org> me@example.org")
@example("{{ config.site_name }} {% raw %} {# #}")
@example("Line one\nline two\r\n# three")
def test_a_heading_comes_out_as_typed(text: str) -> None:
    """No sign is lost, and none becomes markup; a line end becomes a blank."""
    heading = _read_heading(str(draw_heading(2, text, "the-fragment")))
    assert heading.tag == "h2"
    assert heading.get("id") == "the-fragment"
    assert list(heading) == []
    assert heading.text == re.sub(r"[^\S\u00a0\u202f]+", " ", text).strip()


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5, 6])
def test_a_heading_has_its_level(level: int) -> None:
    """Each level becomes the HTML heading of the same number."""
    assert _read_heading(str(draw_heading(level, "Orbit"))).tag == f"h{level}"


def test_a_heading_without_a_fragment_gets_one() -> None:
    """MkDocs makes a fragment of the words where none is given."""
    assert _read_heading(str(draw_heading(2, "In orbit"))).get("id") == "in-orbit"


@given(TITLES)
def test_the_contents_say_the_same(text: str) -> None:
    """The list of contents beside the page names a heading as it was typed."""
    (name,) = convert(str(draw_heading(2, text, "the-fragment"))).headings
    assert unescape(name).split() == text.split()


def _read_heading(text: str) -> Element:
    (heading,) = html5lib.parseFragment(convert(text).html, namespaceHTMLElements=False)
    assert isinstance(heading, Element)
    return heading
