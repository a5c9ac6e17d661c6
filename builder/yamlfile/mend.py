"""Reading on behind a broken line: it is explained, replaced by what was meant, and read again.

The file itself stays as it is. Where no mistake is recognised, the smallest field around the
trouble is left out and marked as lost.
"""

from dataclasses import replace

import yaml

from builder.model import Span
from builder.yamlfile.draft import Draft
from builder.yamlfile.finding import Finding, Trouble
from builder.yamlfile.guard import MAX_DEPTH, MAX_VALUES, find_danger
from builder.yamlfile.halfquotes import straighten_quotes
from builder.yamlfile.lines import is_blank, take_apart
from builder.yamlfile.mistakes import explain
from builder.yamlfile.tidy import drop_copied_signs, settle_merges, straighten

MAX_ROUNDS = 200
MAX_EFFORT = 2_500_000
"""So many mistakes of a file are taken out of the way at most, and so many characters read."""

_HOPELESS = {
    "too-deep": (
        f"the fields are nested more than {MAX_DEPTH} levels deep",
        "check the indentation and the brackets around this place",
    ),
    "too-many-values": (
        f"the file holds more than {MAX_VALUES:,} values",
        "divide it into several files",
    ),
}


def mend(draft: Draft) -> tuple[yaml.Node | None, Draft]:
    """Read the lines of a file, explaining and replacing each line that breaks it.

    The node is None when nothing can be read, or when there is nothing in the file.
    """
    draft = settle_merges(straighten(drop_copied_signs(draft)))
    size = sum(map(len, draft.lines)) + 1
    seen = {draft.lines}
    for _ in range(max(25, min(MAX_ROUNDS, MAX_EFFORT // size))):
        trouble = _find_trouble(draft)
        if trouble is None:
            return straighten_quotes(draft)
        mended = _mend_once(draft, trouble)
        if mended and mended.lines in seen:
            mended = _leave_out(draft, trouble)
        if mended is None:
            return None, _give_up(draft, trouble)
        draft = mended
        seen.add(draft.lines)
    return None, draft


def _find_trouble(draft: Draft) -> Trouble | None:
    """Try to read the draft; say where that fails."""
    text = "\n".join(draft.lines)
    try:
        return find_danger(text)
    except yaml.YAMLError as error:
        return _locate(error, len(draft.lines))


def _locate(error: yaml.YAMLError, last: int) -> Trouble:
    """Tell where YAML gave up, and where the quote or bracket begins that it was busy with."""
    problem: yaml.Mark | None = getattr(error, "problem_mark", None)
    context: yaml.Mark | None = getattr(error, "context_mark", None)
    task = str(getattr(error, "context", ""))
    mark = problem or context
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    busy = "scanning" in task or "flow" in task
    begun = context.line + 1 if context and busy else line
    return Trouble(min(line, last), column, min(begun, last))


def _mend_once(draft: Draft, trouble: Trouble) -> Draft | None:
    """Explain one trouble and take it out of the way; None if that is impossible."""
    if trouble.code in _HOPELESS:
        return None
    if trouble.code == "second-document":
        return _join_documents(draft, trouble)
    finding = explain(trouble, draft.lines, draft.names)
    if finding is None or finding.meant == draft.lines[finding.line - 1]:
        return _leave_out(draft, trouble)
    span, lines = Span(finding.line, finding.column, finding.width), {finding.line}
    reported = draft.report(span, finding.code, finding.message, finding.fix)
    mended = reported.change({finding.line: finding.meant})
    if finding.sure and (finding.line in draft.sure or finding.line not in draft.problems):
        return replace(mended, sure=draft.sure | lines)
    guessed = draft.guessed | (lines if _is_guess(draft, finding) else set())
    return replace(mended, guessed=guessed, sure=draft.sure - lines)


def _is_guess(draft: Draft, finding: Finding) -> bool:
    """Tell whether mending a line changed a value, and not only what stands around it."""
    if finding.code == "loose-text":
        return True
    old, new = draft.lines[finding.line - 1].rstrip(), finding.meant.rstrip()
    return not old.endswith(take_apart(new).value) and not new.startswith(old)


def _leave_out(draft: Draft, trouble: Trouble) -> Draft | None:
    """Leave out the smallest field around the trouble that has not been left out yet."""
    start = _find_field(draft, trouble.line)
    if start is None:
        return None
    reported = draft.report(
        Span(trouble.line, trouble.column),
        "broken-line",
        "this line does not fit the lines around it",
        "compare it with a similar entry: indentation, colons, dashes and quotes",
    )
    line = take_apart(draft.lines[start - 1])
    left = f"{line.text[: line.key_at]}{line.key}:"
    end = next(
        (
            number
            for number, text in enumerate(draft.lines[start:], start=start + 1)
            if not is_blank(text) and take_apart(text).indent <= line.indent
        ),
        len(draft.lines) + 1,
    )
    left_out = {start: left, **dict.fromkeys(range(start + 1, end), "")}
    return replace(reported.change(left_out), lost=reported.lost | {start})


def _find_field(draft: Draft, number: int) -> int | None:
    """Find the field that holds a line: the nearest above that is still to be left out."""
    limit = len(draft.lines[number - 1]) + 1
    for candidate in range(number, 0, -1):
        line = take_apart(draft.lines[candidate - 1])
        if candidate in draft.lost:
            limit = min(limit, line.indent)
        elif line.key and not is_blank(line.text) and line.indent < limit:
            return candidate
    return None


def _give_up(draft: Draft, trouble: Trouble) -> Draft:
    message, fix = _HOPELESS.get(
        trouble.code,
        (
            "the file cannot be read from this line on",
            "a file holds fields, one a line:  name: text",
        ),
    )
    span = Span(trouble.line, trouble.column)
    return draft.report(span, trouble.code, message, fix)


def _join_documents(draft: Draft, trouble: Trouble) -> Draft:
    reported = draft.report(
        Span(trouble.line, 1, 3),
        "second-document",
        "the line --- begins a second file inside this one",
        "delete the line, or move what follows to a file of its own",
    )
    return reported.change({trouble.line: ""})
