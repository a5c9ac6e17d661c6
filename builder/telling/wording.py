"""What is wrong with the fields of an entry: pydantic's findings, each at its place in the file."""

import re

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from builder.fields import Record
from builder.loading.articlefiles import DetailedSource
from builder.model import Data, DataPath, Problem, Source
from builder.suggest import suggest
from builder.telling.fieldwords import WORDS, Finding, explain_empty, explain_other
from builder.yamlfile import Lost


def explain_errors(
    error: ValidationError, source: Source, model: type[Record]
) -> tuple[Problem, ...]:
    """Turn everything pydantic found in an entry into problems, one for each place."""
    found: dict[DataPath, Finding] = {}
    for details in error.errors(include_url=False, include_input=False):
        path, value = _follow(source.data, details)
        if not isinstance(value, Lost):
            is_below = source.span(path).line > source.key_span(path).line
            found.setdefault(path, Finding(path, value, details, model, is_below))
    findings = tuple(found.values())
    return tuple(
        _problem(f, source)
        for f in findings
        if not _follows(f, findings) and not _is_in_lost_text(f, source.data)
    )


def _is_in_lost_text(finding: Finding, data: Data) -> bool:
    """Tell whether a missing field begins inside a text that could not be read."""
    if finding.error["type"] != "missing":
        return False
    for part in finding.path[:-1]:
        data = data[part]  # type: ignore[index]
    values = data.values() if isinstance(data, dict) else ()
    name = re.compile(rf"\b{re.escape(str(finding.path[-1]))};")
    return any(isinstance(value, Lost) and name.search(value) is not None for value in values)


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
    is_empty = isinstance(finding.value, str) and not finding.value.strip()
    explain = explain_empty if is_empty else WORDS.get(kind, explain_other)
    explain = WORDS[kind] if kind in ("missing", "extra_forbidden") else explain
    home = source.home(finding.path) if isinstance(source, DetailedSource) else source
    at_key = kind in ("missing", "extra_forbidden") or is_empty
    path = finding.path[:-1] if kind == "missing" else finding.path
    span = home.key_span(path) if at_key else home.span(path)
    return home.document.problem(span, *explain(finding))
