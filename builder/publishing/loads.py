"""What the browser of a reader loads for each page of a finished site, and how heavy that is."""

import json
import posixpath
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

from builder.model import File
from builder.publishing.compress import BROTLI, GZIP

FONT = ".woff2"
INDEX = "search/search_index.json"
"""What the theme's search fetches together with the first page."""
NAMED_BY = {"link": "href", "script": "src", "img": "src", "image": "href"}
"""The tags that name a file to load, and the attribute that does."""
LOADED = frozenset(("stylesheet", "preload", "icon"))
"""Of what a `link` names, this is loaded; the rest leads somewhere."""


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes on the way to a browser: of files as they are, packed by gzip, packed by Brotli."""

    plain: float
    gzip: float
    brotli: float

    def __add__(self, other: "Weight") -> "Weight":
        return Weight(self.plain + other.plain, self.gzip + other.gzip, self.brotli + other.brotli)

    def times(self, number: float) -> "Weight":
        """Give the weight of so many of these."""
        return Weight(self.plain * number, self.gzip * number, self.brotli * number)


NOTHING = Weight(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Load:
    """A site as a browser meets it: each page with what only it loads, and what all share."""

    pages: Mapping[str, Weight]
    shared: Weight

    @property
    def mean(self) -> Weight:
        """The weight of a page, on average of all."""
        return _sum(self.pages.values()).times(1 / len(self.pages))

    @property
    def heaviest(self) -> tuple[str, Weight]:
        """The path of the heaviest page as it is, and its weight."""
        return max(self.pages.items(), key=lambda item: (item[1].plain, item[0]))


def weigh_site(files: Sequence[File]) -> Load:
    """Weigh the pages of a site, and what comes with the first of them and is kept.

    Every font is counted with the first page, though few pages use them all.
    """
    sizes = {str(file.path): len(file.content) for file in files}
    pages = {str(file.path): file.text for file in files if file.path.suffix == ".html"}
    loads = {path: _list_loads(path, html) & sizes.keys() for path, html in pages.items()}
    fonts = {path for path in sizes if path.endswith(FONT)}
    shared = loads["index.html"] | fonts | ({INDEX} & sizes.keys())
    alone = {path: {path, *(loads[path] - shared)} for path in pages}
    weights = {path: _weigh(names, sizes) for path, names in alone.items()}
    return Load(weights, _weigh(shared, sizes))


def _weigh(paths: Iterable[str], sizes: Mapping[str, int]) -> Weight:
    return _sum(_weigh_file(path, sizes) for path in paths)


def _weigh_file(path: str, sizes: Mapping[str, int]) -> Weight:
    """Weigh a file; where there is no smaller copy, it travels as it is."""
    plain = sizes[path]
    gzip, brotli = (sizes.get(f"{path}{one.ending}", plain) for one in (GZIP, BROTLI))
    return Weight(plain, gzip, brotli)


def _sum(weights: Iterable[Weight]) -> Weight:
    return sum(weights, start=NOTHING)


def _list_loads(path: str, html: str) -> frozenset[str]:
    """List the files of the site that a page loads, by their paths from the top."""
    reader = _Reader()
    reader.feed(html)
    folder = posixpath.dirname(path)
    return frozenset(posixpath.normpath(posixpath.join(folder, name)) for name in reader.names)


class _Reader(HTMLParser):
    """Notes the files that a page names to be loaded."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.in_settings = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag names."""
        given = dict(attrs)
        name = given.get(NAMED_BY.get(tag, ""))
        if name and (tag != "link" or given.get("rel") in LOADED):
            self.names.append(name)
        self.in_settings = given.get("id") == "__config"

    def handle_data(self, data: str) -> None:
        """Note the script of the search, which the settings of the theme name."""
        if self.in_settings and isinstance(search := json.loads(data).get("search"), str):
            self.names.append(search)
        self.in_settings = False
