"""The paragraphs of articles, and what names one of them by a number."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from markdown_it.token import Token

from builder.kinds.events import Event
from builder.kinds.inventories import Inventory
from builder.kinds.layers import Layer
from builder.kinds.lessons import Extract, Lesson
from builder.kinds.quizzes import Quiz, QuizQuestion
from builder.linking.texts import Field
from builder.model import Address, DataPath, Problem
from builder.site import Site
from builder.text import prose
from builder.text.reading import number_paragraphs

TEXT_FIELDS: tuple[DataPath, ...] = (("body",), ("text",))
"""The fields of an article that hold the article itself."""

Paragraphs: TypeAlias = Mapping[Address, tuple[str, ...]]
"""The plain words of each paragraph of each article."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A field of an entry that names a paragraph of an article by its number."""

    entry: Address
    path: DataPath
    article: Address
    paragraph: int


def find_text(texts: Mapping[Field, prose.Tokens], article: Address) -> DataPath:
    """Tell which field of an article holds the article itself."""
    return next(path for path in TEXT_FIELDS if (article, path) in texts)


def list_paragraphs(
    texts: Mapping[Field, prose.Tokens], article: Address
) -> Iterator[tuple[int, Token]]:
    """List the paragraphs of an article, each with its number, from 1, and the token it is."""
    for number, token in number_paragraphs(texts[article, find_text(texts, article)]):
        if number:
            yield number, token


def read_paragraphs(texts: Mapping[Field, prose.Tokens]) -> Paragraphs:
    """Give the paragraphs of every article, also of one that has mistakes in other fields."""
    return {
        address: prose.plain_paragraphs(tokens)
        for (address, path), tokens in texts.items()
        if path in TEXT_FIELDS
    }


def check_paragraphs(site: Site, paragraphs: Paragraphs) -> Iterator[Problem]:
    """Report numbers of paragraphs that an article does not have."""
    for one in (*_list_numbered(site), *_list_taught(site)):
        last = len(paragraphs.get(one.article, ()))
        if one.article in paragraphs and one.paragraph > last:
            yield site.sources[one.entry].problem(
                one.path,
                "unknown-paragraph",
                f"“{one.article}” has no paragraph {one.paragraph}: its last one is {last}",
                "write the number that stands beside the paragraph on the page of the article",
            )


def _list_numbered(site: Site) -> Iterator[Numbered]:
    for entry in site.entries.values():
        if isinstance(entry, Event):
            for number, report in enumerate(entry.as_reported):
                path = ("as_reported", number, "paragraph")
                yield Numbered(entry.address, path, report.article, report.paragraph)
        elif isinstance(entry, Inventory):
            for number, listed in enumerate(entry.paragraphs):
                path = ("paragraphs", number, "paragraph")
                yield Numbered(entry.address, path, entry.article, listed.paragraph)
        elif isinstance(entry, Layer):
            for number, paragraph in enumerate(entry.paragraphs):
                yield Numbered(entry.address, ("paragraphs", number), entry.article, paragraph)


def _list_taught(site: Site) -> Iterator[Numbered]:
    for lesson in site.all(Lesson):
        yield from _list_in_groups(lesson, "extracts", lesson.extracts)
    for quiz in site.all(Quiz):
        yield from _list_in_groups(quiz, "questions", quiz.questions)


def _list_in_groups(
    entry: Lesson | Quiz, field: str, groups: Sequence[Extract | QuizQuestion]
) -> Iterator[Numbered]:
    for place, group in enumerate(groups):
        for number, paragraph in enumerate(group.paragraphs):
            path = (field, place, "paragraphs", number)
            yield Numbered(entry.address, path, entry.article, paragraph)
