"""Relations on the pages of actors: the drawing of all sides, and those around each actor."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from builder.kinds.actors import Actor
from builder.kinds.articles import Article
from builder.model import Address
from builder.rendering.atlas import Atlas
from builder.rendering.relations import (
    Bond,
    Stated,
    add_groups,
    find_article,
    join,
    leave_to_groups,
    list_actors,
    list_named,
    list_relations,
)
from builder.rendering.sides import give_lines, name_side
from builder.rendering.switches import list_voices
from builder.rendering.view import View
from builder.views.graph import find_program, lay_out
from builder.views.panels import SidesDrawing, draw_sides
from builder.views.shapes import Figure
from builder.views.sides import plan_sides
from builder.views.star import Star, StarDrawing, draw_star, plan_star

FEW = 16
"""Up to so many others are drawn around an actor; of more, those whom the article names, with their
groups."""


@dataclass(frozen=True, slots=True)
class Around:
    """The drawing around one actor, and how many others there are in all and in the drawing."""

    drawing: StarDrawing
    others: int
    drawn: int

    @property
    def has_past(self) -> bool:
        """Tell whether something is drawn that did not hold on the day of the article."""
        return not all(line.bond.on_the_day for line in self.drawing.lines)


@dataclass(frozen=True)
class Relations:
    """Who stood how to whom, as far as all pages of actors need it."""

    atlas: Atlas
    article: Article | None
    stated: tuple[Stated, ...]

    @cached_property
    def actors(self) -> Mapping[Address, Actor]:
        """All actors by their addresses."""
        return self.atlas.once(list_actors)

    @cached_property
    def named(self) -> frozenset[Address]:
        """The actors that the article names."""
        return list_named(self.atlas, self.article) if self.article else frozenset()

    @cached_property
    def held(self) -> tuple[Bond, ...]:
        """What held on the day of the article."""
        return join(one for one in self.stated if one.on_the_day)

    @cached_property
    def shown(self) -> frozenset[Address]:
        """The actors that the article names, with their groups."""
        return add_groups(self.named, self.held, self.actors)

    @cached_property
    def lines(self) -> Mapping[str, str]:
        """The class of each side: in the article it has one already, or it gets a new one."""
        spoken = self.atlas.claims_in(self.article.address) if self.article else ()
        voices = {voice.name: voice.line for voice in list_voices(self.atlas, spoken)}
        return give_lines(self.atlas.once(_list_sides), voices)

    def of(self, address: Address) -> tuple[Stated, ...]:
        """List what the profile of an actor states, and then what other profiles state of it."""
        own, others = self._by_teller, self._by_other
        return (*own.get(address, ()), *others.get(address, ()))

    @cached_property
    def _by_teller(self) -> Mapping[Address, list[Stated]]:
        return _group(self.stated, lambda one: one.who.address)

    @cached_property
    def _by_other(self) -> Mapping[Address, list[Stated]]:
        return _group(self.stated, lambda one: str(one.relation.actor))


def _group(
    stated: Iterable[Stated], name: Callable[[Stated], Address]
) -> Mapping[Address, list[Stated]]:
    groups: dict[Address, list[Stated]] = {}
    for one in stated:
        groups.setdefault(name(one), []).append(one)
    return groups


def _list_sides(atlas: Atlas) -> tuple[str, ...]:
    return tuple(sorted(set(map(name_side, atlas.once(list_actors).values()))))


def read_relations(atlas: Atlas) -> Relations:
    """Gather all relations, those of the day of the site's article told apart."""
    article = find_article(atlas)
    return Relations(atlas, article, list_relations(atlas, article))


def draw_day(relations: Relations, view: View) -> SidesDrawing | None:
    """Draw how those whom the article names stood to one another on its day."""
    bonds = [bond for bond in relations.held if {bond.tail, bond.head} <= relations.shown]
    if not bonds:
        return None
    drawn = leave_to_groups(bonds, relations.actors)
    bound = {end for bond in drawn for end in (bond.tail, bond.head)}
    ends = (relations.actors[one.address] for one in view.atlas.linked.site.in_order(bound))
    figures = [_make_figure(view, actor) for actor in ends]
    known = [bond for bond in bonds if {bond.tail, bond.head} <= bound]
    plan = plan_sides(figures, known, drawn)
    return draw_sides(plan, lay_out([side.graph for side in plan.sides], find_program()))


def list_alone(relations: Relations, drawing: SidesDrawing | None) -> tuple[Actor, ...]:
    """List the actors that the article names and that the drawing does not show."""
    panels = drawing.panels if drawing else ()
    drawn = {box.figure.address for panel in panels for box in panel.boxes}
    names = (actor for actor in relations.actors.values() if actor.address in relations.named)
    return tuple(actor for actor in names if actor.address not in drawn)


def draw_around(relations: Relations) -> Mapping[Address, Around]:
    """Draw around each actor that has two relations or more those one step away."""
    stars = tuple(_plan_stars(relations))
    layouts = lay_out([star.graph for star, _ in stars], find_program()) if stars else ()
    return {
        star.centre: Around(draw_star(star, layout), others, len(star.graph.nodes) - 1)
        for (star, others), layout in zip(stars, layouts, strict=True)
    }


def _plan_stars(relations: Relations) -> Iterator[tuple[Star, int]]:
    """Plan the drawings, each with the number of others, drawn or not."""
    for address in relations.actors:
        stated = relations.of(address)
        bonds = join(stated) if len(stated) > 1 else ()
        ends = {end for bond in bonds for end in (bond.tail, bond.head)}
        kept = _keep_few(bonds, relations.shown | {address}, len(ends) - 1)
        if kept:
            view = View(relations.atlas, relations.atlas.site_map[address].page)
            figures = {end: _make_figure(view, relations.actors[end]) for end in ends}
            yield plan_star(address, kept, figures), len(ends) - 1


def _keep_few(bonds: Sequence[Bond], shown: frozenset[Address], others: int) -> tuple[Bond, ...]:
    """Keep what binds those whom the article names, where there would be too many others."""
    return tuple(b for b in bonds if others <= FEW or {b.tail, b.head} <= shown)


def _make_figure(view: View, actor: Actor) -> Figure:
    kind = actor.type
    return Figure(actor.address, actor.title, view.url(actor.address), kind, name_side(actor))
