"""Links change nothing else: shown on every example of the CommonMark specification."""

import json
import re
from collections.abc import Mapping

from builder.linking.lexicon import build_lexicon
from builder.linking.link import Rules, link_tokens
from builder.linking.occurrences import Override
from builder.model import Name
from builder.text import prose
from builder.text.quotes import Place
from tests.linking import FIXTURES, draw_plainly, link, strip_links

WORD = re.compile(r"[^\W\d_]+")
FILE = FIXTURES / "prose" / "commonmark-0.31.2.json"
EXAMPLES: tuple[Mapping[str, str], ...] = tuple(
    json.loads(FILE.read_text(encoding="utf-8"))["examples"]
)
WORDS = sorted({word for one in EXAMPLES for word in WORD.findall(one["markdown"])})


def test_linking_all_words_changes_nothing_else() -> None:
    """With every word of the specification a name, a page without its links is the plain page."""
    lexicon = build_lexicon(Name(word, f"laid/{word}", "exact") for word in WORDS)
    links = 0
    changed = []
    for example in EXAMPLES:
        html = draw_plainly(link(example["markdown"], lexicon).tokens)
        links += html.count('<a href="@/laid/')
        if strip_links(html) != draw_plainly(prose.parse(example["markdown"])):
            changed.append(example["number"])
    assert changed == []
    assert links > 800


def test_deciding_on_all_words_changes_nothing_else() -> None:
    """With a decision about every single word, a page without its links is the plain page."""
    links = 0
    changed = []
    for example in EXAMPLES:
        tokens = prose.parse(example["markdown"])
        rules = Rules(build_lexicon(()), "articles/a", ("body",), _decide_on_all(tokens))
        linked = link_tokens(tokens, rules, frozenset())
        html = draw_plainly(linked.tokens)
        links += len(rules.overrides) - len(linked.unlaid)
        if strip_links(html) != draw_plainly(tokens):
            changed.append(example["number"])
    assert changed == []
    assert links > 900


def _decide_on_all(tokens: prose.Tokens) -> tuple[Override, ...]:
    return tuple(
        Override(Place(number, *word.span()), "laid/word", "annotations/all")
        for number, text in enumerate(prose.plain_paragraphs(tokens), start=1)
        for word in WORD.finditer(text)
    )
