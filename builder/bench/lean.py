"""The least that MkDocs itself needs for the same words: plain Markdown, Material, search."""

import json
import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path

from builder.model import Page
from builder.rendering.menu import name_file

SETTINGS = """site_name: Lean
theme: {name: material, font: false}
plugins: [search]
nav: [index.md]
"""
"""The menu has one page: with all of them it would cost the square of the pages."""
LINK = re.compile(r'<a\b[^<>]*\bhref="([^"]*)"[^<>]*>([^<>]*)</a>')
DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
BLOCK_END = re.compile(r"</(?:p|div|li|tr|td|th|dt|dd|summary|legend|caption)>")
TAG = re.compile(r"<[^<>]*>")
ATTRIBUTES = re.compile(r"(?m)(^#.*) \{: #[^\s}]* \}$")
SPECIAL = re.compile(r"(?m)([\\`*_<>])|^([+-])")
BLANKS = re.compile(r"\n\s*\n\s*")
OUTSIDE = re.compile(r"[a-z]+:")


def write_lean(pages: Iterable[Page], folder: Path) -> Path:
    """Write pages as somebody who knows Markdown would; give the settings to build them with."""
    for page in pages:
        file = folder / "docs" / name_file(page.path)
        file.parent.mkdir(parents=True, exist_ok=True)
        title = json.dumps(page.title)
        file.write_text(f"---\ntitle: {title}\n---\n\n{make_plain(page.body)}", encoding="utf-8")
    settings = folder / "mkdocs.yml"
    settings.write_text(SETTINGS, encoding="utf-8")
    return settings


def make_plain(body: str) -> str:
    """Make Markdown of a page: its headings, its words in paragraphs, its links."""
    links = list[str]()

    def set_link_aside(found: re.Match[str]) -> str:
        links.append(f"[{_escape(found[2])}]({_name_target(found[1])})")
        return f"\x02{len(links) - 1}\x03"

    text = LINK.sub(set_link_aside, DRAWING.sub("", ATTRIBUTES.sub(r"\1", body)))
    text = _escape(TAG.sub("", BLOCK_END.sub("\n\n", text)))
    text = re.sub("\x02(\\d+)\x03", lambda found: links[int(found[1])], text)
    return BLANKS.sub("\n\n", re.sub(r"(?m)^ +", "", text)).strip() + "\n"


def _escape(text: str) -> str:
    return SPECIAL.sub(r"\\\1\2", unescape(text))


def _name_target(url: str) -> str:
    """Name the file of a page in which MkDocs finds what an address leads to."""
    path, sign, fragment = unescape(url).partition("#")
    if OUTSIDE.match(path) or not path.endswith("/"):
        return f"{path}{sign}{fragment}"
    return f"{path}index.md{sign}{fragment}"
