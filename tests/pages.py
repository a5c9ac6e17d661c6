"""Read finished pages as a browser does, and follow their links."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import markdown

EXTENSIONS = ("attr_list", "toc", "meta", "tables", "fenced_code")
"""What mkdocs.yml asks of Markdown, and what MkDocs adds to it."""

LINKING = {"a": "href", "link": "href", "script": "src", "img": "src", "source": "src"}


@dataclass(frozen=True)
class HtmlPage:
    """One finished page: its path from the top of the site, its ids and where its links lead."""

    path: Path
    ids: frozenset[str]
    links: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Converted:
    """What MkDocs' own Markdown makes of a page: the HTML, and its headings as printed in menus."""

    html: str
    headings: tuple[str, ...]


def convert(text: str) -> Converted:
    """Turn Markdown into HTML as MkDocs does."""
    converter = markdown.Markdown(extensions=EXTENSIONS)
    html = str(converter.convert(text))
    return Converted(html, tuple(str(entry["name"]) for entry in vars(converter)["toc_tokens"]))


def read_page(site: Path, file: Path) -> HtmlPage:
    """Read one page by the rules of HTML5."""
    tree = html5lib.parse(file.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    elements = list(tree.iter())
    ids = frozenset(value for e in elements if (value := e.get("id")))
    main = next((e for e in elements if e.tag == "article"), tree)
    text = " ".join("".join(main.itertext()).split())
    return HtmlPage(file.relative_to(site), ids, tuple(_links(elements)), text)


def read_site(site: Path) -> dict[Path, HtmlPage]:
    """Read every page of a site."""
    pages = (read_page(site, file) for file in sorted(site.rglob("*.html")))
    return {page.path: page for page in pages}


def find_broken_links(site: Path, pages: dict[Path, HtmlPage]) -> Iterator[str]:
    """Name every link inside the site that leads to no file or to no place in its page."""
    for page in pages.values():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc or page.path.name == "404.html":
                continue
            target = _target(page.path, unquote(parts.path))
            if not (site / target).is_file():
                yield f"{page.path}: {link}: no such file"
            elif parts.fragment and target in pages:
                ids = pages[target].ids
                if unquote(parts.fragment) not in ids and not parts.fragment.startswith("__"):
                    yield f"{page.path}: {link}: no such place"


def find_repeated_ids(site: Path) -> Iterator[str]:
    """Name every id that a page uses more than once, so that a link to it may go astray."""
    for file in sorted(site.rglob("*.html")):
        tree = html5lib.parse(file.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        counts = Counter(element.get("id") for element in tree.iter() if element.get("id"))
        yield from (f"{file.relative_to(site)}: {name}" for name, n in counts.items() if n > 1)


def _target(page: Path, path: str) -> Path:
    if not path:
        return page
    parts: list[str] = []
    for part in (*page.parent.parts, *Path(path).parts):
        parts = parts[:-1] if part == ".." else [*parts, part]
    target = Path(*parts)
    return target / "index.html" if path.endswith(("/", "..", ".")) or not parts else target


def _links(elements: list[Element]) -> Iterator[str]:
    for element in elements:
        link = element.get(LINKING.get(element.tag, ""))
        if link:
            yield link
