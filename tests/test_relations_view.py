"""The drawings of relations: nothing overlaps, all is there, and it is the same each time."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as some

from builder.rendering.relations import FAMILIES, MUTUAL, Bond
from builder.views.columns import Blocks, End, arrange, stack
from builder.views.graph import find_program, lay_out
from builder.views.panels import SidesDrawing, draw_sides
from builder.views.shapes import Box, Figure, Rect, find_point
from builder.views.sides import plan_sides
from builder.views.star import StarDrawing, draw_star, plan_star

PROGRAM = find_program()
TITLES = (
    "Crew",
    "Mission control in Houston",
    "Sea of Tranquility",
    "月",
    "Aldrin",
    "A-very-long-word" * 3,
)
Scene = tuple[list[Figure], tuple[Bond, ...]]


@some.composite
def scenes(draw: some.DrawFn) -> Scene:
    """Make actors on several sides, each with some relations, and leave out who has none."""
    count = draw(some.integers(2, 12))
    sides = some.sampled_from(("East", "West", "North", "A side with a very, very long name"))
    figures = [
        Figure(f"actors/a{n}", draw(some.sampled_from(TITLES)), f"a{n}/", "person", draw(sides))
        for n in range(count)
    ]
    ends = some.tuples(some.integers(0, count - 1), some.integers(0, count - 1))
    kinds = some.sampled_from(sorted(FAMILIES))
    drawn = draw(some.lists(some.tuples(ends, kinds), min_size=1, max_size=18))
    bonds = {
        (one, other, kind): _bond(f"actors/a{one}", kind, f"actors/a{other}")
        for (one, other), kind in drawn
        if one != other and (other, one, kind) not in {(*pair, k) for pair, k in drawn}
    }
    bound = {end for bond in bonds.values() for end in (bond.tail, bond.head)}
    return [figure for figure in figures if figure.address in bound], tuple(bonds.values())


def _bond(tail: str, kind: str, head: str) -> Bond:
    return Bond(tail, head, kind, FAMILIES[kind], f"{tail}-{kind}", kind in MUTUAL, on_the_day=True)


def _draw_sides(scene: Scene) -> SidesDrawing:
    plan = plan_sides(*scene, scene[1])
    return draw_sides(plan, lay_out([side.graph for side in plan.sides], PROGRAM))


def _draw_star(scene: Scene, centre: str) -> StarDrawing:
    figures = {figure.address: figure for figure in scene[0]}
    star = plan_star(centre, [b for b in scene[1] if centre in (b.tail, b.head)], figures)
    return draw_star(star, *lay_out([star.graph], PROGRAM))


def _inside(inner: Rect, outer: Rect) -> bool:
    return abs(inner.overlap(outer) - inner.width * inner.height) < 1


def _apart(boxes: list[Box]) -> bool:
    return all(one.rect.overlap(other.rect) < 1 for one, other in combinations(boxes, 2))


@given(scenes().filter(lambda scene: scene[1] != ()))
@settings(max_examples=60)
def test_no_box_lies_on_another(scene: Scene) -> None:
    """Each actor stands once, in the panel of its side, with room of its own; so do the panels."""
    drawing = _draw_sides(scene)
    whole = Rect(drawing.left, 0, drawing.width, drawing.height)
    boxes = [box for panel in drawing.panels for box in panel.boxes]
    assert sorted(box.figure.address for box in boxes) == sorted(f.address for f in scene[0])
    assert _apart(boxes)
    for panel in drawing.panels:
        assert _inside(panel.rect, whole)
        assert all(box.figure.side == panel.name for box in panel.boxes)
        assert all(_inside(box.rect, panel.rect) for box in panel.boxes)
    pairs = combinations(drawing.panels, 2)
    assert all(one.rect.overlap(other.rect) == 0 for one, other in pairs)


@given(scenes().filter(lambda scene: scene[1] != ()))
@settings(max_examples=60)
def test_every_relation_is_a_line(scene: Scene) -> None:
    """No relation is lost, and the words of each stand inside the drawing."""
    drawing = _draw_sides(scene)
    assert {line.bond for line in drawing.lines} == {*scene[1]}
    assert len(drawing.lines) == len(scene[1])
    for line in drawing.lines:
        half = line.label_width / 2
        assert half <= line.label[0] - drawing.left <= drawing.width - half
        assert 0 <= line.label[1] <= drawing.height
        assert bool(line.heads) == bool(line.bond.heads)


@given(scenes().filter(lambda scene: scene[1] != ()))
@settings(max_examples=60)
def test_around_an_actor_no_box_lies_on_another(scene: Scene) -> None:
    """The drawing around one actor shows everyone one step away, once, with room of their own."""
    centre = scene[1][0].tail
    drawing = _draw_star(scene, centre)
    near = [bond for bond in scene[1] if centre in (bond.tail, bond.head)]
    others = {end for bond in near for end in (bond.tail, bond.head)} - {centre}
    assert {box.figure.address for box in drawing.boxes} == others
    assert len(drawing.boxes) == len(others)
    assert _apart([drawing.centre, *drawing.boxes])
    assert len(drawing.lines) == len(near)


@given(scenes().filter(lambda scene: scene[1] != ()))
@settings(max_examples=20)
def test_the_same_relations_make_the_same_drawing(scene: Scene) -> None:
    """Drawn twice, a drawing is the same to the last letter."""
    assert _draw_sides(scene) == _draw_sides(scene)
    assert _draw_star(scene, scene[1][0].tail) == _draw_star(scene, scene[1][0].tail)


def test_those_who_deal_with_other_sides_stand_in_front() -> None:
    """What leads to another side never has to pass a box of its own side."""
    figures = [
        *(Figure(f"actors/{n}", n, "#", "person", "East") for n in ("a", "b", "c")),
        Figure("actors/d", "d", "#", "state", "West"),
    ]
    bonds = (
        _bond("actors/a", "leads", "actors/b"),
        _bond("actors/c", "speaks for", "actors/a"),
        _bond("actors/b", "opposes", "actors/d"),
    )
    plan = plan_sides(figures, bonds, bonds)
    columns = {node.name: node.column for side in plan.sides for node in side.graph.nodes}
    assert columns == {"actors/b": 0, "actors/a": 1, "actors/c": 2, "actors/d": 0}


def test_friends_share_a_column_and_opponents_face_each_other() -> None:
    """Two pairs of friends who oppose one another are set pair against pair."""
    heights = dict.fromkeys(("a", "b", "c", "d"), 10.0)
    pulls = {("a", "c"): 2, ("b", "d"): 2, ("a", "b"): -1, ("c", "d"): -1}
    blocks = Blocks(heights, (), pulls, 4)
    assert {frozenset(column) for column in arrange(blocks)} == {frozenset("ac"), frozenset("bd")}


def test_lines_are_kept_short() -> None:
    """Blocks with a line between them stand beside each other, whatever their names."""
    heights = dict.fromkeys(("a", "b", "c", "x", "y", "z"), 10.0)
    pulls = {("a", "b"): 1, ("b", "c"): 1, ("x", "y"): 1, ("y", "z"): 1, ("a", "x"): -1}
    lines = [(End(one, 5), End(other, 5)) for one, other in ("az", "by", "cx")]
    blocks = Blocks(heights, lines, pulls, 4)
    tops = stack(blocks, arrange(blocks))
    assert [tops[one] - tops[other] for one, other in ("az", "by", "cx")] == [0, 0, 0]


def test_a_point_of_a_curve() -> None:
    """The words of a line stand on it: at half its way where it is halfway."""
    curve = ((0.0, 0.0), (10.0, 0.0), (10.0, 20.0), (20.0, 20.0))
    assert find_point(curve, 0) == (0, 0)
    assert find_point(curve, 0.5) == (10, 10)
    assert find_point((*curve, (30.0, 20.0), (30.0, 0.0), (40.0, 0.0)), 0.5) == (20, 20)
