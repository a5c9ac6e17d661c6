"""The search of the theme is exchanged where a site has an index in many files, and only there."""

import json
from pathlib import Path, PurePosixPath

from builder.model import File
from builder.publishing.offline import take_offline
from builder.publishing.searching import INDEX, WORKER, exchange_search

CONFIG = (
    '{"search": "../assets/javascripts/workers/search.a7633da7.min.js", '
    '"translations": {"search.result.other": "# matching documents"}}'
)
SMALL = (
    File(PurePosixPath("a/index.html"), CONFIG),
    File(INDEX, '{"config": {"lang": ["en"]}, "docs": [{"location": "a/"}]}'),
)
LARGE = (*SMALL, File(WORKER, "search()"))


def test_a_small_site_stays_as_it_is() -> None:
    """Without the other index nothing is changed."""
    assert tuple(exchange_search(SMALL)) == SMALL


def test_a_large_site_gets_the_other_search() -> None:
    """Pages name its script and speak of the best matches; the index in one piece is empty."""
    page, index, worker = exchange_search(LARGE)
    assert json.loads(page.text) == {
        "search": "../search/worker.js",
        "translations": {"search.result.other": "# best matches"},
    }
    assert json.loads(index.text) == {"config": {"lang": ["en"]}, "docs": []}
    assert worker == LARGE[-1]


def test_on_a_disk_the_index_is_scripts() -> None:
    """Each file says its name, since no page on a disk can ask for one; addresses name files."""
    texts = File(PurePosixPath("search/texts/7.json"), '[{"location": "a/#b", "text": "é"}]')
    words = File(PurePosixPath("search/words/0.json"), '{"a": [1, 2]}')
    taken = {str(file.path): file.text for file in take_offline((texts, words))}
    assert taken == {
        "search/texts/7.js": 'parts["texts/7"] = [{"location": "a/index.html#b", "text": "é"}]',
        "search/words/0.js": 'parts["words/0"] = {"a": [1, 2]}',
    }


def test_the_files_of_a_small_site_have_no_other_index(example_site: Path) -> None:
    """A site of few pages is searched by the theme alone."""
    found = {file.name for file in (example_site / "site" / "search").iterdir()}
    assert found == {INDEX.name}
