"""Quizzes for a Common Cartridge: QTI 1.2.1 as that format narrows it.

Importers are strict in ways that no schema tells: `true` and `false` are the names of the answers
to a question of truth, and only with `case` does Moodle count a right answer among several.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from builder.exports.asked import TRUTH, Asked, AskedQuiz, GradedChoice
from builder.exports.elements import NONE, element

NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMA = f"{NAMESPACE} http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_qtiasiv1p2p1_v1p0.xsd"
PROFILES = {
    "choice": "cc.multiple_choice.v0p1",
    "several choices": "cc.multiple_response.v0p1",
    "true or false": "cc.true_false.v0p1",
    "short answer": "cc.fib.v0p1",
    "open": "cc.essay.v0p1",
}
"""The types of questions that the format has, and their names in it."""
RESPONSE = {"respident": "response"}
EXACTLY = {**RESPONSE, "case": "Yes"}
GENERAL = "general_fb"


@dataclass(frozen=True, slots=True)
class Body:
    """How a question is answered, what is right, and what is told afterwards, by its name."""

    answering: Markup
    right: Markup
    feedback: Mapping[str, Markup]


def write_quiz(quiz: AskedQuiz) -> Markup:
    """Write those questions of a quiz that the format has."""
    items = map(_write_item, quiz.only(frozenset(PROFILES)))
    profile = _note({"cc_profile": "cc.exam.v0p1", "qmd_scoretype": "Percentage"})
    section = element("section", {"ident": "section"}, *items)
    names = {"ident": f"a{quiz.key}", "title": quiz.quiz.title}
    spaces = {"xmlns": NAMESPACE, "xmlns:xsi": INSTANCE, "xsi:schemaLocation": SCHEMA}
    return element("questestinterop", spaces, element("assessment", names, profile, section))


def _write_item(asked: Asked) -> Markup:
    body = BODIES[asked.type](asked)
    about = {"cc_profile": PROFILES[asked.type], "cc_weighting": "1"}
    by_hand = {"qmd_scoringpermitted": "Yes", "qmd_computerscored": "No"}
    notes = _note(about | (by_hand if asked.type == "open" else {}))
    return element(
        "item",
        {"ident": f"q{asked.key}", "title": asked.name},
        element("itemmetadata", NONE, notes),
        element("presentation", NONE, _tell(str(asked.ask)), body.answering),
        element("resprocessing", NONE, *_count(body)),
        *(_give_feedback(name, words) for name, words in body.feedback.items()),
    )


def _count(body: Body) -> Iterator[Markup]:
    """Say what is told for which answer, and which gives the points."""
    limits = {"maxvalue": "100", "minvalue": "0", "varname": "SCORE", "vartype": "Decimal"}
    yield element("outcomes", NONE, element("decvar", limits))
    for name in body.feedback:
        met = _equal(name.removesuffix("_fb")) if name != GENERAL else element("other", NONE)
        yield _condition("Yes", met, _show(name))
    if body.right:
        points = element("setvar", {"action": "Set", "varname": "SCORE"}, "100")
        yield _condition("No", body.right, points)


def _choose(asked: Asked) -> Body:
    """Offer answers, of which one is right."""
    names = _name_choices(asked)
    right = next(name for name, choice in names.items() if choice.right)
    return Body(_offer(names, "Single"), _equal(right), _list_feedback(asked, names))


def _choose_several(asked: Asked) -> Body:
    """Offer answers, of which all that are right have to be chosen, and no other."""
    names = _name_choices(asked)
    equal = {name: element("varequal", EXACTLY, name) for name in names}
    parts = (
        equal[name] if choice.right else element("not", NONE, equal[name])
        for name, choice in names.items()
    )
    right = element("and", NONE, *parts)
    return Body(_offer(names, "Multiple"), right, _list_feedback(asked, names))


def _type_words(asked: Asked) -> Body:
    room = element("render_fib", {"prompt": "Dashline"})
    answering = element("response_str", {"ident": "response", "rcardinality": "Single"}, room)
    words = (
        element("varequal", {**RESPONSE, "case": "No"}, text) for text in asked.question.accept
    )
    return Body(answering, Markup().join(words), {GENERAL: asked.answer})


def _write_freely(asked: Asked) -> Body:
    room = element("render_fib", {"prompt": "Box"})
    answering = element("response_str", {"ident": "response", "rcardinality": "Single"}, room)
    return Body(answering, Markup(), {GENERAL: asked.answer})


BODIES: Mapping[str, Callable[[Asked], Body]] = {
    "choice": _choose,
    "several choices": _choose_several,
    "true or false": _choose,
    "short answer": _type_words,
    "open": _write_freely,
}
"""How each type of question is answered."""


def _name_choices(asked: Asked) -> Mapping[str, GradedChoice]:
    if asked.type == "true or false":
        return {str(TRUTH[choice.text.casefold()]).lower(): choice for choice in asked.choices}
    return {f"c{number}": choice for number, choice in enumerate(asked.choices, 1)}


def _offer(names: Mapping[str, GradedChoice], how_many: str) -> Markup:
    labels = (
        element("response_label", {"ident": name}, _tell(str(Markup("{}").format(choice.text))))
        for name, choice in names.items()
    )
    attributes = {"ident": "response", "rcardinality": how_many}
    return element("response_lid", attributes, element("render_choice", NONE, *labels))


def _list_feedback(asked: Asked, names: Mapping[str, GradedChoice]) -> Mapping[str, Markup]:
    single = {f"{name}_fb": choice.feedback for name, choice in names.items()}
    return {GENERAL: asked.answer, **single}


def _give_feedback(name: str, words: Markup) -> Markup:
    return element("itemfeedback", {"ident": name}, element("flow_mat", NONE, _tell(str(words))))


def _equal(name: str) -> Markup:
    return element("varequal", RESPONSE, name)


def _show(name: str) -> Markup:
    return element("displayfeedback", {"feedbacktype": "Response", "linkrefid": name})


def _condition(goes_on: str, met: Markup, then: Markup) -> Markup:
    inside = (element("conditionvar", NONE, met), then)
    return element("respcondition", {"continue": goes_on}, *inside)


def _tell(html: str) -> Markup:
    """Write HTML as text, as the format has it."""
    return element("material", NONE, element("mattext", {"texttype": "text/html"}, html))


def _note(values: Mapping[str, str]) -> Markup:
    fields: Iterable[Markup] = (
        element(
            "qtimetadatafield",
            NONE,
            element("fieldlabel", NONE, label),
            element("fieldentry", NONE, entry),
        )
        for label, entry in values.items()
    )
    return element("qtimetadata", NONE, *fields)
