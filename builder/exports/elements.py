"""Write XML: every text is escaped, what is XML already stays as it is."""

from collections.abc import Mapping

from markupsafe import Markup

HEAD = Markup('<?xml version="1.0" encoding="UTF-8"?>\n')
NONE: Mapping[str, str] = {}
"""An element without attributes."""

_FULL = Markup("<{name}{attributes}>{inside}</{name}>")
_EMPTY = Markup("<{name}{attributes}/>")
_ATTRIBUTE = Markup(' {}="{}"')


def element(name: str, attributes: Mapping[str, str], *inside: str) -> Markup:
    """Write one element with what is inside it; plain text becomes safe."""
    drawn = Markup().join(_ATTRIBUTE.format(*pair) for pair in attributes.items())
    whole = Markup().join(inside)
    form = _FULL if whole else _EMPTY
    return form.format(name=name, attributes=drawn, inside=whole)


def write_document(root: Markup) -> bytes:
    """Write a whole file: its head, the element that holds all others, and a line end."""
    return f"{HEAD}{root}\n".encode()
