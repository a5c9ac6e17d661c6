"""Rules for maps: what they name exists, and what moves on them can be seen."""

from collections.abc import Iterator

from builder.geo.projection import Point
from builder.kinds.maps import AREA_STYLES, End, Map, Movement
from builder.kinds.places import Place
from builder.model import DataPath, Problem
from builder.site import Site
from builder.suggest import suggest
from builder.views.ground import lay_out_view
from builder.views.movements import is_shown


def check_map_files(site: Site) -> Iterator[Problem]:
    """Every file that a map names is in content/geo, and holds what the map draws of it."""
    for entry in site.all(Map):
        for number, layer in enumerate(entry.layers):
            path: DataPath = ("layers", number, "file")
            yield from _check_file(site, entry, path, layer.file)
            shapes = site.geo.shapes.get(layer.file)
            is_lost = layer.file in site.geo.lost
            if shapes and not is_lost and layer.style in AREA_STYLES and not shapes.rings:
                message = f"“{layer.style}” needs areas, and {layer.file} holds only lines"
                fix = "choose another style, or a file with shapes of the type Polygon"
                source = site.sources[entry.address]
                yield source.problem(("layers", number, "style"), "no-areas", message, fix)
        if entry.relief:
            yield from _check_file(site, entry, ("relief", "file"), entry.relief.file)


def _check_file(site: Site, entry: Map, path: DataPath, name: str) -> Iterator[Problem]:
    if site.geo.knows(name):
        return
    known = sorted((*site.geo.shapes, *site.geo.pictures))
    meant = suggest(name, known)
    fix = f"did you mean “{meant}”?" if meant else "put the file there, or correct its name"
    message = f"there is no file “{name}” in content/geo"
    yield site.sources[entry.address].problem(path, "unknown-file", message, fix)


def check_ends_of_movements(site: Site) -> Iterator[Problem]:
    """Every movement on a map begins and ends where there are coordinates."""
    for entry in site.all(Map):
        for path, end in _list_ends(entry):
            place = site.entries.get(end.place or "")
            if isinstance(place, Place) and not place.coordinates:
                message = f"“{place.title}” has no coordinates, so nothing can be drawn there"
                fix = "give latitude, longitude and words instead, and say in the note how exact"
                yield site.sources[entry.address].problem(path, "no-coordinates", message, fix)


def check_views_of_movements(site: Site) -> Iterator[Problem]:
    """Every movement of a map can be seen in one of its views."""
    for entry in site.all(Map):
        sheets = [lay_out_view(entry, number) for number in range(len(entry.views))]
        for path, movement in list_movements(entry):
            start, end = _find_point(site, movement.start), _find_point(site, movement.to)
            if end is None or (movement.start and start is None):
                continue
            if not any(is_shown(sheet, start, end) for sheet in sheets):
                message = "this movement is outside every view of the map, or too short to be seen"
                fix = "make the box of a view larger or smaller, or leave the movement out"
                source = site.sources[entry.address]
                yield source.problem((*path, "to"), "not-on-the-map", message, fix)


def list_movements(entry: Map) -> Iterator[tuple[DataPath, Movement]]:
    """List the movements of a map, each with its path in the file."""
    for step_number, step in enumerate(entry.steps):
        for number, movement in enumerate(step.movements):
            yield ("steps", step_number, "movements", number), movement


def _list_ends(entry: Map) -> Iterator[tuple[DataPath, End]]:
    for path, movement in list_movements(entry):
        if movement.start:
            yield (*path, "from"), movement.start
        yield (*path, "to"), movement.to


def _find_point(site: Site, end: End | None) -> Point | None:
    """Give the degrees of an end, if they are known."""
    place = site.entries.get(end.place or "") if end else None
    if end and end.longitude is not None and end.latitude is not None:
        return end.longitude, end.latitude
    if isinstance(place, Place) and place.coordinates:
        return place.coordinates.longitude, place.coordinates.latitude
    return None
