"""What is wrong with the fields of an entry, in plain words: pydantic's findings, translated."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from builder.articlefiles import DetailedSource
from builder.fieldnames import describe, find_field, find_model, known_names
from builder.fields import FORMER_ADDRESS, PERMALINK, WEB_ADDRESS, Record
from builder.model import Data, DataPath, Problem, Source
from builder.suggest import suggest
from builder.words import enumerate_words, shorten
from builder.yamlfile import Lost

Words = tuple[str, str, str]
"""The code of a problem, what is wrong, what right looks like."""

_FORMS = {
    FORMER_ADDRESS: "write the kind and the id with a slash between them: actors/armstrong",
    PERMALINK: "write what follows the name of the site: /actors/armstrong/ or /glossaries/x/#id",
    WEB_ADDRESS: "write a web address that begins with https://, without blanks or quotation marks",
    r"^[+-][0-9]{2}:[0-9]{2}$": "write the offset from UTC like this: +01:00",
    r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$": "write the code of a language: en, de, fa …",
}
_BULLET = re.compile(r"\s*[-•–—*·]")


@dataclass(frozen=True)
class Finding:
    """One finding of pydantic: where it is, what stands there, and what it says of the rule."""

    path: DataPath
    value: Data
    error: ErrorDetails
    model: type[Record]

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


def explain_errors(
    error: ValidationError, source: Source, model: type[Record]
) -> tuple[Problem, ...]:
    """Turn everything pydantic found in an entry into problems, one for each place."""
    found: dict[DataPath, Finding] = {}
    for details in error.errors(include_url=False, include_input=False):
        path, value = _follow(source.data, details)
        if not isinstance(value, Lost):
            found.setdefault(path, Finding(path, value, details, model))
    findings = tuple(found.values())
    return tuple(_problem(f, source) for f in findings if not _follows(f, findings))


def _follow(data: Data, details: ErrorDetails) -> tuple[DataPath, Data]:
    """Find the place in the YAML that a finding is about; pydantic's own steps are left out."""
    path: list[str | int] = []
    value: Data = data
    for part in details["loc"]:
        inside_fields = isinstance(value, dict) and isinstance(part, str) and part in value
        inside_list = isinstance(value, list) and isinstance(part, int) and part < len(value)
        if inside_fields or inside_list:
            path.append(part)
            value = value[part]  # type: ignore[index]
        if isinstance(value, Lost):
            break
    if details["type"] == "missing" and not isinstance(value, Lost):
        path.append(details["loc"][-1])
    return tuple(path), value


def _follows(finding: Finding, findings: tuple[Finding, ...]) -> bool:
    """Tell whether a field is only missing, or a list too short, because of another mistake."""
    if finding.error["type"] == "too_short":
        inside = (other.path[: len(finding.path)] for other in findings if other is not finding)
        return finding.path in inside
    if finding.error["type"] != "missing":
        return False
    unknown = [
        re.split(r"[: ]", str(other.path[-1]))[0]
        for other in findings
        if other.error["type"] == "extra_forbidden" and other.path[:-1] == finding.path[:-1]
    ]
    return suggest(str(finding.path[-1]), unknown) is not None


def _problem(finding: Finding, source: Source) -> Problem:
    kind = finding.error["type"]
    explain = _explain_empty if finding.value == "" else WORDS.get(kind, _explain_other)
    explain = WORDS[kind] if kind in ("missing", "extra_forbidden") else explain
    home = source.home(finding.path) if isinstance(source, DetailedSource) else source
    at_key = kind in ("missing", "extra_forbidden") or finding.value == ""
    path = finding.path[:-1] if kind == "missing" else finding.path
    span = home.key_span(path) if at_key else home.span(path)
    return home.document.problem(span, *explain(finding))


def _explain_missing(finding: Finding) -> Words:
    name = str(finding.path[-1])
    field = find_field(finding.model, finding.path)
    where = f" in {_name(finding.path[:-1])}" if len(finding.path) > 1 else ""
    what = f": {describe(field)}" if field else ""
    why = f" {field.description.splitlines()[0]}" if field and field.description else ""
    return "missing-field", f"the field “{name}” is missing{where}", f"add  {name}{what}.{why}"


def _explain_unknown(finding: Finding) -> Words:
    name = shorten(str(finding.path[-1]))
    known = known_names(find_model(finding.model, finding.path[:-1]) or finding.model)
    message = f"“{name}” is not a field here"
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


def _explain_empty(finding: Finding) -> Words:
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
    name = finding.path[-1]
    if isinstance(finding.value, dict):
        fix = "begin each item with a dash and a space: “- ”; on one line, put [ ] around all items"
    elif _BULLET.match(str(finding.value)):
        fix = "begin each item on a line of its own with a hyphen and a space: “- ”"
    else:
        fix = f"write:  {name}: [{shorten(str(finding.value))}]"
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
    meant = suggest(str(finding.value), choices)
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
    what = f": {field.description.splitlines()[0]}" if field and field.description else ""
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
    kind, slash, _ = wrong.partition("/")
    message = f"“{wrong}” does not say of which kind the entry is"
    if slash:
        message = f"“{wrong}” cannot stand here: “{kind}” is not among the kinds allowed"
    fix = f"write the kind, a slash and the id: {finding.rule.get('wanted')}"
    return "bad-ref-kind", message, fix


def _explain_other(finding: Finding) -> Words:
    message = finding.error["msg"].removeprefix("Value error, ")
    return finding.error["type"].replace("_", "-"), message, ""


WORDS: Mapping[str, Callable[[Finding], Words]] = {
    "missing": _explain_missing,
    "extra_forbidden": _explain_unknown,
    "string_type": _explain_text,
    "string_too_short": _explain_empty,
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
    "edtf": _explain_date,
    "ref_kind": _explain_ref_kind,
}
"""Pydantic's names of what can be wrong, and who says it in plain words."""
