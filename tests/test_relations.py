"""Who stood how to whom, and when: read from the profiles, joined where they say the same."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from builder.kinds.actors import Actor, Relation
from builder.rendering.atlas import Atlas
from builder.rendering.relations import (
    FAMILIES,
    MUTUAL,
    Family,
    Stated,
    add_groups,
    find_article,
    join,
    leave_to_groups,
    list_named,
    list_near,
    list_relations,
)
from tests.sites import copy_example, read_quietly

CREW = "  - {kind: member of, actor: crew, sources: [chaikin-1994]}\n"
PROFILE = """title: The {name}x
type: organisation
role: nobody whom the article names
summary: They were there.
relations:
  - {{kind: supports, actor: {other}, sources: [chaikin-1994]}}
confidence: high
sources: [chaikin-1994]
"""


def test_every_kind_of_relation_has_a_family() -> None:
    """No relation that may be written is without a colour and a line."""
    kinds = get_args(Relation.model_fields["kind"].annotation)
    assert {*FAMILIES} == {*kinds}
    assert {*FAMILIES.values()} == {*get_args(Family)}
    assert {*MUTUAL} <= {*kinds}


def test_what_held_on_the_day_is_told_apart(atlas: Atlas) -> None:
    """A relation holds on the day if its dates cover the day of the article, or if it has none."""
    stated = list_relations(atlas, find_article(atlas))
    held = {(one.who.id, one.relation.kind, one.relation.actor): one.on_the_day for one in stated}
    assert held == {
        ("aldrin", "serves under", "actors/armstrong"): True,
        ("aldrin", "works for", "actors/nasa"): True,
        ("aldrin", "allied with", "actors/collins"): True,
        ("armstrong", "works for", "actors/nasa"): True,
        ("nasa", "supports", "actors/armstrong"): True,
        ("nasa", "recognises", "actors/collins"): False,
    }


def test_without_an_article_everything_holds(atlas: Atlas) -> None:
    """Where there is no day to ask for, no relation is left out."""
    assert all(one.on_the_day for one in list_relations(atlas, None))


def test_who_is_named_in_an_article(atlas: Atlas) -> None:
    """Whoever an article mentions or lets speak is named in it, by whatever name."""
    article = find_article(atlas)
    assert article
    names = {"actors/aldrin", "actors/armstrong", "actors/collins", "actors/nasa"}
    assert list_named(atlas, article) == names


@pytest.mark.parametrize(("kind", "heads"), [("opposes", 2), ("rival of", 0), ("leads", 2)])
def test_the_same_from_both_ends_is_one_line(atlas: Atlas, kind: str, heads: int) -> None:
    """What two profiles say of each other is one line, with a head at both ends or at none."""
    forth, back = _state(atlas, "aldrin", kind, "nasa"), _state(atlas, "nasa", kind, "aldrin")
    (bond,) = join([forth, back, forth])
    assert (bond.tail, bond.head, bond.heads) == ("actors/aldrin", "actors/nasa", heads)
    assert bond.fragment == "aldrin--relations-1"


def test_what_differs_stays_apart(atlas: Atlas) -> None:
    """Another kind, another direction or another actor is another line."""
    stated = (
        _state(atlas, "aldrin", "leads", "nasa"),
        _state(atlas, "aldrin", "opposes", "nasa"),
        _state(atlas, "aldrin", "leads", "collins"),
        _state(atlas, "nasa", "works for", "aldrin"),
    )
    assert [bond.heads for bond in join(stated)] == [1, 1, 1, 1]


def test_what_held_twice_held_on_the_day(atlas: Atlas) -> None:
    """A relation that ended and began again holds, whichever stands first."""
    now = _state(atlas, "aldrin", "leads", "nasa")
    past = replace(now, on_the_day=False)
    assert [bond.on_the_day for bond in (*join([past, now]), *join([now, past]))] == [True, True]
    assert [bond.on_the_day for bond in join([past, past])] == [False]


def test_the_groups_of_those_named_are_added(atlas: Atlas) -> None:
    """Whoever is named brings the groups he or she belongs to, but no other person."""
    actors = {actor.address: actor for actor in atlas.linked.site.all(Actor)}
    bonds = join(list_relations(atlas, None))
    assert add_groups({"actors/aldrin"}, bonds, actors) == {"actors/aldrin", "actors/nasa"}
    assert add_groups({"actors/nasa"}, bonds, actors) == {"actors/nasa"}


def test_only_those_near_an_article_are_asked(tmp_path: Path) -> None:
    """Its drawing shows whom it names, and their groups: what others state is not read for it."""
    actors = copy_example(tmp_path) / "content" / "actors"
    aldrin = actors / "aldrin.yml"
    aldrin.write_text(aldrin.read_text("utf-8").replace("relations:\n", f"relations:\n{CREW}"))
    for name, other in (("crew", "nasa"), ("stranger", "crew")):
        text = PROFILE.format(name=name, other=other)
        (actors / f"{name}.yml").write_text(text, encoding="utf-8")
    atlas = read_quietly(actors.parent.parent)
    article = find_article(atlas)
    assert article
    assert not list_named(atlas, article) & {"actors/crew", "actors/stranger"}
    near, all_stated = list_near(atlas, article), list_relations(atlas, article)
    assert near == tuple(one for one in all_stated if one.who.id != "stranger")
    assert {one.who.id for one in all_stated} - {one.who.id for one in near} == {"stranger"}
    assert "crew" in {one.who.id for one in near}


def test_what_a_person_shares_with_a_group_is_left_to_the_group(atlas: Atlas) -> None:
    """Of two like lines from a person and from the person's group, the group keeps its own."""
    actors = {actor.address: actor for actor in atlas.linked.site.all(Actor)}
    bonds = join(
        (
            _state(atlas, "aldrin", "works for", "nasa"),
            _state(atlas, "aldrin", "opposes", "collins"),
            _state(atlas, "aldrin", "supports", "armstrong"),
            _state(atlas, "nasa", "opposes", "collins"),
        )
    )
    kept = [(bond.tail, bond.kind) for bond in leave_to_groups(bonds, actors)]
    assert kept == [
        ("actors/aldrin", "works for"),
        ("actors/aldrin", "supports"),
        ("actors/nasa", "opposes"),
    ]


def _state(atlas: Atlas, who: str, kind: str, whom: str) -> Stated:
    """State a relation in the profile of an actor of the example."""
    actor = atlas.entry(f"actors/{who}")
    assert isinstance(actor, Actor)
    relation = actor.relations[0].model_copy(update={"kind": kind, "actor": f"actors/{whom}"})
    return Stated(actor, 0, relation, on_the_day=True)
