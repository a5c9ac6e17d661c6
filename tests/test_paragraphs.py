"""A number of a paragraph leads to a paragraph, or is told."""

from pathlib import Path

import pytest

from builder.linking.paragraphs import read_paragraphs
from builder.linking.texts import parse_texts
from builder.model import InvalidContent
from tests.sites import EXAMPLE, copy_example, read_quietly

EVENT = """\
title: Days
events:
  splashdown:
    title: Splashdown
    when: 1969-07-24
    summary: The crew comes down on the sea.
    confidence: high
    sources: [nasa-1969]
    as_reported:
      - {article: ARTICLE, paragraph: 1, words: later, resolved: Four days later.}
      - {paragraph: 99, article: ARTICLE, words: later, resolved: Four days later.}
"""
INVENTORY = """\
title: What the report names
article: ARTICLE
paragraphs:
  - paragraph: 1
    gist: Who landed.
  - gist: Who waited.
    paragraph: 99
"""
LAYER = """\
title: Hours
layers:
  later:
    title: Later
    article: ARTICLE
    order: 3
    paragraphs: [1, 99]
    written: in the night
    how: The words say so.
    knows: All were safe.
    not_yet: Nobody was home.
    confidence: low
    sources: [nasa-1969]
"""


CASES = (
    ("timelines/days.yml", EVENT, "11:21"),
    ("inventories/days.yml", INVENTORY, "7:16"),
    ("layers/days.yml", LAYER, "7:21"),
)


def _problems(folder: Path, file: str, text: str) -> list[str]:
    root = copy_example(folder)
    (root / "content" / file).write_text(text, encoding="utf-8")
    with pytest.raises(InvalidContent) as caught:
        read_quietly(root)
    return [str(problem).removeprefix(f"content/{file}:") for problem in caught.value.problems]


@pytest.mark.parametrize("article", ["landing", "wire"])
@pytest.mark.parametrize("case", CASES)
def test_a_number_beyond_the_last_paragraph_is_told(
    tmp_path: Path, article: str, case: tuple[str, str, str]
) -> None:
    """Reports of dates, items of inventories and layers are told where their number stands."""
    file, text, place = case
    texts = parse_texts(read_quietly(EXAMPLE).linked.site)
    last = len(read_paragraphs(texts)[f"articles/{article}"])
    assert _problems(tmp_path, file, text.replace("ARTICLE", article)) == [
        f"{place}: [unknown-paragraph] “articles/{article}” has no paragraph 99: "
        f"its last one is {last}"
    ]


def test_an_article_that_does_not_exist_is_told_once(tmp_path: Path) -> None:
    """Where the article is missing, its numbers are not counted against it."""
    text = INVENTORY.replace("ARTICLE", "nowhere")
    (problem,) = _problems(tmp_path, "inventories/days.yml", text)
    assert problem.startswith("2:10: [unknown-ref]")
