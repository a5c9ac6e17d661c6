"""Rules that hold between entries, one small function each; its docstring is its help text."""

import re
from collections.abc import Callable, Iterator
from graphlib import CycleError, TopologicalSorter

from builder.checking.collectionchecks import (
    check_repeated_articles,
    check_unlisted_articles,
    check_ways_of_listing,
)
from builder.checking.lessonchecks import (
    check_extracts_of_lessons,
    check_grades_of_lessons,
    check_minutes_of_lessons,
)
from builder.checking.lookalikes import check_look_alikes
from builder.checking.mapchecks import (
    check_ends_of_movements,
    check_map_files,
    check_views_of_movements,
)
from builder.checking.questionchecks import check_ids_of_questions, check_questions
from builder.checking.textchecks import check_signs
from builder.dating import dates
from builder.dating.order import find_circle
from builder.fields import Ref
from builder.fold import fold_name
from builder.ids import make_id
from builder.kinds.actors import Actor
from builder.kinds.events import Event
from builder.kinds.places import Place
from builder.kinds.sources import Bibliographic
from builder.linking.names import share_names
from builder.linking.translated import check_translations
from builder.model import Address, Name, Problem
from builder.promising.successors import advise_reference
from builder.site import Site
from builder.suggest import suggest
from builder.words import shorten
from builder.yamlfile import is_lost

PRECISE = ("site", "city", "district")


def check_references(site: Site) -> Iterator[Problem]:
    """Every reference names an entry that exists."""
    for source, path, value in site.texts:
        if not isinstance(value, Ref) or site.knows(value) or is_lost(source.data, path):
            continue
        kind, _, name = value.partition("/")
        message = f"there is no {_singular(site, kind)} “{shorten(name)}”"
        yield source.problem(path, "unknown-ref", message, _explain_reference(site, value))


def _explain_reference(site: Site, wanted: Address) -> str:
    """Say which entry was probably meant, and how to create one that is missing."""
    if advice := advise_reference(site, wanted):
        return advice
    kind, _, name = wanted.partition("/")
    parts = [part.strip() for part in re.split(r"[;,/|&]| and ", name)]
    if len(parts) > 1 and all(site.knows(f"{kind}/{part}") for part in parts):
        return f"these are several: put a comma between them, in brackets:  [{', '.join(parts)}]"
    name = re.sub(r"\.ya?ml$", "", name)
    elsewhere = (a for a in sorted(site.declared) if a.partition("/")[2] == name)
    meant = _find_meant(site, kind, name) or next(elsewhere, None)
    new = make_id(name) or "ID"
    create = f"python3 run.py new {_singular(site, kind)} {new}{_ask_for_book(site, kind)}"
    if meant is None:
        return f"correct the id, or create the entry:  {create}"
    shown = meant.partition("/")[2] if meant.startswith(f"{kind}/") else meant
    return f"did you mean “{shown}” ({site.edit_line(meant)[0]})? or create it:  {create}"


def _ask_for_book(site: Site, kind: str) -> str:
    """Give the option that says which file a new entry goes into, if its kind needs one."""
    return " --book NAME" if any(k.books for k in site.kinds if k.name == kind) else ""


def _find_meant(site: Site, kind: str, name: str) -> Address | None:
    """Find the entry of a kind whose id, title or other name comes near."""
    ids = {a.partition("/")[2]: a for a in site.declared if a.startswith(f"{kind}/")}
    if near := suggest(name, sorted(ids)):
        return ids[near]
    names = {fold_name(str(site.sources[a].data.get("title", ""))): a for a in ids.values()}
    names |= {
        fold_name(alias.name): entry.address
        for entry in site.entries.values()
        if entry.kind == kind
        for alias in entry.aliases
    }
    near = suggest(fold_name(name.replace("-", " ")), sorted(names))
    return names[near] if near else None


def _singular(site: Site, kind_name: str) -> str:
    return next(kind.singular for kind in site.kinds if kind.name == kind_name)


def check_names(site: Site) -> Iterator[Problem]:
    """No name that becomes a link belongs to two entries."""
    for first, *others in share_names(site.entries.values(), site.kinds):
        rivals = [other for other in others if other.address != first.address]
        yield _explain_taken(site, first, rivals[0])
        for rival in rivals:
            yield _explain_taken(site, rival, first)


def _explain_taken(site: Site, name: Name, first: Name) -> Problem:
    entry = site.entries[name.address]
    path = next(
        (("aliases", n) for n, alias in enumerate(entry.aliases) if alias.name == name.text),
        ("title",),
    )
    file, line = site.edit_line(first.address)
    return site.sources[name.address].problem(
        path,
        "name-taken",
        f"“{name.text}” is also a name of “{first.address}” ({file}, line {line})",
        "in one of the two write it as  {name: " + name.text + ", link: no}  in aliases, "
        "or make it longer",
    )


def check_self_references(site: Site) -> Iterator[Problem]:
    """No entry refers to itself."""
    for source, path, value in site.texts:
        if isinstance(value, Ref) and value == source.address:
            message = "the entry refers to itself"
            yield source.problem(path, "self-reference", message, "name another entry")


def check_order_of_events(site: Site) -> Iterator[Problem]:
    """Events do not follow each other in a circle."""
    events = [entry for entry in site.entries.values() if isinstance(entry, Event)]
    if circle := find_circle(events):
        yield _explain_circle(site, circle, ("within_day",), "must each follow the one before")


def check_places_within(site: Site) -> Iterator[Problem]:
    """Places do not lie within each other in a circle."""
    places = (entry for entry in site.entries.values() if isinstance(entry, Place))
    outer = {place.address: {place.within} for place in places if place.within}
    try:
        TopologicalSorter(outer).prepare()
    except CycleError as error:
        yield _explain_circle(site, error.args[1], ("within",), "each lie within the one before")


def _explain_circle(
    site: Site, circle: tuple[Address, ...], path: tuple[str, ...], what: str
) -> Problem:
    first = circle[0]
    names = ", ".join(address.partition("/")[2] for address in circle)
    fix = "take one of them out of the circle"
    return site.sources[first].problem(path, "circle", f"these {what}: {names}", fix)


def check_order_of_dates(site: Site) -> Iterator[Problem]:
    """Nobody dies before being born, and nothing is read before it was published."""
    for entry in site.entries.values():
        if isinstance(entry, Actor):
            early, late, path = entry.born, entry.died, ("died",)
        elif isinstance(entry, Bibliographic):
            early, late, path = entry.issued, entry.accessed, ("accessed",)
        else:
            continue
        if early and late and dates.latest(late) < dates.earliest(early):
            yield site.sources[entry.address].problem(
                path,
                "dates-reversed",
                f"{late} is before {early}, which must come first",
                "correct one of the two dates",
            )


def check_coordinates(site: Site) -> Iterator[Problem]:
    """Every place that is located precisely has coordinates, and no other is given any."""
    for place in site.entries.values():
        if not isinstance(place, Place):
            continue
        if place.precision in PRECISE and place.coordinates is None:
            message = f"precision is “{place.precision}”, but there are no coordinates"
            fix = "add coordinates with their sources, or write  precision: approximate"
        elif place.precision == "not located" and place.coordinates is not None:
            message = "precision is “not located”, but there are coordinates"
            fix = "say how precise they are, or take them away"
        else:
            continue
        source = site.sources[place.address]
        yield source.problem(("precision",), "precision-mismatch", message, fix)


CHECKS: tuple[Callable[[Site], Iterator[Problem]], ...] = (
    check_references,
    check_self_references,
    check_names,
    check_order_of_events,
    check_places_within,
    check_order_of_dates,
    check_coordinates,
    check_ways_of_listing,
    check_repeated_articles,
    check_unlisted_articles,
    check_map_files,
    check_ends_of_movements,
    check_views_of_movements,
    check_minutes_of_lessons,
    check_grades_of_lessons,
    check_extracts_of_lessons,
    check_questions,
    check_ids_of_questions,
    check_translations,
    check_look_alikes,
    check_signs,
)
"""Every rule that is checked, in the order of the documentation."""
