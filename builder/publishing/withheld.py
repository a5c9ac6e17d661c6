"""What the public edition keeps back: words for teachers, and answers that a quiz does not tell."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from builder.entries import Entry
from builder.fields import Plain, Prose, TeacherProse
from builder.kinds.quizzes import Quiz, QuizQuestion
from builder.linking.linked import LinkedSite
from builder.linking.texts import Field
from builder.model import DataPath
from builder.site import Site, walk

ASKED = ("id", "type", "ask", "paragraphs", "entries")
"""What may be told of a question whose answer is kept back; of its options, the words alone."""


def keeps_answers(quiz: Quiz) -> bool:
    """Tell whether the answers of a quiz are kept from the public."""
    return quiz.mode != "practice"


def is_withheld(entry: Entry, path: DataPath, text: str) -> bool:
    """Tell whether a text of an entry is kept from the public."""
    if not isinstance(entry, Quiz):
        return isinstance(text, TeacherProse)
    is_answer = path[0] == "questions" and (path[2] in ("answer", "accept") or "feedback" in path)
    return is_answer and keeps_answers(entry)


def list_withheld(site: Site) -> Mapping[Field, str]:
    """List every text that is kept from the public, by where it stands."""
    return {
        (entry.address, path): text
        for entry in site.entries.values()
        for path, text in walk(entry)
        if is_withheld(entry, path, text)
    }


def withhold(linked: LinkedSite) -> LinkedSite:
    """Give a site without the texts that are kept from the public, and without their mentions.

    Its quizzes that are kept back know no answers any more, so nothing that is drawn can tell one.
    """
    kept_back = list_withheld(linked.site)
    told = {address: _forget_answers(entry) for address, entry in linked.site.entries.items()}
    return replace(
        linked,
        site=replace(linked.site, entries=told),
        texts={field: text for field, text in linked.texts.items() if field not in kept_back},
        mentions=tuple(m for m in linked.mentions if (m.entry, m.field) not in kept_back),
    )


def _forget_answers(entry: Entry) -> Entry:
    """Give a quiz that is kept back without its answers, and any other entry as it is."""
    if not isinstance(entry, Quiz) or not keeps_answers(entry):
        return entry
    return entry.model_copy(update={"questions": tuple(map(_forget_answer, entry.questions))})


def _forget_answer(question: QuizQuestion) -> QuizQuestion:
    """Give a question with the words of its choices.

    What can be matched or ordered stands in an order that follows from its words alone. Choices to
    tick stay in the order of their writer, which the page has as well.
    """
    nothing = {"right": False, "feedback": Prose("")}
    lefts = (pair.model_copy(update={"right": Plain("")}) for pair in question.pairs)
    sides = {*(pair.right for pair in question.pairs), *question.distractors}
    return question.model_copy(
        update={
            "options": tuple(one.model_copy(update=nothing) for one in question.options),
            "pairs": tuple(lefts),
            "distractors": tuple(sorted(sides)),
            "order": tuple(sorted(question.order)),
            "accept": (),
            "answer": TeacherProse(""),
        }
    )


def drop_withheld(entry: Entry, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out of the fields of an entry what is kept from the public."""
    if isinstance(entry, Quiz) and keeps_answers(entry):
        return {**fields, "questions": [_ask_only(question) for question in fields["questions"]]}
    secret = {name for name, value in entry if isinstance(value, TeacherProse)}
    return {name: value for name, value in fields.items() if name not in secret}


def _ask_only(question: Mapping[str, Any]) -> dict[str, Any]:
    options = [{"text": option["text"]} for option in question.get("options", ())]
    asked = {name: question[name] for name in ASKED if name in question}
    return {**asked, **({"options": options} if options else {})}
