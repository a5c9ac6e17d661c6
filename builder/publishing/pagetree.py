"""A finished page as a browser reads it: by the rules of HTML5, whatever its author meant."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

LONGEST_TAG = 80
"""Letters of a start tag that a message shows."""
WITH_TEXT = ("script", "style")
"""Elements whose text matters to who looks at elements."""


class Element(NamedTuple):
    """One element: its name, its attributes as HTML5 names them, its text if it is code."""

    tag: str
    attributes: Mapping[str, str | None]
    text: str = ""

    def get(self, name: str) -> str:
        """Give the value of an attribute; empty if it has none."""
        return self.attributes.get(name) or ""

    def __str__(self) -> str:
        parts = (self.tag, *(f'{name}="{self.get(name)}"' for name in self.attributes))
        tag = " ".join(" ".join(parts).split())
        return f"<{tag if len(tag) <= LONGEST_TAG else f'{tag[:LONGEST_TAG]}…'}>"


@dataclass(frozen=True)
class PageTree:
    """The elements of a page from the top, and the same by their names and their attributes."""

    elements: tuple[Element, ...]
    by_tag: Mapping[str, tuple[Element, ...]]
    by_attribute: Mapping[str, tuple[Element, ...]]

    def tagged(self, *tags: str) -> tuple[Element, ...]:
        """Give the elements of these names."""
        return tuple(element for tag in tags for element in self.by_tag.get(tag, ()))

    def having(self, *names: str) -> tuple[tuple[Element, str], ...]:
        """Give the elements that have one of these attributes, each with its name."""
        return tuple(
            (element, name) for name in names for element in self.by_attribute.get(name, ())
        )


def read_page_tree(html: str) -> PageTree:
    """Read a page; there is nothing that a browser could not read as a page."""
    elements = tuple(_read_element(node) for node in LexborHTMLParser(html).css("*"))
    tags, attributes = defaultdict[str, list[Element]](list), defaultdict[str, list[Element]](list)
    for element in elements:
        tags[element.tag].append(element)
        for name in element.attributes:
            attributes[name].append(element)
    return PageTree(elements, _freeze(tags), _freeze(attributes))


def find_line(html: str, element: Element) -> int:
    """Tell by which line of a page a browser has read an element to its end."""
    lines = html.split("\n")
    numbers = range(1, len(lines) + 1)

    def has_read(number: int) -> bool:
        return element in read_page_tree("\n".join(lines[:number])).elements

    return min(bisect_left(numbers, 1, key=has_read) + 1, len(lines))


def _read_element(node: LexborNode) -> Element:
    tag = (node.tag or "").lower()
    return Element(tag, node.attributes, node.text() if tag in WITH_TEXT else "")


def _freeze(found: Mapping[str, list[Element]]) -> dict[str, tuple[Element, ...]]:
    return {name: tuple(elements) for name, elements in found.items()}
