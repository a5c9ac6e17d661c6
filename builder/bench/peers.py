"""What other ways to explain the words of a text cost, beside ours."""

import random
import re
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from html import escape
from pathlib import Path

from builder.bench.borrowed import NoPeer, build_with_mkdocs, read_versions, read_with_remark
from builder.bench.linking import make_lexicon, make_rules
from builder.bench.making import list_names, make_text
from builder.bench.row import Lack, Row, measure
from builder.linking.link import Linked, Rules, link_tokens
from builder.text import prose

ARTICLES, IN_MKDOCS = 100, 1_000
TEXTS, FEW, MANY = 20, 100, 10_000
DEFINED = "What it means."
WORD = re.compile(r"\w+")
SETTINGS = """site_name: Words
theme: mkdocs
nav: [index.md]
markdown_extensions: [def_list]
plugins: [{plugins}]
"""
"""The menu has one page: with all of them it would cost the square of the pages."""


def measure_peers() -> Iterator[Row | Lack]:
    """Measure each of the others, or say why it cannot be had."""
    yield from _try("mkdocs-ezglossary-plugin", partial(compare_in_mkdocs, ARTICLES, IN_MKDOCS))
    yield from _try("docusaurus-plugin-glossary", partial(compare_readers, TEXTS, (FEW, MANY)))


def _try(peer: str, compare: Callable[[], Iterator[Row]]) -> Iterator[Row | Lack]:
    try:
        yield from compare()
    except NoPeer as lack:
        yield Lack(peer, str(lack))


def compare_in_mkdocs(articles: int, count: int) -> Iterator[Row]:
    """Compare MkDocs with the plugin and MkDocs with our links, both with MkDocs alone."""
    texts, names = _make_texts(articles), list(list_names(count))
    mkdocs, plugin = map(_tell_version, ("mkdocs", "mkdocs-ezglossary-plugin"))
    than, alone = f"{mkdocs} alone, the same {articles:,} articles", _build(texts, _define(names))
    marked = [mark_names(text, names) for text in texts]
    mentions = sum(text.count("<term:") for text in marked)
    theirs = _build(marked, _define([f"term:{name}" for name in names]), "ezglossary")
    yield Row(f"{plugin}, {mentions:,} mentions marked by hand", theirs, than, alone, None)
    drawn = _draw_all(texts, count)
    linked = sum(text.count("<a ") for text in drawn)
    ours = measure(partial(_draw_all, texts, count)) + _build(drawn, _define_in_html(names))
    yield Row(f"our links, {linked:,} mentions found, and MkDocs", ours, than, alone, None)


def compare_readers(articles: int, counts: tuple[int, int]) -> Iterator[Row]:
    """Compare remark and its plugin with our parser and our links, with few names and with many."""
    texts, plugin = _make_texts(articles), _tell_version("docusaurus-plugin-glossary")
    costs = [read_with_remark(texts, list(list_names(count))) for count in counts]
    few, many = costs
    alone = f"{_tell_version('remark-parse')} alone, Node.js {few.node}"
    for count, cost in zip(counts, costs, strict=True):
        theirs = f"{plugin}, {count:,} names, {cost.links:,} links"
        yield Row(theirs, cost.linking, alone, cost.alone, None)
        rules = make_rules(make_lexicon(count))
        ours = f"our parser and links, {count:,} names, {_count_links(texts, rules):,} links"
        yield Row(ours, measure(partial(_count_links, texts, rules)), theirs, cost.linking, 1.0)
    names = f"{plugin}, {counts[1]:,} names"
    yield Row(names, many.linking, f"the same with {counts[0]:,}", few.linking, None)


def _tell_version(package: str) -> str:
    return f"{package} {read_versions()[package]}"


def _make_texts(count: int) -> list[str]:
    return [make_text(random.Random(number)) for number in range(count)]  # noqa: S311 - words


def _link(text: str, rules: Rules) -> Linked:
    return link_tokens(prose.parse(text), rules, frozenset())


def _count_links(texts: list[str], rules: Rules) -> int:
    """Lay the links of texts, and count them."""
    tokens = (token for text in texts for token in _link(text, rules).tokens)
    return sum(child.type == "link_open" for token in tokens for child in token.children or ())


def _draw_all(texts: list[str], count: int) -> list[str]:
    """Link texts by so many names, which takes a lexicon, and draw them."""
    rules = make_rules(make_lexicon(count))
    return [_draw(text, rules) for text in texts]


def _draw(text: str, rules: Rules) -> str:
    """Draw a text as a block of finished HTML, as the builder does."""
    tokens = _link(text, rules).tokens
    drawn = prose.render(tokens, lambda address: f"../words/#{address.partition('/')[2]}", str)
    return f"<div>\n{drawn}</div>\n"


def mark_names(text: str, names: list[str]) -> str:
    """Mark every name in a text as the plugin wants it, as a patient author would."""
    known = frozenset(names)
    return WORD.sub(lambda word: f"<term:{word[0]}>" if word[0] in known else word[0], text)


def _define(names: list[str]) -> str:
    """List what the names mean in Markdown."""
    return "".join(f"{name}\n:   {DEFINED}\n\n" for name in names)


def _define_in_html(names: list[str]) -> str:
    """List what the names mean as the builder does, each with a place to link to."""
    defined = (
        f'<dt id="term-{number}">{escape(name)}</dt><dd>{DEFINED}</dd>'
        for number, name in enumerate(names)
    )
    return f"<dl>{''.join(defined)}</dl>\n"


def _build(texts: list[str], words: str, *plugins: str) -> float:
    """Let MkDocs build articles and a page of words, with some plugins."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages = {f"article-{number}": text for number, text in enumerate(texts)}
        (folder / "docs").mkdir()
        for title, text in {"index": "A site.", "words": words, **pages}.items():
            page = f"# {title.capitalize()}\n\n{text}"
            (folder / "docs" / f"{title}.md").write_text(page, encoding="utf-8")
        settings = folder / "mkdocs.yml"
        settings.write_text(SETTINGS.format(plugins=", ".join(plugins)), encoding="utf-8")
        return build_with_mkdocs(settings)
