"""Groups of fields that ran into one another: the dash or the id between them is not in its place.

YAML reads them as one group in which every name stands twice. They are put apart here, so that one
mistake gives one message, and what stands in both groups is checked.
"""

from dataclasses import dataclass
from typing import TypeAlias

import yaml

Pair: TypeAlias = tuple[yaml.Node, yaml.Node]
"""A name and its value."""


@dataclass(frozen=True, slots=True)
class Seam:
    """Where a second group begins: the node to point at, and what is wrong there."""

    node: yaml.Node
    code: str
    message: str
    fix: str


def part_items(items: list[yaml.Node]) -> tuple[list[yaml.Node], list[Seam]]:
    """Put apart items of a list of which the second has no dash."""
    parted: list[yaml.Node] = []
    seams: list[Seam] = []
    waiting = list(reversed(items))
    while waiting:
        item = waiting.pop()
        place = _find_second(item)
        if place is None or not isinstance(item, yaml.MappingNode):
            parted.append(item)
            continue
        key = item.value[place][0]
        seams.append(_explain_item(key))
        parted.append(_group(item, item.value[:place]))
        waiting.append(_group(item, item.value[place:]))
    return parted, seams


def part_entries(pairs: list[Pair]) -> tuple[list[Pair], list[Seam]]:
    """Put apart entries of which the second has no id, or one that is indented like a field."""
    parted: list[Pair] = []
    seams: list[Seam] = []
    waiting = list(reversed(pairs))
    while waiting:
        key, value = waiting.pop()
        place = _find_second(value)
        if place is None or not isinstance(value, yaml.MappingNode):
            parted.append((key, value))
            continue
        before, name = value.value[place - 1], value.value[place][0]
        rest = _group(value, value.value[place:])
        if _is_empty(before[1]) and place > 1:
            seams.append(_explain_column(before[0], key))
            parted.append((key, _group(value, value.value[: place - 1])))
            waiting.append((before[0], rest))
        else:
            seams.append(_explain_id(name, value.value[0][0]))
            parted.append((key, _group(value, value.value[:place])))
    return parted, seams


def _find_second(node: yaml.Node) -> int | None:
    """Tell where the first name of a group stands again, with more behind it."""
    if not isinstance(node, yaml.MappingNode) or node.flow_style or len(node.value) < 3:
        return None
    names = [key.value if isinstance(key, yaml.ScalarNode) else None for key, _ in node.value]
    if names[0] is None or names[0] not in names[1:-1]:
        return None
    second = names.index(names[0], 1)
    return second if names[second + 1] in names[:second] else None


def _group(node: yaml.MappingNode, pairs: list[Pair]) -> yaml.MappingNode:
    start = pairs[0][0].start_mark
    return yaml.MappingNode(node.tag, pairs, start, pairs[-1][1].end_mark, flow_style=False)


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.start_mark.index == node.end_mark.index


def _explain_item(key: yaml.Node) -> Seam:
    message = f"“{key.value}” begins a second time inside one item, so a dash seems to be missing"
    return Seam(
        key, "missing-dash", message, f"if a new item begins here, write:  - {key.value}: …"
    )


def _explain_column(key: yaml.Node, above: yaml.Node) -> Seam:
    message = f"“{key.value}” begins in the same column as the fields of “{above.value}”"
    fix = f"if it begins a new entry, let it begin in the same column as “{above.value}”"
    return Seam(key, "bad-indentation", message, fix)


def _explain_id(key: yaml.Node, first: yaml.Node) -> Seam:
    message = (
        f"“{key.value}” and what follows stand here a second time; the first is on line "
        f"{first.start_mark.line + 1}"
    )
    fix = "if a new entry begins here, write its id and a colon on a line of its own above"
    return Seam(key, "missing-id", message, fix)
