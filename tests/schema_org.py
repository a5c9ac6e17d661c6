"""The part of schema.org's vocabulary that pages use, and how to make the list of it anew.

The list is tests/fixtures/schema-org.json. Its names come from schema.org, release 30.0, whose
vocabulary is under CC BY-SA 3.0. After using a new type or property, take the files
schemaorg-all-https-types.csv and schemaorg-all-https-properties.csv of a release and give:

    python -m tests.schema_org TYPES.csv PROPERTIES.csv

It fails for a name that schema.org does not have.
"""

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.sites import EXAMPLE, ROOT, draw_quietly, read_quietly

LIST = Path(__file__).parent / "fixtures" / "schema-org.json"
ORIGIN = "https://schema.org/"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Each type with the types it is a sort of, each property with the types it belongs to."""

    types: Mapping[str, list[str]]
    properties: Mapping[str, list[str]]

    def climb(self, name: str) -> frozenset[str]:
        """Give a type and every type it is a sort of."""
        return frozenset((name,)).union(*map(self.climb, self.types[name]))


def read_vocabulary() -> Vocabulary:
    """Read the list of this repository."""
    whole = json.loads(LIST.read_text(encoding="utf-8"))
    return Vocabulary(whole["types"], whole["properties"])


def walk(value: object) -> Iterator[Mapping[str, Any]]:
    """Give every thing inside a value that says its type or its name."""
    if isinstance(value, list):
        yield from (node for item in value for node in walk(item))
    if isinstance(value, dict):
        yield value
        yield from (node for inner in value.values() for node in walk(inner))


def list_types(node: Mapping[str, Any]) -> list[str]:
    """List the types of a thing; one that is only pointed at has none."""
    types = node.get("@type", [])
    return [types] if isinstance(types, str) else types


def _read_column(file: str, column: str) -> dict[str, list[str]]:
    """Read the names in one column of a table of schema.org, by the label of each row."""
    with Path(file).open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {row["label"]: _list_names(row[column]) for row in rows}


def _list_names(cell: str) -> list[str]:
    names = (one.strip() for one in cell.split(","))
    return sorted(name.removeprefix(ORIGIN) for name in names if name.startswith(ORIGIN))


def _climb(types: Mapping[str, list[str]], names: Iterable[str]) -> dict[str, list[str]]:
    """Give the types with these names and all that stand above them."""
    found: dict[str, list[str]] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        found[name] = types[name]
        waiting.extend(above for above in types[name] if above not in found)
    return dict(sorted(found.items()))


def _renew(types_file: str, properties_file: str) -> None:
    pages = [page for root in (EXAMPLE, ROOT) for page in draw_quietly(read_quietly(root)).values()]
    graphs = [json.loads(str(page.front_matter["structured"]))["@graph"] for page in pages]
    nodes = [node for graph in graphs for node in walk(graph)]
    used = {name for node in nodes for name in node if not name.startswith("@")}
    belongs = _read_column(properties_file, "domainIncludes")
    types = _read_column(types_file, "subTypeOf")
    whole = {
        "source": "schema.org, release 30.0 of 19 March 2026",
        "licence": "CC BY-SA 3.0, https://creativecommons.org/licenses/by-sa/3.0/",
        "types": _climb(types, {name for node in nodes for name in list_types(node)}),
        "properties": {name: belongs[name] for name in sorted(used)},
    }
    LIST.write_text(f"{json.dumps(whole, indent=1)}\n", encoding="utf-8")


if __name__ == "__main__":
    _renew(*sys.argv[1:])
