"""What a text asks for is found by reading it, and by no list of what it is about."""

from pathlib import Path
from typing import TypedDict, cast

import pytest
import yaml

from builder.text.wanted import find_wanted
from tests.work import count_steps


class Case(TypedDict):
    """A text, with what is found in it."""

    text: str
    found: list[str]


CASES = cast(
    "dict[str, Case]",
    yaml.safe_load((Path(__file__).parent / "fixtures" / "wanted.yml").read_text(encoding="utf-8")),
)


@pytest.mark.parametrize("name", CASES)
def test_what_a_text_asks_for(name: str) -> None:
    """Figures, quotations, names and verbs of attribution are found, and nothing else."""
    paragraphs = CASES[name]["text"].split("|")
    found = find_wanted(paragraphs, [()] * len(paragraphs))
    assert [f"{one.what} {one.words}" for one in found] == CASES[name]["found"]


def test_a_known_name_may_begin_a_sentence() -> None:
    """Where a name of the site stands, the capital at the start of a sentence is that of a name."""
    (found,) = find_wanted(("Houston waited.",), [(0,)])
    assert (found.what, found.words) == ("name", "Houston")


def test_places_are_those_of_the_words() -> None:
    """Paragraph, start and end lead back to the words."""
    paragraphs = ("Then Aldrin said “go”.", "He saw 12 stars.")
    for one in find_wanted(paragraphs, [(), ()]):
        words = paragraphs[one.paragraph - 1][one.start : one.end]
        assert words.strip("“”") == one.words


@pytest.mark.parametrize("text", ["one ", "'a ", "A", "“", "12,", "Ab-", "a. B ", "said "])
def test_work_grows_with_the_text_only(text: str) -> None:
    """Eight times the text, however odd, is about eight times the work."""

    def count(times: int) -> int:
        return count_steps(lambda: find_wanted((text * times,), [()]))

    assert count(3200) < 12 * count(400)
