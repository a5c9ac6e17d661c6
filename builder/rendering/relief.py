"""Where the picture of mountains under a map is found on the site."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from builder.kinds.maps import MAPS, Map
from builder.model import File
from builder.rendering.addresses import file_url
from builder.rendering.atlas import Atlas
from builder.rendering.view import View


def list_pictures(atlas: Atlas) -> Iterator[File]:
    """List the pictures that maps show, each once; paths count from the top of the site."""
    names = dict.fromkeys(e.relief.file for e in atlas.linked.site.all(Map) if e.relief)
    for name in names:
        yield File(locate_picture(atlas, name), atlas.linked.site.geo.pictures[name])


def locate_picture(atlas: Atlas, name: str) -> PurePosixPath:
    """Tell where on the site a picture of a map is."""
    return atlas.section(MAPS) / name


def link_relief(view: View, entry: Map) -> str:
    """Give the URL of the picture of mountains under a map; empty when there is none."""
    if not entry.relief:
        return ""
    return file_url(view.page, locate_picture(view.atlas, entry.relief.file))
