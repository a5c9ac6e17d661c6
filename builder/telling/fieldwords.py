"""What can be wrong with a field, in plain words: the code, the message, what right looks like."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

from builder.fieldnames import find_field, find_model, known_names
from builder.fields import FORMER_ADDRESS, PERMALINK, WEB_ADDRESS, Record
from builder.model import Data, DataPath
from builder.suggest import suggest
from builder.telling.fieldforms import describe, tell_purpose
from builder.words import enumerate_words, shorten
from builder.yamlfile.dashes import BULLET

Words = tuple[str, str, str]
"""The code of a problem, what is wrong, what right looks like."""

_FORMS = {
    FORMER_ADDRESS: "write the kind and the id with a slash between them: actors/armstrong",
    PERMALINK: "write what follows the name of the site: /actors/armstrong/ or /glossaries/x/#id",
    WEB_ADDRESS: "write a web address that begins with https://, without blanks or quotation marks",
    r"^[a-z0-9-]+\.geojson$": "write the name of a file in content/geo/: coast.geojson",
    r"^[a-z0-9-]+\.(webp|png|jpg)$": "write the name of a picture in content/geo/: relief.webp",
    r"^[+-][0-9]{2}:[0-9]{2}$": "write the offset from UTC like this: +01:00",
    r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$": "write the code of a language: en, de, fa …",
}


_FIXES = {
    "answer_twice": "keep `claim` and delete the others; or delete `claim`",
    "plan_outcome": "keep one of the two and delete the other",
    "parallels": "choose two parallels on the same side of the equator",
    "edges": "correct the four numbers; east and north are counted upwards",
    "end": "write either  place: …  or all three of the others",
    "movement_without_start": "add `from` with a place, or correct `kind`",
    "boxes": "choose a smaller box, or another longitude of the projection",
}
"""What is right where the fields of an entry contradict one another."""


@dataclass(frozen=True)
class Finding:
    """One finding of pydantic: where it is, what stands there, and what it says of the rule."""

    path: DataPath
    value: Data
    error: ErrorDetails
    model: type[Record]
    is_below: bool
    """Whether the value begins below the line of its name."""

    @property
    def name(self) -> str:
        """Name the place in the sentence of a message."""
        return _name(self.path)

    @property
    def rule(self) -> Mapping[str, Any]:
        """What pydantic says of the rule that was broken."""
        return self.error.get("ctx", {})


def _name(path: DataPath) -> str:
    """Name a place: `“sources”`, `item 2 of “sources”`."""
    named = next((part for part in reversed(path) if isinstance(part, str)), "")
    if path and isinstance(path[-1], int):
        return f"item {path[-1] + 1} of “{named}”"
    return f"“{named}”"


def _explain_missing(finding: Finding) -> Words:
    name = str(finding.path[-1])
    field = find_field(finding.model, finding.path)
    where = f" in {_name(finding.path[:-1])}" if len(finding.path) > 1 else ""
    what = f": {describe(field)}" if field else ""
    why = f" {tell_purpose(field)}" if field else ""
    return "missing-field", f"the field “{name}” is missing{where}", f"add  {name}{what}.{why}"


def _explain_unknown(finding: Finding) -> Words:
    name = shorten(str(finding.path[-1]))
    known = known_names(find_model(finding.model, finding.path[:-1]) or finding.model)
    message = f"“{name}” is not a field here"
    if name.isdigit() and finding.value == "":
        message = f"the comma before “{name}” ends the number, so “{name}” is read as a field"
        return "unknown-field", message, "write decimals with a point: 23.5"
    if name.rstrip(":") in known:
        return "unknown-field", message, f"write one colon only:  {name.rstrip(':')}:"
    meant = suggest(name, known)
    if meant:
        return "unknown-field", message, f"did you mean “{meant}”?"
    word = re.split(r"[: ]", name)[0]
    if word in known:
        return "unknown-field", message, f"write a colon and a space behind “{word}”"
    if len(finding.path) > 1 and name in known_names(finding.model):
        fix = "it is a field of the entry itself: indent it less"
        return "unknown-field", message, fix
    fix = f"the fields here are {', '.join(known)}"
    if finding.value == "" and len(finding.path) > 1:
        fix += "; if it belongs to the text before it, put that text in quotes: a comma ends it"
    return "unknown-field", message, fix


def explain_empty(finding: Finding) -> Words:
    """Say what belongs where nothing stands."""
    field = find_field(finding.model, finding.path)
    what = f": {describe(field)}" if field else ""
    leave = "" if field and field.is_required() else ", or delete the line"
    fix = f"write something behind it{what}{leave}"
    return "empty-value", f"{finding.name} is empty", fix


def _explain_text(finding: Finding) -> Words:
    form = "a list" if isinstance(finding.value, list) else "fields"
    return (
        "not-a-text",
        f"{finding.name} must be a text, but it is read as {form}",
        "write the text behind the colon; text with brackets or colons must stand in quotes",
    )


def _explain_list(finding: Finding) -> Words:
    name, given = finding.path[-1], str(finding.value)
    if isinstance(finding.value, dict):
        fix = "begin each item with a dash and a space: “- ”; on one line, put [ ] around all items"
    elif finding.is_below or BULLET.match(given):
        fix = "begin each item on a line of its own with a hyphen and a space: “- ”"
    else:
        fix = f"write:  {name}: [{shorten(given.strip('()[]').replace(';', ','))}]"
    return "not-a-list", f"{finding.name} must be a list", fix


def _explain_fields(finding: Finding) -> Words:
    record = find_model(finding.model, finding.path) or finding.model
    names = enumerate_words(known_names(record))
    found = "a list" if isinstance(finding.value, list) else "a text"
    return (
        "not-fields",
        f"{finding.name} must have fields of its own, but it is {found}",
        f"below it, indented deeper, write its fields: {names}",
    )


def _explain_choice(finding: Finding) -> Words:
    choices = re.findall(r"'([^']*)'", str(finding.rule.get("expected", "")))
    message = f"“{shorten(str(finding.value))}” is not one of the values of {finding.name}"
    meant = suggest(str(finding.value).strip(" .,;!").casefold(), choices)
    hint = f"did you mean “{meant}”? " if meant else ""
    return "not-one-of", message, f"{hint}the values are {enumerate_words(choices)}"


def _explain_number(finding: Finding) -> Words:
    message = f"{finding.name} must be a number, but it is “{shorten(str(finding.value))}”"
    return "not-a-number", message, "write digits only, with a point before decimals: 23.5"


def _explain_yes_no(finding: Finding) -> Words:
    message = f"{finding.name} must be yes or no, but it is “{shorten(str(finding.value))}”"
    return "not-yes-or-no", message, "write yes or no"


def _explain_range(finding: Finding) -> Words:
    rule = finding.rule
    limit = f"at least {rule['ge']:g}" if "ge" in rule else f"at most {rule['le']:g}"
    message = f"{finding.name} must be {limit}, but it is {shorten(str(finding.value))}"
    return "out-of-range", message, f"write a number of {limit}"


def _explain_few(finding: Finding) -> Words:
    least = finding.rule.get("min_length", 1)
    message = f"{finding.name} needs at least {least} {'item' if least == 1 else 'items'}"
    field = find_field(finding.model, finding.path)
    what = f": {tell_purpose(field)}" if field else ""
    return "too-few", message, f"write what is missing into the list{what}"


def _explain_form(finding: Finding) -> Words:
    message = f"“{shorten(str(finding.value))}” does not have the form of {finding.name}"
    pattern = str(finding.rule.get("pattern", ""))
    return "bad-form", message, _FORMS.get(pattern, f"the form is {pattern}")


def _explain_date(finding: Finding) -> Words:
    fix = "write a date as 1969, 1969-07 or 1969-07-20; with ~ behind it for “about”"
    return "bad-date", str(finding.rule.get("message", finding.error["msg"])), fix


def _explain_ref_kind(finding: Finding) -> Words:
    wrong = shorten(str(finding.value))
    if "://" in wrong:
        fix = "write the work into a file of content/sources/ with this as its URL, and its id here"
        return "bad-ref-kind", f"“{wrong}” is an address of the web, not the id of an entry", fix
    kind, slash, _ = wrong.partition("/")
    message = f"“{wrong}” does not say of which kind the entry is"
    if slash:
        message = f"“{wrong}” cannot stand here: “{kind}” is not among the kinds allowed"
    fix = f"write the kind, a slash and the id; the kinds are {finding.rule.get('wanted')}"
    if near := finding.rule.get("near"):
        fix = f"did you mean “{near}”? {fix[0].upper()}{fix[1:]}"
    return "bad-ref-kind", message, fix


def _explain_incomplete(finding: Finding) -> Words:
    missing = finding.rule.get("missing", "")
    message = f"{finding.name} lacks {missing}"
    fix = f"add {missing}; or, if the article itself says it, name the claim alone:  claim: …"
    return "answer-incomplete", message, fix


def _explain_many(finding: Finding) -> Words:
    most = finding.rule.get("max_length")
    return "too-many", f"{finding.name} may have at most {most} items", "take some of them away"


def explain_other(finding: Finding) -> Words:
    """Say what a rule of a kind of entries says itself."""
    kind = finding.error["type"]
    message = finding.error["msg"].removeprefix("Value error, ")
    return kind.replace("_", "-"), message, _FIXES.get(kind, "compare it with a similar entry")


WORDS: Mapping[str, Callable[[Finding], Words]] = {
    "missing": _explain_missing,
    "extra_forbidden": _explain_unknown,
    "string_type": _explain_text,
    "string_too_short": explain_empty,
    "string_pattern_mismatch": _explain_form,
    "tuple_type": _explain_list,
    "model_type": _explain_fields,
    "model_attributes_type": _explain_fields,
    "dict_type": _explain_fields,
    "literal_error": _explain_choice,
    "int_parsing": _explain_number,
    "int_parsing_size": _explain_number,
    "int_type": _explain_number,
    "int_from_float": _explain_number,
    "float_parsing": _explain_number,
    "float_type": _explain_number,
    "finite_number": _explain_number,
    "bool_parsing": _explain_yes_no,
    "bool_type": _explain_yes_no,
    "greater_than_equal": _explain_range,
    "less_than_equal": _explain_range,
    "too_short": _explain_few,
    "too_long": _explain_many,
    "answer_incomplete": _explain_incomplete,
    "edtf": _explain_date,
    "ref_kind": _explain_ref_kind,
}
"""Pydantic's names of what can be wrong, and who says it in plain words."""
