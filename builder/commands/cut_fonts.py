"""Cut the fonts of the site to the letters it needs.

This is done once, when a font or the list of letters changes, and what it makes is kept in
`assets/fonts`. It needs the font files of the packages `@fontsource-variable/newsreader`,
`libre-franklin` and `vazirmatn`, unpacked into one folder:

    .venv/bin/python -m builder.cut_fonts FOLDER
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from builder.stock import ASSETS

LATIN = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *(0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E),
    *(0x2020, 0x2022, 0x2026, 0x202F, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2122),
    *(0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2260),
)
"""English, its neighbours, and the signs of a printed page."""
TRANSLITERATION = (0x20, 0xA0, *map(ord, "ĀāĒēĪīŌōŪūĆćČčĞğİıŁłŃńŚśŞşŠšŹźŻżŽž"))
"""Letters of names in other languages, as scholars write them, and the blanks between them."""
SCRIPT = (
    *range(0x600, 0x700),
    *(0x20, 0x2E, 0x200C, 0x200D, 0x200E, 0x200F, 0xFD3E, 0xFD3F),
)
"""Arabic script, with the letters that Persian and its neighbours add."""


@dataclass(frozen=True, slots=True)
class Cut:
    """One file to make: from which font, which letters, and which part of its axes."""

    source: str
    letters: tuple[int, ...]
    axes: Mapping[str, float | tuple[float, float]] = field(default_factory=dict)


CUTS = {
    "newsreader": Cut(
        "newsreader-latin-opsz-normal.woff2", LATIN, {"opsz": 16, "wght": (400, 700)}
    ),
    "newsreader-italic": Cut(
        "newsreader-latin-opsz-italic.woff2", LATIN, {"opsz": 16, "wght": 400}
    ),
    "newsreader-display": Cut(
        "newsreader-latin-opsz-normal.woff2", LATIN, {"opsz": 60, "wght": 500}
    ),
    "newsreader-names": Cut(
        "newsreader-latin-ext-opsz-normal.woff2", TRANSLITERATION, {"opsz": 16, "wght": (400, 700)}
    ),
    "libre-franklin": Cut("libre-franklin-latin-wght-normal.woff2", LATIN, {"wght": (400, 700)}),
    "vazirmatn": Cut("vazirmatn-arabic-wght-normal.woff2", SCRIPT, {"wght": 400}),
}
LICENCES = ("newsreader", "libre-franklin", "vazirmatn")
FEATURES = ("kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "onum", "lnum", "tnum", "rlig")
JOINING = ("init", "medi", "fina", "isol")


def cut_font(source: Path, cut: Cut, target: Path) -> None:
    """Write the letters of one font to a new file."""
    font = TTFont(source, recalcTimestamp=False)
    if cut.axes:
        font = instantiateVariableFont(font, dict(cut.axes))
    options = Options()
    options.flavor = "woff2"
    options.layout_features = [*FEATURES, *JOINING]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=cut.letters)
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(target)


def cut_all(folder: Path) -> None:
    """Make every file of `assets/fonts`, with the licences beside them."""
    target = ASSETS / "fonts"
    for name, cut in CUTS.items():
        (source,) = folder.rglob(cut.source)
        cut_font(source, cut, target / f"{name}.woff2")
    for name in LICENCES:
        (licence,) = (path for path in folder.rglob("LICENSE") if name in str(path.parent))
        text = licence.read_text(encoding="utf-8")
        (target / f"OFL-{name}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    cut_all(Path(sys.argv[1]))
