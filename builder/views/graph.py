"""Graphs laid out by Graphviz: sizes in, places out. Nothing that it draws itself is used.

Graphviz decides in which order the nodes of a column stand, where they stand, and how the lines
run. How wide letters are is known here, so nothing hangs on the fonts of Graphviz.
"""

import json
import subprocess
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, TypeAlias

PROGRAM = "graphviz-pure"
INCH = 72
"""Graphviz takes sizes in inches, and gives places in points; one of our units is a point."""

Point: TypeAlias = tuple[float, float]
Curve: TypeAlias = tuple[Point, ...]
"""Bézier curves, end to end: the first point, then three for each curve."""


class DrawingFailed(Exception):
    """Graphviz did not do its work; the message says why, in words."""


@dataclass(frozen=True, slots=True)
class Node:
    """Something of a size, in a column; columns count from left to right."""

    name: str
    width: float
    height: float
    column: int


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from one node to another."""

    tail: str
    head: str


@dataclass(frozen=True)
class Graph:
    """What is to be laid out, with the room between columns and between the nodes of a column."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    column_gap: float
    node_gap: float

    @cached_property
    def columns(self) -> Mapping[str, int]:
        """The column of each node."""
        return {node.name: node.column for node in self.nodes}

    def rightwards(self, edge: Edge) -> tuple[str, str]:
        """Give the ends of an edge from left to right; in one column, as they are."""
        first, last = sorted((edge.tail, edge.head), key=lambda name: self.columns[name])
        return first, last


@dataclass(frozen=True, slots=True)
class Layout:
    """The middle of each node, and the way of each edge, in the order of the edges."""

    width: float
    height: float
    middles: Mapping[str, Point]
    curves: tuple[Curve, ...]


def lay_out(graphs: Sequence[Graph], program: Path) -> tuple[Layout, ...]:
    """Lay graphs out, all in one run of the program; DrawingFailed if it cannot do it."""
    if not graphs:
        return ()
    text = _run(program, "\n".join(line for graph in graphs for line in _write(graph)))
    return tuple(_read(graph, data) for graph, data in zip(graphs, _split(text), strict=True))


def find_program() -> Path:
    """Find the program that the package brought; DrawingFailed when there is none."""
    try:
        files = distribution(PROGRAM).files or ()
    except PackageNotFoundError:
        files = ()
    for file in files:
        if file.stem == PROGRAM and file.suffix in ("", ".exe"):
            return Path(str(file.locate())).resolve()
    raise DrawingFailed(_explain("it is not among the packages"))


def _run(program: Path, text: str) -> str:
    command = [str(program), "-Kdot", "-Tjson0", "-y"]
    try:
        done = subprocess.run(command, input=text.encode(), capture_output=True, check=False)
    except OSError as error:
        raise DrawingFailed(_explain(error.strerror or str(error))) from error
    if done.returncode != 0:
        raise DrawingFailed(_explain(done.stderr.decode(errors="replace").strip()))
    return done.stdout.decode()


def _explain(reason: str) -> str:
    return (
        f"The drawings of relations could not be laid out: {PROGRAM} does not work ({reason}).\n"
        "It is one of the packages in requirements.lock. Delete the folder .venv and give the "
        "command again; if that does not help, it may not be made for this kind of computer."
    )


def _write(graph: Graph) -> Iterator[str]:
    """Write a graph in the language of Graphviz; every name is a number there."""
    numbers = {node.name: number for number, node in enumerate(graph.nodes)}
    members: defaultdict[int, list[str]] = defaultdict(list)
    gaps = f"nodesep={graph.node_gap / INCH} ranksep={graph.column_gap / INCH}"
    yield f"digraph {{ graph [rankdir=LR {gaps}] node [shape=box fixedsize=true] edge [dir=none]"
    for node in graph.nodes:
        members[node.column].append(str(numbers[node.name]))
        size = f"width={node.width / INCH} height={node.height / INCH}"
        yield f'{numbers[node.name]} [label="" {size}]'
    for _, names in sorted(members.items()):
        yield f"{{ rank=same {' '.join(names)} }}"
    for number, edge in enumerate(graph.edges):
        first, last = graph.rightwards(edge)
        is_level = graph.columns[first] == graph.columns[last]
        course = "constraint=false" if is_level else "tailport=e headport=w"
        yield f"{numbers[first]} -> {numbers[last]} [id={number} {course}]"
    yield "}"


def _split(text: str) -> Iterator[dict[str, Any]]:
    """Read what the program wrote: one value after another."""
    decoder, start = json.JSONDecoder(), text.find("{")
    while start >= 0:
        value, end = decoder.raw_decode(text, start)
        yield value
        start = text.find("{", end)


def _read(graph: Graph, data: Mapping[str, Any]) -> Layout:
    left, top, right, bottom = map(float, data["bb"].split(","))
    places = {place["name"]: place.get("pos") for place in data.get("objects", ())}
    middles = {node.name: _read_point(places[str(n)]) for n, node in enumerate(graph.nodes)}
    drawn = {edge["id"]: _read_curve(edge["pos"]) for edge in data.get("edges", ())}
    curves = (
        drawn[str(number)][:: 1 if graph.rightwards(edge)[0] == edge.tail else -1]
        for number, edge in enumerate(graph.edges)
    )
    return Layout(abs(right - left), abs(bottom - top), middles, tuple(curves))


def _read_point(text: str) -> Point:
    x, y = map(float, text.split(","))
    return x, y


def _read_curve(text: str) -> Curve:
    return tuple(_read_point(point) for point in text.split())
