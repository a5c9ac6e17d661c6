"""Write XML: every text is escaped, what is XML already stays as it is."""

from collections.abc import Mapping
from itertools import chain

from markupsafe import Markup

HEAD = Markup('<?xml version="1.0" encoding="UTF-8"?>\n')
NONE: Mapping[str, str] = {}
"""An element without attributes."""

_BEGIN, _BEGIN_END, _END, _END_EMPTY = map(Markup, ("<", "</", ">", "/>"))
_BLANK, _EQUALS, _QUOTE = map(Markup, (" ", '="', '"'))


def element(name: str, attributes: Mapping[str, str], *inside: str) -> Markup:
    """Write one element with what is inside it; plain text becomes safe."""
    given = ((_BLANK, key, _EQUALS, value, _QUOTE) for key, value in attributes.items())
    opening = (_BEGIN, name, *chain.from_iterable(given))
    if whole := Markup().join(inside):
        return Markup().join((*opening, _END, whole, _BEGIN_END, name, _END))
    return Markup().join((*opening, _END_EMPTY))


def write_document(root: Markup) -> bytes:
    """Write a whole file: its head, the element that holds all others, and a line end."""
    return f"{HEAD}{root}\n".encode()
