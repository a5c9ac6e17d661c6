"""The linker keeps its promises: where links are laid, and that nothing else changes."""

import re

import pytest
from markdown_it.utils import read_fixture_file

from tests.linking import FIXTURES, draw, fixture_lexicon, link, shorten

CASES = [
    pytest.param(*case[2:], re.search(r"\(text of (\S+)\)", case[1]), id=f"{path.stem}: {case[1]}")
    for path in sorted((FIXTURES / "link").glob("*.md"))
    for case in read_fixture_file(path)
]


@pytest.mark.parametrize(("text", "expected", "owner"), CASES)
def test_case(text: str, expected: str, owner: re.Match[str] | None) -> None:
    """A text gets the links that its case in the fixtures shows, and no others."""
    linked = link(text, fixture_lexicon(), owner.group(1) if owner else "articles/landing")
    notes = (f"? {one.surface}: {', '.join(one.addresses)}\n" for one in linked.ambiguities)
    assert shorten(draw(linked.tokens)) + "".join(notes) == expected
