"""Paragraphs are cut into sentences, and not at the stop of an abbreviation."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.text.sentences import sentence_edges, sentence_range
from tests.linking import FIXTURES
from tests.work import count_steps

LINES = (FIXTURES / "sentences.txt").read_text(encoding="utf-8").splitlines()
thorough = settings(max_examples=1000, derandomize=True, deadline=None)


@pytest.mark.parametrize("line", [line for line in LINES if not line.startswith("#")])
def test_sentences(line: str) -> None:
    """A paragraph is cut where the fixture says."""
    sentences = line.split(" | ")
    text = " ".join(sentences)
    edges = sentence_edges(text)
    assert [text[a:b].strip() for a, b in pairwise(edges)] == sentences


def _cut(text: str, start: int, end: int) -> str:
    first, last = sentence_range(text, start, end)
    assert first <= start <= end <= last
    return text[first:last]


def test_words_over_two_sentences() -> None:
    """Words that run over the end of a sentence are given with both sentences."""
    text = "He left. She stayed. They met."
    assert _cut(text, 3, 12) == "He left. She stayed."
    assert _cut(text, 9, 19) == "She stayed."


@thorough
@given(st.text("aB.!? “”'\n)", max_size=30) | st.text(), st.data())
def test_the_sentence_holds_the_words(text: str, data: st.DataObject) -> None:
    """Whatever the text, the sentence around some words has these words in it."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert text[start:end] in _cut(text, start, end)


@pytest.mark.parametrize("piece", [".", ". ", "a. ", ".'", "! B", "x.)", "Mr. "])
def test_work_grows_with_the_text_only(piece: str) -> None:
    """Ten times the text is ten times the work."""
    small = count_steps(lambda: sentence_edges(piece * 100))
    large = count_steps(lambda: sentence_edges(piece * 1000))
    assert large < 12 * small + 100
