"""The rules for texts are asked only about texts that any of them could refuse."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from builder.checking.textchecks import RULES, find_half_curly_quotes, is_suspect
from builder.fields import Plain, Prose, Verbatim

SIGNS = (
    *"aéаΑ1 .`\n\t\u200b\u200c\u202e\ufeff\x00\x7f\u2028ع",
    *("<b>", "</i>", "<!--", "< ", "{{", "{%", "{#", "--8<--", "TODO", "FIXME", "XXX", "TBD"),
    *("Lorem ipsum", "lorem ipsum", "[LEAVE BLANK]", "[LEAVE", "todo"),
    *("“", "”", "„", '"', "word"),
)
TEXTS = st.lists(st.sampled_from(SIGNS), max_size=6).map("".join)


@given(TEXTS, st.sampled_from((Plain, Prose, Verbatim, str)))
@example("аb", Plain)
@example("[LEAVE BLANK]", Plain)
def test_a_text_that_is_no_suspect_is_right(text: str, kind: type[str]) -> None:
    """No rule finds a mistake in a text without any sign that rules begin with."""
    assert is_suspect(text) or not any(rule(kind(text)) for rule in RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_says_what_it_asks(rule: object) -> None:
    """The docstring of a rule is its help text: one sentence in one line."""
    assert rule.__doc__
    assert rule.__doc__.endswith(".")
    assert "\n" not in rule.__doc__


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('The “Northern Alliance" took it.', '“Northern Alliance"'),
        ('The "Northern Alliance” took it.', '"Northern Alliance”'),
        ('„Karten" sind hier.', '„Karten"'),
        ('The “Eagle” and the "Moon".', ""),
        ('“He called it "the Eagle" once.”', ""),
        ('“A 5" pipe” is narrow.', ""),
        ('A 5" pipe, “new”.', ""),
        ('“He said "yes”.', ""),
        ('`“a"`', ""),
    ],
)
def test_quotes_are_of_one_sort(text: str, words: str) -> None:
    """Words between a curly and a straight quote are found, quotes inside of quotes are none."""
    found = find_half_curly_quotes(Plain(text))
    assert (found.words if found else "") == words
    assert find_half_curly_quotes(Verbatim(text)) is None
