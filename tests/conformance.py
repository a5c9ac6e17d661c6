"""Find in finished pages what the standard of HTML forbids, read as a browser reads them."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
TABLE_PARTS = frozenset(("table", "thead", "tbody", "tfoot", "tr", "th", "td"))


def list_faults(site: Path) -> Iterator[str]:
    """Name every fault of every page of a site, with the path of the page."""
    for file in sorted(site.rglob("*.html")):
        for fault in list_faults_of_page(file.read_text(encoding="utf-8")):
            yield f"{file.relative_to(site).as_posix()}: {fault}"


def list_faults_of_page(html: str) -> Iterator[str]:
    """Name what is wrong with one page, in the order in which it is looked for."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    elements = list(parser.parse(html).iter())
    yield from (f"line {place[0]}: {code}" for place, code, _ in parser.errors)
    ids = Counter(value for element in elements if (value := element.get("id")))
    yield from (f"id “{name}” stands {count} times" for name, count in ids.items() if count > 1)
    yield from _find_lost_references(elements, frozenset(ids))
    for element in elements:
        yield from _look_at(element)


def _find_lost_references(elements: list[Element], ids: frozenset[str]) -> Iterator[str]:
    """Find labels and descriptions that name an element which is not there."""
    for element in elements:
        for name in ("aria-labelledby", "aria-describedby", "aria-controls"):
            lost = [one for one in element.get(name, "").split() if one not in ids]
            yield from (f"{name} names “{one}”, which is not there" for one in lost)


def _look_at(element: Element) -> Iterator[str]:
    """Find what is wrong with one element and what it holds."""
    if element.tag == "section" and not any(inner.tag in HEADINGS for inner in element.iter()):
        yield f"section “{element.get('class')}” has no heading"
    if element.tag in TABLE_PARTS and element.get("role"):
        yield f"{element.tag} says its role itself"
    if element.tag == "dl":
        names = Counter("".join(term.itertext()) for term in element.iter("dt"))
        yield from (f"dl explains “{name}” twice" for name, count in names.items() if count > 1)
    if element.tag == "img" and element.get("alt") is None:
        yield f"img {element.get('src')} has no alt"
