"""The pages of actors, and the list of them by side."""

from collections.abc import Iterator

from builder.atlas import Atlas
from builder.draft import Draft
from builder.kinds.actors import ACTORS, Actor, Relation
from builder.model import Address

NO_SIDE = "Others"


def draft_actors(atlas: Atlas) -> Iterator[Draft]:
    """Draft a page for each actor and the list of all, grouped by side."""
    actors = atlas.linked.site.all(Actor)
    if not actors:
        return
    sides = sorted({actor.side or NO_SIDE for actor in actors}, key=lambda s: (s == NO_SIDE, s))
    groups = [(s, [a for a in actors if (a.side or NO_SIDE) == s]) for s in sides]
    yield Draft(atlas.section(ACTORS), ACTORS.title, "index-actors.md.j2", {"groups": groups})
    for actor in actors:
        yield _draft_actor(atlas, actor)


def _draft_actor(atlas: Atlas, actor: Actor) -> Draft:
    page = atlas.site_map[actor.address].page
    context = {
        "entry": actor,
        "says": atlas.claims_of(actor.address, "said_by"),
        "relays": atlas.claims_of(actor.address, "via"),
        "subject": atlas.claims_of(actor.address, "about"),
        "events": atlas.events_of(actor.address),
        "relations_from_others": _relations_to(atlas, actor.address),
    }
    section, origin = atlas.section(ACTORS), atlas.linked.site.edit_line(actor.address)
    summary = atlas.text(actor, "summary")
    return Draft(page, actor.title, "actor.md.j2", context, section, origin, summary)


def _relations_to(atlas: Atlas, address: Address) -> tuple[tuple[Actor, Relation], ...]:
    """List the relations that other profiles state towards this actor."""
    references = atlas.references_to(address)
    names = dict.fromkeys(r.entry for r in references if r.field[0] == "relations")
    others = (other for other in map(atlas.entry, names) if isinstance(other, Actor))
    return tuple(
        (other, relation)
        for other in sorted(others, key=ACTORS.sort_key)
        for relation in other.relations
        if relation.actor == address
    )
