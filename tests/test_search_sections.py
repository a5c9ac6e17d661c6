"""A page is cut where its headings are, and what only repeats other pages is left out."""

import json
import re
from html import unescape
from pathlib import Path, PurePosixPath

from builder.model import Page
from builder.search.finds import list_finds
from builder.search.sections import cut_sections

HERE = PurePosixPath("a/b")


def _cut(body: str) -> list[tuple[str, str, str]]:
    sections = cut_sections(Page(HERE, "Title", body))
    return [(section.fragment, section.title, section.text) for section in sections]


def test_headings_begin_sections() -> None:
    """The page comes first, with its title; each heading with an address begins a section."""
    first = "# Title {: #top-- }\n\n<p>One <b>t</b>wo.</p>\n\n"
    second = "## N\\*me &amp; so {: #x }\n\n<p>Three.</p>\n"
    assert _cut(first + second) == [("", "Title", "One two."), ("x", "N*me & so", "Three.")]


def test_a_heading_without_an_address_is_text() -> None:
    """What cannot be led to belongs to the section around it."""
    assert _cut("<p>One.</p>\n\n### Two\n\n<p>Three.</p>\n") == [("", "Title", "One. Two Three.")]


def test_what_looks_like_a_heading_inside_a_block_is_text() -> None:
    """Only what stands alone is a heading."""
    assert _cut("<pre>\n# no {: #x }\n</pre>") == [("", "Title", "# no {: #x }")]


def test_what_repeats_is_left_out() -> None:
    """Parts that are marked are skipped with all that is in them, and scripts with them."""
    body = "<div data-search-exclude><p>no <br> <i>no</i></p></div><p>yes</p><script>no</script>"
    assert _cut(body) == [("", "Title", "yes")]


def test_blocks_part_words() -> None:
    """Words of two lines or cells are two words; a point stands where a line has no end."""
    assert _cut("<tr><td>one</td><td>two</td></tr><p>three<br>four.</p>\n<p>five</p><p>(</p>") == [
        ("", "Title", "one two · three four. five (")
    ]


def test_they_are_the_sections_that_the_theme_finds(
    example_site: Path, pages: dict[str, Page]
) -> None:
    """Both searches of a site find the same places, with the same letters in them."""
    index = (example_site / "site" / "search" / "search_index.json").read_text(encoding="utf-8")
    theirs = {
        one["location"]: (_read(one["title"]), _read(one["text"]))
        for one in json.loads(index)["docs"]
    }
    ours = {
        find.location: (_list_letters(find.section.title), _list_letters(find.section.text))
        for find in list_finds(pages.values(), {})
    }
    assert {place: found for place, found in theirs.items() if found[1] and place not in ours} == {}
    assert {place: found for place, found in ours.items() if found != theirs[place]} == {}
    assert len(ours) > 100


def _read(html: str) -> str:
    return _list_letters(unescape(re.sub("<[^>]*>", "", html)))


def _list_letters(text: str) -> str:
    """Give the letters of a text: the theme leaves no blank between some blocks."""
    return re.sub(r"\W", "", text)
