"""How long reading and checking takes: 5,000 entries, beside what PyYAML's C library takes alone.

Seconds of the processor, so that other programs do not count. They differ from computer to
computer; the ratio of two measurements in one run hardly does.
"""

import gc
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import TypeAlias

import yaml

from builder.kinds import KINDS
from builder.linked import link_site
from builder.load import load_content
from builder.validate import validate

ENTRIES = 5_000
IN_A_FILE = 250
RUNS = 3
MOST_RATIO = 2.5
"""Loading takes at most so many times what `yaml.compose` takes for the text."""

RATIO = "loading, as a ratio to PyYAML"

Row: TypeAlias = tuple[str, float, str]
"""What was measured, the number, its unit."""

_SETTINGS = "title: Measured\ndescription: As many entries as a large site has.\nlicence: CC0\n"
_SOURCES = """\
title: Works
sources:
  one-1969:
    title: A work
    type: book
    issued: 1969
    weight: scholarly
"""
_ENTRY = """\
  term-{number}:
    title: word {number} of the measurement
    aliases: [word number {number}, "{number}th word"]
    summary: >-
      One plain sentence for somebody who knows nothing about word {number}, long enough to be
      like those that people write in earnest.
    here: What it means where it stands. [@one-1969]
    confidence: high
    auto_link: no
    sources:
      - one-1969
"""


def measure_checking(entries: int = ENTRIES) -> tuple[Row, ...]:
    """Measure loading, checking and linking of many entries, and PyYAML on the same text."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder, "content")
        texts = write_entries(content, entries)
        composing = _time(lambda: [yaml.compose(text, Loader=yaml.CSafeLoader) for text in texts])
        loading = _time(lambda: load_content(content, KINDS))
        loaded = load_content(content, KINDS)
        validating = _time(lambda: validate(loaded, KINDS))
        site, _ = validate(loaded, KINDS)
        linking = _time(lambda: link_site(site))
    return (
        ("entries", entries, ""),
        ("PyYAML's C library reads the text", composing, "s"),
        ("loading: lines, places, plain values", loading, "s"),
        (RATIO, loading / composing, "times"),
        ("checking every field and reference", validating, "s"),
        ("laying the links", linking, "s"),
        ("all of it", loading + validating + linking, "s"),
    )


def write_entries(content: Path, entries: int) -> tuple[str, ...]:
    """Write a folder of content with many entries; give the text of each file of terms."""
    for name in ("glossaries", "sources"):
        (content / name).mkdir(parents=True)
    (content / "site.yml").write_text(_SETTINGS, encoding="utf-8")
    (content / "sources" / "works.yml").write_text(_SOURCES, encoding="utf-8")
    texts = tuple(_write_book(start) for start in range(0, entries, IN_A_FILE))
    for number, text in enumerate(texts):
        (content / "glossaries" / f"book-{number}.yml").write_text(text, encoding="utf-8")
    return texts


def _write_book(start: int) -> str:
    numbers = range(start, start + IN_A_FILE)
    return f"title: Words from {start}\nterms:\n" + "".join(
        _ENTRY.format(number=n) for n in numbers
    )


def _time(work: Callable[[], object]) -> float:
    """Give the seconds of the processor that the fastest of some runs takes."""
    return min(_time_once(work) for _ in range(RUNS))


def _time_once(work: Callable[[], object]) -> float:
    gc.collect()
    start = process_time()
    work()
    return process_time() - start
