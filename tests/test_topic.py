"""The builder knows no topic: what a site is about stands in its content."""

import re
from pathlib import Path

import pytest

BUILDER = Path(__file__).resolve().parent.parent / "builder"
WORDS = (
    *("afghan", "mazar", "kabul", "kunduz", "balkh", "dari", "pashto", "tah-lih", "talib"),
    *("dostum", "massoud", "karzai", "warlord", "alliance", "rumsfeld", "pakistan", "uzbek"),
    *("crimea", "balaklava", "raglan", "cardigan"),
)
"""Words of the content and the examples of this repository, and the beginnings of some."""
FILES = sorted(
    file
    for file in BUILDER.rglob("*")
    if file.suffix in (".py", ".j2", ".html", ".css", ".js", ".yml", ".md")
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(BUILDER).as_posix())
def test_no_word_of_the_topic(file: Path) -> None:
    """No program, template, style or example in the builder names anything of the content."""
    text = file.read_text(encoding="utf-8").casefold()
    assert [word for word in WORDS if re.search(rf"\b{word}", text)] == []


def test_the_words_are_those_of_the_content() -> None:
    """Each of the words is one that the content uses, so that the list cannot go stale."""
    folders = (BUILDER.parent / "content", BUILDER.parent / "examples")
    found = (file for folder in folders for file in folder.rglob("*.*"))
    files = [file for file in found if file.suffix in (".md", ".txt", ".yml")]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files).casefold()
    assert [word for word in WORDS if not re.search(rf"\b{word}", text)] == []
