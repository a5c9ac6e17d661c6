"""Quizzes: forms that can be read by everybody, and fingerprints instead of keys."""

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, combinations, product
from pathlib import Path

import pytest

from builder.kinds.quizzes import Quiz, QuizQuestion
from builder.model import Page
from builder.pipeline import read_site
from builder.rendering.atlas import Atlas
from builder.rendering.quizform import Form, fingerprint, make_form, simplify
from builder.stock import ASSETS
from tests.schools import read_for_teachers
from tests.sites import EXAMPLE, ROOT

CHECK, PRACTICE = "quizzes/landing-check", "quizzes/landing-practice"


@cache
def _read_questions() -> tuple[QuizQuestion, ...]:
    """Read the questions with their answers: the public edition knows none."""
    quiz = read_site(EXAMPLE / "content").site.entries[CHECK]
    assert isinstance(quiz, Quiz)
    return quiz.questions


def _ask(atlas: Atlas, name: str) -> tuple[QuizQuestion, Form]:
    """Give a question with its answer, and the form that the public page prints of it."""
    pairs = zip(_read_questions(), atlas.forms[CHECK], strict=True)
    return next((question, form) for question, form in pairs if question.id == name)


def _choose(form: Form, texts: Sequence[str]) -> str:
    """Give the fingerprint of choosing these words, as the script of the page makes it."""
    values = {choice.text: choice.value for choice in form.choices}
    return fingerprint(f"{form.name}:{','.join(values[text] for text in texts)}")


def test_a_question_is_a_group_of_native_controls(pages: dict[str, Page]) -> None:
    """Every question is a fieldset with a legend, and each control stands in its label."""
    body = pages[CHECK].body
    groups = re.findall(r"<fieldset.*?</fieldset>", body, re.DOTALL)
    assert len(groups) == body.count("<legend>") == 6
    for group in groups:
        controls = len(re.findall(r"<(?:input|select|textarea)\b", group))
        assert controls == group.count("<label") > 0
    assert groups[0].count('type="radio"') == 3
    assert groups[1].count('type="checkbox"') == 3
    assert groups[3].count("<select") == 3
    assert groups[4].count("<select") == 4
    assert groups[5].count('type="text"') == 1
    assert "<form" not in body


def test_values_tell_nothing(pages: dict[str, Page]) -> None:
    """What can be chosen has eight signs as its value, and stands in an order of its own."""
    values = re.findall(r'value="([^"]+)"', pages[CHECK].body)
    assert all(re.fullmatch("[0-9a-f]{8}", value) for value in values)
    assert len(values) > 20


@pytest.mark.parametrize("name", ["who-of-fuel", "who-landed", "nothing-seen"])
def test_the_right_options_fit_the_key(atlas: Atlas, name: str) -> None:
    """Choosing all right options, and only those, gives the fingerprint in the page."""
    question, form = _ask(atlas, name)
    right = {option.text for option in question.options if option.right}
    in_order = sorted(form.choices, key=lambda choice: choice.value)
    assert _choose(form, [c.text for c in in_order if c.text in right]) in form.keys
    assert _choose(form, [c.text for c in in_order if c.text not in right]) not in form.keys


def _list_ways(form: Form, question: QuizQuestion) -> Iterator[tuple[str, ...]]:
    """List every way in which a question with things to choose can be answered, by its values."""
    values = sorted(choice.value for choice in form.choices)
    if form.rows:
        yield from product(values, repeat=len(form.rows))
    elif question.type == "several choices":
        yield from chain.from_iterable(combinations(values, n) for n in range(1, len(values) + 1))
    else:
        yield from ((value,) for value in values)


@pytest.mark.parametrize("root", [EXAMPLE, ROOT])
def test_one_way_to_answer_is_right(root: Path) -> None:
    """Of all ways to answer, one fits the key, in every quiz: no wrong one does by chance."""
    quizzes = read_for_teachers(root).linked.site.all(Quiz)
    asked = [(make_form(quiz.address, one), one) for quiz in quizzes for one in quiz.questions]
    chosen = [(form, question) for form, question in asked if form.choices]
    for form, question in chosen:
        told = (fingerprint(f"{form.name}:{','.join(w)}") for w in _list_ways(form, question))
        assert sum(one in form.keys for one in told) == 1, form.name
    assert len(chosen) > 4


def test_pairs_fit_the_key(atlas: Atlas) -> None:
    """Each thing on the left with its own on the right is right, anything else is not."""
    question, form = _ask(atlas, "who-did-what")
    right = {str(pair.left): str(pair.right) for pair in question.pairs}
    assert _choose(form, [right[row.text] for row in form.rows]) in form.keys
    assert _choose(form, [form.choices[0].text] * len(form.rows)) not in form.keys
    assert len(form.choices) == len(question.pairs) + len(question.distractors)


def test_an_order_is_never_shown_as_it_is(atlas: Atlas) -> None:
    """The things to be ordered stand in another order; their right numbers fit the key."""
    question, form = _ask(atlas, "in-order")
    shown = [row.text for row in form.rows]
    assert sorted(shown) == sorted(question.order)
    assert shown != [*question.order]
    numbers = [str(list(map(str, question.order)).index(text) + 1) for text in shown]
    assert _choose(form, numbers) in form.keys


@pytest.mark.parametrize("answer", ["smooth", " Smooth. ", "It was “SMOOTH”!", "very  smooth"])
def test_a_short_answer_may_be_written_in_many_ways(atlas: Atlas, answer: str) -> None:
    """Capitals, signs and blanks do not matter; every accepted wording is right."""
    _, form = _ask(atlas, "how-smooth")
    assert fingerprint(f"{form.name}:{simplify(answer)}") in form.keys


def test_a_form_is_the_same_every_time(atlas: Atlas) -> None:
    """The order of what can be chosen hangs on the ids alone, so links and keys stay."""
    question, form = _ask(atlas, "who-of-fuel")
    assert make_form(CHECK, question) == form
    assert fingerprint("") == "811c9dc5"
    assert fingerprint("foobar") == "bf9cf968"


def test_answers_for_practice_can_be_opened(pages: dict[str, Page]) -> None:
    """In a quiz for practice each question has its answer behind a summary, with feedback."""
    body = pages[PRACTICE].body
    assert body.count('<details class="answer"') == 3
    assert "Seventeen seconds, by the word of" in body
    assert "reported it a day earlier." in body
    assert "<strong>17 / seventeen</strong>" in body
    assert 'href="../../articles/landing/#p2"' in body


def test_a_quiz_says_what_is_done_with_answers(pages: dict[str, Page]) -> None:
    """Whoever answers is told that nothing is sent; the script is asked for by quizzes only."""
    assert "Nothing is sent." in pages[CHECK].body
    assert pages[CHECK].front_matter["script"] == "assets/quiz.js"
    asking = [p for p, page in pages.items() if page.front_matter.get("script") == "assets/quiz.js"]
    assert asking == [PRACTICE, CHECK]


def test_no_answer_is_in_the_data_for_programs(pages: dict[str, Page]) -> None:
    """What a page says in the words of schema.org has no answer in it."""
    told = json.dumps(str(pages[CHECK].front_matter["structured"]))
    assert "smooth" not in told


def test_the_script_is_small() -> None:
    """The script of quizzes has at most 2.5 KB, packed."""
    assert len(gzip.compress((ASSETS / "quiz.js").read_bytes())) < 2560
