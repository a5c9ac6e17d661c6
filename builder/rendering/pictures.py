"""The face that the site shows elsewhere: its icon, the picture of a shared link, its manifest."""

import io
import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from textwrap import wrap

from PIL import Image, ImageDraw, ImageFont, features

from builder.model import File
from builder.site import Settings
from builder.stock import ASSETS

PAPER, INK, QUIET, MADDER, MARK = "#faf6ee", "#1d1a16", "#5d554a", "#9b2d1f", "#f0c75e"
GRID = 64
FINER = 4
"""Icons are drawn so many times larger and made small, which smooths their edges."""
SHAPES = (
    ((0, 0, 64, 64), 12, INK),
    ((14, 10, 50, 54), 3, PAPER),
    ((20, 18, 44, 21), 1, QUIET),
    ((20, 26, 32, 29), 1, QUIET),
    ((34, 24, 45, 31), 1, MARK),
    ((35, 26, 44, 29), 1, INK),
    ((20, 34, 44, 37), 1, QUIET),
    ((20, 42, 30, 45), 1, MADDER),
)
"""A page with one word marked and a note below: corners on the grid, roundness, colour."""
ICON_SIZES = (192, 512)
SHARE_SIZE = (1200, 630)
MARGIN = 90
LINES = 2
FONTS = {
    "newsreader-display.woff2": ImageFont.Layout.BASIC,
    "vazirmatn.woff2": ImageFont.Layout.RAQM,
}
"""Each font with what sets its letters: the simple way is the same on every computer, and letters
that join need the other, which not every computer has."""
MISSING = "\uffff"
"""What no font has: it is drawn as any other missing letter is."""


def draw_identity(settings: Settings) -> Iterator[File]:
    """Draw what a browser or another site shows of this one."""
    yield File(PurePosixPath("assets/icon.svg"), write_icon())
    for size in ICON_SIZES:
        yield File(PurePosixPath(f"assets/icon-{size}.png"), draw_icon(size))
    yield File(PurePosixPath("assets/share.png"), draw_share_picture(settings))
    yield File(PurePosixPath("site.webmanifest"), write_manifest(settings))


def write_icon() -> str:
    """Write the icon as SVG."""
    shapes = "".join(
        f'<rect x="{x}" y="{y}" width="{right - x}" height="{bottom - y}" rx="{round_}" '
        f'fill="{colour}"/>'
        for (x, y, right, bottom), round_, colour in SHAPES
    )
    view = f'viewBox="0 0 {GRID} {GRID}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {view}>{shapes}</svg>\n'


def draw_icon(size: int) -> bytes:
    """Draw the icon as PNG, so many points wide and high."""
    return _as_png(_draw_icon(size))


def draw_share_picture(settings: Settings) -> bytes:
    """Draw the picture that stands beside a shared link: the icon, the title, the strapline."""
    picture = Image.new("RGB", SHARE_SIZE, PAPER)
    pen = ImageDraw.Draw(picture)
    width, height = SHARE_SIZE
    icon = _draw_icon(90)
    picture.paste(icon, (MARGIN, 60), icon)
    pen.rectangle((MARGIN, height - MARGIN, width - MARGIN, height - MARGIN + 4), MADDER)
    bottom = _write(pen, settings.title, (96, 64, 48), (180, INK))
    _write(pen, settings.strapline, (42, 32, 26), (bottom + 20, QUIET))
    return _as_png(picture)


def write_manifest(settings: Settings) -> str:
    """Write what a telephone asks for when the site is put on its first screen."""
    icons = [{"src": "assets/icon.svg", "sizes": "any", "type": "image/svg+xml"}]
    icons += [
        {"src": f"assets/icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png"}
        for size in ICON_SIZES
    ]
    whole = {
        "name": settings.title,
        "description": settings.description,
        "lang": settings.language,
        "start_url": ".",
        "scope": ".",
        "display": "browser",
        "background_color": PAPER,
        "theme_color": INK,
        "icons": icons,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _draw_icon(size: int) -> Image.Image:
    fine = size * FINER
    icon = Image.new("RGBA", (fine, fine), (0, 0, 0, 0))
    pen = ImageDraw.Draw(icon)
    for box, round_, colour in SHAPES:
        left, top, right, bottom = (side * fine / GRID for side in box)
        pen.rounded_rectangle((left, top, right - 1, bottom - 1), round_ * fine / GRID, colour)
    return icon.resize((size, size), Image.Resampling.LANCZOS)


def _write(
    pen: ImageDraw.ImageDraw, words: str, sizes: tuple[int, ...], place: tuple[int, str]
) -> int:
    """Write words in the first size in which two lines hold them, and give where they end.

    `place` is the top and the colour; what does not fit in the last size is left out.
    """
    top, colour = place
    words = " ".join(words.split())
    fonts = [font for size in sizes if (font := _find_font(words, size))]
    broken = [(font, _break(words, font)) for font in fonts]
    fitting = [one for one in broken if len(one[1]) <= LINES]
    for font, lines in (fitting or broken[-1:])[:1]:
        for line in lines[:LINES]:
            pen.text((MARGIN, top), line, fill=colour, font=font)
            top += round(font.size * 1.15)
    return top


def _break(words: str, font: ImageFont.FreeTypeFont) -> list[str]:
    """Break words into lines that fit between the margins."""
    width = SHARE_SIZE[0] - 2 * MARGIN
    tries = (wrap(words, letters, break_on_hyphens=False) for letters in range(80, 1, -1))
    return next((t for t in tries if all(font.getlength(line) <= width for line in t)), [])


def _find_font(words: str, size: int) -> ImageFont.FreeTypeFont | None:
    """Find a font that has every letter of some words; without one they are not drawn."""
    can_join = features.check("raqm")
    fonts = (
        ImageFont.truetype(ASSETS / "fonts" / name, size, layout_engine=engine)
        for name, engine in FONTS.items()
        if can_join or engine == ImageFont.Layout.BASIC
    )
    return next((font for font in fonts if _has_all(font, words)), None)


def _has_all(font: ImageFont.FreeTypeFont, words: str) -> bool:
    nothing = bytes(font.getmask(MISSING))
    return all(bytes(font.getmask(letter)) != nothing for letter in set(words) if letter != " ")


def _as_png(picture: Image.Image) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, "PNG", optimize=True)
    return stream.getvalue()
