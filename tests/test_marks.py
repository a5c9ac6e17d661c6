"""Marks lie on exactly the words they are about, and never break what holds the words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.token import Token

from builder.text import prose
from builder.text.marks import Mark, lay_marks, mark_block
from builder.text.reading import plain_text, read_block

SIGNS = {
    "mark_close": "}",
    "label_open": "(",
    "label_close": ")",
    "citation": "°",
    "link_open": "[",
    "link_close": "]",
    "em_open": "*",
    "em_close": "*",
    "strong_open": "**",
    "strong_close": "**",
    "softbreak": "/",
}

LAID = {
    "one stretch": ("Eagle has landed.", "1:has", "Eagle {1has}(1) landed."),
    "a stop comes before what stands behind": ("It fell.”", "1:fell", "It {1fell}.”(1)"),
    "a link in the stretch": ("A [b](@/x/b) c d", "1:A b c", "{1A }[{1b}]{1 c}(1) d"),
    "an end in a link": ("A [b c](@/x/b), d", "1:A b", "{1A }[{1b} c],(1) d"),
    "a start in a link": ("A [b c](@/x/b) d", "1:c d", "A [b {1c}]{1 d}(1)"),
    "a whole link": ("A [b](@/x/b). D", "1:b", "A [{1b}].(1) D"),
    "half an emphasis": ("A *b c* d", "1:c d", "A *b {1c}*{1 d}(1)"),
    "an end in an emphasis": ("A *b c* d", "1:A b", "{1A }*{1b}(1) c* d"),
    "the same words twice": ("A b c", "1:b 2:b", "A {1{2b}}(2)(1) c"),
    "one in the other": ("A b c d", "1:A b c 2:b", "{1A }{1{2b}}(2){1 c}(1) d"),
    "two that cross": ("A b c d", "1:A b c 2:b c d", "{1A }{1{2b c}}(1){2 d}(2)"),
    "two that meet": ("A b c", "1:A 2: b", "{1A}(1){2 b}(2) c"),
    "one voice twice on the same words": ("A b c", "1:A b c 1:b", "{1A }{1b}(1){1 c}(1)"),
    "over two lines": ("A b\nc d", "1:b c", "A {1b}{1/}{1c}(1) d"),
    "before a citation": ("A b [@x] c", "1:A b", "{1A b }(1)° c"),
    "words in code": ("A `b` c", "1:A b c", "{1A }{1`b`}{1 c}(1)"),
    "half of words in code": ("A `b c` d", "1:A b", "{1A }`b c`(1) d"),
}


def _lay(text: str, wanted: str) -> str:
    (token,) = (token for token in prose.parse(text) if token.type == "inline")
    children = token.children or []
    return "".join(map(_sketch, mark_block(children, _read_marks(children, wanted))))


def _read_marks(children: list[Token], wanted: str) -> list[Mark]:
    """Read `1:some words 2:others` as marks on those words, each with its number behind it."""
    text = read_block(children).text
    numbered = [(one[0], one[2:].removesuffix(" ")) for one in _split(wanted)]
    return [_mark(n, text.index(words), text.index(words) + len(words)) for n, words in numbered]


def _split(wanted: str) -> list[str]:
    edges = [at - 1 for at, sign in enumerate(wanted) if sign == ":"]
    return [wanted[a:b] for a, b in zip(edges, [*edges[1:], None], strict=True)]


def _mark(number: str, start: int, end: int) -> Mark:
    label = (
        Token("label_open", "span", 1),
        Token("text", "", 0, content=number),
        Token("label_close", "span", -1),
    )
    return Mark(start, end, (("class", number),), label)


def _sketch(token: Token) -> str:
    if token.type == "mark_open":
        return "{" + str(token.attrs["class"])
    if token.type == "code_inline":
        return f"`{token.content}`"
    return SIGNS.get(token.type, token.content)


@pytest.mark.parametrize(("text", "wanted", "laid"), LAID.values(), ids=LAID)
def test_marks_lie_on_their_words(text: str, wanted: str, laid: str) -> None:
    """Flat pieces: no mark goes across the edge of a link, and what stands behind is in none."""
    assert _lay(text, wanted) == laid


TEXTS = st.sampled_from(
    ("A *b [c d](@/x/c)* e, f", "[a b](@/x/a)[c](@/x/c) **d e** f", "a [@x] b\nc `d e` [f](@/x/f).")
)
PLACES = st.lists(st.tuples(st.integers(0, 16), st.integers(1, 8)), max_size=5)


@given(TEXTS, PLACES)
def test_nothing_else_changes(text: str, places: list[tuple[int, int]]) -> None:
    """Without the marks and what stands behind them, the very text is left, in whole elements."""
    (token,) = (token for token in prose.parse(text) if token.type == "inline")
    children = token.children or []
    marks = [_mark("1", start, start + length) for start, length in places]
    laid = list(mark_block(children, marks))
    open_elements: list[str] = []
    kept: list[Token] = []
    for one in laid:
        if one.nesting == 1:
            open_elements.append(one.tag)
        if one.nesting == -1:
            assert open_elements.pop() == one.tag
        if one.type.startswith("label") and "a" in open_elements:
            pytest.fail("what stands behind stands in a link")
        if not one.type.startswith(("mark", "label")) and one.content != "1":
            kept.append(one)
    assert open_elements == []
    assert plain_text(kept) == plain_text(children)


def test_marks_are_laid_paragraph_by_paragraph() -> None:
    """The number of a paragraph says which block the words are in; headings are not counted."""
    tokens = prose.parse("# Head\n\nOne two.\n\n* Two three.\n")
    laid = lay_marks(tokens, {2: (_mark("1", 0, 3),)})
    sketches = ["".join(map(_sketch, token.children or ())) for token in laid if token.children]
    assert sketches == ["Head", "One two.", "{1Two}(1) three."]
    assert plain_text(tokens[4].children or ()) == "One two."


def test_what_is_typed_into_a_label_is_words() -> None:
    """Signs of HTML in a mark or a label come out as signs."""
    label = (Token("label_open", "span", 1), Token("text", "", 0, content="<b>"))
    mark = Mark(0, 1, (("class", 'said "><b>'),), (*label, Token("label_close", "span", -1)))
    html = prose.render(lay_marks(prose.parse("a b"), {1: (mark,)}), str, str)
    assert "<b>" not in html
    assert "&lt;b&gt;</span> b" in html
