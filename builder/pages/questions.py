"""The pages of contested questions: accounts side by side, and in the order they were given."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from builder.dating import dates
from builder.interface.words import say
from builder.kinds.claims import Claim, HowKnown
from builder.kinds.questions import QUESTIONS, Answer, Question
from builder.pages.chains import Step, make_chain
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft, draft_entry


@dataclass(frozen=True, slots=True)
class Side:
    """One account, as it stands beside the others; `number` counts from 1."""

    number: int
    answer: Answer
    who: str
    how_known: HowKnown
    chain: tuple[Step, ...]
    claim: Claim | None


def draft_questions(atlas: Atlas) -> Iterator[Draft]:
    """Draft a page for each question and the list of all."""
    questions = atlas.linked.site.all(Question)
    if not questions:
        return
    context = {"entries": questions}
    yield Draft(atlas.section(QUESTIONS), say(QUESTIONS.title), "index-questions.md.j2", context)
    for question in questions:
        yield _draft_question(atlas, question)


def _draft_question(atlas: Atlas, question: Question) -> Draft:
    sides = [_make_side(atlas, question, number) for number in range(len(question.answers))]
    context = {"entry": question, "sides": sides, "moments": _order_sides(sides)}
    return draft_entry(atlas, question, "question.md.j2", context)


def _make_side(atlas: Atlas, question: Question, number: int) -> Side:
    """Take an account from the claim it names, so that both always say the same."""
    answer = question.answers[number]
    claim = atlas.entry(answer.claim) if answer.claim else None
    if isinstance(claim, Claim):
        chain = make_chain(Step(claim.said_by, claim.speaker), claim.via, (claim.article,))
        return Side(number + 1, answer, claim.speaker, claim.how_known, chain, claim)
    who, how_known = answer.who or "", answer.how_known or "not said"
    chain = make_chain(Step(answer.said_by, who), answer.via, answer.sources)
    return Side(number + 1, answer, who, how_known, chain, None)


def _order_sides(sides: Sequence[Side]) -> tuple[tuple[str, tuple[Side, ...]], ...]:
    """Group accounts by when they were given: by the day on which they had certainly been."""
    ordered = sorted(sides, key=lambda side: _date_side(side.answer.when))
    groups = groupby(ordered, key=lambda side: str(side.answer.when))
    return tuple((when, tuple(group)) for when, group in groups)


def _date_side(when: str) -> tuple[date, dates.SortKey, str]:
    return dates.latest(when), dates.sort_key(when), when
