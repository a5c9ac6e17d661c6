"""Graphviz gets sizes and gives places, and says in words when it cannot."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from builder.views.graph import (
    DrawingFailed,
    Edge,
    Graph,
    Layout,
    Node,
    find_program,
    lay_out,
)
from tests.sites import EXAMPLE, ROOT

PROGRAM = find_program()
SIZES = some.integers(20, 140)


@some.composite
def graphs(draw: some.DrawFn) -> Graph:
    """Make graphs of all kinds: with circles, in pieces, with several lines between two nodes."""
    columns = draw(some.lists(some.integers(-1, 3), min_size=1, max_size=9))
    nodes = tuple(Node(f"n{n}", draw(SIZES), draw(SIZES), c) for n, c in enumerate(columns))
    names = some.sampled_from([node.name for node in nodes])
    pairs = draw(some.lists(some.tuples(names, names), max_size=14))
    return Graph(nodes, tuple(Edge(*pair) for pair in pairs if pair[0] != pair[1]), 60, 12)


def _overlap(layout: Layout, one: Node, other: Node) -> bool:
    (x1, y1), (x2, y2) = layout.middles[one.name], layout.middles[other.name]
    beside = abs(x1 - x2) >= (one.width + other.width) / 2 - 0.1
    below = abs(y1 - y2) >= (one.height + other.height) / 2 - 0.1
    return not beside and not below


@given(graphs())
def test_no_two_nodes_overlap(graph: Graph) -> None:
    """Whatever is laid out, each node has its place to itself, inside the drawing."""
    (layout,) = lay_out([graph], PROGRAM)
    pairs = [(one, other) for n, one in enumerate(graph.nodes) for other in graph.nodes[:n]]
    assert not any(_overlap(layout, *pair) for pair in pairs)
    for node in graph.nodes:
        x, y = layout.middles[node.name]
        assert node.width / 2 - 0.1 <= x <= layout.width - node.width / 2 + 0.1
        assert node.height / 2 - 0.1 <= y <= layout.height - node.height / 2 + 0.1


@given(graphs())
def test_lines_lead_from_tail_to_head(graph: Graph) -> None:
    """Each line begins at the side of its tail and ends at the side of its head."""
    (layout,) = lay_out([graph], PROGRAM)
    sizes = {node.name: node for node in graph.nodes}
    for edge, curve in zip(graph.edges, layout.curves, strict=True):
        assert len(curve) % 3 == 1
        for name, (x, y) in ((edge.tail, curve[0]), (edge.head, curve[-1])):
            middle_x, middle_y = layout.middles[name]
            assert abs(x - middle_x) <= sizes[name].width / 2 + 1
            assert abs(y - middle_y) <= sizes[name].height / 2 + 1


def test_many_graphs_in_one_run_are_as_one_by_one() -> None:
    """The program is started once for many graphs, and gives each what it gives it alone."""
    small = Graph((Node("a", 50, 20, 0), Node("b", 50, 20, 1)), (Edge("b", "a"),), 40, 10)
    large = Graph((*small.nodes, Node("c", 90, 40, 1)), (Edge("a", "c"), Edge("b", "c")), 40, 10)
    assert lay_out([small, large], PROGRAM) == (
        *lay_out([small], PROGRAM),
        *lay_out([large], PROGRAM),
    )
    assert lay_out([], PROGRAM) == ()


def test_a_program_that_does_not_run_is_told_in_words(tmp_path: Path) -> None:
    """Who has a computer on which the program does not start reads what to do."""
    broken = tmp_path / "graphviz-pure"
    broken.write_bytes(b"\x00not a program")
    broken.chmod(0o755)
    graph = Graph((Node("a", 50, 20, 0),), (), 40, 10)
    with pytest.raises(DrawingFailed, match=r"requirements\.lock"):
        lay_out([graph], broken)
    with pytest.raises(DrawingFailed, match=r"requirements\.lock"):
        lay_out([graph], tmp_path / "nothing")


def test_a_build_without_the_program_ends_with_words(tmp_path: Path) -> None:
    """The command line explains it, with exit status 1 and without a traceback."""
    package = tmp_path / "graphviz_pure-0.0.0.dist-info"
    package.mkdir()
    (package / "METADATA").write_text("Metadata-Version: 2.1\nName: graphviz-pure\nVersion: 0\n")
    (package / "RECORD").write_text("bin/graphviz-pure,,\n")
    command = [sys.executable, "-m", "builder", "build", "--output", str(tmp_path / "out")]
    command += ["--content", str(EXAMPLE / "content")]
    variables = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, check=False)
    said = done.stderr.decode()
    assert done.returncode == 1
    assert "graphviz-pure does not work" in said
    assert "Traceback" not in said
    assert not (tmp_path / "out").exists()
