"""What checking costs beside the fastest reading of YAML that there is, and which step costs it."""

import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import yaml

from builder.bench.making import Size, make_collection
from builder.bench.row import Row, measure
from builder.checking.validate import validate
from builder.garbage import put_off_collection
from builder.kinds import KINDS
from builder.linking.linked import link_site
from builder.loading.load import load_content
from builder.pipeline import read_site

ENTRIES = 5_000
OTHER = "reading their YAML with libyaml"


def measure_checking() -> Iterator[Row]:
    """Check five thousand entries, and let PyYAML compose the same files in C."""
    with tempfile.TemporaryDirectory() as folder:
        content = make_collection(Path(folder) / "content", Size(1, ENTRIES))
        texts = [file.read_text(encoding="utf-8") for file in content.rglob("*.yml")]
        composing = measure(partial(_compose, texts))
        whole = measure(partial(read_site, content))
        yield Row(f"checking {ENTRIES:,} entries, links and all", whole, OTHER, composing, 2.5)
        with put_off_collection():
            bare = measure(partial(_compose, texts))
        yield Row("the same", whole, f"{OTHER}, without a search for garbage either", bare, None)
        for what, work in _list_steps(content):
            with put_off_collection():
                cost = measure(work)
            yield Row(f"of this, {what}", cost, OTHER, composing, wanted=None)


def _list_steps(content: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """List the steps of checking, each with what the steps before it gave."""
    yield "reading files and values", partial(load_content, content, KINDS)
    loaded = load_content(content, KINDS)
    yield "fields, references and rules", partial(validate, loaded, KINDS)
    site, _ = validate(loaded, KINDS)
    yield "texts, names and links", partial(link_site, site)


def _compose(texts: list[str]) -> None:
    for text in texts:
        yaml.compose(text, Loader=yaml.CSafeLoader)
