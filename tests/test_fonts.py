"""The fonts of the site have every letter that its texts need."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from builder.commands.cut_fonts import CUTS, LICENCES
from builder.stock import ASSETS
from tests.sites import ROOT

FONTS = ASSETS / "fonts"
TEXTS = sorted(
    path
    for folder in ("content", "docs")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in (".md", ".yml", ".txt")
)
DRAWN_WITH_SIGNS = set("─│┐└┘├┴┬┼▶▼◀▲\n")
"""Signs of drawings in code blocks, which have the font of the reader's computer."""


def _letters_of(name: str) -> set[str]:
    return {chr(code) for code in TTFont(FONTS / f"{name}.woff2").getBestCmap()}


def _find_missing(letters: set[str]) -> dict[str, str]:
    """Give each character of the texts that is in none of the fonts, with a file that has it."""
    return {
        character: path.name
        for path in TEXTS
        for character in set(path.read_text(encoding="utf-8")) - letters - DRAWN_WITH_SIGNS
    }


def test_every_letter_of_the_content_has_a_font() -> None:
    """No reader sees a word in which one letter comes from another font."""
    running = _letters_of("newsreader") | _letters_of("newsreader-names")
    assert _find_missing(running | _letters_of("vazirmatn")) == {}


@pytest.mark.parametrize("name", ["newsreader-italic", "newsreader-display", "libre-franklin"])
def test_the_other_cuts_have_the_letters_of_english(name: str) -> None:
    """Titles, labels and emphasis are set in one font each."""
    assert {chr(code) for code in range(0x21, 0x7F)} <= _letters_of(name)
    assert set("“”‘’–—…·¶é") <= _letters_of(name)


@pytest.mark.parametrize("path", sorted(FONTS.glob("*.woff2")), ids=lambda path: path.stem)
def test_every_font_is_one_that_can_be_cut_again(path: Path) -> None:
    """No font lies there that the list of cuts does not have."""
    assert path.stem in CUTS


@pytest.mark.parametrize("name", LICENCES)
def test_the_licence_lies_beside_the_fonts(name: str) -> None:
    """Readers get the terms of each font with it."""
    assert "SIL Open Font License" in (FONTS / f"OFL-{name}.txt").read_text(encoding="utf-8")
