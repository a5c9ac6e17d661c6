"""What a hundred times as many names cost: the same text, linked with few and with many."""

import random
from collections.abc import Iterator
from functools import partial

from builder.bench.making import list_names, make_text
from builder.bench.row import Row, measure
from builder.linking.lexicon import Lexicon, build_lexicon
from builder.linking.link import Rules, link_tokens
from builder.model import Name
from builder.text import prose

FEW, MANY = 100, 10_000
TEXTS = 20


def measure_names() -> Iterator[Row]:
    """Link twenty articles with a hundred and with ten thousand names, and build both lexicons."""
    texts = [make_text(random.Random(number)) for number in range(TEXTS)]  # noqa: S311
    few, many = _make_lexicon(FEW), _make_lexicon(MANY)
    yield Row(
        f"linking {TEXTS} articles with {MANY:,} names",
        measure(partial(_link, texts, many)),
        f"the same with {FEW}",
        measure(partial(_link, texts, few)),
        wanted=1.5,
    )


def _make_lexicon(count: int) -> Lexicon:
    names = (Name(name, f"terms/term-{number}") for number, name in enumerate(list_names(count)))
    return build_lexicon(names)


def _link(texts: list[str], lexicon: Lexicon) -> None:
    rules = Rules(lexicon, "", ("body",), ())
    for text in texts:
        link_tokens(prose.parse(text), rules, frozenset())
