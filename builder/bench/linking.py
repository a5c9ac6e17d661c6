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
    """Link twenty articles with a hundred and with ten thousand names."""
    texts = [make_text(random.Random(number)) for number in range(TEXTS)]  # noqa: S311
    few, many = make_lexicon(FEW), make_lexicon(MANY)
    yield Row(
        f"linking {TEXTS} articles with {MANY:,} names",
        measure(partial(_link, texts, many)),
        f"the same with {FEW}",
        measure(partial(_link, texts, few)),
        wanted=1.5,
    )


def make_lexicon(count: int) -> Lexicon:
    """Make a lexicon of so many names, each of a term of its own."""
    names = (Name(name, f"terms/term-{number}") for number, name in enumerate(list_names(count)))
    return build_lexicon(names)


def make_rules(lexicon: Lexicon) -> Rules:
    """Link by all names of a lexicon, in a text that is nobody's."""
    return Rules(lexicon, "", ("body",), ())


def _link(texts: list[str], lexicon: Lexicon) -> list[prose.Tokens]:
    rules = make_rules(lexicon)
    return [link_tokens(prose.parse(text), rules, frozenset()).tokens for text in texts]
