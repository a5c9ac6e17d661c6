"""Who refers to whom in their fields."""

from builder.linking.backlinks import Reference, index_references
from builder.rendering.atlas import Atlas


def test_references_are_found_at_any_depth(atlas: Atlas) -> None:
    """A reference counts wherever it stands: in a field, in a list, in a group inside a list."""
    found = index_references(atlas.linked.site)
    assert Reference("claims/fuel", ("article",)) in found["articles/landing"]
    assert Reference("events/launch", ("who", 1)) in found["actors/aldrin"]
    assert Reference("actors/armstrong", ("relations", 0, "actor")) in found["actors/nasa"]
    assert Reference("annotations/crew-mate", ("link",)) in found["actors/aldrin"]
    assert Reference("events/touchdown", ("within_day", "before", 0)) in found["events/first-step"]


def test_references_stand_in_the_order_of_the_site(atlas: Atlas) -> None:
    """The same content gives the same order."""
    order = list(atlas.linked.site.entries)
    for references in index_references(atlas.linked.site).values():
        places = [order.index(reference.entry) for reference in references]
        assert places == sorted(places)


def test_nobody_refers_to_what_nobody_names(atlas: Atlas) -> None:
    """An entry that no field names is not in the index; the keys are plain texts."""
    found = index_references(atlas.linked.site)
    assert "plans/landing" in atlas.linked.site.entries
    assert "plans/landing" not in found
    assert {type(address) for address in found} == {str}
