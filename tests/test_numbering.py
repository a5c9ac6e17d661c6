"""Every paragraph of a text has an address of its own."""

import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it.token import Token

from builder.text import prose
from builder.text.numbering import mark_paragraphs, split_blocks
from builder.text.reading import number_paragraphs


def _mark(text: str) -> tuple[Token, ...]:
    return mark_paragraphs(prose.parse(text), "p")


def _render(text: str) -> str:
    return prose.render(_mark(text), str, str)


def test_paragraphs_items_and_cells_are_marked() -> None:
    """Whatever holds a paragraph of its own carries its number."""
    text = "One.\n\n## No number\n\n> Two.\n\n* Three.\n* Four.\n\n| Five |\n| --- |\n| Six |\n"
    html = _render(text)
    assert re.findall(r'<(\w+) id="p(\d)">', html) == [
        ("p", "1"),
        ("p", "2"),
        ("li", "3"),
        ("li", "4"),
        ("th", "5"),
        ("td", "6"),
    ]


def test_items_with_paragraphs_of_their_own_are_marked() -> None:
    """In a list with blank lines each paragraph carries its number."""
    assert re.findall(r'<(\w+) id="p(\d)">', _render("* One.\n\n  Two.\n\n* Three.\n")) == [
        ("p", "1"),
        ("p", "2"),
        ("p", "3"),
    ]


def test_the_second_paragraph_of_a_tight_item_is_marked() -> None:
    """Words after code or a list inside an item become a paragraph, so that they have a place."""
    html = _render("* one\n  ```\n  code\n  ```\n  two\n* three\n")
    assert re.findall(r'<(\w+) id="p(\d)">', html) == [("li", "1"), ("p", "2"), ("li", "3")]
    assert html.count("<p ") == html.count("</p>") == 1


PIECES = st.sampled_from(
    ("a", "* ", "1. ", "> ", "## ", "```\n", "  ", "    ", "\n", "\n\n", "| x |\n| --- |\n| y |\n")
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_every_paragraph_can_be_reached(text: str) -> None:
    """However a text is built, each of its paragraphs has one id, and none is used twice."""
    count = sum(number > 0 for number, _ in number_paragraphs(prose.parse(text)))
    ids = re.findall(r'id="(p\d+)"', _render(text))
    assert sorted(ids) == sorted(f"p{number + 1}" for number in range(count))


@given(st.lists(PIECES, max_size=25).map("".join))
def test_blocks_make_up_the_text(text: str) -> None:
    """Cutting a text into blocks loses nothing and moves nothing."""
    marked = _mark(text)
    blocks = list(split_blocks(marked, "p"))
    assert tuple(token for block in blocks for token in block.tokens) == marked
    assert all(block.tokens[0].level == 0 for block in blocks)


def test_only_paragraphs_have_a_number() -> None:
    """A heading, a list and a line across have none."""
    blocks = split_blocks(_mark("# Head\n\nOne.\n\n* Two.\n\n---\n\nThree.\n"), "p")
    assert [block.number for block in blocks] == [None, 1, None, None, 3]


def test_the_tokens_given_stay_as_they_were() -> None:
    """Marking makes new tokens."""
    tokens = prose.parse("One.\n")
    mark_paragraphs(tokens, "p")
    assert tokens[0].attrs == {}
