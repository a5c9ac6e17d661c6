"""What checking costs beside the fastest reading of YAML that there is."""

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import yaml

from builder.bench.making import Size, make_collection
from builder.bench.row import Row, measure
from builder.pipeline import read_site

ENTRIES = 5_000


def measure_checking() -> Iterator[Row]:
    """Check five thousand entries, and let PyYAML compose the same files in C."""
    with tempfile.TemporaryDirectory() as folder:
        content = make_collection(Path(folder) / "content", Size(1, ENTRIES))
        texts = [file.read_text(encoding="utf-8") for file in content.rglob("*.yml")]
        yield Row(
            f"checking {ENTRIES:,} entries, links and all",
            measure(partial(read_site, content)),
            "reading their YAML with libyaml",
            measure(partial(_compose, texts)),
            wanted=2.5,
        )


def _compose(texts: list[str]) -> None:
    for text in texts:
        yaml.compose(text, Loader=yaml.CSafeLoader)
