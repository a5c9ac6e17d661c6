"""Words for files that stand alone: no link and no citation that leads nowhere, and proper XML."""

from pathlib import Path

import pytest

from builder.exports.elements import NONE, element
from builder.exports.wording import ALONE, draw_line, draw_tokens, draw_words
from builder.rendering.atlas import Atlas
from builder.text.prose import parse
from tests.schools import parse_xml
from tests.sites import ROOT, read_quietly

CASES = (
    ("The [Eagle](@/terms/lunar-module) flew.", "<p>The Eagle flew.</p>"),
    ("It flew. [@nasa-1969]", "<p>It flew.</p>"),
    ("It flew [@nasa-1969], they said.", "<p>It flew, they said.</p>"),
    ("It flew [@nasa-1969] [@chaikin-1994].", "<p>It flew.</p>"),
    ("See [it](https://example.org/?a=1&b=2).", '<a href="https://example.org/?a=1&amp;b=2"'),
    ("One  \ntwo", "<p>One<br/>\ntwo</p>"),
    ("One\u00a0two", "<p>One&#160;two</p>"),
    ("*a* and **b** & `c<d`", "<p><em>a</em> and <strong>b</strong> &amp; <code>c&lt;d</code></p>"),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_words_alone(atlas: Atlas, text: str, expected: str) -> None:
    """Words stay, links inside the site and citations go with the blank before them."""
    assert expected in draw_tokens(atlas, parse(text), ALONE)


def test_a_link_stays_where_its_end_is_known(atlas: Atlas) -> None:
    """A link and a citation stay if the file has what they lead to."""
    links = {"terms/lunar-module": "g.xhtml#m", "sources/nasa-1969": "s.xhtml#n"}
    tokens = parse("The [Eagle](@/terms/lunar-module) and the [Moon](@/places/moon). [@nasa-1969]")
    drawn = draw_tokens(atlas, tokens, links)
    assert 'href="g.xhtml#m"' in drawn
    assert 'href="s.xhtml#n"' in drawn
    assert "the Moon." in drawn
    assert drawn.count("<a ") == 2


def test_every_text_of_this_repository_is_xml() -> None:
    """Whatever is written in the content can stand in a file that has to be XML."""
    atlas = read_quietly(Path(ROOT))
    drawn = [
        draw(atlas, atlas.holder(address), path, ALONE)
        for address, path in atlas.linked.texts
        for draw in (draw_words, draw_line)
    ]
    assert len(drawn) > 1000
    assert all(parse_xml(f"<div>{html}</div>") is not None for html in drawn)


def test_texts_in_elements_are_safe() -> None:
    """A text inside an element or an attribute means itself; an element inside stays one."""
    inner = element("b", {"c": '"<&'}, "1 < 2 & 3")
    root = parse_xml(element("a", NONE, inner, "</a>"))
    assert "".join(map(str, root.itertext())) == "1 < 2 & 3</a>"
    assert root[0].get("c") == '"<&'
    assert element("a", NONE) == "<a/>"
