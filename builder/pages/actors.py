"""The pages of actors, and the list of them by side."""

from collections.abc import Iterator

from builder.interface.words import say
from builder.kinds.actors import ACTORS, Actor
from builder.pages.relations import (
    Around,
    Relations,
    draw_around,
    draw_day,
    list_alone,
    read_relations,
)
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft, draft_entry
from builder.rendering.relations import FAMILIES
from builder.rendering.sides import NO_SIDE, name_side
from builder.rendering.view import View


def draft_actors(atlas: Atlas) -> Iterator[Draft]:
    """Draft a page for each actor, and the list of all, grouped by side."""
    actors = atlas.linked.site.all(Actor)
    if not actors:
        return
    relations = read_relations(atlas)
    yield _draft_index(relations)
    around = draw_around(relations)
    for actor in actors:
        yield _draft_actor(relations, actor, around.get(actor.address))


def _draft_index(relations: Relations) -> Draft:
    """Draft the drawing of the day, its rows side by side, and all actors side by side."""
    actors = relations.actors.values()
    section = relations.atlas.section(ACTORS)
    drawing = draw_day(relations, View(relations.atlas, section))
    held = [one for one in relations.stated if one.on_the_day]
    sides = sorted({*map(name_side, actors)}, key=lambda side: (side == say(NO_SIDE), side))
    present = {one.family for one in held}
    context = {
        "groups": [(side, [a for a in actors if name_side(a) == side]) for side in sides],
        "rows": [(side, [s for s in held if name_side(s.who) == side]) for side in sides],
        "families": [name for name in dict.fromkeys(FAMILIES.values()) if name in present],
        "drawing": drawing,
        "alone": list_alone(relations, drawing),
        "article": relations.article,
        "lines": relations.lines,
    }
    return Draft(section, say(ACTORS.title), "index-actors.md.j2", context)


def _draft_actor(relations: Relations, actor: Actor, around: Around | None) -> Draft:
    atlas = relations.atlas
    context = {
        "entry": actor,
        "says": atlas.claims_of(actor.address, "said_by"),
        "relays": atlas.claims_of(actor.address, "via"),
        "subject": atlas.claims_of(actor.address, "about"),
        "events": atlas.events_of(actor.address),
        "relations": relations.of(actor.address),
        "around": around,
        "article": relations.article,
        "lines": relations.lines,
    }
    return draft_entry(atlas, actor, "actor.md.j2", context)
