"""How actors stood to one another: what the profiles state, and what held on the day."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from builder.dating import dates
from builder.entries import Entry
from builder.kinds.actors import Actor, Relation
from builder.kinds.articles import Article
from builder.kinds.claims import Claim
from builder.model import Address
from builder.rendering.atlas import Atlas

Family: TypeAlias = Literal["belonging", "command", "speech", "support", "opposition"]

FAMILIES: Mapping[str, Family] = {
    "member of": "belonging",
    "part of": "belonging",
    "works for": "belonging",
    "leads": "command",
    "commands in": "command",
    "serves under": "command",
    "controls": "command",
    "speaks for": "speech",
    "allied with": "support",
    "supports": "support",
    "shelters": "support",
    "recognises": "support",
    "opposes": "opposition",
    "rival of": "opposition",
}
"""What each kind of relation is at heart; lines of one family look alike."""
INWARD: Collection[Family] = ("belonging", "command", "speech")
"""The families that bind somebody to a group."""
MUTUAL = ("allied with", "rival of")
"""Kinds that hold in both directions, whoever states them."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A relation, the actor whose profile states it, and its place in the list there."""

    who: Actor
    number: int
    relation: Relation
    on_the_day: bool

    @property
    def fragment(self) -> str:
        """The fragment of its row in a table: `armstrong--relations-1`."""
        return f"{self.who.id}--relations-{self.number + 1}"

    @property
    def family(self) -> Family:
        """What the relation is at heart."""
        return FAMILIES[self.relation.kind]


@dataclass(frozen=True, slots=True)
class Bond:
    """One line between two actors: a relation, or two that say the same from both ends.

    `fragment` is that of the relation stated first.
    """

    tail: Address
    head: Address
    kind: str
    family: Family
    fragment: str
    both_ways: bool
    on_the_day: bool

    @property
    def heads(self) -> int:
        """How many ends have a head: none where neither comes first, two where both state it."""
        return 0 if self.kind in MUTUAL else 1 + self.both_ways


def find_article(atlas: Atlas) -> Article | None:
    """Find the article that the site is about, if it is about one."""
    site = atlas.linked.site
    article = site.entries.get(site.settings.only or "")
    return article if isinstance(article, Article) else None


def list_relations(atlas: Atlas, article: Article | None) -> tuple[Stated, ...]:
    """List what all profiles state, in the order of the actors and of their lists."""
    return _list_stated(atlas.linked.site.all(Actor), article)


def _list_stated(actors: Iterable[Entry], article: Article | None) -> tuple[Stated, ...]:
    return tuple(
        Stated(actor, number, relation, _covers(relation, article))
        for actor in actors
        if isinstance(actor, Actor)
        for number, relation in enumerate(actor.relations)
    )


def list_near(atlas: Atlas, article: Article) -> tuple[Stated, ...]:
    """List what the profiles of those state whom an article names, and those of their groups."""
    site, named = atlas.linked.site, list_named(atlas, article)
    held = join(one for one in _list_stated(site.in_order(named), article) if one.on_the_day)
    shown = add_groups(named, held, atlas.once(list_actors))
    return _list_stated(site.in_order(shown), article)


def list_actors(atlas: Atlas) -> Mapping[Address, Actor]:
    """List all actors by their addresses."""
    return {actor.address: actor for actor in atlas.linked.site.all(Actor)}


def _covers(relation: Relation, article: Article | None) -> bool:
    """Tell whether a relation held on the day of an article; one without a date always does."""
    if not relation.when or not article or not article.date:
        return True
    begins, ends = dates.earliest(article.date), dates.latest(article.date)
    return dates.earliest(relation.when) <= ends and dates.latest(relation.when) >= begins


def list_named(atlas: Atlas, article: Article) -> frozenset[Address]:
    """List the actors that an article mentions or lets speak."""
    claims = atlas.linked.site.of_article(article.address, Claim)
    voices = {address for claim in claims for address in (*claim.said_by, *claim.via)}
    mentioned = {mention.address for mention in atlas.linked.mentions_in(article.address)}
    return frozenset((mentioned | voices) & atlas.once(list_actors).keys())


def join(relations: Iterable[Stated]) -> tuple[Bond, ...]:
    """Join relations that say the same: twice, or once from each end."""
    bonds: dict[tuple[Address, Address, str], Bond] = {}
    for one in relations:
        tail, head, kind = one.who.address, one.relation.actor, one.relation.kind
        mutual, back = kind in MUTUAL, (head, tail, kind)
        if back in bonds:
            bonds[back] = replace(bonds[back], both_ways=True, on_the_day=_either(bonds[back], one))
        elif (same := bonds.get((tail, head, kind))) is not None:
            bonds[tail, head, kind] = replace(same, on_the_day=_either(same, one))
        else:
            bonds[tail, head, kind] = Bond(
                tail, head, kind, one.family, one.fragment, mutual, one.on_the_day
            )
    return tuple(bonds.values())


def _either(bond: Bond, one: Stated) -> bool:
    return bond.on_the_day or one.on_the_day


def add_groups(
    named: Collection[Address], bonds: Iterable[Bond], actors: Mapping[Address, Actor]
) -> frozenset[Address]:
    """Add to some actors the groups that they belong to, lead or speak for."""
    groups = {
        bond.head
        for bond in bonds
        if bond.family in INWARD and bond.tail in named and actors[bond.head].type != "person"
    }
    return frozenset((*named, *groups))


def leave_to_groups(bonds: Sequence[Bond], actors: Mapping[Address, Actor]) -> tuple[Bond, ...]:
    """Leave out what a person has in common with a group of his or hers: the group has the line."""
    groups: dict[Address, set[Address]] = {}
    for bond in bonds:
        if bond.family in INWARD and actors[bond.tail].type == "person":
            groups.setdefault(bond.tail, set()).add(bond.head)
    ways = {(b.tail, b.head, b.kind) for b in bonds}
    ways |= {(b.head, b.tail, b.kind) for b in bonds if b.both_ways}

    def is_shared(bond: Bond) -> bool:
        ends = [(bond.tail, bond.head)] + [(bond.head, bond.tail)] * bond.both_ways
        return bond.family not in INWARD and any(
            (group, other, bond.kind) in ways
            for one, other in ends
            for group in groups.get(one, ())
            if group != other
        )

    return tuple(bond for bond in bonds if not is_shared(bond))
