"""Nobody waits long: how heavy pages, scripts, styles, fonts and pictures may be."""

import gzip
from pathlib import Path

KB = 1024
BUDGETS = {
    "page": 60 * KB,
    "script": 5 * KB,
    "style": 15 * KB,
    "fonts": 160 * KB,
    "picture": 60 * KB,
}
"""Bytes; pages, our script and our styles as they travel, packed by gzip."""
SCRIPTS_APART = ("quiz.js", "register.js", "timeline.js", "maps.js", "switches.js")
STYLES_APART = ("lessons.css", "timeline.css")
APART = frozenset((*SCRIPTS_APART, *STYLES_APART))
"""What only some pages load: of scripts half as much, and of styles a quarter."""
PICTURES = frozenset((".png", ".jpg", ".webp", ".avif", ".svg"))


def _weigh(*files: Path) -> int:
    """Count the bytes of some files as one, packed."""
    return len(gzip.compress(b"".join(file.read_bytes() for file in files)))


def _explain(weights: dict[str, int], budget: int) -> list[str]:
    """Say what is too heavy and by how much, the heaviest first."""
    heavy = sorted(((w, name) for name, w in weights.items() if w > budget), reverse=True)
    return [f"{name}: {weight:,} bytes, {weight - budget:,} too many" for weight, name in heavy]


def test_no_page_is_too_heavy(built_site: Path) -> None:
    """Each page has at most 60 KB, packed."""
    site = built_site / "site"
    pages = {file.relative_to(site).as_posix(): _weigh(file) for file in site.rglob("*.html")}
    assert _explain(pages, BUDGETS["page"]) == []
    assert len(pages) > 100


def test_our_script_is_small(built_site: Path) -> None:
    """All scripts that every page loads have at most 5 KB, packed; each other one half of that."""
    _hold_both(built_site, "*.js", BUDGETS["script"], BUDGETS["script"] // 2)


def test_our_styles_are_small(built_site: Path) -> None:
    """All styles that every page loads have at most 15 KB, packed; each other one a quarter."""
    _hold_both(built_site, "*.css", BUDGETS["style"], BUDGETS["style"] // 4)


def _hold_both(site: Path, pattern: str, budget: int, budget_apart: int) -> None:
    """Hold what every page loads to one budget, and each of the others to another."""
    files = sorted((site / "site" / "assets").glob(pattern))
    apart = {file.name: _weigh(file) for file in files if file.name in APART}
    everywhere = [file for file in files if file.name not in APART]
    assert len(files) > len(everywhere) > 0
    assert _explain({pattern: _weigh(*everywhere)}, budget) == []
    assert _explain(apart, budget_apart) == []


def test_the_fonts_are_small(built_site: Path) -> None:
    """All fonts together have at most 160 KB."""
    fonts = list((built_site / "site" / "assets").rglob("*.woff2"))
    assert fonts
    weight = sum(font.stat().st_size for font in fonts)
    assert _explain({"fonts": weight}, BUDGETS["fonts"]) == []


def test_no_picture_is_too_heavy(built_site: Path) -> None:
    """Each picture has at most 60 KB."""
    site = built_site / "site"
    pictures = {
        file.relative_to(site).as_posix(): file.stat().st_size
        for file in site.rglob("*")
        if file.suffix in PICTURES
    }
    assert pictures
    assert _explain(pictures, BUDGETS["picture"]) == []
