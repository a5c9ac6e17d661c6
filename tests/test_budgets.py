"""Nobody waits long: how heavy pages, scripts, styles, fonts and pictures may be."""

import gzip
from pathlib import Path

from builder.rendering.styles import APART

KB = 1024
BUDGETS = {
    "page": 60 * KB,
    "script": 5 * KB,
    "style": 15 * KB,
    "fonts": 160 * KB,
    "picture": 60 * KB,
}
"""Bytes; pages, our script and our styles as they travel, packed by gzip."""
SCRIPTS_APART = frozenset(("quiz.js", "register.js", "timeline.js", "maps.js", "switches.js"))
"""The scripts that only some pages load."""
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
    """All scripts of every page have at most 5 KB, packed; each that only some load has half."""
    scripts = sorted((built_site / "site" / "assets").glob("*.js"))
    apart = [script for script in scripts if script.name in SCRIPTS_APART]
    everywhere = [script for script in scripts if script not in apart]
    assert len(apart) == len(SCRIPTS_APART)
    assert _explain({"scripts": _weigh(*everywhere)}, BUDGETS["script"]) == []
    weights = {script.name: _weigh(script) for script in apart}
    assert _explain(weights, BUDGETS["script"] // 2) == []


def test_our_styles_are_small(built_site: Path) -> None:
    """All styles of every page have at most 15 KB, packed; each that only some load a quarter."""
    styles = sorted((built_site / "site" / "assets").glob("*.css"))
    apart = [style for style in styles if style.stem in APART]
    everywhere = [style for style in styles if style not in apart]
    assert len(apart) == len(APART)
    assert _explain({"styles": _weigh(*everywhere)}, BUDGETS["style"]) == []
    weights = {style.name: _weigh(style) for style in apart}
    assert _explain(weights, BUDGETS["style"] // 4) == []


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
