"""The page of one claim: its words in their paragraph, who says so, what was and what is known."""

from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.token import Token
from markupsafe import Markup

from builder.kinds.articles import Article
from builder.kinds.claims import CLAIMS, Claim
from builder.kinds.loaded_words import LoadedWord
from builder.kinds.questions import Question
from builder.pages.chains import Step, make_chain
from builder.rendering.atlas import Atlas
from builder.rendering.collection import list_answered
from builder.rendering.draft import Draft, group_by_kind
from builder.rendering.view import View
from builder.text.marks import Mark, lay_marks
from builder.text.quotes import Place
from builder.text.reading import number_paragraphs

QUOTED = (("class", "quoted"),)


@dataclass(frozen=True, slots=True)
class Passage:
    """A whole paragraph of an article with the words of a claim marked in it."""

    paragraph: int
    url: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Part:
    """A question that a claim is an account of, and the few words that stand for it there."""

    question: Question
    answer: str


def draft_claim(atlas: Atlas, claim: Claim) -> Draft:
    """Draft the page of a claim."""
    view = View(atlas, atlas.site_map[claim.address].page)
    context = {
        "entry": claim,
        "article": atlas.entry(claim.article),
        "passages": tuple(_show_passages(view, claim)),
        "chain": make_chain(Step(claim.said_by, claim.speaker), claim.via, (claim.article,)),
        "answers": [atlas.entry(address) for address in claim.answers],
        "answered_by": [
            other
            for other in atlas.claims_of(claim.address, "answers")
            if other.address not in claim.answers
        ],
        "parts": tuple(_find_questions(atlas, claim)),
        "subjects": group_by_kind(atlas.linked.site, claim.about),
        "loaded": [word.address for word in _find_loaded_words(atlas, claim)],
    }
    section, origin = atlas.section(CLAIMS), atlas.linked.site.edit_line(claim.address)
    statement = atlas.text(claim, "statement")
    return Draft(view.page, claim.title, "claim.md.j2", context, section, origin, statement)


def _show_passages(view: View, claim: Claim) -> Iterator[Passage]:
    """Show each paragraph that a claim quotes, once, in the order of the article."""
    marks: dict[int, list[Mark]] = {}
    for place in _list_places(view.atlas, claim):
        marks.setdefault(place.paragraph, []).append(Mark(place.start, place.end, QUOTED))
    for number, token in number_paragraphs(_read_article(view.atlas, claim, marks)):
        if number in marks:
            yield Passage(number, view.url(claim.article, f"p{number}"), view.draw_line(token))


def _read_article(atlas: Atlas, claim: Claim, marks: dict[int, list[Mark]]) -> tuple[Token, ...]:
    article = atlas.entry(claim.article)
    field = "body" if isinstance(article, Article) and article.body else "text"
    return lay_marks(atlas.tokens(article, (field,)), marks)


def _list_places(atlas: Atlas, claim: Claim) -> list[Place]:
    quotes = atlas.linked.quotes
    return sorted(quotes[claim.address, ("quotes", n)] for n in range(len(claim.quotes)))


def _find_questions(atlas: Atlas, claim: Claim) -> Iterator[Part]:
    """Find the questions that a claim answers."""
    for question in list_answered(atlas, claim):
        answers = (one.answer for one in question.answers if one.claim == claim.address)
        yield Part(question, ", ".join(answers))


def _find_loaded_words(atlas: Atlas, claim: Claim) -> Iterator[LoadedWord]:
    """Find the words that take a side among those that a claim quotes."""
    quoted, places = _list_places(atlas, claim), atlas.linked.quotes
    for word in atlas.linked.site.of_article(claim.article, LoadedWord):
        uses = [places[word.address, ("uses", n, "quote")] for n in range(len(word.uses))]
        if any(_share(use, quote) for use in uses for quote in quoted):
            yield word


def _share(one: Place, other: Place) -> bool:
    """Tell whether two places have words in common."""
    return one.paragraph == other.paragraph and one.start < other.end and other.start < one.end
