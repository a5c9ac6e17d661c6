"""Answers get to the place that a model has for them, or it is said why not."""

import pytest

from builder.growing.answers import CannotStart, arrange_answers, list_open, split_answer
from builder.kinds.claims import CLAIMS
from builder.kinds.quizzes import QUIZZES

ARRANGED: tuple[tuple[tuple[tuple[str, str], ...], dict[str, object]], ...] = (
    ((("verb", "said"),), {"verb": "said"}),
    ((("verb", "a=b: #no"),), {"verb": "a=b: #no"}),
    ((("verb", "  "),), {}),
    ((("sources", "a"), ("sources", "b")), {"sources": ["a", "b"]}),
    ((("aliases", "a"),), {"aliases": ["a"]}),
    ((("aliases.name", "a"), ("aliases.link", "no")), {"aliases": [{"name": "a", "link": "no"}]}),
    (
        (("then.status", "revised"), ("then.finding", "x")),
        {"then": {"status": "revised", "finding": "x"}},
    ),
    (
        (("quotes.1.exact", "a"), ("quotes.2.exact", "b")),
        {"quotes": [{"exact": "a"}, {"exact": "b"}]},
    ),
    (
        (("accounts.who", "a"), ("accounts.sources", "b")),
        {"accounts": [{"who": "a", "sources": ["b"]}]},
    ),
)


@pytest.mark.parametrize(("answers", "values"), ARRANGED)
def test_answers_are_put_in_their_place(
    answers: tuple[tuple[str, str], ...], values: dict[str, object]
) -> None:
    """A field given twice is a list, a full stop leads inside, a number says which item."""
    assert arrange_answers(CLAIMS.model, answers) == values


def test_groups_lie_in_groups() -> None:
    """Numbers are understood at every depth."""
    answers = (
        ("questions.1.options.1.text", "a"),
        ("questions.1.options.2.text", "b"),
        ("questions.2.ask", "c"),
    )
    first = {"options": [{"text": "a"}, {"text": "b"}]}
    assert arrange_answers(QUIZZES.model, answers) == {"questions": [first, {"ask": "c"}]}


REFUSED = (
    ((("verbs", "said"),), "“verbs” is not a field here. Did you mean “verb”?"),
    ((("nothing-like-it", "x"),), "The fields are title, "),
    ((("address", "x"),), "is not a field here"),
    ((("verb", "said"), ("verb", "told")), "“verb” is given twice"),
    ((("verb.x", "said"),), "has no fields of its own"),
    ((("then", "said"),), "then.status, then.finding"),
    ((("quotes.1", "x"),), "Say which field of “quotes” is meant: quotes.1.exact"),
    ((("quotes.3.exact", "x"),), "numbered 1, 2, 3"),
    ((("quotes.0.exact", "x"),), "numbered 1, 2, 3"),
    ((("aliases", "a"), ("aliases.1.name", "b")), "is a text already"),
    ((("aliases.1.name", "b"), ("aliases.1.name", "b")), "“name” is given twice"),
)


@pytest.mark.parametrize(("answers", "words"), REFUSED)
def test_what_has_no_place_is_refused(answers: tuple[tuple[str, str], ...], words: str) -> None:
    """The message names the field and says what right looks like."""
    with pytest.raises(CannotStart) as refused:
        arrange_answers(CLAIMS.model, answers)
    assert words in str(refused.value)


def test_an_answer_is_parted_once() -> None:
    """All behind the first = is the value."""
    assert split_answer(" verb=a = b ") == ("verb", "a = b ")
    with pytest.raises(CannotStart, match="says no value"):
        split_answer("verb")


def test_what_is_open_is_listed() -> None:
    """The needed fields without a value are named."""
    assert list_open(QUIZZES.model, {"title": "x", "mode": "check", "summary": "y"}) == (
        "article",
        "questions",
    )
