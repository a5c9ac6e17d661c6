"""Collections of any size, made of words that mean nothing; the same size gives the same bytes."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from builder.bench.telling import draw_sentences, tell_day, write_speakers, write_told

BEGINS, MIDDLES, ENDS = (
    ("ba", "do", "fe", "gi", "ku", "la", "mo", "ne", "pi", "ru"),
    "lmnrst",
    "aeo",
)
IN_A_BOOK = 100
"""So many terms stand on one page."""
WORDS_IN_A_SENTENCE = 14
SENTENCES = 5
PARAGRAPHS = 20
NAMED = 100
"""Texts name the first hundred terms only, so that the same text goes with any number of them."""
SITE = "title: A collection\ndescription: Made to be measured.\nlicence: CC0\n"
WORK = "  {id}:\n    title: A work\n    type: book\n    weight: reference\n"
SOURCES = f"title: Works\nsources:\n{WORK.format(id='work')}{WORK.format(id='other')}"
TERM = """  {id}:
    title: {name}
    aliases:
      - {name}s
      - {{name: {name}es, link: no}}
    pronunciation: "{name}"
    summary: {words}
    here: >-
      {more}
      [@work; @other]
    confused_with: [terms/{other}]
    see_also:
      - terms/{other}
      - articles/article-0
    confidence: high
    sources: [work]
"""
"""As long as a term of a real glossary is, with as many names and citations in its text."""
IN_A_TERM = 3
"""So many sentences, each with a name, say what a term means here."""
ARTICLE = "---\ntitle: Article {number}\nsummary: {words}\n{date}---\n{text}\n"


@dataclass(frozen=True, slots=True)
class Size:
    """How large a collection is; each article has so many claims, and marks and events as well.

    That are none, or two and more, and no more than it has sentences.
    """

    articles: int
    names: int
    paragraphs: int = PARAGRAPHS
    told: int = 0


def make_collection(folder: Path, size: Size) -> Path:
    """Write a collection into a new folder, and give it back."""
    draw = random.Random(size.names)  # noqa: S311 - words, no secrets
    names = list(list_names(size.names))
    for kind in ("sources", "glossaries", "articles"):
        (folder / kind).mkdir(parents=True)
    listed = ", ".join(f"article-{number}" for number in range(size.articles))
    _write(folder / "site.yml", f"{SITE}articles: [{listed}]\n")
    _write(folder / "sources" / "works.yml", SOURCES)
    for start in range(0, size.names, IN_A_BOOK):
        terms = (
            TERM.format(
                id=f"term-{start + number}",
                name=name,
                words=make_sentence(draw),
                more="\n      ".join(
                    make_sentence(draw, draw.choice(names[:NAMED])) for _ in range(IN_A_TERM)
                ),
                other=f"term-{start}" if number else "term-1",
            )
            for number, name in enumerate(names[start : start + IN_A_BOOK])
        )
        book = f"title: Book {start // IN_A_BOOK}\nterms:\n{''.join(terms)}"
        _write(folder / "glossaries" / f"book-{start // IN_A_BOOK}.yml", book)
    speakers = write_speakers(folder, size.articles) if size.told else 0
    for number in range(size.articles):
        text = make_text(random.Random(number), size.paragraphs)  # noqa: S311 - words, no secrets
        words = make_sentence(draw)
        date = f"date: {tell_day(number)}\n" if size.told else ""
        article = ARTICLE.format(number=number, words=words, date=date, text=text)
        _write(folder / "articles" / f"article-{number}.md", article)
        if size.told:
            write_told(folder, number, draw_sentences(draw, text, size.told), speakers)
    return folder


def list_names(count: int) -> Iterator[str]:
    """Give so many names of three syllables and a number that no other word has."""
    syllables = ("".join(parts) for parts in product(BEGINS, MIDDLES, ENDS, BEGINS, MIDDLES))
    for name, _ in zip(syllables, range(count), strict=False):
        yield f"{name}x".capitalize()


def make_text(draw: random.Random, paragraphs: int = PARAGRAPHS) -> str:
    """Make an article, usually of a hundred sentences; each has one name in it."""
    names = list(list_names(NAMED))
    drawn = (
        " ".join(make_sentence(draw, draw.choice(names)) for _ in range(SENTENCES))
        for _ in range(paragraphs)
    )
    return "\n\n".join(drawn)


def make_sentence(draw: random.Random, *names: str) -> str:
    """Make a sentence of short words that are no names."""
    words = [draw.choice(BEGINS) + draw.choice(MIDDLES) for _ in range(WORDS_IN_A_SENTENCE)]
    return f"{' '.join((words[0].capitalize(), *words[1:], *names))}."


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
