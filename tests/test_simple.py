"""Paragraphs without a sign of Markdown are read as the parser reads them."""

import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from builder.text.simple import read_simple
from builder.text.syntax import PARSER

SPECIFICATION = Path(__file__).parent / "fixtures" / "prose" / "commonmark-0.31.2.json"
SIGNS = (
    *"aZé1.,;:-!?()[]#\"'“”‘`*_<&|>=+~$%^{}@\\\n \t",
    *("[@a]", "[@a; @b]", "[@a](b)", "[a](b)", "[a]: b", "word", "\n\n", "---", "|---|", "  \n"),
    *("1. ", "- ", "\r", "\0", "\u00a0", "\u2028", "\x0b", "\x1c", "\x85"),
)
TEXTS = st.lists(st.sampled_from(SIGNS), max_size=15).map("".join)
WORDS = st.lists(st.sampled_from(("One two.", "“Three”", "[@four]", " ", "\n", "\n\n", "(5)")))


@given(TEXTS | WORDS.map("".join))
@example("One [@two]\nthree.\n\n“Four” [@five; @six].")
@example("[@one](two)")
@example("One\n===")
@example("One | two\n--- | ---")
@example("1. One")
@example("One \ntwo")
def test_what_is_simple_is_read_as_the_parser_reads_it(text: str) -> None:
    """Whatever signs stand in a text: the tokens are those of the parser, or it is asked."""
    tokens = read_simple(text)
    assert tokens is None or list(tokens) == PARSER.parse(text)


def test_no_example_of_the_specification_is_read_otherwise() -> None:
    """Every example of CommonMark that is taken for simple has the tokens of the parser."""
    examples = json.loads(SPECIFICATION.read_text(encoding="utf-8"))["examples"]
    simple = [(one["markdown"], read_simple(one["markdown"])) for one in examples]
    assert [m for m, tokens in simple if tokens and list(tokens) != PARSER.parse(m)] == []


@pytest.mark.parametrize(
    "text",
    [
        "One sentence, with 2 numbers: 3, and a dash – so.",
        "30 miles north of the place.\n\nNow a second paragraph,\nof two lines. [@one; @two]",
        "“Quoted.” (Or not.)",
    ],
)
def test_what_people_write_is_simple(text: str) -> None:
    """Sentences, paragraphs, numbers, quotations and citations need no parser."""
    assert read_simple(text)


@pytest.mark.parametrize(
    "text", ["", "# One", "- one", "1. one", "a *b*", "`a`", "[a](b)", "a\n", "a &amp; b", " a"]
)
def test_what_has_a_sign_is_left_to_the_parser(text: str) -> None:
    """Headings, lists, links and the like are not simple."""
    assert read_simple(text) is None
