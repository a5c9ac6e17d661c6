"""Pages written by hand in docs/: the same Markdown, the same links, the same safe HTML."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from markdown_it.token import Token

from builder.handwritten.docs import Sheet, page_of
from builder.rendering.addresses import Location, relative_url
from builder.rendering.draft import Draft
from builder.text.parts import Part, split_parts

TEMPLATE = "handwritten.md.j2"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link to another handwritten page leads: a file of docs/, and a heading in it."""

    file: PurePosixPath
    fragment: str


def draft_handwritten(sheets: Sequence[Sheet]) -> Iterator[Draft]:
    """Draft a page for each file of docs/; the pages of a folder stand under its index.md."""
    pages = {sheet.file: sheet.page for sheet in sheets}
    for sheet in sheets:
        index = sheet.file.parent / "index.md"
        section = pages.get(index) if sheet.file != index and sheet.file.parent.parts else None
        parts = tuple(_point_at_pages(sheet, part) for part in split_parts(sheet.tokens))
        origin = (sheet.source.document.file, 1)
        yield Draft(sheet.page, title_sheet(sheet), TEMPLATE, {"parts": parts}, section, origin)


def title_sheet(sheet: Sheet) -> str:
    """Give the title of a page: its first heading."""
    parts = split_parts(sheet.tokens)
    return next((part.words for part in parts if part.level), sheet.file.stem)


def find_target(sheet: Sheet, token: Token) -> Target | None:
    """Tell to which handwritten page a token opens a link, if it opens one."""
    href = unquote(str(token.attrs.get("href", ""))) if token.type == "link_open" else ""
    path, _, fragment = href.partition("#")
    if href.startswith("#"):
        return Target(sheet.file, fragment)
    if not path.endswith(".md") or ":" in path or path.startswith(("/", "@")):
        return None
    return Target(_walk_to(sheet.file.parent, PurePosixPath(path)), fragment)


def _walk_to(start: PurePosixPath, way: PurePosixPath) -> PurePosixPath:
    """Follow a relative path; a way out of docs/ keeps its `..`, and so leads to no page."""
    parts = list(start.parts)
    for part in way.parts:
        parts = parts[:-1] if part == ".." and parts and parts[-1] != ".." else [*parts, part]
    return PurePosixPath(*parts)


def _point_at_pages(sheet: Sheet, part: Part) -> Part:
    """Turn links to other Markdown files into links to their pages."""
    tokens = tuple(
        token.copy(children=[_point(sheet, child) for child in token.children])
        if token.children
        else token
        for token in part.tokens
    )
    return Part(part.level, part.words, part.fragment, tokens)


def _point(sheet: Sheet, token: Token) -> Token:
    target = find_target(sheet, token)
    if target is None:
        return token
    url = relative_url(sheet.page, Location(page_of(target.file), target.fragment))
    return token.copy(attrs={**token.attrs, "href": url})
