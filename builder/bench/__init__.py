"""How the cost of a site grows, measured against something else in the same run."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from builder.bench.again import measure_again
from builder.bench.building import measure_building, measure_pages
from builder.bench.checking import measure_checking
from builder.bench.linking import measure_names
from builder.bench.peers import measure_peers
from builder.bench.row import Finding
from builder.bench.searching import measure_search
from builder.bench.serving import measure_serving
from builder.bench.sizes import measure_sizes

__all__ = ["MEASURES", "Measure"]


@dataclass(frozen=True, slots=True)
class Measure:
    """One part of the benchmark: its name, how long it lasts, what it tells, and its work."""

    name: str
    minutes: float
    about: str
    work: Callable[[], Iterator[Finding]]


MEASURES: tuple[Measure, ...] = (
    Measure(
        "names",
        0.1,
        "The same articles are read and linked with a hundred names and with ten thousand.",
        measure_names,
    ),
    Measure(
        "checking",
        0.3,
        "A glossary is checked, links and all; libyaml only reads the same files.",
        measure_checking,
    ),
    Measure(
        "building",
        6,
        "What the builder does is compared with what MkDocs does for the same site, and the whole "
        "with MkDocs alone on plain Markdown of the same words. In the larger site a page has a "
        "fifth of the words.",
        measure_building,
    ),
    Measure(
        "pages",
        0.6,
        "What a page costs in the large site of `building`, beside a page of a small one.",
        measure_pages,
    ),
    Measure(
        "again",
        0.4,
        "Nothing has changed, and the builder finds what it remembers of the first time.",
        measure_again,
    ),
    Measure(
        "searching",
        0.5,
        "How long a reader waits for the first result in a browser, by the clock.",
        measure_search,
    ),
    Measure(
        "serving",
        2,
        "Somebody changes one sentence while `serve` runs, beside the first build of the site. The "
        "articles are short ones.",
        measure_serving,
    ),
    Measure(
        "sizes",
        2.5,
        "Collections of three numbers of articles and three of names, each in a process of its "
        "own: seconds of checking and of drawing all pages, before MkDocs, and the most memory. "
        "“An article more” is what each further article adds to the line above; its ratios are "
        "those with the fewest names, and those of names with the most articles. The last line is "
        "about articles that have claims, marks, events and speakers.",
        measure_sizes,
    ),
    Measure(
        "peers",
        0.7,
        "Others that explain words, on the same text. `mkdocs-ezglossary-plugin` links what an "
        "author has marked by hand, all of it. The remark plugin of `docusaurus-plugin-glossary` "
        "finds names by itself and links every mention. Ours finds them by itself, notes every "
        "mention with its sentence, links the first in each section, and gives MkDocs finished "
        "HTML. All have the settings that they come with.",
        measure_peers,
    ),
)
"""What `bench` measures, in the order of its page; `minutes` are those of an idle computer."""
