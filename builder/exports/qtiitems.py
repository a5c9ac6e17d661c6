"""Single questions in QTI 2.1, the format that most platforms for tests can read."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from builder.exports.asked import Asked, list_right_sides, mix
from builder.exports.elements import NONE, element

NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMA = f"{NAMESPACE} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"
ALL_RIGHT = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"
BY_WORDING = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"
RESPONSE = {"responseIdentifier": "RESPONSE"}


@dataclass(frozen=True, slots=True)
class Body:
    """What a type of question needs: how it is answered, what is right, what is asked, by what.

    `kinds` are the cardinality and the type of the response; `right` are its values; `rule` tells
    how it is counted, an empty one that a person does it.
    """

    kinds: tuple[str, str]
    right: tuple[str, ...]
    interaction: Markup
    rule: str
    mapping: Markup


def write_item(asked: Asked) -> Markup:
    """Write one question."""
    body = BODIES[asked.type](asked)
    cardinality, base = body.kinds
    right = element("correctResponse", NONE, *(element("value", NONE, v) for v in body.right))
    declaration = {"identifier": "RESPONSE", "cardinality": cardinality, "baseType": base}
    inside = (right if body.right else Markup(), body.mapping)
    processing = element("responseProcessing", {"template": body.rule}) if body.rule else Markup()
    return element(
        "assessmentItem",
        {
            "xmlns": NAMESPACE,
            "xmlns:xsi": INSTANCE,
            "xsi:schemaLocation": SCHEMA,
            "identifier": name_item(asked),
            "title": asked.name,
            "adaptive": "false",
            "timeDependent": "false",
        },
        element("responseDeclaration", declaration, *inside),
        _declare_score(),
        element("itemBody", NONE, *_draw_body(asked, body)),
        processing,
    )


def name_item(asked: Asked) -> str:
    """Name a question; a name may not begin with a digit."""
    return f"q{asked.key}"


def _draw_body(asked: Asked, body: Body) -> Iterable[Markup]:
    """Draw what is asked; for an open question also what only those see who mark it."""
    yield element("div", NONE, asked.ask)
    yield body.interaction
    if asked.type == "open":
        yield element("rubricBlock", {"view": "scorer"}, asked.answer)


def _declare_score() -> Markup:
    outcome = {"identifier": "SCORE", "cardinality": "single", "baseType": "float"}
    nothing = element("defaultValue", NONE, element("value", NONE, "0"))
    return element("outcomeDeclaration", {**outcome, "normalMaximum": "1"}, nothing)


def _choose(asked: Asked) -> Body:
    several = asked.type == "several choices"
    names = [f"c{number}" for number in range(1, len(asked.choices) + 1)]
    choices = zip(names, asked.choices, strict=True)
    right = tuple(name for name, choice in zip(names, asked.choices, strict=True) if choice.right)
    interaction = element(
        "choiceInteraction",
        {**RESPONSE, "shuffle": _shuffles(asked), "maxChoices": "0" if several else "1"},
        *(element("simpleChoice", {"identifier": name}, choice.text) for name, choice in choices),
    )
    return Body(
        ("multiple" if several else "single", "identifier"), right, interaction, ALL_RIGHT, Markup()
    )


def _shuffles(asked: Asked) -> str:
    return "false" if asked.type == "true or false" else "true"


def _match(asked: Asked) -> Body:
    """Let each thing on the left take one on the right; one on the right may be taken often."""
    lefts = tuple(pair.left for pair in asked.question.pairs)
    targets = {t: f"t{n}" for n, t in enumerate(mix(asked.key, list_right_sides(asked.question)))}
    takes_one = [({"identifier": f"s{n}", "matchMax": "1"}, left) for n, left in enumerate(lefts)]
    takes_all = [({"identifier": name, "matchMax": "0"}, text) for text, name in targets.items()]
    sets = (
        element("simpleMatchSet", NONE, *(element("simpleAssociableChoice", *one) for one in side))
        for side in (takes_one, takes_all)
    )
    right = (f"s{n} {targets[pair.right]}" for n, pair in enumerate(asked.question.pairs))
    attributes = {**RESPONSE, "shuffle": "true", "maxAssociations": str(len(lefts))}
    interaction = element("matchInteraction", attributes, *sets)
    return Body(("multiple", "directedPair"), tuple(right), interaction, ALL_RIGHT, Markup())


def _order(asked: Asked) -> Body:
    """Show the things mixed, as not every platform mixes them."""
    names = {text: f"o{n}" for n, text in enumerate(mix(asked.key, asked.question.order))}
    things = (element("simpleChoice", {"identifier": names[text]}, text) for text in names)
    interaction = element("orderInteraction", {**RESPONSE, "shuffle": "true"}, *things)
    right = tuple(names[text] for text in asked.question.order)
    return Body(("ordered", "identifier"), right, interaction, ALL_RIGHT, Markup())


def _type_words(asked: Asked) -> Body:
    accepted = asked.question.accept
    longest = str(max(map(len, accepted)))
    line = element("textEntryInteraction", {**RESPONSE, "expectedLength": longest})
    entries = (
        element("mapEntry", {"mapKey": text, "mappedValue": "1", "caseSensitive": "false"})
        for text in accepted
    )
    mapping = element("mapping", {"defaultValue": "0"}, *entries)
    interaction = element("p", NONE, line)
    return Body(("single", "string"), accepted[:1], interaction, BY_WORDING, mapping)


def _write_freely(_: Asked) -> Body:
    interaction = element("extendedTextInteraction", {**RESPONSE, "expectedLines": "8"})
    return Body(("single", "string"), (), interaction, "", Markup())


BODIES: Mapping[str, Callable[[Asked], Body]] = {
    "choice": _choose,
    "several choices": _choose,
    "true or false": _choose,
    "matching": _match,
    "ordering": _order,
    "short answer": _type_words,
    "open": _write_freely,
}
"""How each type of question is asked and answered."""
