"""Entries that a class reads instead of the article, made ready for paper."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.entries import Entry
from builder.interface.words import mark
from builder.kinds.claims import CLAIMS, Claim, HowKnown
from builder.kinds.explainers import EXPLAINERS, Explainer
from builder.kinds.layers import LAYERS, Layer
from builder.kinds.loaded_words import LOADED_WORDS, LoadedWord
from builder.kinds.maps import MAPS
from builder.kinds.omissions import OMISSIONS
from builder.kinds.questions import QUESTIONS, Answer, Question
from builder.model import DataPath
from builder.paper.maps import describe_map
from builder.paper.view import PaperView

OTHER = "other"
WAYS_TO_KNOW: Mapping[HowKnown, str] = {
    "saw": mark("says to have seen it"),
    "commands": mark("has it from people who report to the speaker"),
    "was told": mark("was told by others"),
    "not said": mark("it is not said how the speaker knows"),
    "does not apply": mark("an opinion, a plan or a forecast"),
}
"""How a speaker could know, in words for readers."""
SOUGHT = ("summary", "statement", "says", "fact")
"""The fields in which an entry of any other kind says in a sentence what it is."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An entry to be read: the template that draws it, and what that needs."""

    template: str
    entry: Entry
    context: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Account:
    """One account of a question: the answer, who gives it, when, where its words stand."""

    answer: Answer
    who: str
    how: str
    claim: Claim | None


def prepare_reading(view: PaperView, entry: Entry) -> Reading:
    """Make an entry ready; one of a kind that is not read as a text is named with a sentence."""
    describe = DESCRIBERS.get(entry.kind)
    if not describe:
        return Reading(OTHER, entry, _describe_other(view, entry))
    return Reading(entry.kind, entry, describe(view, entry))


def _describe_other(view: PaperView, entry: Entry) -> Mapping[str, object]:
    found = (name for name in SOUGHT if (entry.address, (name,)) in view.atlas.linked.texts)
    return {"field": next(found, "")}


def _describe_claim(view: PaperView, claim: Claim) -> Mapping[str, object]:
    paths = (("quotes", number) for number in range(len(claim.quotes)))
    return {
        "quoted": tuple(_number(view, claim, path) for path in paths),
        "how": WAYS_TO_KNOW[claim.how_known],
    }


def _describe_loaded(view: PaperView, word: LoadedWord) -> Mapping[str, object]:
    paths = (("uses", number, "quote") for number in range(len(word.uses)))
    return {"numbers": tuple(_number(view, word, path) for path in paths)}


def _number(view: PaperView, entry: Entry, path: DataPath) -> int:
    """Give the number of the paragraph in which quoted words stand."""
    return view.atlas.linked.quotes[entry.address, path].paragraph


def _describe_explainer(view: PaperView, explainer: Explainer) -> Mapping[str, object]:
    return {"passages": tuple(view.passages(explainer, ("body",), 4))}


def _describe_question(view: PaperView, question: Question) -> Mapping[str, object]:
    return {"accounts": tuple(_list_accounts(view, question))}


def _list_accounts(view: PaperView, question: Question) -> Iterator[Account]:
    """Take an account from the claim it names, as the page of the question does."""
    for answer in question.answers:
        claim = view.entry(answer.claim) if answer.claim else None
        if isinstance(claim, Claim):
            yield Account(answer, claim.speaker, WAYS_TO_KNOW[claim.how_known], claim)
        else:
            how = WAYS_TO_KNOW[answer.how_known or "not said"]
            yield Account(answer, answer.who or "", how, None)


def _describe_layer(view: PaperView, layer: Layer) -> Mapping[str, object]:
    printed = view.paragraphs(layer.article)
    return {
        "language": view.language(layer.article),
        "paragraphs": tuple((number, printed[number]) for number in layer.paragraphs),
    }


def _describe_nothing(_: PaperView, __: Entry) -> Mapping[str, object]:
    return {}


DESCRIBERS: Mapping[str, Callable[[PaperView, Any], Mapping[str, object]]] = {
    CLAIMS.name: _describe_claim,
    EXPLAINERS.name: _describe_explainer,
    LAYERS.name: _describe_layer,
    LOADED_WORDS.name: _describe_loaded,
    MAPS.name: describe_map,
    OMISSIONS.name: _describe_nothing,
    QUESTIONS.name: _describe_question,
}
"""The kinds that a class can read as a text, and what each needs beside the entry."""
