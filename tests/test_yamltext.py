"""Whatever stands in a text, it is read again as it was written."""

from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from builder.growing.yamltext import write_fields
from builder.model import Data
from builder.yamlfile import read_yaml
from tests.strange import NASTY

FILE = PurePosixPath("content/actors/x.yml")
NASTY_TEXTS = st.lists(st.sampled_from(NASTY) | st.text(max_size=20)).map("".join)
LONG_TEXTS = st.lists(st.sampled_from((*NASTY, "word", " ", "  "))).map(
    lambda parts: " ".join(parts * 9)
)
TEXTS = st.text() | NASTY_TEXTS | LONG_TEXTS


def _read_again(value: Data) -> Data:
    document, problems = read_yaml(write_fields({"text": value}).encode(), FILE, frozenset())
    assert problems == ()
    assert document is not None
    assert isinstance(document.data, dict)
    return document.data["text"]


@given(TEXTS)
def test_any_text_comes_back(text: str) -> None:
    """No sign, line break or letter of any script changes on the way, and none is evaluated."""
    assert _read_again(text) == text


@given(st.lists(TEXTS, min_size=1))
def test_any_list_comes_back(texts: list[str]) -> None:
    """The same is true of the items of a list."""
    assert _read_again(list[Data](texts)) == texts


EXAMPLES = {
    "no": "no",
    "1969-07-20": "1969-07-20",
    "0123": '"0123"',
    "null": '"null"',
    "A plain title": "A plain title",
    "It's: so": '"It\'s: so"',
    "one\n\ntwo": "|-\n  one\n\n  two",
}


def test_it_reads_as_people_write() -> None:
    """Dates, numbers and yes or no stay bare; quotes are double; paragraphs stand below a sign."""
    for text, written in EXAMPLES.items():
        assert write_fields({"text": text}) == f"text: {written}\n"
    assert write_fields({"sources": ["nasa-1969", "b"]}) == "sources: [nasa-1969, b]\n"
    facts: Data = [{"text": "A fact.", "sources": ["a"]}]
    assert write_fields({"facts": facts}) == "facts:\n  - text: A fact.\n    sources: [a]\n"
    long = "All the words of a long sentence, " * 6
    assert max(map(len, write_fields({"text": long.strip()}).splitlines())) < 120
